/// The unit asked for a later term.
public struct ExtensionRequested: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.extension-requested"
  /// Who asked.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The running term.
  public var from: CivilDate
  /// The term asked for.
  public var to: CivilDate
  /// What the request rests on; absent in records from before it was asked for.
  public var ground: ExtensionGround?
  /// Why.
  public var reason: String
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    by: PersonID,
    on: CivilDate,
    from: CivilDate,
    to: CivilDate,
    ground: ExtensionGround? = nil,
    reason: String,
    evidence: [EvidenceReference] = []
  ) {
    self.by = by
    self.on = on
    self.from = from
    self.to = to
    self.ground = ground
    self.reason = reason
    self.evidence = evidence
  }
}

/// A request for a later term was answered; the old term is kept.
public struct ExtensionDecided: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.extension-decided"
  /// The answer.
  public var decision: ExtensionDecision
  /// Who decided.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The term before.
  public var oldDue: DueDay
  /// The term after, when granted.
  public var newDue: DueDay?
  /// Why.
  public var reason: String

  /// Creates the body.
  public init(
    decision: ExtensionDecision,
    by: PersonID,
    on: CivilDate,
    oldDue: DueDay,
    newDue: DueDay? = nil,
    reason: String
  ) {
    self.decision = decision
    self.by = by
    self.on = on
    self.oldDue = oldDue
    self.newDue = newDue
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case decision
    case by
    case on
    case oldDue = "old_due"
    case newDue = "new_due"
    case reason
  }
}

/// The hazard was reported or handed to another body.
public struct TransferSent: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.transfer-sent"
  /// The number of the transfer in this hazard, from 1.
  public var number: Int
  /// Referral or transfer.
  public var transferKind: TransferKind
  /// The receiving body.
  public var receiver: String
  /// The receiving body, when on the register.
  public var receiverOrganisation: OrganisationID?
  /// The matter, when another than the hazard's.
  public var matter: String?
  /// The number of the paper.
  public var paper: DocumentNumber?
  /// Why.
  public var reason: String
  /// Who sent it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// By when an answer is due.
  public var replyDue: DueDay?

  /// Creates the body.
  public init(
    number: Int,
    transferKind: TransferKind,
    receiver: String,
    receiverOrganisation: OrganisationID? = nil,
    matter: String? = nil,
    paper: DocumentNumber? = nil,
    reason: String,
    by: PersonID,
    on: CivilDate,
    replyDue: DueDay? = nil
  ) {
    self.number = number
    self.transferKind = transferKind
    self.receiver = receiver
    self.receiverOrganisation = receiverOrganisation
    self.matter = matter
    self.paper = paper
    self.reason = reason
    self.by = by
    self.on = on
    self.replyDue = replyDue
  }

  enum CodingKeys: String, CodingKey {
    case number
    case transferKind = "transfer_kind"
    case receiver
    case receiverOrganisation = "receiver_organisation"
    case matter
    case paper
    case reason
    case by
    case on
    case replyDue = "reply_due"
  }
}

/// The other body confirmed receipt.
public struct TransferReceipted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.transfer-receipted"
  /// The number of the transfer.
  public var number: Int
  /// The receipt: number, name or words.
  public var receipt: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The receipt.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    receipt: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.receipt = receipt
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The other body answered.
public struct TransferReplied: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.transfer-replied"
  /// The number of the transfer.
  public var number: Int
  /// The answer.
  public var outcome: ReplyOutcome
  /// The answer in words.
  public var text: String
  /// The number of the paper it came by.
  public var paper: DocumentNumber?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The answer.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    outcome: ReplyOutcome,
    text: String,
    paper: DocumentNumber? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.outcome = outcome
    self.text = text
    self.paper = paper
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
