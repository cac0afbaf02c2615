import Messages
import RuleLanguage
import SafetyModel

extension BilingualText {
  /// A name, number or id, the same in both languages.
  static func same(_ text: String) -> BilingualText { BilingualText(zh: text, en: text) }

  static var nothing: BilingualText { Sentence(zh: "无", en: "none") }
  /// What stands where there is no value.
  static var dash: BilingualText { .same("—") }
  /// What is printed for a legal part nobody checked or gave.
  static var unverified: BilingualText { Sentence(zh: "未核", en: "not verified") }
  static var yes: BilingualText { Sentence(zh: "是", en: "yes") }
  static var no: BilingualText { Sentence(zh: "否", en: "no") }
  static var notRecorded: BilingualText { Sentence(zh: "未登记", en: "not recorded") }
  static var erased: BilingualText { Sentence(zh: "（已删除）", en: "(erased)") }

  /// Texts in a row; a word for nothing when there are none.
  static func row(_ texts: [BilingualText], none: BilingualText = .nothing) -> BilingualText {
    texts.isEmpty ? none : joined(texts, zh: "、", en: ", ")
  }

  /// Clauses of one line.
  static func clauses(_ texts: [BilingualText?]) -> BilingualText {
    joined(texts.compactMap { $0 }, zh: "；", en: "; ")
  }

  /// Texts below each other in one cell.
  static func lines(_ texts: [BilingualText?]) -> BilingualText {
    joined(texts.compactMap { $0 }, zh: "\n", en: "\n")
  }

  static func joined(_ texts: [BilingualText], zh: String, en: String) -> BilingualText {
    BilingualText(
      zh: texts.map(\.zh).joined(separator: zh),
      en: texts.map(\.en).joined(separator: en)
    )
  }

  /// The text with a remark in brackets.
  func with(_ remark: BilingualText?) -> BilingualText {
    guard let remark, !remark.zh.isEmpty else { return self }
    return BilingualText(zh: "\(zh)（\(remark.zh)）", en: "\(en) (\(remark.en))")
  }

  /// The text with the number of the event it rests on.
  func event(_ position: Int?) -> BilingualText { events([position].compactMap { $0 }) }

  /// The text with the numbers of the events it rests on.
  func events(_ positions: [Int]) -> BilingualText {
    guard !positions.isEmpty else { return self }
    let numbers = Set(positions).sorted().map { "#\($0)" }
    return with(
      Sentence(
        zh: "事件 \(numbers.joined(separator: "、"))",
        en: "\(numbers.count == 1 ? "event" : "events") \(numbers.joined(separator: ", "))"
      )
    )
  }

  /// The text with a capital at the beginning, where it names a line.
  var asName: BilingualText {
    BilingualText(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
  }

  /// A count with its noun.
  static func count(_ count: Int, zh: String, en: String) -> BilingualText {
    BilingualText(zh: "\(count)\(zh)", en: count == 1 ? "1 \(en)" : "\(count) \(en)s")
  }
}

extension CivilDate {
  /// The day in words.
  var words: BilingualText { BilingualText(zh: chineseText, en: description) }
}

extension Instant {
  var words: BilingualText {
    BilingualText(zh: text(in: .chinese), en: text(in: .english))
  }
}

extension Bool {
  var words: BilingualText { self ? .yes : .no }
}

/// The titles of what rules name by id; the id where the rules are not at hand.
struct Titles {
  let rules: RulePack?

  func instrument(_ id: String) -> Sentence? { rules?.instrument(id)?.title }

  func criteria(_ id: String) -> Sentence { rules?.criteria(id)?.title ?? .same(id) }

  /// `《…》第3条第1项`, the criteria set and the clause.
  func criterion(_ criteria: String?, _ clause: String?) -> Sentence? {
    guard let criteria else { return clause.map { .same($0) } }
    let title = self.criteria(criteria)
    let name = Sentence(zh: title.zh.hasPrefix("《") ? title.zh : "《\(title.zh)》", en: title.en)
    guard let clause else { return name }
    let text = Citation(instrument: criteria, clause: clause, confidence: .unknown).clauseText
    // A clause number belongs to the edition it was read in, never to a text nobody verified.
    if let edition = rules?.criteria(criteria)?.candidate?.countLike,
      rules?.criteria(edition)?.elements.contains(where: { $0.id == clause }) == true
    {
      let counted = self.criteria(edition)
      return name.with(
        Sentence(
          zh: "条文未核，参照《\(counted.zh)》\(text.zh)",
          en: "text not verified; compare \(counted.en), \(text.en)"
        )
      )
    }
    return Sentence(zh: name.zh + text.zh, en: "\(name.en), \(text.en)")
  }

  /// Citations in a row; what nobody gave is not verified.
  func citations(_ citations: [Citation]) -> Sentence {
    .joined(
      citations.map { $0.sentence(in: rules?.instrument($0.instrument)) },
      zh: "；",
      en: "; "
    )
    .orElse(.unverified)
  }

  /// What the duty of an item rests on.
  func basis(of item: ChecklistItem, on day: CivilDate? = nil) -> Sentence {
    ItemBasis(of: item, on: day) { rules?.instrument($0) }.sentence(title: instrument)
  }

  /// What local layers changed, one a line.
  func changes(_ changes: [LocalChange]) -> Sentence {
    .lines(changes.map(change))
  }

  /// One change; that of a circumstance names it.
  func change(_ change: LocalChange) -> Sentence {
    let words = change.sentence(title: instrument)
    guard case .circumstance(let id) = change.target else { return words }
    let name = circumstance(id)
    return Sentence(zh: "“\(name.zh)”\(words.zh)", en: "“\(name.en)” \(words.en)")
  }

  /// The names of the layers that were applied; absent when none was.
  func layers(of pack: RulePack) -> Sentence? {
    pack.appliedLayers.isEmpty
      ? nil : .row(pack.appliedLayers.map { $0.title.with(.same($0.id)) })
  }

  func matter(_ id: String) -> Sentence { rules?.matter(id)?.label ?? .same(id) }

  func fact(_ key: String) -> Sentence { rules?.fact(key)?.label ?? .same(key) }

  func circumstance(_ id: String) -> Sentence { rules?.circumstance(id)?.label ?? .same(id) }
}

extension BilingualText {
  func orElse(_ other: BilingualText) -> BilingualText { zh.isEmpty ? other : self }
}

/// The names and private values that a view still holds.
struct People {
  let names: [PersonID: String]
  let values: [PersonalReference: String]

  /// The name; the id of a person whose name is not kept.
  func name(_ id: PersonID) -> String { names[id] ?? id.text }

  func words(_ id: PersonID) -> BilingualText { .same(name(id)) }

  func row(_ ids: [PersonID]) -> BilingualText { .row(ids.map(words), none: .notRecorded) }

  func value(_ reference: PersonalReference?) -> BilingualText? {
    reference.map { values[$0].map { .same($0) } ?? .erased }
  }

  /// A person of the unit: the name that is kept, and the post.
  func words(_ responsible: ResponsiblePerson?) -> BilingualText {
    guard let responsible else { return .notRecorded }
    let name = responsible.person.map(words) ?? value(responsible.name)
    guard let name else { return responsible.post.map { .same($0) } ?? .notRecorded }
    return name.with(responsible.post.map { .same($0) })
  }
}
