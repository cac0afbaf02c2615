import SafetyModel

/// How the elements and counting rules of a set stand together; distinct clauses count, not findings.
///
/// Source: GB 35181-2017, 5.2 (any direct element), 5.3.2 and 5.3.3 (counting).
struct Counting {
  /// The counting rules with their bounds.
  let findings: [BranchFinding]
  /// The facts that would tell which kinds of place the site is.
  let missingPlaceFacts: [String]
  /// What they come to; an open verdict is one that completions of the unknowns dispute.
  let verdict: Verdict
  /// What a major verdict rests on first: `direct` or the id of a branch.
  let by: String?
  /// The smallest sets of clauses whose correction ends a major verdict.
  let minimalCorrections: ClauseSets
  /// The smallest sets of unknown clauses whose confirmation makes it major.
  let needed: ClauseSets
  /// Whether the question was small enough to be answered exactly.
  let isExact: Bool

  /// Counts the elements of a set; advice-only and referred clauses never count.
  ///
  /// - Parameters:
  ///   - set: The set with the counting rules.
  ///   - elements: Its elements as they stand.
  ///   - places: Which of its kinds of place the site is.
  ///   - listing: How many smallest sets are listed.
  init(
    _ set: CriteriaSet,
    elements: [ElementFinding],
    places: [String: Judgement],
    listing: Int = 20
  ) {
    let rule = MajorRule(set, elements: elements, places: places)
    findings = set.branches.map(rule.finding)
    missingPlaceFacts = Counting.missingFacts(places)

    let estimate = rule.estimate
    let answer = estimate == .no ? nil : rule.answer(listing: listing)
    isExact = estimate == .no || answer != nil
    verdict = answer?.verdict ?? estimate.verdict
    minimalCorrections = answer?.minimalCorrections ?? ClauseSets()
    needed = answer?.needed ?? ClauseSets()
    by =
      verdict != .major
      ? nil
      : rule.hasDirect
        ? CriteriaJudge.direct
        : zip(set.branches, findings).first {
          !$0.confidence.isAdviceOnly && $1.applies == .met && $1.isReached
        }?.1.branch
  }

  /// The facts that would tell which of some kinds of place a site is.
  static func missingFacts(_ places: [String: Judgement]) -> [String] {
    Set(places.values.flatMap(\.unknownNames)).sorted()
  }

  /// The kinds of place of a set that conditions tell.
  static func places(of set: CriteriaSet, under conditions: Conditions) -> [String: Judgement] {
    Dictionary(
      set.places.map { ($0.kind, conditions.judge($0.condition)) },
      uniquingKeysWith: { $1 }
    )
  }
}

extension BranchFinding {
  /// Whether enough clauses are met.
  var isReached: Bool { reached.map { $0 == .met } ?? (met.count >= required) }

  /// Whether enough clauses would be met if what is unknown were confirmed.
  var isReachable: Bool {
    reached.map { $0 != .notMet } ?? (met.count + possible.count >= required)
  }
}

extension Judgement {
  /// The answer as the status of a finding.
  var status: ElementFinding.Status {
    switch self {
    case .yes: .met
    case .no: .notMet
    case .unknown: .undetermined
    }
  }

  /// The answer to "is it major?" as a verdict.
  var verdict: Verdict {
    switch self {
    case .yes: .major
    case .no: .notMajor
    case .unknown: .undetermined
    }
  }
}
