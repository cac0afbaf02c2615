/// Whether an element makes a hazard major alone, or only when enough of them stand together.
public enum ElementKind: String, Hashable, Sendable, Codable, CaseIterable {
  case direct
  case comprehensive
}

/// One clause of a criteria document.
public struct Element: Hashable, Sendable {
  /// The clause number, `8(6)` or `7.3.3`.
  public var id: String
  /// Direct or comprehensive.
  public var kind: ElementKind
  /// The clause in our own words.
  public var title: BilingualText
  /// When the element applies to a kind of site at all; absent = always.
  public var condition: RuleCondition?
  /// When it is met.
  public var metWhen: RuleCondition
  /// The clause cited when a device is fitted but failed.
  public var fittedButFailedClause: String?
  /// Direct clauses beside which it is not counted again, because they speak of the same thing.
  public var notCountedWith: [String]
  /// The regime it is referred to instead of being judged here.
  public var route: Regime?
  /// How surely the clause is known.
  public var confidence: Confidence
  /// Where it stands.
  public var location: RuleLocation

  /// Creates an element.
  public init(
    id: String,
    kind: ElementKind,
    title: BilingualText,
    condition: RuleCondition?,
    metWhen: RuleCondition,
    fittedButFailedClause: String?,
    notCountedWith: [String] = [],
    route: Regime? = nil,
    confidence: Confidence,
    location: RuleLocation
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.condition = condition
    self.metWhen = metWhen
    self.fittedButFailedClause = fittedButFailedClause
    self.notCountedWith = notCountedWith
    self.route = route
    self.confidence = confidence
    self.location = location
  }
}

/// A legal kind of place, and how the facts show it.
public struct PlaceKind: Hashable, Sendable {
  /// The kind, `crowded`.
  public var kind: String
  /// The name.
  public var label: BilingualText
  /// When a site is of this kind.
  public var condition: RuleCondition

  /// Creates a kind of place.
  public init(kind: String, label: BilingualText, condition: RuleCondition) {
    self.kind = kind
    self.label = label
    self.condition = condition
  }
}

/// A ground on which nothing is to be judged major although elements are met.
public struct Exclusion: Hashable, Sendable {
  /// The clause number.
  public var id: String
  /// The ground in our own words.
  public var title: BilingualText
  /// When the facts show it; absent when only a person can judge it.
  public var condition: RuleCondition?
  /// How surely the clause is known.
  public var confidence: Confidence

  /// Creates an exclusion.
  public init(
    id: String,
    title: BilingualText,
    condition: RuleCondition?,
    confidence: Confidence
  ) {
    self.id = id
    self.title = title
    self.condition = condition
    self.confidence = confidence
  }
}

/// One way of counting comprehensive elements.
public struct Branch: Hashable, Sendable {
  /// The id, `a`.
  public var id: String
  /// The kinds of place it serves (any of them); empty = every place no other branch serves.
  public var places: [String]
  /// What must hold of the clauses, ranges resolved.
  public var requirement: Requirement
  /// The clause of the document that says so.
  public var clause: String?
  /// How surely the rule is known.
  public var confidence: Confidence

  /// Creates a branch.
  public init(
    id: String,
    places: [String],
    requirement: Requirement,
    clause: String? = nil,
    confidence: Confidence
  ) {
    self.id = id
    self.places = places
    self.requirement = requirement
    self.clause = clause
    self.confidence = confidence
  }

  /// The clauses that count.
  public var elements: [String] { requirement.clauses }
}

/// Matters that a document leaves to the criteria of another regime.
public struct CriteriaRoute: Hashable, Sendable {
  /// The matters, `fire-safety`.
  public var matters: [String]
  /// The regime whose criteria judge them.
  public var regime: Regime
  /// The clause that says so.
  public var clause: String
  /// How surely the clause is known.
  public var confidence: Confidence

  /// Creates a route.
  public init(matters: [String], regime: Regime, clause: String, confidence: Confidence) {
    self.matters = matters
    self.regime = regime
    self.clause = clause
    self.confidence = confidence
  }
}

/// How findings become candidates when the text of the criteria could not be verified.
public struct CandidateRule: Hashable, Sendable {
  /// Families of circumstances of which a single one makes a hazard suspected major.
  public var directFamilies: [String]
  /// The criteria set whose elements and branches are counted instead.
  public var countLike: String

  /// Creates a rule.
  public init(directFamilies: [String], countLike: String) {
    self.directFamilies = directFamilies
    self.countLike = countLike
  }
}

/// The clauses a document is known to have; what is not registered is not invented.
public struct ClauseList: Hashable, Sendable {
  /// The clauses that rules are held against; empty when the document's clauses are not registered.
  public var known: [String]
  /// The clauses that are not turned into rules, with the reason.
  public var leftOut: [LeftOut]
  /// The elements no checklist asks about.
  public var unasked: [String]

  /// Creates a list.
  public init(known: [String] = [], leftOut: [LeftOut] = [], unasked: [String] = []) {
    self.known = known
    self.leftOut = leftOut
    self.unasked = unasked
  }

  /// Clauses without rules, and why.
  public struct LeftOut: Hashable, Sendable {
    /// The clauses.
    public var clauses: [String]
    /// Why there are no rules.
    public var reason: BilingualText

    /// Creates an entry.
    public init(clauses: [String], reason: BilingualText) {
      self.clauses = clauses
      self.reason = reason
    }
  }
}

/// A document that decides whether a hazard is major.
public struct CriteriaSet: Hashable, Sendable {
  /// Whether the text behind the data was read.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case complete
    case textNotVerified = "text_not_verified"
  }

  /// The id, `mem-order-10-2023`.
  public var id: String
  /// The title.
  public var title: BilingualText
  /// The regime.
  public var regime: Regime
  /// The instrument.
  public var instrument: String
  /// The days of inspection it judges.
  public var inForce: DayInterval
  /// Who decides.
  public var decidedBy: BilingualText
  /// Whether the text was verified.
  public var status: Status
  /// The kinds of place it distinguishes.
  public var places: [PlaceKind]
  /// Its clauses.
  public var elements: [Element]
  /// Its exclusions.
  public var exclusions: [Exclusion]
  /// Its counting rules.
  public var branches: [Branch]
  /// What it leaves to other criteria.
  public var routes: [CriteriaRoute]
  /// The candidate rule of an unverified text.
  public var candidate: CandidateRule?
  /// Which clauses the document has, as far as they are registered.
  public var clauses: ClauseList
  /// Where it stands.
  public var location: RuleLocation

  /// Creates a criteria set.
  public init(
    id: String,
    title: BilingualText,
    regime: Regime,
    instrument: String,
    inForce: DayInterval,
    decidedBy: BilingualText,
    status: Status,
    places: [PlaceKind],
    elements: [Element],
    exclusions: [Exclusion],
    branches: [Branch],
    routes: [CriteriaRoute] = [],
    candidate: CandidateRule?,
    clauses: ClauseList = ClauseList(),
    location: RuleLocation
  ) {
    self.id = id
    self.title = title
    self.regime = regime
    self.instrument = instrument
    self.inForce = inForce
    self.decidedBy = decidedBy
    self.status = status
    self.places = places
    self.elements = elements
    self.exclusions = exclusions
    self.branches = branches
    self.routes = routes
    self.candidate = candidate
    self.clauses = clauses
    self.location = location
  }

  /// Whether what is corrected at once, during the visit, counts all the same.
  ///
  /// Source: GB 35181-2017, 5.1.2, of fire: an element is a hazard that cannot be corrected at once.
  /// Order 10 of 2023 has no such clause.
  public var countsCorrectedAtOnce: Bool { regime != .fire }
}
