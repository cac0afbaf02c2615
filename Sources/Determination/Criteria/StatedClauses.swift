public import SafetyModel

/// What somebody states about the clauses of a criteria set, without a site or an inspection.
public struct StatedClauses: Hashable, Sendable {
  /// How every clause stands that is not named.
  public enum Rest: String, Hashable, Sendable, CaseIterable {
    /// Nobody looked.
    case unknown
    /// Looked for and not found.
    case notMet = "not_met"
  }

  /// The kinds of place the site is; empty = none of those named, absent = not known.
  public var kinds: Set<String>?
  /// The clauses that are met.
  public var met: [String]
  /// The clauses nobody could decide.
  public var unknown: [String]
  /// How all others stand.
  public var rest: Rest
  /// Clauses that do not count, because they were corrected at once.
  public var excluded: [String]
  /// The exclusions that hold.
  public var exclusions: [String]

  /// Creates a statement.
  public init(
    kinds: Set<String>?,
    met: [String],
    unknown: [String] = [],
    rest: Rest,
    excluded: [String] = [],
    exclusions: [String] = []
  ) {
    self.kinds = kinds
    self.met = met
    self.unknown = unknown
    self.rest = rest
    self.excluded = excluded
    self.exclusions = exclusions
  }
}

/// What a criteria set says about stated clauses, with what it rests on.
public struct ClauseDetermination: Hashable, Sendable {
  /// Verdict, grade, counts, ways out and in, trace.
  public var record: DeterminationRecord
  /// The weakest mark of the strongest ground the verdict has; without a major verdict, of everything
  /// that could have made one.
  public var confidence: Confidence
  /// The clauses the verdict rests on, the counting rules among them.
  public var citations: [Citation]
}

extension CriteriaSet {
  /// The clauses somebody can state, in the document's order: the elements; where the text is not
  /// verified, the direct families and the comprehensive elements of the earlier edition.
  ///
  /// - Parameter counted: The earlier edition whose elements are counted.
  /// - Returns: The clauses, each once.
  public func statableClauses(counting counted: CriteriaSet?) -> [String] {
    guard let candidate else { return elements.map(\.id) }
    let earlier = counted?.elements.filter { $0.kind == .comprehensive } ?? []
    return candidate.directFamilies + earlier.map(\.id)
  }
}

extension CriteriaJudge {
  /// What a set says when its clauses stand as stated.
  ///
  /// Conditions are not looked at: whoever states that a clause is met has judged that it concerns
  /// the place. A text that nobody verified is never "not major".
  ///
  /// - Parameters:
  ///   - stated: How the clauses stand; a clause in `excluded` does not count, met or not.
  ///   - set: The set.
  ///   - listing: How many smallest sets are listed.
  /// - Returns: The verdict with its grounds.
  public func determination(
    of stated: StatedClauses,
    under set: CriteriaSet,
    listing: Int = 1_000
  ) -> ClauseDetermination {
    let counted = set.candidate.flatMap { criteria[$0.countLike] }
    let rules = counted ?? set
    let elements = set.statableClauses(counting: counted).map { stated.finding(of: $0, in: rules) }
    let situation = Situation(
      places: stated.places(of: rules),
      // What is not stated is left to whoever confirms.
      exclusions: rules.exclusions.map { ($0, stated.exclusions.contains($0.id) ? .yes : nil) },
      leftOut: elements.map(\.element).filter(stated.excluded.contains).map {
        UncountedFinding(name: $0, reason: .correctedAtOnce)
      },
      listing: listing
    )
    var record = record(for: set, counting: counted, elements: elements, in: situation)
    if set.status == .textNotVerified, record.verdict == .notMajor {
      record.verdict = .undetermined
    }
    return grounds(of: record, under: set, rules: rules, exclusions: stated.exclusions)
  }
}

extension StatedClauses {
  fileprivate func finding(of clause: String, in rules: CriteriaSet) -> ElementFinding {
    let element = rules.elements.first { $0.id == clause }
    let status: ElementFinding.Status =
      if excluded.contains(clause) {
        .notMet
      } else if met.contains(clause) {
        .met
      } else if unknown.contains(clause) || rest == .unknown {
        .undetermined
      } else {
        .notMet
      }
    return ElementFinding(
      element: clause,
      kind: element?.kind ?? .direct,
      status: status,
      // A family of an unverified text is known from notices about it.
      confidence: element?.confidence ?? .secondhand
    )
  }

  /// The kinds of place as answers; an unknown kind is missing by its own name.
  fileprivate func places(of rules: CriteriaSet) -> [String: Judgement] {
    Dictionary(
      rules.places.map { place in
        (place.kind, kinds.map { $0.contains(place.kind) ? .yes : .no } ?? .unknown([place.kind]))
      },
      uniquingKeysWith: { $1 }
    )
  }
}
