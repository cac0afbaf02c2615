/// Anything that happens to a hazard.
public enum HazardEvent: Hashable, Sendable {
  /// A finding became a hazard, which lives until it is closed.
  case registered(HazardRegistered)
  /// The same hazard was seen again while open.
  case observed(HazardObserved)
  /// The rules proposed a grade again; a proposal never lowers a grade.
  case determinationProposed(DeterminationProposed)
  /// An entitled person decided the grade.
  case determinationConfirmed(DeterminationConfirmed)
  /// The person who answers for putting it right was named.
  case responsibleNamed(ResponsibleNamed)
  /// Another person follows the hazard from now on.
  case handedOver(HazardHandedOver)
  /// Correction was ordered (责令整改) and the order served.
  case orderIssued(OrderIssued)
  /// The unit was reminded; a reminder sets no legal term.
  case reminderSent(ReminderSent)
  /// The unit or park set itself to put the hazard right.
  case selfAssigned(SelfAssigned)
  /// A measure keeps people safe until the hazard is put right.
  case interimMeasureTaken(InterimMeasureTaken)
  /// An interim measure ended.
  case interimMeasureLifted(InterimMeasureLifted)
  /// The unit gave its treatment plan; a later plan replaces it.
  case planSubmitted(PlanSubmitted)
  /// The unit says that it has put the hazard right.
  case rectificationClaimed(RectificationClaimed)
  /// The hazard was looked at again (复查).
  case reinspected(Reinspected)
  /// Something about a listing (挂牌督办).
  case supervision(SupervisionEvent)
  /// Something about a stop, a seal or resuming.
  case stopWork(StopWorkEvent)
  /// The unit asked for a later term.
  case extensionRequested(ExtensionRequested)
  /// A request for a later term was answered; the old term is kept.
  case extensionDecided(ExtensionDecided)
  /// The hazard was reported or handed to another body.
  case transferSent(TransferSent)
  /// The other body confirmed receipt.
  case transferReceipted(TransferReceipted)
  /// The other body answered.
  case transferReplied(TransferReplied)
  /// The hazard was closed (销号).
  case closed(HazardClosed)
  /// The closure was revoked (反销号); the hazard is open again.
  case closureRevoked(ClosureRevoked)
  /// The hazard was withdrawn; it stays on record.
  case withdrawn(HazardWithdrawn)
  /// A withdrawn hazard is open again.
  case reinstated(HazardReinstated)
  /// The hazard turned out to be the same as another open one.
  case merged(HazardMerged)
  /// A merged hazard goes on by itself again.
  case unmerged(HazardUnmerged)
  /// The hazard became a member of a major case.
  case joinedCase(JoinedCase)
  /// The hazard is no longer counted in its case.
  case leftCase(LeftCase)
  /// A part of the hazard goes on by itself.
  case split(HazardSplit)
  /// The part is with its hazard again.
  case splitUndone(SplitUndone)
  /// Something went on around the hazard: a penalty, an appeal, a report, a later look.
  case proceeding(ProceedingEvent)
  /// A conflict between events recorded without knowing of each other was taken note of.
  case conflictSettled(ConflictSettled)
}

extension HazardEvent {
  /// The kind as it stands in the ledger, `hazard.registered`.
  public var kind: String {
    switch self {
    case .registered: HazardRegistered.kind
    case .observed: HazardObserved.kind
    case .determinationProposed: DeterminationProposed.kind
    case .determinationConfirmed: DeterminationConfirmed.kind
    case .responsibleNamed: ResponsibleNamed.kind
    case .handedOver: HazardHandedOver.kind
    case .orderIssued: OrderIssued.kind
    case .reminderSent: ReminderSent.kind
    case .selfAssigned: SelfAssigned.kind
    case .interimMeasureTaken: InterimMeasureTaken.kind
    case .interimMeasureLifted: InterimMeasureLifted.kind
    case .planSubmitted: PlanSubmitted.kind
    case .rectificationClaimed: RectificationClaimed.kind
    case .reinspected: Reinspected.kind
    case .extensionRequested: ExtensionRequested.kind
    case .extensionDecided: ExtensionDecided.kind
    case .transferSent: TransferSent.kind
    case .transferReceipted: TransferReceipted.kind
    case .transferReplied: TransferReplied.kind
    case .closed: HazardClosed.kind
    case .closureRevoked: ClosureRevoked.kind
    case .withdrawn: HazardWithdrawn.kind
    case .reinstated: HazardReinstated.kind
    case .merged: HazardMerged.kind
    case .unmerged: HazardUnmerged.kind
    case .joinedCase: JoinedCase.kind
    case .leftCase: LeftCase.kind
    case .supervision(let event): "hazard.\(event.name)"
    case .stopWork(let event): event.kind
    case .split: HazardSplit.kind
    case .splitUndone: SplitUndone.kind
    case .proceeding(let event): event.kind
    case .conflictSettled: ConflictSettled.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .registered(let body): body
    case .observed(let body): body
    case .determinationProposed(let body): body
    case .determinationConfirmed(let body): body
    case .responsibleNamed(let body): body
    case .handedOver(let body): body
    case .orderIssued(let body): body
    case .reminderSent(let body): body
    case .selfAssigned(let body): body
    case .interimMeasureTaken(let body): body
    case .interimMeasureLifted(let body): body
    case .planSubmitted(let body): body
    case .rectificationClaimed(let body): body
    case .reinspected(let body): body
    case .extensionRequested(let body): body
    case .extensionDecided(let body): body
    case .transferSent(let body): body
    case .transferReceipted(let body): body
    case .transferReplied(let body): body
    case .closed(let body): body
    case .closureRevoked(let body): body
    case .withdrawn(let body): body
    case .reinstated(let body): body
    case .merged(let body): body
    case .unmerged(let body): body
    case .joinedCase(let body): body
    case .leftCase(let body): body
    case .supervision(let event): event.body
    case .stopWork(let event): event.body
    case .split(let body): body
    case .splitUndone(let body): body
    case .proceeding(let event): event.body
    case .conflictSettled(let body): body
    }
  }

  /// The day it happened.
  public var day: CivilDate {
    switch self {
    case .registered(let body): body.foundOn
    case .observed(let body): body.on
    case .determinationProposed(let body): body.on
    case .determinationConfirmed(let body): body.on
    case .responsibleNamed(let body): body.on
    case .handedOver(let body): body.on
    case .orderIssued(let body): body.on
    case .reminderSent(let body): body.on
    case .selfAssigned(let body): body.on
    case .interimMeasureTaken(let body): body.on
    case .interimMeasureLifted(let body): body.on
    case .planSubmitted(let body): body.on
    case .rectificationClaimed(let body): body.on
    case .reinspected(let body): body.on
    case .extensionRequested(let body): body.on
    case .extensionDecided(let body): body.on
    case .transferSent(let body): body.on
    case .transferReceipted(let body): body.on
    case .transferReplied(let body): body.on
    case .closed(let body): body.on
    case .closureRevoked(let body): body.on
    case .withdrawn(let body): body.on
    case .reinstated(let body): body.on
    case .merged(let body): body.on
    case .unmerged(let body): body.on
    case .joinedCase(let body): body.on
    case .leftCase(let body): body.on
    case .supervision(let event): event.day
    case .stopWork(let event): event.day
    case .split(let body): body.on
    case .splitUndone(let body): body.on
    case .proceeding(let event): event.body.on
    case .conflictSettled(let body): body.on
    }
  }

  /// Reads the particulars of a kind, or nothing when the kind is not known.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case HazardRegistered.kind: self = .registered(try HazardRegistered(from: decoder))
    case HazardObserved.kind: self = .observed(try HazardObserved(from: decoder))
    case DeterminationProposed.kind:
      self = .determinationProposed(try DeterminationProposed(from: decoder))
    case DeterminationConfirmed.kind:
      self = .determinationConfirmed(try DeterminationConfirmed(from: decoder))
    case ResponsibleNamed.kind: self = .responsibleNamed(try ResponsibleNamed(from: decoder))
    case HazardHandedOver.kind: self = .handedOver(try HazardHandedOver(from: decoder))
    case OrderIssued.kind: self = .orderIssued(try OrderIssued(from: decoder))
    case ReminderSent.kind: self = .reminderSent(try ReminderSent(from: decoder))
    case SelfAssigned.kind: self = .selfAssigned(try SelfAssigned(from: decoder))
    case InterimMeasureTaken.kind:
      self = .interimMeasureTaken(try InterimMeasureTaken(from: decoder))
    case InterimMeasureLifted.kind:
      self = .interimMeasureLifted(try InterimMeasureLifted(from: decoder))
    case PlanSubmitted.kind: self = .planSubmitted(try PlanSubmitted(from: decoder))
    case RectificationClaimed.kind:
      self = .rectificationClaimed(try RectificationClaimed(from: decoder))
    case Reinspected.kind: self = .reinspected(try Reinspected(from: decoder))
    case ExtensionRequested.kind: self = .extensionRequested(try ExtensionRequested(from: decoder))
    case ExtensionDecided.kind: self = .extensionDecided(try ExtensionDecided(from: decoder))
    case TransferSent.kind: self = .transferSent(try TransferSent(from: decoder))
    case TransferReceipted.kind: self = .transferReceipted(try TransferReceipted(from: decoder))
    case TransferReplied.kind: self = .transferReplied(try TransferReplied(from: decoder))
    case HazardClosed.kind: self = .closed(try HazardClosed(from: decoder))
    case ClosureRevoked.kind: self = .closureRevoked(try ClosureRevoked(from: decoder))
    case HazardWithdrawn.kind: self = .withdrawn(try HazardWithdrawn(from: decoder))
    case HazardReinstated.kind: self = .reinstated(try HazardReinstated(from: decoder))
    case HazardMerged.kind: self = .merged(try HazardMerged(from: decoder))
    case HazardUnmerged.kind: self = .unmerged(try HazardUnmerged(from: decoder))
    case JoinedCase.kind: self = .joinedCase(try JoinedCase(from: decoder))
    case LeftCase.kind: self = .leftCase(try LeftCase(from: decoder))
    case HazardSplit.kind: self = .split(try HazardSplit(from: decoder))
    case SplitUndone.kind: self = .splitUndone(try SplitUndone(from: decoder))
    case ConflictSettled.kind: self = .conflictSettled(try ConflictSettled(from: decoder))
    default:
      if let event = try SupervisionEvent(kind: kind, of: "hazard", from: decoder) {
        self = .supervision(event)
      } else if let event = try StopWorkEvent(kind: kind, from: decoder) {
        self = .stopWork(event)
      } else if let event = try ProceedingEvent(kind: kind, from: decoder) {
        self = .proceeding(event)
      } else {
        return nil
      }
    }
  }

  /// Every kind.
  public static let kinds: [String] =
    [
      HazardRegistered.kind,
      HazardObserved.kind,
      DeterminationProposed.kind,
      DeterminationConfirmed.kind,
      ResponsibleNamed.kind,
      HazardHandedOver.kind,
      OrderIssued.kind,
      ReminderSent.kind,
      SelfAssigned.kind,
      InterimMeasureTaken.kind,
      InterimMeasureLifted.kind,
      PlanSubmitted.kind,
      RectificationClaimed.kind,
      Reinspected.kind,
      ExtensionRequested.kind,
      ExtensionDecided.kind,
      TransferSent.kind,
      TransferReceipted.kind,
      TransferReplied.kind,
      HazardClosed.kind,
      ClosureRevoked.kind,
      HazardWithdrawn.kind,
      HazardReinstated.kind,
      HazardMerged.kind,
      HazardUnmerged.kind,
      JoinedCase.kind,
      LeftCase.kind,
      HazardSplit.kind,
      SplitUndone.kind,
      ConflictSettled.kind,
    ] + SupervisionEvent.kinds(of: "hazard") + StopWorkEvent.kinds + ProceedingEvent.kinds
}
