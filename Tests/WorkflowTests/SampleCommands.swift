import SafetyModel
import Testing
import Workflow

extension OrderDraft {
  static let sample = OrderDraft(
    form: .byDate,
    number: DocumentNumber(text: "示例责改〔2026〕1号", origin: .ours),
    on: date("2026-03-03"),
    due: date("2026-03-31"),
    officers: [Cast.finder.id, Cast.second.id],
    inspection: Cast.visit,
    requirement: "加装机械通风",
    service: ServiceRecord(on: date("2026-03-03"), manner: .signed),
    evidence: []
  )

  func with(_ change: (inout OrderDraft) -> Void) -> OrderDraft {
    var copy = self
    change(&copy)
    return copy
  }
}

extension ReinspectionDraft {
  static let sample = ReinspectionDraft(
    inspectors: [Cast.finder.id, Cast.second.id],
    inspection: Cast.again,
    on: date("2026-03-12"),
    result: .passed,
    facts: "风机运转正常"
  )

  func with(_ change: (inout ReinspectionDraft) -> Void) -> ReinspectionDraft {
    var copy = self
    change(&copy)
    return copy
  }
}

extension RectificationPlan {
  static let complete = RectificationPlan(
    goals: "消除隐患",
    measures: "加装风机",
    responsibleBody: "喷漆车间",
    responsible: ResponsiblePerson(person: Cast.unitHead.id),
    fundsFen: 1_200_000,
    fundsSource: "自筹",
    deadline: date("2026-03-30"),
    contingency: "停用喷漆房"
  )
}

extension HazardClosed {
  static func sample(
    _ reason: ClosureReason = .rectified,
    by: PersonID = Cast.third.id,
    change: (inout HazardClosed) -> Void = { _ in }
  ) -> HazardClosed {
    var body = HazardClosed(
      reason: reason,
      by: by,
      on: date(reason == .onTheSpot ? "2026-03-02" : "2026-03-13"),
      note: "说明",
      evidence: [sampleEvidence(.corrected), sampleEvidence(.document)]
    )
    change(&body)
    return body
  }
}

extension DeterminationConfirmed {
  static func sample(
    _ decision: DeterminationDecision,
    by: PersonID = Cast.districtOfficer.id,
    manner: DeterminationManner? = nil,
    change: (inout DeterminationConfirmed) -> Void = { _ in }
  ) -> DeterminationConfirmed {
    var body = DeterminationConfirmed(
      decision: decision,
      manner: manner ?? (decision == .general ? .overriding : .asProposed),
      criteria: "mem-order-10-2023",
      clause: "8(6)",
      authority: "示例区应急管理局",
      reason: "现场核实",
      by: by,
      officers: by == Cast.districtOfficer.id ? [Cast.districtSecond.id] : nil,
      on: date("2026-03-05"),
      evidence: [sampleEvidence(.document)]
    )
    change(&body)
    return body
  }
}

extension HazardCommand {
  /// A proper command of each kind for the sample hazard.
  static func sample(_ kind: Kind) -> HazardCommand {
    let officer = Cast.third.id
    let on = date("2026-03-13")
    switch kind {
    case .observe: return .observe(HazardObserved(by: [officer], on: on))
    case .proposeDetermination:
      return .proposeDetermination(
        DeterminationProposed(
          verdict: HazardVerdict(grade: .suspectedMajor, verdict: .undetermined),
          on: on
        )
      )
    case .confirmDetermination: return .confirmDetermination(.sample(.general, manner: .asProposed))
    case .nameResponsible:
      return .nameResponsible(
        ResponsibleNamed(
          responsible: ResponsiblePerson(person: Cast.unitHead.id),
          by: officer,
          on: on
        )
      )
    case .handOver:
      return .handOver(
        HazardHandedOver(to: Cast.second.id, reason: "岗位调整", by: officer, on: on)
      )
    case .issueOrder: return .issueOrder(.sample)
    case .remind: return .remind(ReminderSent(by: Cast.gridWorker.id, on: on, text: "请整改"))
    case .selfAssign:
      return .selfAssign(SelfAssigned(by: Cast.unitHead.id, on: on, measures: "加装风机"))
    case .takeInterimMeasure:
      return .takeInterimMeasure(
        InterimMeasureDraft(measure: .stoppedUse, text: "停用喷漆房", by: officer, on: on)
      )
    case .liftInterimMeasure:
      return .liftInterimMeasure(
        InterimMeasureLifted(number: 1, reason: "通风已恢复", by: officer, on: on)
      )
    case .submitPlan:
      return .submitPlan(PlanSubmitted(plan: .complete, by: Cast.unitHead.id, on: on))
    case .claimRectification:
      return .claimRectification(
        RectificationClaimed(
          by: Cast.unitHead.id,
          rectifiers: [Cast.unitWorker.id],
          on: date("2026-03-10"),
          text: "风机已装",
          evidence: [sampleEvidence(.corrected)]
        )
      )
    case .reinspect: return .reinspect(.sample)
    case .requestExtension:
      return .requestExtension(
        ExtensionDraft(
          by: Cast.unitHead.id,
          on: date("2026-03-21"),
          to: date("2026-04-20"),
          ground: .forceMajeure,
          reason: "洪水冲断道路"
        )
      )
    case .decideExtension:
      return .decideExtension(
        ExtensionAnswer(
          decision: .granted,
          by: officer,
          on: date("2026-03-21"),
          reason: "情况属实"
        )
      )
    case .sendTransfer:
      return .sendTransfer(
        TransferDraft(
          transferKind: .referral,
          receiver: "示例区消防救援大队",
          reason: "涉及消防",
          by: officer,
          on: on
        )
      )
    case .receiptTransfer:
      return .receiptTransfer(TransferReceipted(number: 1, receipt: "收条", by: officer, on: on))
    case .replyTransfer:
      return .replyTransfer(
        TransferReplied(
          number: 1,
          outcome: .accepted,
          text: "已受理",
          paper: DocumentNumber(text: "示例〔2026〕8号", origin: .official),
          by: officer,
          on: on
        )
      )
    case .close: return .close(.sample())
    case .closeOnTheSpot: return .close(.sample(.onTheSpot))
    case .endOtherwise: return .close(.sample(.movedOut))
    case .revokeClosure:
      return .revokeClosure(
        ClosureRevoked(
          reason: "复核发现未整改",
          by: Cast.districtOfficer.id,
          on: date("2026-03-18"),
          evidence: [sampleEvidence(.document)]
        )
      )
    case .withdraw:
      return .withdraw(
        HazardWithdrawn(
          reason: .falseAlarm,
          text: "看错了",
          by: Cast.finder.id,
          approver: officer,
          on: on,
          evidence: [sampleEvidence(.document)]
        )
      )
    case .reinstate: return .reinstate(HazardReinstated(reason: "撤销有误", by: officer, on: on))
    case .merge:
      return .merge(
        HazardMerged(
          into: Cast.otherHazard,
          reason: "重复",
          by: officer,
          approver: Cast.second.id,
          on: on,
          evidence: [sampleEvidence(.document)]
        )
      )
    case .unmerge: return .unmerge(HazardUnmerged(reason: "并非重复", by: officer, on: on))
    case .joinCase: return .joinCase(JoinedCase(majorCase: Cast.majorCase, by: officer, on: on))
    case .leaveCase:
      return .leaveCase(
        LeftCase(majorCase: Cast.majorCase, reason: "不再计入", by: officer, on: on)
      )
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      return .supervision(.sample(kind))
    case .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption:
      return .stopWork(.sample(kind))
    case .split:
      return .split(
        HazardSplit(
          into: Cast.otherHazard,
          part: "北侧",
          location: "二楼北侧",
          rest: "南侧",
          reason: "两处期限不同",
          by: officer,
          on: on
        )
      )
    case .undoSplit:
      return .undoSplit(
        HazardMerged(into: Cast.otherHazard, reason: "一起整改", by: officer, on: on)
      )
    case .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase, .decidePenalty,
      .lodgeAppeal, .orderStay, .endStay, .decideAppeal, .lookBack, .recordProceeding:
      return .proceeding(.sample(kind, by: officer, on: on))
    }
  }
}

extension HazardState {
  /// The sample hazard in a state, on the usual way: order, claim, re-inspection, closure.
  static func sample(_ kind: Kind, found: HazardRegistered = .sample()) throws -> HazardState {
    let steps: [HazardCommand.Kind] =
      switch kind {
      case .registered: []
      case .assigned: [.issueOrder]
      case .rectified: [.issueOrder, .claimRectification]
      case .reinspected: [.issueOrder, .claimRectification, .reinspect]
      case .closed: [.issueOrder, .claimRectification, .reinspect, .close]
      case .withdrawn: [.withdraw]
      case .merged: [.merge]
      }
    return try start(found).after([.takeInterimMeasure, .submitPlan] + steps)
  }

  /// The hazard others are merged into: as grave as any, and under the sample order.
  static let mergeTarget: HazardState? = {
    guard
      let found = HazardState.replay(
        [.registered(.sample(grade: .major))],
        id: Cast.otherHazard
      ),
      let events = try? HazardWorkflow.decide(.sample(.issueOrder), in: found, context: .sample())
    else { return nil }
    return events.reduce(found) { HazardState.evolve($0, $1) }
  }()

  static func start(_ found: HazardRegistered = .sample()) throws -> HazardState {
    try #require(HazardState.replay([.registered(found)], id: Cast.hazard))
  }

  func after(_ kinds: [HazardCommand.Kind]) throws -> HazardState {
    try after(kinds.map(HazardCommand.sample))
  }

  func after(_ commands: [HazardCommand], context: DecisionContext? = nil) throws -> HazardState {
    var state = self
    for command in commands {
      let context =
        context
        ?? .sample {
          $0.mergeTarget = HazardState.mergeTarget
          $0.majorCase = CaseSummary(id: Cast.majorCase, kind: .confirmed, site: Cast.site)
        }
      for event in try HazardWorkflow.decide(
        command,
        in: state,
        context: context.governing(state)
      ) {
        state = HazardState.evolve(state, event)
      }
    }
    return state
  }
}
