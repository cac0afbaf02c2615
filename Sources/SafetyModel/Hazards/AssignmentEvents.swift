/// Correction was ordered (责令整改) and the order served.
///
/// Source: Work Safety Law (2021), art. 65(3) and 67; Administrative Penalty Law (2021), art. 42 (two officers).
public struct OrderIssued: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.order-issued"
  /// At once or by a date.
  public var form: OrderForm
  /// The number of the paper.
  public var number: DocumentNumber
  /// The day of the order.
  public var on: CivilDate
  /// The term.
  public var due: DueDay
  /// The officers.
  public var officers: [PersonID]
  /// Their body.
  public var organisation: OrganisationID
  /// The mandate it rests on.
  public var mandate: String
  /// The body in whose name it is issued, when entrusted.
  public var inNameOf: String?
  /// The administrative inspection it comes from.
  public var inspection: InspectionID
  /// What is ordered.
  public var requirement: String
  /// How it was served.
  public var service: ServiceRecord
  /// The signed paper.
  public var evidence: [EvidenceReference]
  /// The other hazards of the same paper, each with a term of its own.
  public var alsoOrdered: [HazardID]?
  /// The parties beside the unit it is addressed to, each to be served on its own.
  public var parties: [ResponsibleParty]?

  /// Creates the body.
  public init(
    form: OrderForm,
    number: DocumentNumber,
    on: CivilDate,
    due: DueDay,
    officers: [PersonID],
    organisation: OrganisationID,
    mandate: String,
    inNameOf: String? = nil,
    inspection: InspectionID,
    requirement: String,
    service: ServiceRecord,
    evidence: [EvidenceReference] = [],
    alsoOrdered: [HazardID]? = nil,
    parties: [ResponsibleParty]? = nil
  ) {
    self.form = form
    self.number = number
    self.on = on
    self.due = due
    self.officers = officers
    self.organisation = organisation
    self.mandate = mandate
    self.inNameOf = inNameOf
    self.inspection = inspection
    self.requirement = requirement
    self.service = service
    self.evidence = evidence
    self.alsoOrdered = alsoOrdered
    self.parties = parties
  }

  enum CodingKeys: String, CodingKey {
    case form
    case number
    case on
    case due
    case officers
    case organisation
    case mandate
    case inNameOf = "in_name_of"
    case inspection
    case requirement
    case service
    case evidence
    case alsoOrdered = "also_ordered"
    case parties
  }
}

/// The unit was reminded; a reminder sets no legal term.
public struct ReminderSent: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.reminder-sent"
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// What was said.
  public var text: String
  /// A day wished for; not a term.
  public var wishedDay: CivilDate?
  /// The number of the paper.
  public var number: DocumentNumber?
  /// The paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    by: PersonID,
    on: CivilDate,
    text: String,
    wishedDay: CivilDate? = nil,
    number: DocumentNumber? = nil,
    evidence: [EvidenceReference] = []
  ) {
    self.by = by
    self.on = on
    self.text = text
    self.wishedDay = wishedDay
    self.number = number
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case by
    case on
    case text
    case wishedDay = "wished_day"
    case number
    case evidence
  }
}

/// The unit or park set itself to put the hazard right.
public struct SelfAssigned: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.self-assigned"
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// What is to be done.
  public var measures: String
  /// Who answers for it.
  public var responsible: ResponsiblePerson?
  /// The day the unit set itself.
  public var due: DueDay?

  /// Creates the body.
  public init(
    by: PersonID,
    on: CivilDate,
    measures: String,
    responsible: ResponsiblePerson? = nil,
    due: DueDay? = nil
  ) {
    self.by = by
    self.on = on
    self.measures = measures
    self.responsible = responsible
    self.due = due
  }
}

/// A measure keeps people safe until the hazard is put right.
public struct InterimMeasureTaken: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.interim-measure-taken"
  /// The number of the measure in this hazard or case, from 1.
  public var number: Int
  /// The kind.
  public var measure: InterimMeasureKind
  /// What was done.
  public var text: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    measure: InterimMeasureKind,
    text: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.measure = measure
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// An interim measure ended.
public struct InterimMeasureLifted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.interim-measure-lifted"
  /// The number of the measure.
  public var number: Int
  /// Why.
  public var reason: String
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(number: Int, reason: String, by: PersonID, on: CivilDate) {
    self.number = number
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// The unit gave its treatment plan; a later plan replaces it.
public struct PlanSubmitted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.plan-submitted"
  /// The plan.
  public var plan: RectificationPlan
  /// Who gave it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    plan: RectificationPlan,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.plan = plan
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The unit says that it has put the hazard right.
public struct RectificationClaimed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.rectification-claimed"
  /// Who says so.
  public var by: PersonID
  /// Who did the work, as far as on the register.
  public var rectifiers: [PersonID]
  /// Who else did it, such as a contractor's people, who are not on the register; kept beside the ledger.
  public var contractors: [PersonalReference]?
  /// The day.
  public var on: CivilDate
  /// What was done.
  public var text: String
  /// Photos after.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    by: PersonID,
    rectifiers: [PersonID] = [],
    contractors: [PersonalReference]? = nil,
    on: CivilDate,
    text: String,
    evidence: [EvidenceReference] = []
  ) {
    self.by = by
    self.rectifiers = rectifiers
    self.contractors = contractors
    self.on = on
    self.text = text
    self.evidence = evidence
  }
}

/// The hazard was looked at again (复查).
public struct Reinspected: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.reinspected"
  /// The round, from 1.
  public var round: Int
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
  public var nextDue: DueDay?
  /// What follows when it was not passed.
  public var consequence: ReinspectionConsequence?
  /// What was answered when the words of a pass spoke against it and were confirmed.
  public var wordingConfirmed: String?

  /// Creates the body.
  public init(
    round: Int,
    inspectors: [PersonID],
    inspection: InspectionID? = nil,
    on: CivilDate,
    result: ReinspectionResult,
    facts: String,
    evidence: [EvidenceReference] = [],
    nextDue: DueDay? = nil,
    consequence: ReinspectionConsequence? = nil,
    wordingConfirmed: String? = nil
  ) {
    self.round = round
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

  enum CodingKeys: String, CodingKey {
    case round
    case inspectors
    case inspection
    case on
    case result
    case facts
    case evidence
    case nextDue = "next_due"
    case consequence
    case wordingConfirmed = "wording_confirmed"
  }
}
