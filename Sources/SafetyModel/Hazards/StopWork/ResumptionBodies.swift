/// The unit reported its own acceptance of the work (整改验收、评估报告).
///
/// Source: Order 16 (2007), art. 18.
public struct AcceptanceReported: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "acceptance-reported"
  /// The number of the report in this life, from 1.
  public var number: Int
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
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    paper: DocumentNumber? = nil,
    agency: String? = nil,
    team: [PersonalReference],
    items: String,
    conclusion: AcceptanceConclusion,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
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

/// The unit asked for consent to resume (恢复生产经营申请).
///
/// Source: Order 16 (2007), art. 18.
public struct ResumptionRequested: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "resumption-requested"
  /// What was put right and how.
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
    text: String,
    paper: DocumentNumber? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.text = text
    self.paper = paper
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The authority decided about resuming, after a review on the site.
///
/// Source: Work Safety Law (2021), art. 65(1)(3); Order 16 (2007), art. 23.
public struct ResumptionDecided: Hashable, Sendable, Codable {
  /// The name of this event in a life, after the noun.
  public static let name = "resumption-decided"
  /// The decision.
  public var decision: ResumptionDecision
  /// The number of the paper.
  public var paper: DocumentNumber
  /// The officers who looked.
  public var officers: [PersonID]
  /// What they saw.
  public var facts: String
  /// The orders to stop that end with the consent.
  public var lifts: [Int]
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed papers and photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    decision: ResumptionDecision,
    paper: DocumentNumber,
    officers: [PersonID],
    facts: String,
    lifts: [Int],
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.decision = decision
    self.paper = paper
    self.officers = officers
    self.facts = facts
    self.lifts = lifts
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
