/// The hazard or case was put on the list of a level (挂牌督办); each level lists on its own.
///
/// Source: Work Safety Law (2021), art. 41(3); Order 16 (2007), art. 20 and 21.
public struct SupervisionListed: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "listed"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// The level that lists.
  public var level: OrganisationLevel
  /// The number of the listing document (挂牌督办通知书).
  public var paper: DocumentNumber
  /// The body that issued it.
  public var body: String
  /// That body, when it is on the register.
  public var organisation: OrganisationID?
  /// The unit that supervises (督办单位).
  public var supervisor: String
  /// The person of that unit who answers for the supervision.
  public var responsible: ResponsiblePerson
  /// The term.
  public var due: DueDay
  /// What is required.
  public var requirements: String
  /// How many days lie between two reports on progress; absent when none are asked for.
  public var reportEvery: Int?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    level: OrganisationLevel,
    paper: DocumentNumber,
    body: String,
    organisation: OrganisationID? = nil,
    supervisor: String,
    responsible: ResponsiblePerson,
    due: DueDay,
    requirements: String,
    reportEvery: Int? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.level = level
    self.paper = paper
    self.body = body
    self.organisation = organisation
    self.supervisor = supervisor
    self.responsible = responsible
    self.due = due
    self.requirements = requirements
    self.reportEvery = reportEvery
    self.by = by
    self.on = on
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case level
    case paper
    case body
    case organisation
    case supervisor
    case responsible
    case due
    case requirements
    case reportEvery = "report_every"
    case by
    case on
    case evidence
  }
}

/// The listing was made public (公示).
public struct ListingPublished: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "listing-published"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// Where: a notice board, a site, a paper.
  public var place: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    place: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.place = place
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// Progress under a listing was reported.
public struct ListingProgressReported: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "listing-reported"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// What was achieved and what remains.
  public var text: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    text: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The unit asked to be taken off the list.
///
/// Source: Order 16 (2007), art. 18.
public struct DelistingRequested: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "delisting-requested"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// What was put right.
  public var text: String
  /// The number of the request, when it has one.
  public var paper: DocumentNumber?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    text: String,
    paper: DocumentNumber? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.text = text
    self.paper = paper
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The request to be taken off the list was reviewed (摘牌审核).
public struct DelistingReviewed: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "delisting-reviewed"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// Who reviewed.
  public var reviewers: [PersonID]
  /// The result.
  public var result: DelistingReviewResult
  /// The assessment report: what was checked and what came out.
  public var assessment: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    reviewers: [PersonID],
    result: DelistingReviewResult,
    assessment: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.reviewers = reviewers
    self.result = result
    self.assessment = assessment
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The level took the hazard or case off its list (解除挂牌督办).
public struct SupervisionLifted: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "delisted"
  /// The number of the listing in this life, from 1.
  public var number: Int
  /// The number of the document.
  public var paper: DocumentNumber
  /// The body that issued it.
  public var body: String
  /// Why.
  public var ground: DelistingGround
  /// The reason in words.
  public var reason: String
  /// Who recorded it.
  public var by: PersonID
  /// Who agreed that there is nothing to supervise or that it was listed in error.
  public var approver: PersonID?
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    paper: DocumentNumber,
    body: String,
    ground: DelistingGround,
    reason: String,
    by: PersonID,
    approver: PersonID? = nil,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.paper = paper
    self.body = body
    self.ground = ground
    self.reason = reason
    self.by = by
    self.approver = approver
    self.on = on
    self.evidence = evidence
  }
}
