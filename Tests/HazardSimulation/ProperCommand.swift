import SafetyModel
import Workflow

/// A command with nothing wrong about it but, perhaps, who gives it.
struct ProperCommand {
  var by: ActingPerson
  var with: ActingPerson
  var on: CivilDate
  var state: HazardState

  var pair: [PersonID] { by.id == with.id ? [by.id] : [by.id, with.id] }
  var papers: [EvidenceReference] { [.sample(.document), .sample(.corrected)] }

  /// The command of a step; nothing for a step the table does not know.
  func callAsFunction(_ step: HazardStep) -> HazardCommand? {
    switch step {
    case .observe: .observe(HazardObserved(by: [by.id], on: on))
    case .proposeDetermination:
      .proposeDetermination(
        DeterminationProposed(
          verdict: HazardVerdict(
            grade: .suspectedMajor,
            verdict: .undetermined,
            criteria: "c",
            element: "9"
          ),
          on: on
        )
      )
    case .confirmDetermination: .confirmDetermination(determination)
    case .nameResponsible:
      .nameResponsible(
        ResponsibleNamed(
          responsible: ResponsiblePerson(person: SimulatedPeople.unit[0].id),
          by: by.id,
          on: on
        )
      )
    case .handOver:
      .handOver(HazardHandedOver(to: with.id, reason: "调整", by: by.id, on: on))
    case .issueOrder: .issueOrder(order)
    case .remind: .remind(ReminderSent(by: by.id, on: on, text: "请整改"))
    case .selfAssign:
      .selfAssign(
        SelfAssigned(
          by: by.id,
          on: on,
          measures: "整改",
          due: .chosen(on.adding(days: 10), start: .registered, startDay: on)
        )
      )
    case .takeInterimMeasure:
      .takeInterimMeasure(
        InterimMeasureDraft(measure: .stoppedUse, text: "停用", by: by.id, on: on)
      )
    case .liftInterimMeasure:
      .liftInterimMeasure(
        InterimMeasureLifted(number: 1, reason: "已无需要", by: by.id, on: on)
      )
    case .submitPlan: .submitPlan(PlanSubmitted(plan: plan, by: by.id, on: on))
    case .claimRectification:
      .claimRectification(RectificationClaimed(by: by.id, on: on, text: "完成", evidence: papers))
    case .reinspect: .reinspect(look)
    case .requestExtension:
      .requestExtension(
        ExtensionDraft(
          by: by.id,
          on: on,
          to: (state.due?.day ?? on).adding(days: 20),
          ground: .forceMajeure,
          reason: "缺货"
        )
      )
    case .decideExtension:
      .decideExtension(
        ExtensionAnswer(decision: .granted, by: by.id, on: on, reason: "属实")
      )
    case .sendTransfer:
      .sendTransfer(
        TransferDraft(
          transferKind: .transfer,
          receiver: "示例机关",
          receiverOrganisation: SimulatedPeople.city,
          reason: "职责",
          by: by.id,
          on: on
        )
      )
    case .receiptTransfer:
      .receiptTransfer(TransferReceipted(number: 1, receipt: "收条", by: by.id, on: on))
    case .replyTransfer:
      .replyTransfer(
        TransferReplied(
          number: 1,
          outcome: .determinedMajor,
          text: "答复",
          paper: DocumentNumber(text: "示例〔2026〕8号", origin: .official),
          by: by.id,
          on: on
        )
      )
    case .close: .close(closure(.rectified))
    case .closeOnTheSpot: .close(closure(.onTheSpot))
    case .endOtherwise: .close(closure(.movedOut))
    case .revokeClosure:
      .revokeClosure(ClosureRevoked(reason: "不实", by: by.id, on: on, evidence: papers))
    case .withdraw:
      .withdraw(
        HazardWithdrawn(
          reason: .falseAlarm,
          text: "看错",
          by: by.id,
          approver: with.id,
          on: on,
          evidence: papers
        )
      )
    case .reinstate: .reinstate(HazardReinstated(reason: "恢复", by: by.id, on: on))
    case .merge:
      .merge(
        HazardMerged(
          into: TableWorld.other,
          reason: "重复",
          by: by.id,
          approver: with.id,
          on: on,
          evidence: papers
        )
      )
    case .unmerge: .unmerge(HazardUnmerged(reason: "恢复", by: by.id, on: on))
    case .joinCase: .joinCase(JoinedCase(majorCase: History.caseID, by: by.id, on: on))
    case .leaveCase:
      .leaveCase(LeftCase(majorCase: History.caseID, reason: "不计", by: by.id, on: on))
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      .supervision(supervision(step))
    case .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption:
      .stopWork(stopWork(step))
    case .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase, .decidePenalty,
      .lodgeAppeal, .orderStay, .endStay, .decideAppeal, .lookBack, .recordProceeding:
      proceeding(step).map { .proceeding($0) }
    case .split: split
    case .undoSplit: undoingSplit
    }
  }

  private var determination: DeterminationConfirmed {
    // What a unit or park decides of its own finding is that it is general, with a colleague.
    let isOfUnit = by.qualification == .unitStaff
    let isOfPark = state.found.nature == .parkDuty
    let colleague = isOfPark ? SimulatedPeople.parkStaff.first { $0.id != by.id } : with
    let isGeneral = state.grade == .major || isOfUnit && state.grade == .general
    let decision: DeterminationDecision = isGeneral ? .general : .major
    let proposed = state.proposal?.grade ?? state.found.grade
    let confirms = proposed == .suspectedMajor && decision == .major
    let against = proposed != decision.grade && !confirms
    return DeterminationConfirmed(
      decision: decision,
      manner: against ? .overriding : .asProposed,
      criteria: "c",
      clause: "1",
      authority: "示例机关",
      reason: "核实",
      collective: CollectiveRecord(
        on: on,
        participants: SimulatedPeople.studying(with: by).map(\.id),
        minutes: "纪要",
        conclusion: "一致",
        outcome: decision
      ),
      by: by.id,
      officers: isOfUnit ? colleague.map { [$0.id] } : nil,
      on: on,
      evidence: papers
    )
  }

  private var order: OrderDraft {
    OrderDraft(
      form: .byDate,
      number: DocumentNumber(text: "示例〔2026〕1号", origin: .ours),
      on: on,
      due: on.adding(days: 28),
      officers: pair,
      inspection: SimulatedPeople.inspection,
      requirement: "整改",
      service: ServiceRecord(on: on, manner: .signed)
    )
  }

  private var look: ReinspectionDraft {
    let passes = state.kind == .rectified
    return ReinspectionDraft(
      inspectors: pair,
      inspection: SimulatedPeople.SecondVisit.proper.id(on: on),
      on: on,
      result: passes ? .passed : .failed,
      facts: "现场情况",
      nextDue: passes ? nil : on.adding(days: 15),
      consequence: passes ? nil : .newTerm
    )
  }

  private var plan: RectificationPlan {
    RectificationPlan(
      goals: "消除隐患",
      measures: "加装风机",
      responsibleBody: "示例厂",
      responsible: ResponsiblePerson(person: SimulatedPeople.unit[0].id),
      fundsFen: 100,
      fundsSource: "自筹",
      deadline: max(on, min(on.adding(days: 20), state.due?.day ?? on.adding(days: 20))),
      contingency: "停用"
    )
  }

  private func closure(_ reason: ClosureReason) -> HazardClosed {
    HazardClosed(
      reason: reason,
      by: by.id,
      correctedBy: [SimulatedPeople.unit[by.id == SimulatedPeople.unit[1].id ? 0 : 1].id],
      on: reason == .onTheSpot ? state.found.foundOn : on,
      note: "说明",
      evidence: papers
    )
  }
}
