public import SafetyModel

/// An order to be issued; the mandate and the body follow from the officers.
public struct OrderDraft: Hashable, Sendable {
  /// At once or by a date.
  public var form: OrderForm
  /// The number of the paper.
  public var number: DocumentNumber
  /// The day of the order.
  public var on: CivilDate
  /// The last day of the term; the same day for an order at once.
  public var due: CivilDate
  /// The two officers.
  public var officers: [PersonID]
  /// The administrative inspection it comes from.
  public var inspection: InspectionID
  /// What is ordered.
  public var requirement: String
  /// How it was served.
  public var service: ServiceRecord
  /// The signed paper.
  public var evidence: [EvidenceReference]
  /// The other hazards of the same paper.
  public var alsoOrdered: [HazardID]
  /// The parties beside the unit it is addressed to.
  public var parties: [ResponsibleParty]

  /// Creates the record.
  public init(
    form: OrderForm,
    number: DocumentNumber,
    on: CivilDate,
    due: CivilDate,
    officers: [PersonID],
    inspection: InspectionID,
    requirement: String,
    service: ServiceRecord,
    evidence: [EvidenceReference] = [],
    alsoOrdered: [HazardID] = [],
    parties: [ResponsibleParty] = []
  ) {
    self.form = form
    self.number = number
    self.on = on
    self.due = due
    self.officers = officers
    self.inspection = inspection
    self.requirement = requirement
    self.service = service
    self.evidence = evidence
    self.alsoOrdered = alsoOrdered
    self.parties = parties
  }
}

/// An interim measure to be recorded; its number follows from the state.
public struct InterimMeasureDraft: Hashable, Sendable {
  /// The kind.
  public var measure: InterimMeasureKind
  /// What was done.
  public var text: String
  /// Who records it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Photos.
  public var evidence: [EvidenceReference]

  /// Creates the record.
  public init(
    measure: InterimMeasureKind,
    text: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.measure = measure
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A re-inspection to be recorded; its round follows from the state.
public struct ReinspectionDraft: Hashable, Sendable {
  /// Who looked.
  public var inspectors: [PersonID]
  /// The inspection.
  public var inspection: InspectionID?
  /// The day.
  public var on: CivilDate
  /// The result.
  public var result: ReinspectionResult
  /// What was seen.
  public var facts: String
  /// Photos.
  public var evidence: [EvidenceReference]
  /// The new term when it was not passed.
  public var nextDue: CivilDate?
  /// What follows when it was not passed.
  public var consequence: ReinspectionConsequence?
  /// The answer to the question whether a pass is meant although the words speak against it.
  public var wordingConfirmed: String?

  /// Creates the record.
  public init(
    inspectors: [PersonID],
    inspection: InspectionID? = nil,
    on: CivilDate,
    result: ReinspectionResult,
    facts: String,
    evidence: [EvidenceReference] = [],
    nextDue: CivilDate? = nil,
    consequence: ReinspectionConsequence? = nil,
    wordingConfirmed: String? = nil
  ) {
    self.inspectors = inspectors
    self.inspection = inspection
    self.on = on
    self.result = result
    self.facts = facts
    self.evidence = evidence
    self.nextDue = nextDue
    self.consequence = consequence
    self.wordingConfirmed = wordingConfirmed
  }
}

/// A request for a later term; the running term follows from the state.
public struct ExtensionDraft: Hashable, Sendable {
  /// Who asks.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The term asked for.
  public var to: CivilDate
  /// What the request rests on.
  public var ground: ExtensionGround?
  /// Why.
  public var reason: String
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the record.
  public init(
    by: PersonID,
    on: CivilDate,
    to: CivilDate,
    ground: ExtensionGround? = nil,
    reason: String,
    evidence: [EvidenceReference] = []
  ) {
    self.by = by
    self.on = on
    self.to = to
    self.ground = ground
    self.reason = reason
    self.evidence = evidence
  }
}

/// The answer to the pending request for a later term.
public struct ExtensionAnswer: Hashable, Sendable {
  /// The answer.
  public var decision: ExtensionDecision
  /// Who decides.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The new term when granted; absent = the one asked for.
  public var newDue: CivilDate?
  /// Why.
  public var reason: String

  /// Creates the record.
  public init(
    decision: ExtensionDecision,
    by: PersonID,
    on: CivilDate,
    newDue: CivilDate? = nil,
    reason: String
  ) {
    self.decision = decision
    self.by = by
    self.on = on
    self.newDue = newDue
    self.reason = reason
  }
}

/// Something to be sent to another body; number and reply term follow.
public struct TransferDraft: Hashable, Sendable {
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
  /// Who sends it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the record.
  public init(
    transferKind: TransferKind,
    receiver: String,
    receiverOrganisation: OrganisationID? = nil,
    matter: String? = nil,
    paper: DocumentNumber? = nil,
    reason: String,
    by: PersonID,
    on: CivilDate
  ) {
    self.transferKind = transferKind
    self.receiver = receiver
    self.receiverOrganisation = receiverOrganisation
    self.matter = matter
    self.paper = paper
    self.reason = reason
    self.by = by
    self.on = on
  }
}
