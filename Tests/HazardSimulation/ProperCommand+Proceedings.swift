import SafetyModel
import Workflow

/// Proper commands about what goes on around a hazard, and about splitting it.
extension ProperCommand {
  /// The part a split makes.
  static let part = HazardID(random: 22)

  private var paper: DocumentNumber { DocumentNumber(text: "示例〔2026〕3号", origin: .ours) }

  var split: HazardCommand {
    .split(
      HazardSplit(
        into: Self.part,
        part: "二楼一处",
        location: "二楼",
        rest: "一楼一处",
        reason: "分别整改",
        by: by.id,
        on: on
      )
    )
  }

  var undoingSplit: HazardCommand {
    .undoSplit(
      HazardMerged(
        into: state.found.splitFrom ?? TableWorld.other,
        reason: "一并整改",
        by: by.id,
        approver: with.id,
        on: on,
        evidence: papers
      )
    )
  }

  /// Nothing for a step that is no proceeding.
  func proceeding(_ step: HazardStep) -> ProceedingEvent? {
    switch step {
    case .serveOrder: .orderServed(service)
    case .recordProceeding:
      .recorded(ProceedingRecorded(matter: .reportVerified, happened: on, by: by.id, on: on))
    case .reportMajor:
      .majorReported(
        MajorReported(
          recipient: state.reportedTo.contains(.regulator) ? .workers : .regulator,
          body: "示例局",
          by: by.id,
          on: on
        )
      )
    case .assist:
      .assistanceGiven(
        AssistanceGiven(form: .visit, helper: "示例中心", text: "上门指导", by: by.id, on: on)
      )
    case .escalate:
      .escalationTaken(EscalationTaken(rung: .remind, authority: "示例机关", by: by.id, on: on))
    case .filePenaltyCase:
      .penaltyCaseFiled(
        PenaltyCaseFiled(number: paper, authority: "示例机关", by: by.id, on: on)
      )
    case .decidePenalty:
      .penaltyDecided(
        PenaltyDecided(
          number: paper,
          caseNumber: paper.text,
          authority: "示例机关",
          kinds: [.fine],
          amountFen: 100,
          statute: .workSafetyLaw,
          by: by.id,
          on: on
        )
      )
    case .lodgeAppeal:
      .appealLodged(
        AppealLodged(
          form: .review,
          body: "示例区政府",
          against: state.orders.last?.number.text ?? paper.text,
          by: by.id,
          on: on
        )
      )
    case .orderStay: .stayOrdered(StayOrdered(number: 1, document: paper, by: by.id, on: on))
    case .endStay: .stayEnded(StayEnded(number: 1, reason: "恢复执行", by: by.id, on: on))
    case .decideAppeal:
      .appealDecided(
        AppealDecided(number: 1, outcome: .upheld, document: paper, by: by.id, on: on)
      )
    case .lookBack:
      .lookedBack(
        LookedBack(inspectors: pair, result: .held, facts: "现场情况", by: by.id, on: on)
      )
    default: nil
    }
  }

  private var service: OrderServed {
    OrderServed(
      order: state.orders.last?.number.text ?? paper.text,
      party: ResponsibleParty(role: .owner, site: SimulatedPeople.park),
      service: ServiceRecord(on: on, manner: .signed),
      by: by.id,
      on: on
    )
  }
}
