/// A clause that counts towards a case, and the hazards that show it.
public struct CountedElement: Hashable, Sendable, Codable {
  /// The clause.
  public var clause: String
  /// The hazards.
  public var hazards: [HazardID]

  /// Creates the record.
  public init(clause: String, hazards: [HazardID]) {
    self.clause = clause
    self.hazards = hazards
  }
}

/// A comprehensive determination made one major case of a site.
public struct CaseOpened: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.opened"
  /// The site.
  public var site: SiteID
  /// The criteria document.
  public var criteria: String
  /// The counting branch.
  public var branch: String
  /// How many distinct clauses the branch asks for.
  public var atLeast: Int
  /// The regime.
  public var regime: Regime
  /// The matter.
  public var matter: String
  /// How surely the counting rule is known.
  public var confidence: Confidence
  /// The clauses and their hazards.
  public var elements: [CountedElement]
  /// All member hazards.
  public var members: [HazardID]
  /// Who opened it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The hash of the rule pack.
  public var pack: String?
  /// What the visit was that opened it; absent in records from before it was kept.
  public var nature: VisitNature?

  /// Creates the body.
  public init(
    site: SiteID,
    criteria: String,
    branch: String,
    atLeast: Int,
    regime: Regime,
    matter: String,
    confidence: Confidence,
    elements: [CountedElement],
    members: [HazardID],
    by: PersonID,
    on: CivilDate,
    pack: String? = nil,
    nature: VisitNature? = nil
  ) {
    self.site = site
    self.criteria = criteria
    self.branch = branch
    self.atLeast = atLeast
    self.regime = regime
    self.matter = matter
    self.confidence = confidence
    self.elements = elements
    self.members = members
    self.by = by
    self.on = on
    self.pack = pack
    self.nature = nature
  }

  enum CodingKeys: String, CodingKey {
    case site
    case criteria
    case branch
    case atLeast = "at_least"
    case regime
    case matter
    case confidence
    case elements
    case members
    case by
    case on
    case pack
    case nature
  }
}

/// A further hazard counts in the case.
public struct CaseMemberAdded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.member-added"
  /// The hazard.
  public var hazard: HazardID
  /// The clauses it shows.
  public var clauses: [String]
  /// Who added it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(hazard: HazardID, clauses: [String], by: PersonID, on: CivilDate) {
    self.hazard = hazard
    self.clauses = clauses
    self.by = by
    self.on = on
  }
}

/// The deciding body confirmed the case as major.
public struct CaseConfirmed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.confirmed"
  /// The body.
  public var authority: String
  /// The clauses it found met.
  public var clauses: [String]
  /// Its reason.
  public var reason: String?
  /// The collective study.
  public var collective: CollectiveRecord?
  /// Who decided or recorded it.
  public var by: PersonID
  /// The officers who decided along with that person; absent where one decides.
  public var officers: [PersonID]?
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    authority: String,
    clauses: [String],
    reason: String? = nil,
    collective: CollectiveRecord? = nil,
    by: PersonID,
    officers: [PersonID]? = nil,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.authority = authority
    self.clauses = clauses
    self.reason = reason
    self.collective = collective
    self.by = by
    self.officers = officers
    self.on = on
    self.evidence = evidence
  }

  /// Everybody who decided.
  public var deciders: [PersonID] { [by] + (officers ?? []).filter { $0 != by } }
}

/// The deciding body found that the case is not major.
public struct CaseDismissed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.dismissed"
  /// The body.
  public var authority: String
  /// Its reason.
  public var reason: String
  /// The collective study.
  public var collective: CollectiveRecord?
  /// Who decided or recorded it.
  public var by: PersonID
  /// The officers who decided along with that person; absent where one decides.
  public var officers: [PersonID]?
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    authority: String,
    reason: String,
    collective: CollectiveRecord? = nil,
    by: PersonID,
    officers: [PersonID]? = nil,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.authority = authority
    self.reason = reason
    self.collective = collective
    self.by = by
    self.officers = officers
    self.on = on
    self.evidence = evidence
  }

  /// Everybody who decided.
  public var deciders: [PersonID] { [by] + (officers ?? []).filter { $0 != by } }
}

/// An interim measure keeps people safe while the case is open.
public struct CaseMeasureTaken: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.measure-taken"
  /// The number of the measure, from 1.
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

/// The unit gave the treatment plan of the case; a later plan replaces it.
public struct CasePlanSubmitted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.plan-submitted"
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
