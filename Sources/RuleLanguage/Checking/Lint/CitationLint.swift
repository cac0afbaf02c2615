import SafetyModel
import YAMLSource

/// Judges what rules rest on: whether it is in force and sure enough.
struct CitationLint {
  private let contents: RulePackContents
  private let day: CivilDate?
  private(set) var diagnostics: [RuleDiagnostic] = []

  init(contents: RulePackContents, day: CivilDate?) {
    self.contents = contents
    self.day = day
    for item in contents.items.values {
      guard let node = contents.items.source(of: item.id) else { continue }
      for key in ["norm", "power", "liability"] { checkCitations(node[key], under: key) }
    }
    for policy in contents.policies.values {
      guard let node = contents.policies.source(of: policy.id) else { continue }
      for clock in node["clocks"]?.members ?? [] {
        checkCited(clock["citation"])
      }
      for step in node["steps"]?.members ?? [] {
        for key in ["guards", "needs", "evidence", "documents"] {
          for row in step[key]?.members ?? [] { checkCited(row["citation"]) }
        }
      }
      for document in node["supervision"]?["documents"]?.members ?? [] {
        checkCited(document["citation"])
      }
      for rung in node["escalation"]?.members ?? [] { checkCited(rung["citation"]) }
      checkBegin(node["visit_cap"]?["citation"]?["instrument"])
    }
    for criteria in contents.criteria.values {
      guard let node = contents.criteria.source(of: criteria.id) else { continue }
      check(criteria, node)
    }
  }

  private mutating func checkCited(_ citation: YAMLNode?) {
    checkBegin(citation?["instrument"])
    checkLimit(citation)
  }

  private mutating func checkCitations(_ node: YAMLNode?, under key: String) {
    for citation in node?.members ?? [] {
      checkBegin(citation["instrument"])
      checkLimit(citation)
      guard key != "norm", let mark = citation["confidence"],
        let confidence = mark.text.flatMap({ Confidence(rawValue: $0) }), confidence.isAdviceOnly
      else { continue }
      report(.weakGround(key: key, confidence: confidence), at: mark)
    }
  }

  /// A clause cannot be surer than a document that is advice only.
  private mutating func checkLimit(_ citation: YAMLNode?) {
    guard let instrument = citation?["instrument"]?.text.flatMap({ contents.instruments[$0] })
    else { return }
    check(citation?["confidence"], against: instrument, limit: instrument.limit(ofClause:))
  }

  private mutating func check(
    _ mark: YAMLNode?,
    against instrument: Instrument,
    limit: (Confidence) -> Confidence
  ) {
    guard let mark, let confidence = mark.text.flatMap({ Confidence(rawValue: $0) }),
      limit(confidence) != confidence
    else { return }
    report(
      .surerThanInstrument(
        confidence: confidence,
        instrument: instrument.id,
        limit: instrument.confidence
      ),
      at: mark
    )
  }

  private mutating func checkBegin(_ node: YAMLNode?) {
    guard let node, let day, let instrument = node.text.flatMap({ contents.instruments[$0] }),
      let begins = instrument.inForce.from, day < begins
    else { return }
    report(.notYetInForce(id: instrument.id, begins: begins), at: node)
  }

  private mutating func check(_ criteria: CriteriaSet, _ node: YAMLNode) {
    if let instrument = contents.instruments[criteria.instrument],
      !instrument.inForce.covers(criteria.inForce), let place = node["in_force"]
    {
      report(.outsideInstrument(id: instrument.id, inForce: instrument.inForce), at: place)
    }
    if let instrument = contents.instruments[criteria.instrument] {
      let members = ["elements", "exclusions", "branches", "routes"].flatMap {
        node[$0]?.members ?? []
      }
      // The document is the same for all of them, so the first speaks for the rest.
      let before = diagnostics.count
      for member in members where diagnostics.count == before {
        check(member["confidence"], against: instrument, limit: instrument.limit(ofCriteria:))
      }
    }
    for key in ["elements", "exclusions", "branches"] {
      for member in node[key]?.members ?? [] {
        guard let mark = member["confidence"], let id = member["id"]?.text,
          let confidence = mark.text.flatMap({ Confidence(rawValue: $0) }), confidence.isAdviceOnly
        else { continue }
        report(.weakElement(id: id, confidence: confidence), at: mark)
      }
    }
    checkClauses(node["clauses"], of: criteria)
  }

  private mutating func checkClauses(_ node: YAMLNode?, of criteria: CriteriaSet) {
    let leftOut = criteria.clauses.leftOut.flatMap(\.clauses)
    let covered = (criteria.ruledClauses + leftOut).map(ClausePath.init)
    for member in node?.members ?? [] {
      for clause in member.text.map({ ClauseSelection($0).expanded }) ?? [] {
        let path = ClausePath(clause)
        guard !covered.contains(where: { path.covers($0) || $0.covers(path) }) else { continue }
        report(.clauseWithoutElement(clause: clause), at: member)
      }
    }
  }

  private mutating func report(_ finding: RuleDiagnostic.Finding, at node: YAMLNode) {
    diagnostics.append(RuleDiagnostic(.finding(finding), at: node.place))
  }
}

extension CriteriaSet {
  /// The clauses that elements, exclusions, branches and routes restate.
  package var ruledClauses: [String] {
    elements.flatMap { [$0.id, $0.fittedButFailedClause].compactMap(\.self) }
      + exclusions.map(\.id) + branches.compactMap(\.clause) + routes.map(\.clause)
  }
}

extension DayInterval {
  /// Whether every day of another span lies in this one; an end that is not known does not count.
  fileprivate func covers(_ other: DayInterval) -> Bool {
    if let from, let first = other.from, first < from { return false }
    if let to { return other.to.map { $0 <= to } ?? false }
    return true
  }
}
