import Messages
public import Operations
public import RuleLanguage
public import SafetyModel
import Workflow

extension Document {
  /// The register of hazards (隐患台账) with every column officials expect and the ledger knows, in their order.
  ///
  /// - Parameters:
  ///   - views: The hazards with their trails.
  ///   - rules: For the titles of criteria and matters.
  ///   - day: The day it is looked at.
  ///   - definition: What is counted: filter and period.
  ///   - language: The language.
  /// - Returns: The register with its definition, totals and the columns that are not kept.
  public static func register(
    _ views: [HazardView],
    rules: RulePack? = nil,
    on day: CivilDate,
    definition: BilingualText,
    in language: Language
  ) -> Document {
    var page = Page(Sentence(zh: "隐患台账", en: "Register of hazards"), in: language)
    page.facts([
      Line(
        Sentence(zh: "口径", en: "Definition"),
        definition.with(Sentence(zh: "截至\(day.chineseText)", en: "as of \(day)"))
      )
    ])
    page.facts(RegisterFigures(entries: views.map { $0.registerEntry(on: day) }, day: day).lines)
    let rows = views.enumerated().map { index, view in
      FullRegisterRow(number: index + 1, view: view, titles: Titles(rules: rules), day: day).cells
    }
    page.table(FullRegisterRow.columns, rows: rows)
    page.paragraph(
      Sentence(
        zh: "行业、督办、复查文书文号、立案处罚不在账本中，未列。",
        en:
          "Industry, listed supervision, numbers of re-inspection papers and penalties are not in the ledger and not listed."
      )
    )
    return page.finished
  }
}

extension HazardView {
  /// Whether an open hazard is past its term, or anything else owed on it past its last day.
  fileprivate func isOverdue(on day: CivilDate) -> Bool {
    state.isOpen
      && (state.daysOverdue(on: day) > 0 || obligations.contains { $0.daysOverdue > 0 })
  }

  fileprivate func registerEntry(on day: CivilDate) -> RegisterFigures.Entry {
    RegisterFigures.Entry(
      grade: state.grade,
      isGradePending: state.gradePending != nil,
      state: state.kind,
      isOpen: state.isOpen,
      isOverdue: isOverdue(on: day),
      due: state.due?.day
    )
  }
}

/// One hazard in the order of the officials' columns.
private struct FullRegisterRow {
  let number: Int
  let view: HazardView
  let titles: Titles
  let day: CivilDate

  static let columns: [Sentence] = [
    Sentence(zh: "序号", en: "No."), Sentence(zh: "隐患编号", en: "Hazard"),
    Sentence(zh: "发现时间", en: "Found"), Sentence(zh: "来源", en: "Source"),
    Sentence(zh: "检查人员", en: "Inspectors"), Sentence(zh: "受检单位", en: "Site"),
    Sentence(zh: "统一社会信用代码", en: "Credit code"), Sentence(zh: "所属区域", en: "Region"),
    Sentence(zh: "出租方和园区", en: "Owner and park"), Sentence(zh: "隐患部位", en: "Place"),
    Sentence(zh: "隐患描述", en: "Description"), Sentence(zh: "隐患类别", en: "Matter"),
    Sentence(zh: "隐患等级", en: "Grade"), Sentence(zh: "判定依据", en: "Criterion"),
    Sentence(zh: "整改前照片", en: "Photos before"), Sentence(zh: "处理方式", en: "Handled by"),
    Sentence(zh: "文书文号", en: "Papers"), Sentence(zh: "整改措施", en: "Measures"),
    Sentence(zh: "整改责任单位", en: "Responsible body"), Sentence(zh: "整改责任人", en: "Responsible"),
    Sentence(zh: "整改资金及来源", en: "Funds"), Sentence(zh: "整改期限", en: "Term"),
    Sentence(zh: "应急预案和临时管控", en: "Contingency and measures"),
    Sentence(zh: "整改进展", en: "State"), Sentence(zh: "整改完成时间", en: "Rectified"),
    Sentence(zh: "整改后照片", en: "Photos after"), Sentence(zh: "复查时间", en: "Re-inspected"),
    Sentence(zh: "复查人员", en: "Re-inspectors"), Sentence(zh: "复查结论", en: "Result"),
    Sentence(zh: "是否销号", en: "Closed"), Sentence(zh: "销号时间和销号人", en: "Closed on and by"),
    Sentence(zh: "是否逾期", en: "Overdue"), Sentence(zh: "延期次数", en: "Extensions"),
    Sentence(zh: "备注", en: "Remarks"),
  ]

  var cells: [Sentence] { foundCells + judgedCells + handledCells + plannedCells + endedCells }

  private var state: HazardState { view.state }
  private var found: HazardRegistered { view.state.found }
  private var people: People { People(names: view.names, values: view.values) }

  private func text(_ text: String?) -> Sentence { text.map { .same($0) } ?? .dash }

  private var foundCells: [Sentence] {
    let code: Sentence =
      if case .valid(let code) = view.site.creditCode { .same(code.text) } else {
        view.site.creditCode.words
      }
    let others = found.parties.filter { $0.role != .unit }
      .map { BilingualText.same($0.name ?? $0.site?.text ?? "").with($0.role.label) }
    return [
      .same("\(number)"), .same(state.id.text), .same(found.foundOn.description),
      found.source.label, people.row(found.foundBy), .same(view.site.name), code,
      .same(view.site.region.text), .row(others, none: .dash), text(found.location),
    ]
  }

  private var judgedCells: [Sentence] {
    let criterion =
      state.decision.map { titles.criterion($0.criteria, $0.clause) }
      ?? state.proposal.map { titles.criterion($0.criteria, $0.element) }
    return [
      found.title, found.regime.label.with(titles.matter(found.matter)), state.gradeLabel,
      (criterion ?? nil) ?? .dash, count(.found),
    ]
  }

  private var handledCells: [Sentence] {
    let papers =
      state.orders.map(\.number.sentence) + state.reminders.compactMap { $0.number?.sentence }
    return [state.assignment?.label ?? .dash, .row(papers, none: .dash)]
  }

  private var plannedCells: [Sentence] {
    let plan = state.plan?.plan
    let funds = plan?.fundsFen.map { fen in
      BilingualText(zh: "\(fen.yuan)元", en: "\(fen.yuan) yuan").with(
        plan?.fundsSource.map { .same($0) }
      )
    }
    let standing = state.standingMeasures.map { measure in
      measure.taken.measure.label.with(.same(measure.taken.text))
    }
    return [
      text(plan?.measures), text(plan?.responsibleBody),
      state.responsible == nil ? .dash : people.words(state.responsible), funds ?? .dash,
      state.due.map { .same($0.day.description) } ?? .dash,
      Sentence.clauses([plan?.contingency.map { .same($0) }] + standing.map { $0 }).orElse(.dash),
    ]
  }

  private var endedCells: [Sentence] {
    let last = state.reinspections.last
    let closure = state.kind == .closed ? state.closure : nil
    let overdue = view.isOverdue(on: day)
    let isLate: Sentence =
      state.isOpen && (state.due != nil || overdue) ? overdue.words : .dash
    return [
      state.kind.label, text(state.claims.last?.on.description), count(.corrected),
      text(last?.on.description), last.map { people.row($0.inspectors) } ?? .dash,
      last?.result.label ?? .dash, (state.kind == .closed).words,
      closure.map { .clauses([.same($0.on.description), people.words($0.by)]) } ?? .dash, isLate,
      .same("\(state.extensions.count { $0.decision == .granted })"), text(found.note),
    ]
  }

  /// How many photos of a purpose the trail has.
  private func count(_ purpose: EvidenceReference.Purpose) -> Sentence {
    let hashes = HazardTrail(view.history).steps.flatMap(\.event.evidence)
      .filter { $0.purpose == purpose && $0.isPicture }.map(\.hash)
    return .count(Set(hashes).count, zh: "张", en: "photo")
  }
}
