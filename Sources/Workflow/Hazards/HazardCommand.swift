public import SafetyModel

/// What somebody asks to do with a hazard; a command is refused or becomes events.
///
/// Where an event says no more than the command, the command carries the event's particulars;
/// drafts leave out what the workflow fills in: the mandate, the derivation, the round, the number.
public enum HazardCommand: Hashable, Sendable {
  case observe(HazardObserved)
  case proposeDetermination(DeterminationProposed)
  case confirmDetermination(DeterminationConfirmed)
  case nameResponsible(ResponsibleNamed)
  case handOver(HazardHandedOver)
  case issueOrder(OrderDraft)
  case remind(ReminderSent)
  case selfAssign(SelfAssigned)
  case takeInterimMeasure(InterimMeasureDraft)
  case liftInterimMeasure(InterimMeasureLifted)
  case submitPlan(PlanSubmitted)
  case claimRectification(RectificationClaimed)
  case reinspect(ReinspectionDraft)
  case requestExtension(ExtensionDraft)
  case decideExtension(ExtensionAnswer)
  case sendTransfer(TransferDraft)
  case receiptTransfer(TransferReceipted)
  case replyTransfer(TransferReplied)
  /// Closes for any reason; the kind depends on the reason.
  case close(HazardClosed)
  case revokeClosure(ClosureRevoked)
  case withdraw(HazardWithdrawn)
  case reinstate(HazardReinstated)
  case merge(HazardMerged)
  case unmerge(HazardUnmerged)
  case joinCase(JoinedCase)
  case leaveCase(LeftCase)
  case supervision(SupervisionCommand)
  case stopWork(StopWorkCommand)
  case split(HazardSplit)
  /// Merges a part back into the hazard it was split off from.
  case undoSplit(HazardMerged)
  /// Records what goes on around the hazard; the workflow fills in numbers.
  case proceeding(ProceedingEvent)

  /// The kinds of command, for hints, buttons and tables.
  public typealias Kind = HazardStep

  /// The kind of this command.
  public var kind: Kind {
    switch self {
    case .observe: .observe
    case .proposeDetermination: .proposeDetermination
    case .confirmDetermination: .confirmDetermination
    case .nameResponsible: .nameResponsible
    case .handOver: .handOver
    case .issueOrder: .issueOrder
    case .remind: .remind
    case .selfAssign: .selfAssign
    case .takeInterimMeasure: .takeInterimMeasure
    case .liftInterimMeasure: .liftInterimMeasure
    case .submitPlan: .submitPlan
    case .claimRectification: .claimRectification
    case .reinspect: .reinspect
    case .requestExtension: .requestExtension
    case .decideExtension: .decideExtension
    case .sendTransfer: .sendTransfer
    case .receiptTransfer: .receiptTransfer
    case .replyTransfer: .replyTransfer
    case .close(let body):
      switch body.reason {
      case .rectified: .close
      case .onTheSpot: .closeOnTheSpot
      case .movedOut, .ceased, .demolished: .endOtherwise
      }
    case .revokeClosure: .revokeClosure
    case .withdraw: .withdraw
    case .reinstate: .reinstate
    case .merge: .merge
    case .unmerge: .unmerge
    case .joinCase: .joinCase
    case .leaveCase: .leaveCase
    case .supervision(let command): command.step
    case .stopWork(let command): command.step
    case .split: .split
    case .undoSplit: .undoSplit
    case .proceeding(let event): event.step
    }
  }

  /// The day it is said to happen on.
  public var day: CivilDate {
    switch self {
    case .observe(let body): body.on
    case .proposeDetermination(let body): body.on
    case .confirmDetermination(let body): body.on
    case .nameResponsible(let body): body.on
    case .handOver(let body): body.on
    case .issueOrder(let draft): draft.on
    case .remind(let body): body.on
    case .selfAssign(let body): body.on
    case .takeInterimMeasure(let draft): draft.on
    case .liftInterimMeasure(let body): body.on
    case .submitPlan(let body): body.on
    case .claimRectification(let body): body.on
    case .reinspect(let draft): draft.on
    case .requestExtension(let draft): draft.on
    case .decideExtension(let answer): answer.on
    case .sendTransfer(let draft): draft.on
    case .receiptTransfer(let body): body.on
    case .replyTransfer(let body): body.on
    case .close(let body): body.on
    case .revokeClosure(let body): body.on
    case .withdraw(let body): body.on
    case .reinstate(let body): body.on
    case .merge(let body): body.on
    case .unmerge(let body): body.on
    case .joinCase(let body): body.on
    case .leaveCase(let body): body.on
    case .supervision(let command): command.day
    case .stopWork(let command): command.day
    case .split(let body): body.on
    case .undoSplit(let body): body.on
    case .proceeding(let event): event.body.on
    }
  }
}
