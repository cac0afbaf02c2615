import SafetyModel

extension RuleTree {
  init<Step: RawRepresentable<String>>(_ rule: StepRow<Step>) {
    self = .keys([
      "step": .text(rule.step.rawValue), "guards": .some(rule.guards.map { RuleTree($0) }),
      "needs": .some(rule.needs.map { RuleTree($0) }),
      "evidence": .some(rule.evidence.map { RuleTree($0) }),
      "documents": .some(rule.documents.map { RuleTree($0) }),
      "starts": .some(rule.starts.map { .text($0) }),
      "stops": .some(rule.stops.map { .text($0) }), "missed": rule.missed.map { RuleTree($0) },
    ])
  }

  init(_ rung: EscalationRung) {
    self = .keys([
      "rung": .text(rung.kind.rawValue), "after_days": .text(String(rung.afterDays)),
      "level": .text(rung.level?.rawValue), "when": RuleTree.condition(rung.condition),
      "citation": RuleTree(rung.citation),
    ])
  }

  private init(_ row: StepGuard) {
    var forbidden: String?
    var count: Int?
    var source: MandateSource?
    var level: OrganisationLevel?
    switch row.rule {
    case .officers(let number), .collectiveStudy(let number), .decidedTogether(let number),
      .ownGrade(let number), .extensionsBelow(let number), .extensionDays(let number),
      .askedWithin(let number):
      count = number
    case .entitlement(let kind): source = kind
    case .level(let least): level = least
    case .not(let party): forbidden = party.rawValue
    case .mandate, .inspection, .issuingBody, .unordered, .custody, .ofUnit, .assurance,
      .levelAboveCloser, .office, .listingPower, .keepingBody, .findingBody, .mandateOrUnit,
      .authorityOnceKnown, .authorityDocument, .answeringBody, .matterOnceSent, .forceMajeure,
      .card, .region, .ownInspection, .withdrawingBody:
      break
    }
    self = .keys([
      "require": .text(row.rule.demand?.rawValue), "forbid": .text(forbidden),
      "count": .text(count.map(String.init)), "source": .text(source?.rawValue),
      "level": .text(level?.rawValue),
      "of": row.subject == .doers ? nil : .text(row.subject.rawValue),
      "when": RuleTree.condition(row.condition), "waivable": .flag(row.isWaivable),
      "citation": RuleTree(row.citation),
    ])
  }

  private init(_ need: StepNeed) {
    self = .keys([
      "field": .text(need.field.rawValue), "when": RuleTree.condition(need.condition),
      "citation": RuleTree(need.citation),
    ])
  }

  private init(_ need: EvidenceNeed) {
    self = .keys([
      "purpose": .text(need.purpose?.rawValue), "counts_finding": .flag(need.countsFinding),
      "when": RuleTree.condition(need.condition), "citation": RuleTree(need.citation),
    ])
  }

  init(_ document: StepDocument) {
    self = .keys([
      "document": .text(document.id), "name": RuleTree(document.name),
      "when": RuleTree.condition(document.condition), "citation": RuleTree(document.citation),
    ])
  }

  static func condition(_ condition: StepCondition) -> RuleTree? {
    guard condition != .always else { return nil }
    return .keys([
      "grade": .some(condition.grades.map { .text($0.rawValue) }),
      "decides": .some(condition.decisions.map { .text($0.rawValue) }),
      "nature": .some(condition.natures.map { .text($0.rawValue) }),
      "ordered": condition.ordered.map { .text($0 ? "true" : "false") },
    ])
  }
}
