import SafetyModel

extension CriteriaJudge {
  /// A record with the clauses it rests on and how surely they are known.
  func grounds(
    of record: DeterminationRecord,
    under set: CriteriaSet,
    rules: CriteriaSet,
    exclusions: [String]
  ) -> ClauseDetermination {
    let grounds = Grounds(record: record, set: set, rules: rules)
    let cited: [Citation]
    let confidence: Confidence
    if let exclusion = rules.exclusions.first(where: { record.excludedBy.contains($0.id) }) {
      cited = [grounds.citation(exclusion.id, exclusion.confidence)]
      confidence = exclusion.confidence
    } else if record.verdict == .major {
      cited = grounds.ofMajor
      confidence = grounds.strengthOfMajor
    } else {
      cited = grounds.ofOther
      confidence = grounds.strengthOfOther
    }
    var result = ClauseDetermination(record: record, confidence: confidence, citations: cited)
    if set.candidate != nil { result.confidence = result.confidence.limited(by: .secondhand) }
    return result
  }
}

/// The clauses behind a record.
private struct Grounds {
  let record: DeterminationRecord
  let set: CriteriaSet
  let rules: CriteriaSet

  func citation(_ clause: String, _ confidence: Confidence) -> Citation {
    Citation(instrument: rules.instrument, clause: clause, confidence: confidence)
  }

  private var metDirect: [ElementFinding] {
    record.elements.filter {
      $0.kind == .direct && $0.status == .met && !$0.confidence.isAdviceOnly
    }
  }

  /// The counting rules with how they stand.
  private var rulesWithFindings: [(rule: Branch, finding: BranchFinding)] {
    rules.branches.compactMap { rule in
      record.branches.first { $0.branch == rule.id }.map { (rule, $0) }
    }
  }

  private func citations(
    _ rule: Branch,
    _ finding: BranchFinding
  ) -> [Citation] {
    [citation(rule.clause ?? rule.id, rule.confidence)]
      + finding.met.map { citation(ofElement: $0) }
  }

  private func citation(ofElement id: String) -> Citation {
    let isFamily = set.candidate?.directFamilies.contains(id) ?? false
    return Citation(
      instrument: isFamily ? set.instrument : rules.instrument,
      clause: id,
      confidence: confidence(of: id)
    )
  }

  private func confidence(of element: String) -> Confidence {
    record.elements.first { $0.element == element }?.confidence ?? .unknown
  }

  /// The reached rules a major verdict rests on: the first one that surely serves, or all that might.
  private var reached: [(rule: Branch, finding: BranchFinding)] {
    if let by = record.by { return rulesWithFindings.filter { $0.rule.id == by } }
    return rulesWithFindings.filter {
      !$0.rule.confidence.isAdviceOnly && $0.finding.applies != .notMet && $0.finding.isReached
    }
  }

  var ofMajor: [Citation] {
    guard metDirect.isEmpty else { return metDirect.map { citation(ofElement: $0.element) } }
    var cited: [Citation] = []
    for citation in reached.flatMap({ citations($0.rule, $0.finding) })
    where !cited.contains(citation) { cited.append(citation) }
    return cited
  }

  /// The strongest direct element; or, of the counting rule, the strongest clauses that suffice.
  var strengthOfMajor: Confidence {
    if let strongest = metDirect.map(\.confidence).max(by: { $0.isWeaker(than: $1) }) {
      return strongest
    }
    let strengths = reached.map { rule, finding in
      let clauses = finding.met.map { confidence(of: $0) }.sorted { $1.isWeaker(than: $0) }
      return (clauses.prefix(finding.required) + [rule.confidence]).min { $0.isWeaker(than: $1) }
        ?? .unknown
    }
    // Where the kind of place is not known, the verdict needs the rule of each.
    return strengths.min { $0.isWeaker(than: $1) } ?? .unknown
  }

  private var serving: [(rule: Branch, finding: BranchFinding)] {
    rulesWithFindings.filter { $0.finding.applies != .notMet && !$0.rule.confidence.isAdviceOnly }
  }

  var ofOther: [Citation] {
    let rules = serving.map { citation($0.rule.clause ?? $0.rule.id, $0.rule.confidence) }
    let met = record.elements.filter { $0.status == .met && !$0.confidence.isAdviceOnly }
    return rules + met.map { citation(ofElement: $0.element) }
  }

  var strengthOfOther: Confidence {
    let counted = Set(serving.flatMap(\.rule.elements))
    let elements = record.elements.filter {
      !$0.confidence.isAdviceOnly && ($0.kind == .direct || counted.contains($0.element))
    }
    return (serving.map(\.rule.confidence) + elements.map(\.confidence)).min {
      $0.isWeaker(than: $1)
    }
      ?? .unknown
  }
}
