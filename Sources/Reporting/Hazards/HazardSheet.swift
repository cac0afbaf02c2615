import Messages
public import Operations
public import RuleLanguage
public import SafetyModel
public import Workflow

extension Document {
  /// A hazard on the screen: where it stands, why, what is due, what is missing, what can be done next.
  ///
  /// - Parameters:
  ///   - view: The hazard with its trail.
  ///   - rules: For the titles of instruments and criteria.
  ///   - permitted: The steps the acting person may take; none are shown when empty.
  ///   - day: The day it is looked at.
  ///   - language: The language.
  /// - Returns: The sheet.
  public static func hazard(
    _ view: HazardView,
    rules: RulePack? = nil,
    permitted: [HazardCommand.Kind] = [],
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let sheet = HazardSheet(view: view, titles: Titles(rules: rules), day: day)
    let id = view.state.id
    let title = view.state.found.title
    var page = Page(
      Sentence(zh: "隐患 \(id) \(title.zh)", en: "Hazard \(id) \(title.en)"),
      in: language
    )
    page.facts(sheet.header)
    page.facts(
      sheet.report.reportLines,
      under: Sentence(zh: "双报告、帮扶和督促升级", en: "Reports, help and the ladder")
    )
    page.facts(
      sheet.report.stopWorkLines,
      under: Sentence(zh: "停产停用、查封和恢复", en: "Stops, seals and resuming")
    )
    page.facts(sheet.report.listingLines, under: Sentence(zh: "挂牌督办", en: "Listed supervision"))
    page.heading(Sentence(zh: "应办事项", en: "What is due"))
    page.list(view.obligations.map { $0.sentence(on: day) })
    page.heading(Sentence(zh: "还缺", en: "Missing"))
    page.list(view.missing.map(\.label))
    if !permitted.isEmpty {
      page.heading(Sentence(zh: "现在可以办", en: "Possible now"))
      page.list(permitted.filter { $0.verb != nil }.map(\.hint))
    }
    page.heading(Sentence(zh: "经过", en: "Trail"))
    page.list(view.history.entries(names: sheet.report.people, papers: sheet.report.papers))
    return page.finished
  }
}

/// The head of a hazard's sheet.
struct HazardSheet {
  let view: HazardView
  let titles: Titles
  let day: CivilDate

  var report: ClosureReport {
    ClosureReport(
      view: view,
      inspection: nil,
      titles: titles,
      ledger: nil,
      day: day
    )
  }

  var header: [Line] {
    let state = view.state
    return report.header
      + [
        Line(Sentence(zh: "举报", en: "Reported"), reported),
        Line(Sentence(zh: "判定理由", en: "Why this grade"), reasons),
        Line(Sentence(zh: "交办方式", en: "Assigned by"), state.assignment?.label),
        Line(Sentence(zh: "整改期限", en: "Term"), term),
        Line(Sentence(zh: "复议、诉讼", en: "Appeals"), appeals),
        Line(Sentence(zh: "处罚次数", en: "Penalties"), view.penalties?.sentence),
        Line(Sentence(zh: "分出", en: "Split off"), parts),
        Line(Sentence(zh: "拆自", en: "Split off from"), whole),
        Line(Sentence(zh: "现由", en: "Now with"), state.custodian.map { .same($0) }),
        Line(
          Sentence(zh: "经办人", en: "Followed by"),
          state.handler.map(report.people.words)
        ),
      ].compactMap { $0 }
  }

  private var reasons: Sentence? {
    guard let proposal = view.state.proposal, !proposal.reasons.isEmpty else { return nil }
    return .lines(proposal.reasons)
  }

  /// When and by whom it was reported; the name of a reporter is for those who handle it alone.
  private var reported: Sentence? {
    let receipts = view.state.proceedings.compactMap { event -> ProceedingRecorded? in
      guard case .recorded(let body) = event, body.matter.mayPrecedeFinding else { return nil }
      return body
    }
    guard !receipts.isEmpty else { return nil }
    return .lines(
      receipts.map { body -> Sentence in
        let reporter = body.reporter.map { reference -> Sentence in
          let name = view.values[reference]
          return Sentence(
            zh: "举报人\(name ?? "的个人信息已抹去")（保密）",
            en: "reporter \(name ?? "erased") (confidential)"
          )
        }
        return .clauses([
          Sentence(zh: "\(body.happened.chineseText)接到", en: "received \(body.happened)"),
          body.number.map { .same($0) }, reporter ?? Sentence(zh: "匿名", en: "anonymous"),
        ])
      }
    )
  }

  private var appeals: Sentence? {
    let rows = view.state.appeals.map { appeal in
      let end =
        appeal.decided?.outcome.label
        ?? (appeal.isStayed
          ? Sentence(zh: "停止执行中", en: "stayed") : Sentence(zh: "未停止执行", en: "not stayed"))
      return Sentence(
        zh: "第\(appeal.lodged.number)件\(appeal.lodged.form.label.zh)：\(end.zh)",
        en: "\(appeal.lodged.number), \(appeal.lodged.form.label.en): \(end.en)"
      )
    }
    return rows.isEmpty ? nil : .lines(rows)
  }

  /// The hazard it was a part of, and which part it is.
  private var whole: Sentence? {
    view.state.found.splitFrom.map { whole in
      let part = view.state.found.note ?? ""
      return Sentence(zh: "\(whole)（\(part)）", en: "\(whole) (\(part))")
    }
  }

  private var parts: Sentence? {
    let rows = view.state.parts.map { part in
      Sentence(
        zh: "\(part.into)（\(part.part)）；留下\(part.rest)",
        en: "\(part.into) (\(part.part)); what stays: \(part.rest)"
      )
    }
    return rows.isEmpty ? nil : .lines(rows)
  }

  private var term: Sentence {
    let state = view.state
    guard let due = state.runningDue(on: day) else {
      return Sentence(
        zh: "未设期限（检查表里的天数只是建议，责令或通知整改时才定）",
        en: "no term set (the days of the checklist are a proposal; the order or reminder sets it)"
      )
    }
    let away = state.kind == .assigned ? due.countdown(on: day) : nil
    let missed = state.isOpen ? state.missedTerm : nil
    let original = state.isExtended && missed == nil ? state.originalDue : nil
    let granted = state.grantedExtensions
    return .lines([
      .clauses([
        due.day.words, away,
        missed.map { $0.missedWords(on: day) },
        original.map {
          Sentence(zh: "原期限\($0.day.chineseText)", en: "first term \($0.day)")
        },
        granted == 0
          ? nil : Sentence(zh: "已延期\(granted)次", en: "extended: \(granted)"),
      ]),
      due.derivationSentence(title: titles.instrument),
    ])
  }
}
