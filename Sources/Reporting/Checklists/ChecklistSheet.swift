import Determination
import Messages
public import Operations
import RuleLanguage
public import SafetyModel

/// Which items of a checklist a sheet shows.
public enum ChecklistSheetScope: Hashable, Sendable {
  /// Those that apply and those that cannot be decided.
  case applicable
  /// Also those that do not apply, with the reason.
  case all
}

extension Document {
  /// The checklist of a site in walking order (检查表).
  ///
  /// - Parameters:
  ///   - prepared: The items as they stand for the site.
  ///   - scope: Whether items that do not apply are shown too.
  ///   - language: The language.
  /// - Returns: The sheet; items that cannot be decided stand in a section of their own.
  public static func checklistSheet(
    _ prepared: PreparedChecklist,
    showing scope: ChecklistSheetScope = .applicable,
    in language: Language
  ) -> Document {
    let sheet = ChecklistSheet(prepared)
    var page = Page(sheet.title, in: language)
    page.facts(sheet.header)
    for note in prepared.checklists.compactMap(\.note) { page.paragraph(note) }
    sheet.writeApplicable(to: &page)
    sheet.writeUndecided(to: &page)
    sheet.writeHidden(to: &page)
    if scope == .all { sheet.writeOthers(to: &page) }
    sheet.writeDerivations(scope, to: &page)
    return page.finished
  }
}

/// The parts of a checklist sheet.
struct ChecklistSheet {
  private let prepared: PreparedChecklist
  private let titles: Titles
  private let applicable: [ChecklistItem]
  private let undecided: [(item: ChecklistItem, facts: [String])]
  private let others: [(item: ChecklistItem, facts: [String])]

  init(_ prepared: PreparedChecklist) {
    self.prepared = prepared
    titles = Titles(rules: prepared.pack)
    applicable = prepared.applicable
    undecided = prepared.items.compactMap { entry in
      guard case .undecided(let facts) = entry.status else { return nil }
      return (entry.item, facts)
    }
    others = prepared.items.compactMap { entry in
      guard case .doesNotApply(let facts) = entry.status else { return nil }
      return (entry.item, facts)
    }
  }

  var title: Sentence {
    let lists = Sentence.row(prepared.checklists.map(\.title))
    return Sentence(zh: "检查表：\(lists.zh)", en: "Checklist: \(lists.en)")
  }

  var header: [Line] {
    let lists = prepared.checklists.map { list in
      BilingualText.same(list.id).with(
        Sentence(zh: "版本 \(list.version)", en: "version \(list.version)")
      )
    }
    return [
      Line(Sentence(zh: "检查表", en: "Lists"), .row(lists)),
      Line(
        Sentence(zh: "检查对象", en: "Site"),
        prepared.site?.fullWords ?? prepared.stated.map { .same($0.name) }
          ?? Sentence(
            zh: "未指定（不知道单位情况，有条件的项目均为待定）",
            en: "none named, so conditional items are undecided"
          )
      ),
      Line(Sentence(zh: "日期", en: "Day"), prepared.day.words),
      Line(Sentence(zh: "地方规定", en: "Local rules"), titles.layers(of: prepared.pack)),
      Line(Sentence(zh: "项目", en: "Items"), figures),
    ].compactMap { $0 }
  }

  private var figures: Sentence {
    let hidden = prepared.hidden.count
    let left =
      hidden == 0
      ? Sentence(zh: "", en: "")
      : Sentence(zh: "，地方规定不查\(hidden)", en: ", \(hidden) hidden by local rules")
    return Sentence(
      zh: "适用\(applicable.count)，待定\(undecided.count)，不适用\(others.count)\(left.zh)",
      en:
        "\(applicable.count) apply, \(undecided.count) undecided, \(others.count) do not apply\(left.en)"
    )
  }

  func writeApplicable(to page: inout Page) {
    guard !applicable.isEmpty else {
      page.paragraph(Sentence(zh: "没有适用的检查项。", en: "No item applies."))
      return
    }
    var number = 0
    for station in Station.allCases.sorted() {
      let items = applicable.filter { $0.station == station }
      guard !items.isEmpty else { continue }
      page.heading(
        station.label.with(.count(items.count, zh: "项", en: "item"))
      )
      for item in items {
        number += 1
        page.entry(head(of: item, number: number), details: details(of: item))
      }
    }
  }

  private func head(of item: ChecklistItem, number: Int) -> Sentence {
    .joined(
      [.same("\(number). "), item.ask.with(.clauses([.same(item.id), item.grade.label]))],
      zh: "",
      en: ""
    )
  }

  private func details(of item: ChecklistItem) -> [Sentence] {
    let proof = Sentence.row(
      item.evidenceOnNonconforming.map(\.label),
      none: Sentence(zh: "不要求", en: "none asked")
    )
    return [
      labelled(Sentence(zh: "看", en: "Look at"), item.lookAt),
      item.measure.map {
        labelled(Sentence(zh: "测", en: "Measure"), limit($0, else: item.confidence))
      },
      figures(of: item).map { labelled(Sentence(zh: "推算", en: "Derived"), $0) },
      labelled(Sentence(zh: "不符合时取证", en: "Proof when nonconforming"), proof),
      labelled(Sentence(zh: "依据", en: "Basis"), titles.basis(of: item, on: prepared.day)),
      item.why.map { labelled(Sentence(zh: "为什么", en: "Why"), $0) },
    ].compactMap { $0 }
      + prepared.pack.localChanges(toItem: item.id).map { change in
        labelled(Sentence(zh: "地方规定", en: "Local rule"), titles.change(change))
      }
  }

  /// The items a locality leaves out, with its reason; they are never counted as conforming.
  func writeHidden(to page: inout Page) {
    guard !prepared.hidden.isEmpty else { return }
    let count = prepared.hidden.count
    page.heading(
      Sentence(zh: "地方规定不查（\(count)项）", en: "Hidden by local rules (\(count))")
    )
    page.list(
      prepared.hidden.map { item, change in
        item.ask.with(.clauses([.same(item.id), change.sentence(title: titles.instrument)]))
      }
    )
  }

  private func limit(_ limit: MeasuredLimit, else confidence: Confidence) -> Sentence {
    let sure = limit.confidence ?? confidence
    return .clauses([titles.fact(limit.fact), limit.sentence(naming: titles.fact)])
      .with(sure.isLegalGround ? nil : sure.label)
  }

  private func labelled(_ name: Sentence, _ value: Sentence) -> Sentence {
    Sentence(zh: "\(name.zh)：\(value.zh)", en: "\(name.en): \(value.en)")
  }

  /// The items nobody can decide yet, and the questions that decide them.
  func writeUndecided(to page: inout Page) {
    page.heading(
      Sentence(
        zh: "情况不明，待定（\(undecided.count)项）",
        en: "Undecided (\(undecided.count))"
      )
    )
    guard !undecided.isEmpty else { return page.paragraph(.nothing) }
    page.list(
      undecided.map { item, facts in
        let names = Sentence.row(facts.map(titles.fact))
        return item.ask.with(
          .clauses([.same(item.id), Sentence(zh: "不明：\(names.zh)", en: "unknown: \(names.en)")])
        )
      }
    )
    page.questions(deciding: undecided.map(\.facts), of: prepared.pack)
  }

  /// What the derived facts named by an item come to.
  private func figures(of item: ChecklistItem) -> Sentence? {
    let entries = DerivationEntries(titles: titles, known: prepared.known)
    let figures = item.figures.compactMap(entries.short)
    return figures.isEmpty ? nil : .joined(figures, zh: "；", en: "; ")
  }

  /// How the derived facts came about that decide items or set limits.
  func writeDerivations(_ scope: ChecklistSheetScope, to page: inout Page) {
    let shown = applicable + undecided.map(\.item) + (scope == .all ? others.map(\.item) : [])
    let keys = shown.flatMap { item in
      (item.condition.map { ConditionTrace(of: $0, facts: prepared.known) }?.parts ?? [])
        .flatMap(\.facts)
        + [item.measure?.atLeastFact, item.measure?.atMostFact].compactMap(\.self)
        + item.figures
    }
    DerivationEntries(titles: titles, known: prepared.known).write(keys, to: &page)
  }

  func writeOthers(to page: inout Page) {
    page.heading(
      Sentence(zh: "不适用（\(others.count)项）", en: "Do not apply (\(others.count))")
    )
    page.list(
      others.map { item, facts in
        let reasons = facts.map(reason)
        return item.ask.with(
          .clauses([
            .same(item.id),
            reasons.isEmpty
              ? nil
              : .joined(reasons, zh: "，", en: ", "),
          ])
        )
      }
    )
  }

  /// A fact of the condition with the value the site has.
  private func reason(_ key: String) -> Sentence {
    let label = titles.fact(key)
    let derived = prepared.pack.fact(key).flatMap(prepared.known.derivation)
    let value =
      (prepared.site?.facts ?? prepared.stated?.facts)?[key].map { known in
        prepared.pack.fact(key)?.words(for: known.value) ?? known.sentence
      } ?? derived?.value.flatMap { derived?.definition.words(for: $0) }
    guard let value else { return label }
    return Sentence(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
  }
}
