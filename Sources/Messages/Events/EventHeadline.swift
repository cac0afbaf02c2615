public import SafetyModel

/// The name to print for a person.
public typealias PersonName = (PersonID) -> String

extension DomainEvent {
  /// One line for the history: what happened, without day and recorder, which stand beside it.
  ///
  /// Private values of contacts never appear; people come through `name`, which decides what the reader
  /// may see.
  ///
  /// - Parameter name: The name to print for a person.
  /// - Returns: A line without a full stop.
  public func headline(name: PersonName) -> Sentence {
    switch self {
    case .site(let event): event.headline
    case .person(let event): event.headline(name: name)
    case .organisation(let event): event.headline
    case .inspection(let event): event.headline(name: name)
    case .hazard(let event): event.headline(name: name)
    case .majorCase(let event): event.headline(name: name)
    case .personalData(let event): event.headline(name: name)
    }
  }
}

/// Small parts of headlines.
enum Headline {
  /// People in a row.
  static func people(_ ids: [PersonID], _ name: PersonName) -> Sentence {
    .list(ids.map { Sentence(both: Quote.plain(name($0))) })
  }

  /// Text after a colon, when there is any.
  static func detail(_ text: String?) -> Sentence {
    guard let text, !text.isEmpty else { return Sentence(both: "") }
    return Sentence(zh: "：\(Quote.value(text))", en: ": \(Quote.value(text))")
  }

  /// A remark in brackets, when there is any.
  static func remark(_ remark: Sentence?) -> Sentence {
    guard let remark, !remark.zh.isEmpty else { return Sentence(both: "") }
    return Sentence(zh: "（\(remark.zh)）", en: " (\(remark.en))")
  }

  /// How many photos and papers belong to it.
  static func evidence(_ count: Int) -> Sentence {
    guard count > 0 else { return Sentence(both: "") }
    return Sentence(
      zh: "，附件\(count)个",
      en: ", \(English.count(count, "attachment"))"
    )
  }

  /// What was answered when words and result did not go together.
  static func confirmed(_ answer: String?) -> Sentence {
    guard let answer else { return Sentence(both: "") }
    return Sentence(
      zh: "（文字与结论不一致，已确认：\(Quote.value(answer))）",
      en: " (words and result differ, confirmed: \(Quote.value(answer)))"
    )
  }

  /// The number of a paper.
  static func number(_ number: DocumentNumber?) -> Sentence {
    guard let number else { return Sentence(both: "") }
    return Sentence(
      zh: "，编号\(Quote.value(number.text))",
      en: ", number \(Quote.value(number.text))"
    )
  }

  /// By when an answer is due.
  static func replyDue(_ due: DueDay?) -> Sentence {
    guard let due else { return Sentence(both: "") }
    return Sentence(zh: "，应在\(due.day.chineseText)前答复", en: ", answer due by \(due.day)")
  }
}
