import SafetyModel

extension RuleTree {
  /// A criteria set without its lists of places, elements, exclusions and branches.
  init(headingOf set: CriteriaSet) {
    self = .keys([
      "criteria": .text(set.id), "title": RuleTree(set.title),
      "regime": .text(set.regime.rawValue), "instrument": .text(set.instrument),
      "in_force": RuleTree(set.inForce), "decided_by": RuleTree(set.decidedBy),
      "status": .text(set.status.rawValue),
      "clauses": .some(set.clauses.known.map { .text($0) }),
      "left_out": .some(set.clauses.leftOut.map { RuleTree($0) }),
      "unasked": .some(set.clauses.unasked.map { .text($0) }),
      "routes": .some(set.routes.map { RuleTree($0) }),
      "candidate": set.candidate.map { RuleTree($0) },
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

  private init(_ leftOut: ClauseList.LeftOut) {
    self = .keys([
      "clauses": .list(leftOut.clauses.map { .text($0) }), "reason": RuleTree(leftOut.reason),
    ])
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
      "not_counted_with": .some(element.notCountedWith.map { .text($0) }),
      "route": .text(element.route?.rawValue),
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
    let form = RuleTree(branch.requirement)
    self = .keys([
      "id": .text(branch.id), "clause": .text(branch.clause),
      "places": .some(branch.places.map { .text($0) }),
      "otherwise": .flag(branch.places.isEmpty), "at_least": form["at_least"], "of": form["of"],
      "any_of": form["any_of"], "all_of": form["all_of"], "not": form["not"],
      "confidence": RuleTree(branch.confidence),
    ])
  }

  /// A requirement; a clause alone is its text.
  private init(_ requirement: Requirement) {
    switch requirement {
    case .clause(let clause): self = .text(clause)
    case .anyOf(let members): self = .keys(["any_of": .list(members.map { RuleTree($0) })])
    case .allOf(let members): self = .keys(["all_of": .list(members.map { RuleTree($0) })])
    case .not(let member): self = .keys(["not": RuleTree(member)])
    case .atLeast(let count, let members):
      self = .keys([
        "at_least": .text(String(count)), "of": .list(members.map { RuleTree($0) }),
      ])
    }
  }

  private init(_ route: CriteriaRoute) {
    self = .keys([
      "matters": .texts(route.matters), "regime": .text(route.regime.rawValue),
      "clause": .text(route.clause), "confidence": RuleTree(route.confidence),
    ])
  }

  private init(_ rule: CandidateRule) {
    self = .keys([
      "direct_families": .texts(rule.directFamilies), "count_like": .text(rule.countLike),
    ])
  }
}
