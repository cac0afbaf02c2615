/// People were ordered out, or production, construction or use was stopped for a time (现场处理措施决定书).
///
/// Source: Work Safety Law (2021), art. 65(1)(3) and 67.
public struct StopOrdered: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "stop-ordered"
  /// The number of the order in this life, from 1.
  public var number: Int
  /// What is ordered.
  public var measures: [StopMeasure]
  /// The place, part or equipment it is about.
  public var scope: String
  /// The clause it rests on, as printed in the paper.
  public var legalBasis: String
  /// The number of the paper.
  public var paper: DocumentNumber
  /// The day of the decision.
  public var on: CivilDate
  /// The officers.
  public var officers: [PersonID]
  /// Their body.
  public var organisation: OrganisationID
  /// The mandate it rests on.
  public var mandate: String
  /// The body in whose name it is issued, when entrusted.
  public var inNameOf: String?
  /// The last day of the order.
  public var until: DueDay
  /// The administrative inspection it comes from.
  public var inspection: InspectionID
  /// How it was served.
  public var service: ServiceRecord
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    measures: [StopMeasure],
    scope: String,
    legalBasis: String,
    paper: DocumentNumber,
    on: CivilDate,
    officers: [PersonID],
    organisation: OrganisationID,
    mandate: String,
    inNameOf: String? = nil,
    until: DueDay,
    inspection: InspectionID,
    service: ServiceRecord,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.measures = measures
    self.scope = scope
    self.legalBasis = legalBasis
    self.paper = paper
    self.on = on
    self.officers = officers
    self.organisation = organisation
    self.mandate = mandate
    self.inNameOf = inNameOf
    self.until = until
    self.inspection = inspection
    self.service = service
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case measures
    case scope
    case legalBasis = "legal_basis"
    case paper
    case on
    case officers
    case organisation
    case mandate
    case inNameOf = "in_name_of"
    case until
    case inspection
    case service
    case evidence
  }
}

/// An order to stop was revoked by its body; consent to resume is another thing.
public struct StopRevoked: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "stop-revoked"
  /// The number of the order in this life, from 1.
  public var number: Int
  /// The number of the paper.
  public var paper: DocumentNumber
  /// Why.
  public var reason: String
  /// The officers.
  public var officers: [PersonID]
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID],
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.paper = paper
    self.reason = reason
    self.officers = officers
    self.on = on
    self.evidence = evidence
  }
}

/// A place or thing was sealed (临时查封、查封扣押).
///
/// Source: Administrative Coercion Law (2011), art. 24 and 25; Fire Protection Law (2021), art. 54.
public struct SealImposed: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "sealed"
  /// The number of the seal in this life, from 1.
  public var number: Int
  /// What is sealed, thing by thing.
  public var sealed: String
  /// The clause it rests on, as printed in the paper.
  public var legalBasis: String
  /// The number of the paper.
  public var paper: DocumentNumber
  /// The day of the decision.
  public var on: CivilDate
  /// The officers.
  public var officers: [PersonID]
  /// Their body.
  public var organisation: OrganisationID
  /// The mandate it rests on.
  public var mandate: String
  /// The body in whose name it is issued, when entrusted.
  public var inNameOf: String?
  /// The last day of the seal.
  public var until: DueDay
  /// How it was served.
  public var service: ServiceRecord
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    sealed: String,
    legalBasis: String,
    paper: DocumentNumber,
    on: CivilDate,
    officers: [PersonID],
    organisation: OrganisationID,
    mandate: String,
    inNameOf: String? = nil,
    until: DueDay,
    service: ServiceRecord,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.sealed = sealed
    self.legalBasis = legalBasis
    self.paper = paper
    self.on = on
    self.officers = officers
    self.organisation = organisation
    self.mandate = mandate
    self.inNameOf = inNameOf
    self.until = until
    self.service = service
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case sealed
    case legalBasis = "legal_basis"
    case paper
    case on
    case officers
    case organisation
    case mandate
    case inNameOf = "in_name_of"
    case until
    case service
    case evidence
  }
}

/// A seal runs longer, with approval.
///
/// Source: Administrative Coercion Law (2011), art. 25.
public struct SealExtended: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "seal-extended"
  /// The number of the seal.
  public var number: Int
  /// The number of the paper.
  public var paper: DocumentNumber
  /// Who approved, by office.
  public var approver: String
  /// Why.
  public var reason: String
  /// The last day it had.
  public var oldUntil: DueDay
  /// The new last day.
  public var until: DueDay
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    paper: DocumentNumber,
    approver: String,
    reason: String,
    oldUntil: DueDay,
    until: DueDay,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.paper = paper
    self.approver = approver
    self.reason = reason
    self.oldUntil = oldUntil
    self.until = until
    self.by = by
    self.on = on
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case paper
    case approver
    case reason
    case oldUntil = "old_until"
    case until
    case by
    case on
    case evidence
  }
}

/// A seal was lifted.
public struct SealLifted: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "seal-lifted"
  /// The number of the seal.
  public var number: Int
  /// The number of the paper.
  public var paper: DocumentNumber
  /// Why.
  public var reason: String
  /// The officers.
  public var officers: [PersonID]
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID],
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.paper = paper
    self.reason = reason
    self.officers = officers
    self.on = on
    self.evidence = evidence
  }
}
