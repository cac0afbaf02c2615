import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workflow

/// What came out of a visit, as it is printed: verdicts, hazards with their next step, cases.
struct FinishOutcome {
  private let outcome: FinishedInspection
  private let view: InspectionView
  private let hazards: [HazardView]
  private let openedCases: [CaseView]
  /// The cases the inspectors' own body decides about.
  private let decidedHere: Set<CaseID>
  private let context: OperatingContext
  private let language = SpokenLanguage.current

  /// Reads what the outcome names.
  init(
    _ outcome: FinishedInspection,
    of id: InspectionID,
    in context: OperatingContext
  ) throws(OperationFailure) {
    self.outcome = outcome
    self.context = context
    view = try context.viewInspection(id)
    var hazards: [HazardView] = []
    for id in outcome.hazards + outcome.observed {
      hazards.append(try context.viewHazard(id))
    }
    self.hazards = FinishOutcome.gravestFirst(hazards)
    var cases: [CaseView] = []
    for id in outcome.cases { cases.append(try context.viewCase(id)) }
    openedCases = cases
    var decided: Set<CaseID> = []
    for view in cases where try context.isDecidedHere(view.state) { decided.insert(view.state.id) }
    decidedHere = decided
  }

  /// Major, suspected, general; in order of the findings within a grade.
  private static func gravestFirst(_ hazards: [HazardView]) -> [HazardView] {
    [LegalGrade.major, .suspectedMajor, .general].flatMap { grade in
      hazards.filter { $0.state.grade == grade }
    }
  }

  /// Prints everything about a visit that ended.
  func print() {
    Console.done(answered)
    printFindings()
  }

  /// Prints verdicts, hazards and what comes next.
  func printFindings() {
    let telling = outcome.determinations.filter(\.tellsSomething)
    if !telling.isEmpty {
      Console.print(Document.determination(telling, rules: view.pack, in: language))
    }
    let silent = outcome.determinations.filter { !$0.tellsSomething }.map(quiet)
    Console.print(
      Document(title: "", blocks: (silent.isEmpty ? [] : [.list(silent)]) + blocks)
    )
    if let note = NatureNote.noOrder(after: view.inspection.start.nature), !open.isEmpty {
      Console.say(note)
    }
  }

  private var open: [HazardView] { hazards.filter(\.state.isOpen) }

  /// How many items were answered, and what was not looked at.
  private var answered: Sentence {
    let inspection = view.inspection
    let found = inspection.answers.filter { $0.answer == .nonconforming }.count
    let line = Sentence(
      zh: "检查 \(inspection.id) 已结束：答案\(inspection.answers.count)条，其中不符合\(found)条。",
      en:
        "Inspection \(inspection.id) is finished: \(inspection.answers.count) answers, \(found) nonconforming."
    )
    guard let finish = inspection.finish, !finish.notChecked.isEmpty else { return line }
    let reason = finish.notCheckedReason ?? ""
    return Sentence(
      zh: "\(line.zh)未检查\(finish.notChecked.count)项，理由：\(reason)",
      en: "\(line.en) Not checked: \(finish.notChecked.count), because: \(reason)"
    )
  }

  private var blocks: [Document.Block] {
    guard !hazards.isEmpty else {
      return [
        .paragraph(Sentence(zh: "没有登记隐患。", en: "No hazard was registered.").spoken)
      ]
    }
    var blocks: [Document.Block] = [
      .heading(
        Sentence(
          zh: "登记隐患\(outcome.hazards.count)条",
          en: "Hazards registered: \(outcome.hazards.count)"
        ).spoken,
        level: 2
      ),
      .table(table),
    ]
    if !outcome.closedOnTheSpot.isEmpty {
      let ids = Self.row(outcome.closedOnTheSpot)
      blocks.append(
        .paragraph(
          Sentence(
            zh: "当场整改并销号\(outcome.closedOnTheSpot.count)条：\(ids)",
            en: "Corrected on the spot and closed: \(ids)"
          ).spoken
        )
      )
    }
    if !outcome.observed.isEmpty {
      let ids = Self.row(outcome.observed)
      blocks.append(
        .paragraph(
          Sentence(
            zh: "以前登记、这次又看到\(outcome.observed.count)条，不另立：\(ids)",
            en: "On record before and seen again, not registered twice: \(ids)"
          ).spoken
        )
      )
    }
    blocks += caseBlocks + suspectedBlocks
    let steps = nextSteps
    if !steps.isEmpty {
      blocks.append(.heading(Sentence(zh: "下一步", en: "Next").spoken, level: 2))
      blocks.append(.list(steps.map(\.spoken)))
    }
    return blocks
  }

  /// One line for criteria under which nothing was found; the trace is in the record of the visit.
  private func quiet(_ record: DeterminationRecord) -> String {
    let title = view.pack.criteria(record.criteria)?.title
    let id = view.inspection.id
    let open = record.elements.filter { $0.status == .undetermined }.count
    return Sentence(
      zh:
        "《\(title?.zh ?? record.criteria)》：\(record.verdict.label.zh)，没有要素成立，\(open)个未查明（判定全文：bihuan inspection show \(id)）",
      en:
        "\(title?.en ?? record.criteria): \(record.verdict.label.en); no element is met, \(open) undetermined (the trace: bihuan inspection show \(id))"
    ).spoken
  }

  private var table: Document.Table {
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "等级", en: "Grade"),
      Sentence(zh: "隐患", en: "Hazard"), Sentence(zh: "部位", en: "Place"),
      Sentence(zh: "还缺", en: "Lacking"),
    ]
    let rows = hazards.map { hazard in
      let state = hazard.state
      let missing =
        state.isOpen
        ? hazard.missing.map(\.shortLabel.spoken).joined(separator: " ")
        : state.kind.label.spoken
      return [
        state.id.text, Self.grade(of: state).spoken, state.found.title.spoken,
        state.found.location ?? "", missing,
      ]
    }
    return Document.Table(columns: columns.map(\.spoken), rows: rows)
  }

  /// The grade, and for an element that counts with others how many stand of how many needed.
  private static func grade(of hazard: HazardState) -> Sentence {
    let grade = hazard.gradeShortLabel
    guard hazard.grade == .general, let counted = hazard.proposal?.counted,
      let required = hazard.proposal?.required
    else { return grade }
    return Sentence(
      zh: "\(grade.zh)（要素\(counted)/\(required)）",
      en: "\(grade.en) (element \(counted) of \(required))"
    )
  }

  private var caseBlocks: [Document.Block] {
    var blocks: [Document.Block] = []
    for view in openedCases {
      let id = view.state.id
      let deciding =
        decidedHere.contains(id)
        ? Sentence(
          zh: "并由本机关认定（bihuan case confirm \(id)，各项内容见 bihuan case next \(id)）",
          en:
            "and this body's decision (bihuan case confirm \(id); what it takes: bihuan case next \(id))"
        )
        : Sentence(
          zh: "并报有权判定的机关（bihuan case refer \(id)），报出后开始计答复期限",
          en:
            "and a referral to the deciding body (bihuan case refer \(id)), whose reply clock then runs"
        )
      blocks.append(
        .note(
          Sentence(
            zh:
              "综合判定达到项数，已立重大隐患案 \(id)（\(view.kind.label.zh)）：须立即采取管控措施（bihuan case control \(id)），\(deciding.zh)。",
            en:
              "The count is reached; major case \(id) is open (\(view.kind.label.en)). Interim measures are due at once (bihuan case control \(id)), \(deciding.en)."
          ).spoken
        )
      )
      let clocks = view.obligations.map { "\(id)  \($0.sentence(on: context.today).spoken)" }
      if !clocks.isEmpty { blocks.append(.list(clocks)) }
    }
    for id in outcome.extendedCases {
      blocks.append(
        .note(
          Sentence(
            zh: "新发现的隐患已并入原有的重大隐患案 \(id)。查看：bihuan case show \(id)",
            en: "New hazards joined the open major case \(id). See bihuan case show \(id)"
          ).spoken
        )
      )
    }
    return blocks
  }

  /// What a suspected major hazard demands at once, with the clocks that run.
  private var suspectedBlocks: [Document.Block] {
    let suspected = open.filter {
      $0.state.grade == .suspectedMajor && $0.state.majorCase == nil
    }
    guard !suspected.isEmpty else { return [] }
    let note =
      suspected.allSatisfy { $0.power == .mandated }
      ? Sentence(
        zh:
          "疑似重大隐患\(suspected.count)条：须立即采取管控措施，并由本机关认定（bihuan hazard confirm）；没有认定的一直列在 bihuan hazard list --major --open 里。",
        en:
          "Suspected major hazards: \(suspected.count). Interim measures are due at once, and this body's decision (bihuan hazard confirm); undecided ones stay in bihuan hazard list --major --open."
      )
      : Sentence(
        zh:
          "疑似重大隐患\(suspected.count)条：须立即采取管控措施，并移送有权判定的机关；移送后开始计答复期限，逾期未答复的一直列在 bihuan hazard list --major --open 里。",
        en:
          "Suspected major hazards: \(suspected.count). Interim measures are due at once, and a referral to the deciding body, whose reply clock then runs; unanswered ones stay in bihuan hazard list --major --open."
      )
    let clocks = suspected.flatMap { hazard in
      hazard.obligations.map { "\(hazard.state.id)  \($0.sentence(on: context.today).spoken)" }
    }
    return clocks.isEmpty ? [.note(note.spoken)] : [.note(note.spoken), .list(clocks)]
  }

  /// What is to be done first, with the hazards it concerns and one command as an example.
  private var nextSteps: [Sentence] {
    var order: [Workflow.HazardCommand.Kind] = []
    var hazards: [Workflow.HazardCommand.Kind: [HazardState]] = [:]
    for hazard in open {
      for step in FirstSteps.of(hazard, after: view.inspection.start.nature) {
        let kind = step == .issueOrder && !mayOrder(hazard.state) ? .sendTransfer : step
        if hazards[kind] == nil { order.append(kind) }
        hazards[kind, default: []].append(hazard.state)
      }
    }
    return order.compactMap { kind in
      guard let found = hazards[kind], let first = found.first else { return nil }
      let row = Self.row(found.map(\.id))
      let command = FirstSteps.command(kind, for: first)
      return Sentence(
        zh: "\(kind.label.zh)：\(row)\n\(command.zh)",
        en: "\(kind.label.en): \(row)\n\(command.en)"
      )
    }
  }

  /// Whether the inspectors' body has a mandate for the hazard's matter on the day of the visit.
  private func mayOrder(_ hazard: HazardState) -> Bool {
    view.organisation?.mandates.contains {
      $0.covers(hazard.found.matter, on: view.inspection.start.day)
    } ?? false
  }

  private static func row(_ ids: [HazardID]) -> String {
    ids.map(\.text).joined(separator: " ")
  }
}

/// What usually comes first for a hazard, by its grade and the nature of the visit.
enum FirstSteps {
  /// The command to type.
  static func command(_ kind: Workflow.HazardCommand.Kind, for hazard: HazardState) -> Sentence {
    let isReferral = kind == .sendTransfer && hazard.grade == .suspectedMajor
    return
      (isReferral
      ? NextStep(.determination, of: hazard, power: .without) : NextStep(kind, of: hazard)).line
  }

  /// The steps, in order.
  static func of(
    _ view: HazardView,
    after nature: VisitNature
  ) -> [Workflow.HazardCommand.Kind] {
    let hazard = view.state
    guard hazard.isOpen, hazard.assignment == nil else { return [] }
    switch hazard.grade {
    // Measures and decision belong to the case; the order comes once they are in hand.
    case .suspectedMajor where hazard.majorCase != nil: return []
    case .suspectedMajor:
      return (hazard.standingMeasures.isEmpty ? [.takeInterimMeasure] : [])
        + (view.power == .mandated
          ? [.confirmDetermination] : hazard.transfers.isEmpty ? [.sendTransfer] : [])
    case .major:
      return (hazard.standingMeasures.isEmpty ? [.takeInterimMeasure] : [])
        + (view.missing.contains(.determination) ? [.confirmDetermination] : []) + [
          assignment(hazard, nature)
        ]
    case .general: return [assignment(hazard, nature)]
    }
  }

  private static func assignment(
    _ hazard: HazardState,
    _ nature: VisitNature
  ) -> Workflow.HazardCommand.Kind {
    switch (nature, hazard.found.regime) {
    case (.selfCheck, _): .selfAssign
    case (_, .other): .sendTransfer
    case (.administrativeInspection, _): .issueOrder
    case (.patrol, _), (.guidance, _), (.parkDuty, _): .remind
    }
  }
}

extension DeterminationRecord {
  /// Whether an element is met or the site is graded above general, so that the trace has something to tell.
  fileprivate var tellsSomething: Bool {
    grade != .general || elements.contains { $0.status == .met }
  }
}
