import SafetyModel

/// What a record needs to know beside the elements.
struct Situation {
  /// Which kinds of place the site is.
  var places: [String: Judgement]
  /// The exclusions and whether they hold; nothing when only a person can judge.
  var exclusions: [(exclusion: Exclusion, holds: Judgement?)]
  /// What stands but was left out before counting.
  var leftOut: [UncountedFinding] = []
  /// How many smallest sets are listed.
  var listing = 20
}

extension CriteriaJudge {
  /// The record over the elements of a set: verdict, grade, exclusions and trace.
  ///
  /// - Parameters:
  ///   - set: The set in force.
  ///   - counted: The earlier edition whose elements are counted because the text of `set` is not
  ///     verified; its exclusions are then only to be considered, because nobody knows whether
  ///     they still stand.
  ///   - elements: The elements as they stand.
  ///   - situation: The kinds of place, the exclusions and what was left out.
  /// - Returns: The finished record.
  func record(
    for set: CriteriaSet,
    counting counted: CriteriaSet?,
    elements: [ElementFinding],
    in situation: Situation
  ) -> DeterminationRecord {
    let rules = counted ?? set
    let counting = Counting(
      rules,
      elements: elements,
      places: situation.places,
      listing: situation.listing
    )
    let excluded =
      counted != nil
      ? []
      : situation.exclusions.filter { $1 == .yes && !$0.confidence.isAdviceOnly }.map(\.0.id)
    let open = situation.exclusions.filter { $1 != .no && !excluded.contains($0.id) }

    var verdict = counting.verdict
    if !excluded.isEmpty { verdict = .notMajor }
    // Without its elements a text that nobody verified says nothing.
    if verdict == .notMajor, excluded.isEmpty, set.status == .textNotVerified, counted == nil {
      verdict = .undetermined
    }
    let isFirm =
      set.status == .complete && !open.contains { $1 != nil }
      && CriteriaJudge.restsOnVerifiedClauses(
        elements: elements,
        of: rules,
        counting: counting
      )
    let grade: LegalGrade =
      switch verdict {
      case .major: isFirm ? .major : .suspectedMajor
      case .notMajor, .undetermined: .general
      }
    let leftOut =
      situation.leftOut
      + uncounted(elements, of: rules, branches: counting.findings, excludedBy: excluded.first)
    var result = DeterminationRecord(
      criteria: set.id,
      countedLike: counted?.id,
      regime: set.regime,
      verdict: verdict,
      grade: grade,
      elements: elements,
      branches: counting.findings,
      excludedBy: excluded,
      exclusionsToConsider: verdict == .major ? open.map(\.0.id) : [],
      by: verdict == .major ? counting.by : nil,
      notCounted: leftOut,
      minimalCorrections: verdict == .major ? counting.minimalCorrections : ClauseSets(),
      needed: verdict == .undetermined ? counting.needed : ClauseSets(),
      trace: []
    )
    result.trace = Trace(
      set: set,
      counted: counted,
      words: words,
      missingPlaceFacts: counting.missingPlaceFacts,
      isExact: counting.isExact
    ).lines(of: result)
    return result
  }

  /// Whether a major verdict stands on clauses that were read: a direct element, or a counting rule
  /// with enough of them.
  private static func restsOnVerifiedClauses(
    elements: [ElementFinding],
    of rules: CriteriaSet,
    counting: Counting
  ) -> Bool {
    let referred = Set(rules.elements.filter { $0.route != nil }.map(\.id))
    let verified = elements.filter {
      $0.status == .met && $0.confidence == .verified && !referred.contains($0.element)
    }
    if verified.contains(where: { $0.kind == .direct }) { return true }
    let clauses = Set(verified.map(\.element))
    return zip(rules.branches, counting.findings).contains { branch, finding in
      finding.applies == .met && finding.confidence == .verified && finding.isReached
        && branch.requirement.judge { clauses.contains($0) ? .yes : .no } == .yes
    }
  }
}
