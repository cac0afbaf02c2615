public import SafetyModel

/// What an order to stop and a seal have in common: paper, officers, service.
public struct MeasureOrder: Hashable, Sendable {
  /// The number of the paper.
  public var paper: DocumentNumber
  /// The clause it rests on, as printed in the paper.
  public var legalBasis: String
  /// The day of the decision.
  public var on: CivilDate
  /// The last day; absent = as long as the policy admits.
  public var until: CivilDate?
  /// The officers.
  public var officers: [PersonID]
  /// How it was served.
  public var service: ServiceRecord
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the record.
  public init(
    paper: DocumentNumber,
    legalBasis: String,
    on: CivilDate,
    until: CivilDate? = nil,
    officers: [PersonID],
    service: ServiceRecord,
    evidence: [EvidenceReference] = []
  ) {
    self.paper = paper
    self.legalBasis = legalBasis
    self.on = on
    self.until = until
    self.officers = officers
    self.service = service
    self.evidence = evidence
  }
}

/// An order to withdraw people or to stop; number, mandate and derivation follow.
public struct StopDraft: Hashable, Sendable {
  /// What is ordered.
  public var measures: [StopMeasure]
  /// The place, part or equipment.
  public var scope: String
  /// The administrative inspection it comes from.
  public var inspection: InspectionID
  /// Paper, officers, service.
  public var order: MeasureOrder

  /// Creates the draft.
  public init(
    measures: [StopMeasure],
    scope: String,
    inspection: InspectionID,
    order: MeasureOrder
  ) {
    self.measures = measures
    self.scope = scope
    self.inspection = inspection
    self.order = order
  }
}

/// A seal to be imposed; number, mandate and derivation follow.
public struct SealDraft: Hashable, Sendable {
  /// What is sealed, thing by thing.
  public var sealed: String
  /// Paper, officers, service.
  public var order: MeasureOrder

  /// Creates the draft.
  public init(sealed: String, order: MeasureOrder) {
    self.sealed = sealed
    self.order = order
  }
}

/// A longer term of a seal; the running one and the longest follow from state and policy.
public struct SealExtensionDraft: Hashable, Sendable {
  /// The number of the seal.
  public var number: Int
  /// The number of the paper.
  public var paper: DocumentNumber
  /// Who approved, by office.
  public var approver: String
  /// Why.
  public var reason: String
  /// The new last day; absent = as long as the policy admits.
  public var until: CivilDate?
  /// Who records it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the draft.
  public init(
    number: Int,
    paper: DocumentNumber,
    approver: String,
    reason: String,
    until: CivilDate? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.paper = paper
    self.approver = approver
    self.reason = reason
    self.until = until
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The unit's own acceptance to be recorded; its number follows.
public struct AcceptanceDraft: Hashable, Sendable {
  /// The number of the report, when it has one.
  public var paper: DocumentNumber?
  /// The agency that assessed, when not the unit's own experts.
  public var agency: String?
  /// The team, by commitment.
  public var team: [PersonalReference]
  /// What was checked, item by item.
  public var items: String
  /// The conclusion.
  public var conclusion: AcceptanceConclusion
  /// Who records it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed report.
  public var evidence: [EvidenceReference]

  /// Creates the draft.
  public init(
    paper: DocumentNumber? = nil,
    agency: String? = nil,
    team: [PersonalReference],
    items: String,
    conclusion: AcceptanceConclusion,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.paper = paper
    self.agency = agency
    self.team = team
    self.items = items
    self.conclusion = conclusion
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The answer to the pending request to resume.
public struct ResumptionAnswer: Hashable, Sendable {
  /// The decision.
  public var decision: ResumptionDecision
  /// The number of the paper.
  public var paper: DocumentNumber
  /// The officers who looked.
  public var officers: [PersonID]
  /// What they saw.
  public var facts: String
  /// Who decides.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the answer.
  public init(
    decision: ResumptionDecision,
    paper: DocumentNumber,
    officers: [PersonID],
    facts: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.decision = decision
    self.paper = paper
    self.officers = officers
    self.facts = facts
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// What somebody asks to do about a stop of work, a seal or the way back to production.
public enum StopWorkCommand: Hashable, Sendable {
  case order(StopDraft)
  case revoke(StopRevoked)
  case seal(SealDraft)
  case extendSeal(SealExtensionDraft)
  case liftSeal(SealLifted)
  case accept(AcceptanceDraft)
  case requestResumption(ResumptionRequested)
  case decideResumption(ResumptionAnswer)
}

extension StopWorkCommand {
  /// The day it is said to happen on.
  public var day: CivilDate {
    switch self {
    case .order(let draft): draft.order.on
    case .revoke(let body): body.on
    case .seal(let draft): draft.order.on
    case .extendSeal(let draft): draft.on
    case .liftSeal(let body): body.on
    case .accept(let draft): draft.on
    case .requestResumption(let body): body.on
    case .decideResumption(let answer): answer.on
    }
  }

  /// The files a command brings along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .order(let draft): draft.order.evidence
    case .revoke(let body): body.evidence
    case .seal(let draft): draft.order.evidence
    case .extendSeal(let draft): draft.evidence
    case .liftSeal(let body): body.evidence
    case .accept(let draft): draft.evidence
    case .requestResumption(let body): body.evidence
    case .decideResumption(let answer): answer.evidence
    }
  }

  /// The step it takes.
  public var step: HazardStep {
    switch self {
    case .order: .orderStop
    case .revoke: .revokeStop
    case .seal: .seal
    case .extendSeal: .extendSeal
    case .liftSeal: .liftSeal
    case .accept: .reportAcceptance
    case .requestResumption: .applyResumption
    case .decideResumption: .decideResumption
    }
  }

  /// Everybody it names as taking the step; of a paper the officers.
  var doers: [PersonID] {
    switch self {
    case .order(let draft): draft.order.officers
    case .revoke(let body): body.officers
    case .seal(let draft): draft.order.officers
    case .extendSeal(let draft): [draft.by]
    case .liftSeal(let body): body.officers
    case .accept(let draft): [draft.by]
    case .requestResumption(let body): [body.by]
    case .decideResumption(let answer): answer.officers
    }
  }

  /// The text it gives for a field; nothing where it gives none.
  func text(_ field: StepField) -> String? {
    switch (self, field) {
    case (.order(let draft), .paperNumber): draft.order.paper.text
    case (.order(let draft), .legalBasis): draft.order.legalBasis
    case (.order(let draft), .scope): draft.scope
    case (.revoke(let body), .paperNumber): body.paper.text
    case (.revoke(let body), .reason): body.reason
    case (.seal(let draft), .paperNumber): draft.order.paper.text
    case (.seal(let draft), .legalBasis): draft.order.legalBasis
    case (.seal(let draft), .sealed): draft.sealed
    case (.extendSeal(let draft), .paperNumber): draft.paper.text
    case (.extendSeal(let draft), .approver): draft.approver
    case (.extendSeal(let draft), .reason): draft.reason
    case (.liftSeal(let body), .paperNumber): body.paper.text
    case (.liftSeal(let body), .reason): body.reason
    case (.accept(let draft), .acceptanceItems): draft.items
    case (.requestResumption(let body), .claim): body.text
    case (.decideResumption(let answer), .paperNumber): answer.paper.text
    case (.decideResumption(let answer), .facts): answer.facts
    default: nil
    }
  }
}
