import Determination
import Messages
public import Operations
import RuleLanguage
public import SafetyModel

extension Document {
  /// Which checklists concern a site and why (选表).
  ///
  /// - Parameters:
  ///   - selection: The lists as they stand for the site.
  ///   - items: Whether their items follow, each with its reason.
  ///   - language: The language.
  /// - Returns: The sheet.
  public static func checklistSelection(
    _ selection: ChecklistSelection,
    items: ItemReasons,
    in language: Language
  ) -> Document {
    let sheet = ChecklistSelectionSheet(selection)
    var page = Page(sheet.title, in: language)
    page.facts(sheet.header)
    sheet.writeLists(to: &page)
    if items == .shown { sheet.writeItems(to: &page) }
    return page.finished
  }

  /// Whether a selection shows the items of its lists.
  public enum ItemReasons: Hashable, Sendable {
    case shown
    case leftOut
  }
}

/// The parts of a selection.
private struct ChecklistSelectionSheet {
  private let selection: ChecklistSelection
  private let titles: Titles

  init(_ selection: ChecklistSelection) {
    self.selection = selection
    titles = Titles(rules: selection.pack)
  }

  var title: Sentence {
    Sentence(zh: "选表：\(selection.site.name)", en: "Checklists for \(selection.site.name)")
  }

  var header: [Line] {
    [
      Line(Sentence(zh: "检查对象", en: "Site"), selection.site.fullWords),
      Line(Sentence(zh: "地方规定", en: "Local rules"), titles.layers(of: selection.pack)),
    ].compactMap { $0 }
  }

  func writeLists(to page: inout Page) {
    page.table(
      [
        Sentence(zh: "检查表", en: "List"), Sentence(zh: "用不用", en: "Concerns"),
        Sentence(zh: "因为", en: "Because"), Sentence(zh: "适用", en: "Apply"),
        Sentence(zh: "待定", en: "Undecided"), Sentence(zh: "不适用", en: "Left out"),
      ],
      rows: selection.choices.map(row)
    )
  }

  private func row(_ choice: ChecklistSelection.Choice) -> [Sentence] {
    let counts =
      choice.concerns
      ? [choice.applying.count, choice.undecided.count, choice.leftOut.count].map { "\($0)" }
      : ["", "", ""]
    return [
      choice.checklist.title.with(.same(choice.checklist.id)), word(for: choice.reason),
      because(choice.reason),
    ] + counts.map { .same($0) }
  }

  private func word(for reason: ConditionReason?) -> Sentence {
    switch reason?.answer {
    case .yes: Sentence(zh: "用", en: "yes")
    case .no: Sentence(zh: "不用", en: "no")
    case .unknown: Sentence(zh: "还不能判断", en: "cannot be told yet")
    case nil: Sentence(zh: "由人选用", en: "people choose")
    }
  }

  private func because(_ reason: ConditionReason?) -> Sentence {
    switch reason?.answer {
    case .yes where reason?.facts.isEmpty ?? true:
      Sentence(zh: "每个对象都用", en: "every site")
    case .yes, .no: values(of: reason?.facts ?? [])
    case .unknown(let names): unknown(names)
    case nil: Sentence(zh: "专项或短表，按任务定", en: "by the task")
    }
  }

  func writeItems(to page: inout Page) {
    for choice in selection.choices where choice.concerns {
      page.heading(choice.checklist.title.with(.same(choice.checklist.id)))
      write(Sentence(zh: "适用", en: "Apply"), choice.applying, to: &page)
      write(Sentence(zh: "情况不明，待定", en: "Undecided"), choice.undecided, to: &page)
      write(Sentence(zh: "不适用", en: "Do not apply"), choice.leftOut, to: &page)
      if !choice.hidden.isEmpty {
        write(Sentence(zh: "地方规定不查", en: "Hidden by local rules"), choice.hidden, to: &page)
      }
    }
    page.questions(
      deciding: selection.choices.flatMap { choice in
        choice.undecided.map(\.status.unknownFacts) + [choice.reason?.answer.unknownNames ?? []]
      },
      of: selection.pack
    )
  }

  private func write(
    _ name: Sentence,
    _ entries: [ChecklistSelection.Entry],
    to page: inout Page
  ) {
    page.heading(name.with(.count(entries.count, zh: "项", en: "item")), level: 3)
    page.list(
      entries.map { entry in entry.item.ask.with(.clauses([.same(entry.item.id), reason(entry)])) }
    )
  }

  private func reason(_ entry: ChecklistSelection.Entry) -> Sentence {
    switch entry.status {
    case .undecided(let names): unknown(names)
    case .hidden(let change): titles.change(change)
    case .applies where entry.facts.isEmpty: Sentence(zh: "总是问", en: "always asked")
    case .applies, .doesNotApply: values(of: entry.facts)
    }
  }

  private func unknown(_ keys: [String]) -> Sentence {
    let names = Sentence.row(keys.map(titles.fact))
    return Sentence(zh: "不明：\(names.zh)", en: "unknown: \(names.en)")
  }

  /// Facts with the values the site has.
  private func values(of keys: [String]) -> Sentence {
    .joined(
      keys.map { key in
        let label = titles.fact(key)
        guard let value = selection.known.values[key] else { return label }
        let words = selection.pack.fact(key)?.words(for: value) ?? .same("\(value)")
        return Sentence(zh: "\(label.zh)：\(words.zh)", en: "\(label.en): \(words.en)")
      },
      zh: "，",
      en: ", "
    )
  }
}

extension ChecklistSelection.Choice {
  fileprivate var applying: [ChecklistSelection.Entry] { entries { $0 == .applies } }

  fileprivate var undecided: [ChecklistSelection.Entry] {
    entries { !$0.unknownFacts.isEmpty }
  }

  fileprivate var leftOut: [ChecklistSelection.Entry] {
    entries {
      if case .doesNotApply = $0 { true } else { false }
    }
  }

  fileprivate var hidden: [ChecklistSelection.Entry] {
    entries {
      if case .hidden = $0 { true } else { false }
    }
  }
}
