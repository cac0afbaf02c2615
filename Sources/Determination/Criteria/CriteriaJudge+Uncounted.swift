import SafetyModel

extension CriteriaJudge {
  /// What facts and answers say beside the elements.
  func situation(
    of set: CriteriaSet,
    counting counted: CriteriaSet?,
    elements: [ElementFinding],
    under conditions: Conditions
  ) -> Situation {
    let rules = counted ?? set
    return Situation(
      places: Counting.places(of: rules, under: conditions),
      exclusions: rules.exclusions.map { ($0, $0.condition.map(conditions.judge)) },
      leftOut: corrected(of: set, rules: rules, elements: elements, under: conditions)
        + misplaced(elements, of: rules, under: conditions)
        + referred(from: set, elements: rules.elements)
    )
  }

  /// Clauses that only what was corrected during the visit would meet.
  private func corrected(
    of set: CriteriaSet,
    rules: CriteriaSet,
    elements: [ElementFinding],
    under conditions: Conditions
  ) -> [UncountedFinding] {
    guard !set.countsCorrectedAtOnce else { return [] }
    let full = Conditions(facts: facts, assertions: assertions, parsed: parsed)
    let definitions = Dictionary(rules.elements.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return elements.filter { $0.status == .notMet || $0.status == .undetermined }.compactMap {
      finding in
      guard let element = definitions[finding.element] else { return nil }
      let corrected = full.circumstances(in: element.metWhen).contains {
        full.isAsserted($0) && !conditions.isAsserted($0)
      }
      guard corrected, full.judge(element.metWhen) == .yes,
        element.condition.map(full.judge) ?? .yes == .yes
      else { return nil }
      return UncountedFinding(name: element.id, reason: .correctedAtOnce)
    }
  }

  /// Clauses that would be met but do not concern this kind of site.
  private func misplaced(
    _ elements: [ElementFinding],
    of rules: CriteriaSet,
    under conditions: Conditions
  ) -> [UncountedFinding] {
    let concerning = Set(elements.filter { $0.status == .notApplicable }.map(\.element))
    return rules.elements.filter { element in
      concerning.contains(element.id)
        && !conditions.assertedCircumstances(in: element.metWhen).isEmpty
        && conditions.judge(element.metWhen) == .yes
    }.map { UncountedFinding(name: $0.id, reason: .otherPlace) }
  }

  /// What was found and other criteria judge.
  private func referred(from set: CriteriaSet, elements: [Element]) -> [UncountedFinding] {
    guard !set.routes.isEmpty else { return [] }
    let conditions = conditions(for: set)
    let own = Set(elements.flatMap { conditions.circumstances(in: $0.metWhen) })
    return set.routes.flatMap { route in
      assertions.asserted.keys.sorted().filter { circumstance in
        guard !own.contains(circumstance), let known = circumstances[circumstance] else {
          return false
        }
        return route.matters.contains(known.matter)
      }.map { UncountedFinding(name: $0, reason: .referred, by: route.regime.rawValue) }
    }
  }

  /// Met clauses that do not count, and why.
  func uncounted(
    _ elements: [ElementFinding],
    of rules: CriteriaSet,
    branches: [BranchFinding],
    excludedBy exclusion: String?
  ) -> [UncountedFinding] {
    let definitions = Dictionary(rules.elements.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let direct = Set(
      elements.filter {
        $0.kind == .direct && $0.status == .met && !$0.confidence.isAdviceOnly
          && definitions[$0.element]?.route == nil
      }.map(\.element)
    )
    let serving = Set(branches.filter { $0.applies != .notMet }.map(\.branch))
    let servingClauses = Set(
      rules.branches.filter { serving.contains($0.id) }.flatMap(\.elements)
    )
    return elements.filter { $0.status == .met }.compactMap { finding in
      let name = finding.element
      let definition = definitions[name]
      if let route = definition?.route {
        return UncountedFinding(name: name, reason: .referred, by: route.rawValue)
      }
      if let exclusion { return UncountedFinding(name: name, reason: .excluded, by: exclusion) }
      if finding.confidence.isAdviceOnly {
        return UncountedFinding(name: name, reason: .adviceOnly)
      }
      guard finding.kind == .comprehensive else { return nil }
      if let beside = definition?.notCountedWith.first(where: direct.contains) {
        return UncountedFinding(name: name, reason: .countedAsDirect, by: beside)
      }
      guard !servingClauses.contains(name) else { return nil }
      return UncountedFinding(name: name, reason: .otherPlace)
    }
  }
}
