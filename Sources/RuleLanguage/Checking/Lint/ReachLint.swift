import SafetyModel
import YAMLSource

/// Finds conditions that decide nothing and elements nothing leads to.
struct ReachLint {
  private let contents: RulePackContents
  private let scope: LintScope
  private let proof: ConditionProof
  private let reach: ChecklistReach
  private(set) var diagnostics: [RuleDiagnostic] = []

  init(contents: RulePackContents, scope: LintScope) {
    self.contents = contents
    self.scope = scope
    proof = ConditionProof(facts: contents.facts)
    reach = ChecklistReach(
      circumstances: Set(contents.items.values.flatMap(\.circumstances)),
      measurements: Set(contents.items.values.compactMap { $0.measure?.fact })
    )
    for item in contents.items.values { check(item.condition) }
    for draft in contents.drafts.values { check(draft) }
    for criteria in contents.criteria.values { check(criteria) }
  }

  private mutating func check(_ criteria: CriteriaSet) {
    for place in criteria.places { check(place.condition) }
    for exclusion in criteria.exclusions { check(exclusion.condition) }
    let unasked = unaskedElements(of: criteria)
    for element in criteria.elements { check(element, unaskedAt: unasked[element.id]) }
  }

  /// A list may concern every site, which is written `when: true`; none is useless.
  private mutating func check(_ draft: ChecklistDraft) {
    guard let condition = draft.condition, condition.source != "true" else { return }
    check(condition)
  }

  private mutating func check(_ condition: RuleCondition?) {
    guard let condition, !scope.faultyConditions.contains(condition.location) else { return }
    switch proof.verdict(of: [condition]) {
    case .never: report(.neverTrue, at: condition.location)
    case .always: report(.alwaysTrue, at: condition.location)
    case .open: return
    }
  }

  private mutating func check(_ element: Element, unaskedAt unasked: RuleLocation?) {
    let before = diagnostics.count
    check(element.condition)
    check(element.metWhen)
    // What never holds alone is not said a second time.
    guard diagnostics.count == before else { return }
    let conditions = [element.condition, element.metWhen].compactMap(\.self)
    guard conditions.allSatisfy({ !scope.faultyConditions.contains($0.location) }) else { return }
    if conditions.count == 2, case .never = proof.verdict(of: conditions) {
      report(.neverTogether(element: element.id), at: element.metWhen.location)
      return
    }
    // Without items, or with some that cannot be read, nothing can be said about what items reach.
    guard !contents.items.values.isEmpty, !scope.hasErrors else { return }
    switch (proof.isOutOfReach(conditions, reach: reach), unasked) {
    case (true, nil):
      let named = ConditionNames.circumstances(in: element.metWhen)
      let circumstances = named.filter { !reach.circumstances.contains($0) }
      report(
        .unreachable(element: element.id, circumstances: circumstances),
        at: element.metWhen.location
      )
    case (false, let place?): report(.askedAfterAll(element: element.id), at: place)
    case (true, _?), (false, nil): return
    }
  }

  /// The elements an author knows to be out of reach of the checklists, with their places.
  private func unaskedElements(of criteria: CriteriaSet) -> [String: RuleLocation] {
    let members = contents.criteria.source(of: criteria.id)?["unasked"]?.members ?? []
    return Dictionary(
      members.compactMap { member in member.text.map { ($0.trimmingBlanks(), member.place) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func report(_ finding: RuleDiagnostic.Finding, at place: RuleLocation) {
    diagnostics.append(RuleDiagnostic(.finding(finding), at: place))
  }
}
