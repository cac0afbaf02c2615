/// What the criteria say about a site or a finding; unknown is never "not major".
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  case major
  case notMajor = "not_major"
  case undetermined
}

/// How one element of a criteria set stands.
public struct ElementFinding: Hashable, Sendable, Codable {
  /// Met, not met or not decided.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case met
    case notMet = "not_met"
    /// The facts or answers it rests on are unknown.
    case undetermined
    /// It does not concern this kind of site.
    case notApplicable = "not_applicable"
  }

  /// The clause number.
  public var element: String
  /// Direct or comprehensive.
  public var kind: ElementKind
  /// How it stands.
  public var status: Status
  /// The clause cited beside it because a device is fitted but failed.
  public var fittedButFailedClause: String?
  /// The asserted circumstances it rests on.
  public var circumstances: [String]
  /// The facts and circumstances that are unknown, by name.
  public var missing: [String]
  /// Open hazards of earlier inspections that were counted.
  public var standingHazards: [HazardID]
  /// How surely the clause is known.
  public var confidence: Confidence

  /// Creates a finding.
  public init(
    element: String,
    kind: ElementKind,
    status: Status,
    fittedButFailedClause: String? = nil,
    circumstances: [String] = [],
    missing: [String] = [],
    standingHazards: [HazardID] = [],
    confidence: Confidence
  ) {
    self.element = element
    self.kind = kind
    self.status = status
    self.fittedButFailedClause = fittedButFailedClause
    self.circumstances = circumstances
    self.missing = missing
    self.standingHazards = standingHazards
    self.confidence = confidence
  }

  enum CodingKeys: String, CodingKey {
    case element
    case kind
    case status
    case fittedButFailedClause = "fitted_but_failed_clause"
    case circumstances
    case missing
    case standingHazards = "standing_hazards"
    case confidence
  }
}

/// How a counting rule stands: `met` of the `required` distinct clauses, with bounds.
public struct BranchFinding: Hashable, Sendable, Codable {
  /// The branch.
  public var branch: String
  /// Whether the site is a place the branch serves.
  public var applies: ElementFinding.Status
  /// The fewest distinct clauses that meet it.
  public var required: Int
  /// The clauses that are met.
  public var met: [String]
  /// The clauses that would count if what is unknown were confirmed.
  public var possible: [String]
  /// Whether the clauses reach what is required, whatever the kind of place; absent in records made
  /// before it was kept.
  public var reached: ElementFinding.Status?
  /// How surely the rule is known.
  public var confidence: Confidence

  /// Creates a finding.
  public init(
    branch: String,
    applies: ElementFinding.Status,
    required: Int,
    met: [String],
    possible: [String],
    reached: ElementFinding.Status? = nil,
    confidence: Confidence
  ) {
    self.branch = branch
    self.applies = applies
    self.required = required
    self.met = met
    self.possible = possible
    self.reached = reached
    self.confidence = confidence
  }
}

extension BranchFinding {
  /// Whether the rule is met, cannot be met or is open, the kind of place included.
  public var state: ElementFinding.Status {
    let count =
      reached
      ?? (met.count >= required
        ? .met : met.count + possible.count >= required ? .undetermined : .notMet)
    switch (applies, count) {
    case (.notMet, _), (.notApplicable, _): return .notApplicable
    case (_, .notMet), (_, .notApplicable): return .notMet
    case (.met, .met): return .met
    case (.met, .undetermined), (.undetermined, .met), (.undetermined, .undetermined):
      return .undetermined
    }
  }
}

/// What one criteria set says about an inspection, as proposed by the rules (判定).
public struct DeterminationRecord: Hashable, Sendable, Codable {
  /// The criteria set, `mem-order-10-2023`.
  public var criteria: String
  /// The set whose elements were counted instead, when the text of `criteria` is not verified.
  public var countedLike: String?
  /// The regime.
  public var regime: Regime
  /// The verdict.
  public var verdict: Verdict
  /// The grade the verdict proposes for the site: suspected major where the criteria must be checked against the text.
  public var grade: LegalGrade
  /// The elements that are met, undecided or not met.
  public var elements: [ElementFinding]
  /// The counting rules.
  public var branches: [BranchFinding]
  /// Exclusions that the facts show.
  public var excludedBy: [String]
  /// Exclusions nobody has judged yet; to be considered on confirmation.
  public var exclusionsToConsider: [String]
  /// What a major verdict rests on first in the document's order: `direct` or the id of a branch.
  ///
  /// Absent when the verdict is not major, or rests on a different one for every possible kind of place.
  public var by: String?
  /// What stands but was not counted; absent in records made before it was kept.
  public var notCounted: [UncountedFinding]?
  /// The smallest sets of clauses whose correction ends a major verdict.
  public var minimalCorrections: ClauseSets?
  /// The smallest sets of unknown clauses whose confirmation makes the verdict major.
  public var needed: ClauseSets?
  /// The trace as printed, a line each.
  public var trace: [BilingualText]

  /// Creates a record.
  public init(
    criteria: String,
    countedLike: String?,
    regime: Regime,
    verdict: Verdict,
    grade: LegalGrade,
    elements: [ElementFinding],
    branches: [BranchFinding],
    excludedBy: [String],
    exclusionsToConsider: [String],
    by: String? = nil,
    notCounted: [UncountedFinding]? = nil,
    minimalCorrections: ClauseSets? = nil,
    needed: ClauseSets? = nil,
    trace: [BilingualText]
  ) {
    self.criteria = criteria
    self.countedLike = countedLike
    self.regime = regime
    self.verdict = verdict
    self.grade = grade
    self.elements = elements
    self.branches = branches
    self.excludedBy = excludedBy
    self.exclusionsToConsider = exclusionsToConsider
    self.by = by
    self.notCounted = notCounted
    self.minimalCorrections = minimalCorrections
    self.needed = needed
    self.trace = trace
  }

  enum CodingKeys: String, CodingKey {
    case criteria
    case countedLike = "counted_like"
    case regime
    case verdict
    case grade
    case elements
    case branches
    case excludedBy = "excluded_by"
    case exclusionsToConsider = "exclusions_to_consider"
    case by
    case notCounted = "not_counted"
    case minimalCorrections = "minimal_corrections"
    case needed
    case trace
  }
}

/// What the criteria say about one hazard.
public struct HazardVerdict: Hashable, Sendable, Codable {
  /// The grade the rules propose.
  public var grade: LegalGrade
  /// The verdict behind it.
  public var verdict: Verdict
  /// The criteria set, when one decided or is open.
  public var criteria: String?
  /// The element that is met, undecided or counted.
  public var element: String?
  /// "Element n of k" of the counting rule that is nearest, when the hazard is a comprehensive element.
  public var counted: Int?
  /// The k of "element n of k".
  public var required: Int?
  /// The clause cited beside it because a device is fitted but failed.
  public var fittedButFailedClause: String?
  /// How surely the clause is known.
  public var confidence: Confidence?
  /// What is unknown, by name.
  public var missing: [String]
  /// Why, in a sentence or a few.
  public var reasons: [BilingualText]

  /// Creates a verdict.
  public init(
    grade: LegalGrade,
    verdict: Verdict,
    criteria: String? = nil,
    element: String? = nil,
    counted: Int? = nil,
    required: Int? = nil,
    fittedButFailedClause: String? = nil,
    confidence: Confidence? = nil,
    missing: [String] = [],
    reasons: [BilingualText] = []
  ) {
    self.grade = grade
    self.verdict = verdict
    self.criteria = criteria
    self.element = element
    self.counted = counted
    self.required = required
    self.fittedButFailedClause = fittedButFailedClause
    self.confidence = confidence
    self.missing = missing
    self.reasons = reasons
  }

  enum CodingKeys: String, CodingKey {
    case grade
    case verdict
    case criteria
    case element
    case counted
    case required
    case fittedButFailedClause = "fitted_but_failed_clause"
    case confidence
    case missing
    case reasons
  }
}
