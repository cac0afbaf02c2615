/// A review or a lawsuit was lodged against a document; alone it stays no clock.
public struct AppealLodged: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.appeal-lodged"
  /// The step it records.
  public static let step = HazardStep.lodgeAppeal
  /// The number of the appeal in this hazard, from 1; the workflow fills it in.
  public var number: Int
  /// Review or lawsuit.
  public var form: AppealForm
  /// The body it was lodged with.
  public var body: String
  /// The number that body gave it.
  public var caseNumber: DocumentNumber?
  /// The number of the document it is against.
  public var against: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int = 0,
    form: AppealForm,
    body: String,
    caseNumber: DocumentNumber? = nil,
    against: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.form = form
    self.body = body
    self.caseNumber = caseNumber
    self.against = against
    self.by = by
    self.on = on
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case form
    case body
    case caseNumber = "case_number"
    case against
    case by
    case on
    case evidence
  }
}

/// Execution was stayed (停止执行): the clocks of the order pause from this day.
public struct StayOrdered: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.stay-ordered"
  /// The step it records.
  public static let step = HazardStep.orderStay
  /// The number of the appeal.
  public var number: Int
  /// The document that orders the stay.
  public var document: DocumentNumber
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    document: DocumentNumber,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.document = document
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The last day of a term that a stay had moved to a rest day, and the working day it rolled to.
///
/// Source: Civil Procedure Law (2023), art. 85, used for terms of administrative law.
public struct RolledEnd: Hashable, Sendable, Codable {
  /// The rest day.
  public var from: CivilDate
  /// The next working day.
  public var to: CivilDate

  /// Creates the record.
  public init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }
}

/// A stay ended before the appeal was decided: the clocks run again from this day.
public struct StayEnded: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.stay-ended"
  /// The step it records.
  public static let step = HazardStep.endStay
  /// The number of the appeal.
  public var number: Int
  /// Why.
  public var reason: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]
  /// Where the end of the term it moved went from a rest day; the workflow fills it in.
  public var rolled: RolledEnd?

  /// Creates the body.
  public init(
    number: Int,
    reason: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = [],
    rolled: RolledEnd? = nil
  ) {
    self.number = number
    self.reason = reason
    self.by = by
    self.on = on
    self.evidence = evidence
    self.rolled = rolled
  }
}

/// A review or a lawsuit was decided; a stay ends with it.
public struct AppealDecided: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.appeal-decided"
  /// The step it records.
  public static let step = HazardStep.decideAppeal
  /// The number of the appeal.
  public var number: Int
  /// What was decided.
  public var outcome: AppealOutcome
  /// The document of the decision.
  public var document: DocumentNumber
  /// The decision in words.
  public var text: String?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]
  /// Where the end of the term it moved went from a rest day; the workflow fills it in.
  public var rolled: RolledEnd?

  /// Creates the body.
  public init(
    number: Int,
    outcome: AppealOutcome,
    document: DocumentNumber,
    text: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = [],
    rolled: RolledEnd? = nil
  ) {
    self.number = number
    self.outcome = outcome
    self.document = document
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
    self.rolled = rolled
  }
}
