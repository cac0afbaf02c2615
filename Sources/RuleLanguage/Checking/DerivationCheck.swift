import SafetyModel

/// Checks facts that follow from other facts: no circles, and nothing that rests on one is marked
/// better known than the rule it follows from.
struct DerivationCheck {
  private let contents: RulePackContents
  private let named: [RuleLocation: Set<String>]
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Begins a check with the facts each condition names.
  init(contents: RulePackContents, conditions: ConditionCheck) {
    self.contents = contents
    named = conditions.factsByPlace
  }

  mutating func check() {
    var circular: Set<String> = []
    for fact in contents.facts.values where fact.derivation != nil && !circular.contains(fact.key) {
      guard let path = circle(from: fact.key) else { continue }
      circular.formUnion(path)
      report(.derivedFactCycle(path: path), at: fact.derivation?.value.location ?? fact.location)
    }
    // What goes in a circle rests on nothing that could be weighed.
    guard circular.isEmpty else { return }
    for item in contents.items.values { check(item) }
    for set in contents.criteria.values {
      for element in set.elements {
        check(element.confidence, of: [element.condition, element.metWhen])
      }
    }
  }

  private mutating func check(_ item: ChecklistItem) {
    check(item.confidence, of: [item.condition])
    guard let limit = item.measure else { return }
    for key in [limit.atLeastFact, limit.atMostFact].compactMap(\.self) {
      check(limit.confidence ?? item.confidence, over: [key], at: item.location)
    }
  }

  private mutating func check(_ confidence: Confidence, of conditions: [RuleCondition?]) {
    for condition in conditions.compactMap(\.self) {
      let keys = (named[condition.location] ?? []).sorted()
      check(confidence, over: keys, at: condition.location)
    }
  }

  /// Reports the first derived fact that is less certain than what rests on it.
  private mutating func check(
    _ confidence: Confidence,
    over keys: [String],
    at location: RuleLocation
  ) {
    for key in keys {
      guard let best = certainty(of: key), best.rank > confidence.rank else { continue }
      report(
        .moreCertainThanDerived(confidence: confidence, fact: key, best: best),
        at: location
      )
      return
    }
  }

  /// How surely a derived fact is known: the weakest of its own basis and of the derived facts it
  /// uses; nothing for a fact that is asked for.
  private func certainty(of key: String) -> Confidence? {
    guard let derivation = contents.facts[key]?.derivation else { return nil }
    let below = inputs(of: derivation).compactMap(certainty)
    return .weakest(of: [derivation.confidence] + below)
  }

  /// The way from a derived fact back to itself, that fact first and last.
  private func circle(from key: String) -> [String]? {
    func search(_ path: [String]) -> [String]? {
      guard let last = path.last, let derivation = contents.facts[last]?.derivation else {
        return nil
      }
      for input in inputs(of: derivation) {
        if input == key { return path + [key] }
        if !path.contains(input), let found = search(path + [input]) { return found }
      }
      return nil
    }
    return search([key])
  }

  private func inputs(of derivation: FactRule) -> [String] {
    let places = [derivation.value.location, derivation.condition?.location].compactMap(\.self)
    return places.reduce(into: Set<String>()) { $0.formUnion(named[$1] ?? []) }.sorted()
  }

  private mutating func report(_ kind: RuleDiagnostic.Kind, at location: RuleLocation) {
    diagnostics.append(RuleDiagnostic(kind, at: location))
  }
}
