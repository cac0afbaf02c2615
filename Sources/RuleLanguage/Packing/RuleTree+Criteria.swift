import SafetyModel

extension RuleTree {
  /// A criteria set without its lists of places, elements, exclusions and branches.
  init(headingOf set: CriteriaSet) {
    self = .keys([
      "criteria": .text(set.id), "title": RuleTree(set.title),
      "regime": .text(set.regime.rawValue), "instrument": .text(set.instrument),
      "in_force": RuleTree(set.inForce), "decided_by": RuleTree(set.decidedBy),
      "status": .text(set.status.rawValue), "candidate": set.candidate.map { RuleTree($0) },
    ])
  }

  /// A whole criteria set.
  init(_ set: CriteriaSet) {
    guard case .mapping(var entries) = RuleTree(headingOf: set) else {
      self = .mapping([])
      return
    }
    let lists: KeyValuePairs<String, [RuleTree]> = [
      "places": set.places.map { RuleTree($0) }, "elements": set.elements.map { RuleTree($0) },
      "exclusions": set.exclusions.map { RuleTree($0) },
      "branches": set.branches.map { RuleTree($0) },
    ]
    for (key, members) in lists
    where !members.isEmpty || key == "elements" && set.status == .complete {
      entries.append(Entry(key: key, value: .list(members)))
    }
    self = .mapping(entries)
  }

  init(_ place: PlaceKind) {
    self = .keys([
      "kind": .text(place.kind), "label": RuleTree(place.label),
      "when": .text(place.condition.source),
    ])
  }

  init(_ element: Element) {
    self = .keys([
      "id": .text(element.id), "kind": .text(element.kind.rawValue),
      "title": RuleTree(element.title), "when": .text(element.condition?.source),
      "met_when": .text(element.metWhen.source),
      "also_when_fitted_but_failed": .text(element.fittedButFailedClause),
      "confidence": RuleTree(element.confidence),
    ])
  }

  init(_ exclusion: Exclusion) {
    self = .keys([
      "id": .text(exclusion.id), "title": RuleTree(exclusion.title),
      "when": .text(exclusion.condition?.source),
      "judged_by_person": .flag(exclusion.condition == nil),
      "confidence": RuleTree(exclusion.confidence),
    ])
  }

  init(_ branch: Branch) {
    self = .keys([
      "id": .text(branch.id), "places": .some(branch.places.map { .text($0) }),
      "otherwise": .flag(branch.places.isEmpty), "at_least": .text(String(branch.atLeast)),
      "of": .texts(branch.elements), "confidence": RuleTree(branch.confidence),
    ])
  }

  private init(_ rule: CandidateRule) {
    self = .keys([
      "direct_families": .texts(rule.directFamilies), "count_like": .text(rule.countLike),
    ])
  }
}
