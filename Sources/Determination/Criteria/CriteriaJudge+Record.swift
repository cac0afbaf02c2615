import SafetyModel

extension CriteriaJudge {
  /// The record over the elements of a set: verdict, grade, exclusions and trace.
  ///
  /// - Parameters:
  ///   - set: The set in force.
  ///   - counted: The earlier edition whose elements are counted because the text of `set` is not
  ///     verified; its exclusions are then only to be considered, because nobody knows whether
  ///     they still stand.
  ///   - elements: The elements as they stand.
  ///   - conditions: What facts and answers say under this set.
  /// - Returns: The finished record.
  func record(
    for set: CriteriaSet,
    counting counted: CriteriaSet?,
    elements: [ElementFinding],
    conditions: Conditions
  ) -> DeterminationRecord {
    let counting = Counting(counted ?? set, elements: elements, under: conditions)
    let exclusions = (counted ?? set).exclusions
      .map { ($0, $0.condition.map(conditions.judge)) }
    let excluded =
      counted != nil
      ? [] : exclusions.filter { $1 == .yes && !$0.confidence.isAdviceOnly }.map(\.0.id)
    let open = exclusions.filter { $1 != .no && !excluded.contains($0.id) }

    var verdict = CriteriaJudge.verdict(elements: elements, counting: counting)
    if !excluded.isEmpty { verdict = .notMajor }
    // Without its elements a text that nobody verified says nothing.
    if verdict == .notMajor, excluded.isEmpty, set.status == .textNotVerified, counted == nil {
      verdict = .undetermined
    }
    let isFirm =
      set.status == .complete && !open.contains { $1 != nil }
      && CriteriaJudge.restsOnVerifiedClauses(elements: elements, counting: counting)
    let grade: LegalGrade =
      switch verdict {
      case .major: isFirm ? .major : .suspectedMajor
      case .notMajor, .undetermined: .general
      }
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
      trace: []
    )
    result.trace = Trace(
      set: set,
      counted: counted,
      words: words,
      missingPlaceFacts: counting.missingPlaceFacts
    ).lines(of: result)
    return result
  }

  private static func verdict(elements: [ElementFinding], counting: Counting) -> Verdict {
    let direct = elements.filter { $0.kind == .direct && !$0.confidence.isAdviceOnly }
    let count = counting.verdict
    if count == .major || direct.contains(where: { $0.status == .met }) { return .major }
    let isOpen = count == .undetermined || direct.contains { $0.status == .undetermined }
    return isOpen ? .undetermined : .notMajor
  }

  /// Whether a major verdict stands on clauses that were read: a direct element, or a counting rule
  /// with enough of them.
  private static func restsOnVerifiedClauses(
    elements: [ElementFinding],
    counting: Counting
  ) -> Bool {
    let verified = elements.filter { $0.status == .met && $0.confidence == .verified }
    if verified.contains(where: { $0.kind == .direct }) { return true }
    let clauses = Set(verified.map(\.element))
    return counting.findings.contains { branch in
      branch.applies == .met && branch.confidence == .verified
        && branch.met.filter(clauses.contains).count >= branch.required
    }
  }
}
