public import Ledger
import Messages
public import Operations
public import RuleLanguage
public import SafetyModel
import Workflow

extension Document {
  /// The whole life of a major case (重大隐患案结案报告); every line carries its event.
  ///
  /// - Parameters:
  ///   - view: The case with its trail.
  ///   - members: Its member hazards with their trails, in order of joining.
  ///   - rules: For the titles of instruments and criteria.
  ///   - ledger: Where the ledger stands.
  ///   - language: The language.
  /// - Returns: The report; of a case that is not ended it says so in its title.
  public static func caseReport(
    _ view: CaseView,
    members: [HazardView],
    rules: RulePack? = nil,
    ledger: LedgerHead,
    in language: Language
  ) -> Document {
    let report = CaseReport(
      view: view,
      members: members,
      titles: Titles(rules: rules),
      ledger: ledger
    )
    var page = Page(report.title, in: language)
    report.write(to: &page)
    return page.finished
  }
}

/// The parts of the report of a case.
struct CaseReport {
  let view: CaseView
  let members: [HazardView]
  let titles: Titles
  let ledger: LedgerHead

  var state: CaseState { view.state }
  var people: People { People(names: view.names, values: view.values) }

  /// The events of the case with their numbers, in order.
  var trail: [(event: CaseEvent, recorded: RecordedEvent)] {
    view.history.compactMap { recorded in
      guard case .majorCase(let event) = recorded.event else { return nil }
      return (event, recorded)
    }
  }

  /// The lines a kind of event gives, each with its number.
  func lines(_ lines: (CaseEvent, Int) -> [Line]) -> [Line] {
    trail.flatMap { event, recorded in
      lines(event, recorded.stored.position).map { line in
        Line(line.name, line.value.event(recorded.stored.position))
      }
    }
  }

  var title: Sentence {
    switch view.kind {
    case .ended:
      Sentence(zh: "重大隐患案结案报告 \(state.id)", en: "Final report of case \(state.id)")
    case .suspected, .confirmed, .rectified, .redetermined, .dismissed:
      Sentence(
        zh: "重大隐患案办理情况（\(view.kind.label.zh)） \(state.id)",
        en: "Report of case \(state.id) (\(view.kind.label.en))"
      )
    }
  }

  func write(to page: inout Page) {
    page.facts(header)
    page.heading(Sentence(zh: "为什么是重大", en: "Why it is major"))
    page.facts(openingLines)
    page.table(elementColumns, rows: elementRows)
    section(Sentence(zh: "判定", en: "Determination"), determinationLines, &page)
    section(Sentence(zh: "整改通知书", en: "Notice"), noticeLines, &page)
    section(Sentence(zh: "双报告和报告政府", en: "Reports"), reportLines, &page)
    section(Sentence(zh: "管控措施", en: "Interim measures"), measureLines, &page)
    page.facts(stopLines, under: Sentence(zh: "停产停用、查封和恢复", en: "Stops, seals and resuming"))
    section(Sentence(zh: "整改方案（五落实）", en: "Plan, five elements"), planLines, &page)
    page.facts(listingLines, under: Sentence(zh: "挂牌督办", en: "Listed supervision"))
    page.heading(Sentence(zh: "成员隐患", en: "Members"))
    page.table(memberColumns, rows: members.map(row))
    page.facts(membershipLines)
    section(Sentence(zh: "重新判定和销案", en: "Re-determination and end"), endingLines, &page)
    page.heading(Sentence(zh: "全部事件", en: "All events"))
    let table = view.history.table(names: people)
    page.table(table.columns, rows: table.rows)
    page.facts([ledgerLine])
    page.heading(Sentence(zh: "说明", en: "Notes"))
    page.list(notes)
  }

  private func section(_ heading: Sentence, _ lines: [Line], _ page: inout Page) {
    page.heading(heading)
    if lines.isEmpty { page.paragraph(.nothing) } else { page.facts(lines) }
  }

  private var ledgerLine: Line {
    let last = ledger.last?.hex ?? "—"
    return Line(
      Sentence(zh: "账本", en: "Ledger"),
      Sentence(
        zh: "共\(ledger.size)条事件，最后一条的哈希 \(last)",
        en: "\(ledger.size) events, hash of the last \(last)"
      )
    )
  }

  private var notes: [Sentence] {
    [
      Sentence(
        zh: "本报告由账本中的事件生成，只说明这一件案；各成员隐患的全过程见各条的销号报告（bihuan report closure）。",
        en:
          "Made from the events of the ledger; it speaks of this case only. The life of each member stands in its own report (bihuan report closure)."
      ),
      view.history.hasTypedActors
        ? Sentence(
          zh: "标“自报姓名”的办理人由录入者填写，程序没有核验身份，是一种声称。",
          en:
            "Actors marked “typed name” are what somebody typed: a claim, not a verified identity."
        ) : nil,
      state.opened.confidence.isLegalGround
        ? nil
        : Sentence(
          zh: "判定标准标为“\(state.opened.confidence.label.zh)”，使用前须先与原文核对。",
          en:
            "The criteria are marked “\(state.opened.confidence.label.en)”: compare them with the text before use."
        ),
    ].compactMap { $0 }
  }
}
