import SafetyModel

/// Mutants of what no decision turns on.
extension Mutant {
  static func records(of policy: Policy) -> [Mutant] {
    policy.steps.indices.flatMap { records(of: policy, step: $0) } + ladder(of: policy)
      + listings(of: policy)
  }

  private static func records(of policy: Policy, step index: Int) -> [Mutant] {
    let rule = policy.steps[index]
    var mutants: [Mutant] = []
    func add(_ words: String, _ change: (inout StepRule) -> Void) {
      mutants.append(
        changed(policy, .record, "step \(rule.step.rawValue), \(words)") {
          change(&$0.steps[index])
        }
      )
    }
    for row in rule.guards.indices {
      add("\(rule.guards[row].words): source") {
        $0.guards[row].citation = $0.guards[row].citation.turned
      }
    }
    for row in rule.needs.indices {
      add("needs \(rule.needs[row].field.rawValue), row \(row + 1): source") {
        $0.needs[row].citation = $0.needs[row].citation.turned
      }
    }
    for row in rule.evidence.indices {
      add("evidence row \(row + 1): source") {
        $0.evidence[row].citation = $0.evidence[row].citation.turned
      }
    }
    for row in rule.documents.indices {
      let paper = rule.documents[row]
      add("paper \(paper.id): dropped") { $0.documents.remove(at: row) }
      add("paper \(paper.id): source") { $0.documents[row].citation = paper.citation.turned }
      for (words, condition) in paper.condition.mutants {
        add("paper \(paper.id): \(words)") { $0.documents[row].condition = condition }
      }
    }
    for row in rule.starts.indices {
      add("starts \(rule.starts[row]): dropped") { $0.starts.remove(at: row) }
    }
    for row in rule.stops.indices {
      add("stops \(rule.stops[row]): dropped") { $0.stops.remove(at: row) }
    }
    for clock in policy.clocks {
      if !rule.starts.contains(clock.id) {
        add("starts \(clock.id): added") { $0.starts.append(clock.id) }
      }
      if !rule.stops.contains(clock.id) {
        add("stops \(clock.id): added") { $0.stops.append(clock.id) }
      }
    }
    if rule.missed != nil { add("what follows delay: dropped") { $0.missed = nil } }
    return mutants
  }

  private static func ladder(of policy: Policy) -> [Mutant] {
    policy.escalation.indices.flatMap { index -> [Mutant] in
      let rung = policy.escalation[index]
      var mutants: [Mutant] = []
      func add(_ words: String, _ change: (inout EscalationRung) -> Void) {
        mutants.append(
          changed(policy, .record, "rung \(index + 1), \(rung.kind.rawValue): \(words)") {
            change(&$0.escalation[index])
          }
        )
      }
      mutants.append(
        changed(policy, .record, "rung \(index + 1), \(rung.kind.rawValue): dropped") {
          $0.escalation.remove(at: index)
        }
      )
      add("a day later") { $0.afterDays += 1 }
      add("a day sooner") { $0.afterDays -= 1 }
      add("source") { $0.citation = $0.citation.turned }
      for kind in EscalationRung.Kind.allCases where kind != rung.kind {
        add("\(kind.rawValue) instead") { $0.kind = kind }
      }
      for level in [nil] + OrganisationLevel.allCases.map({ $0 }) where level != rung.level {
        add("by \(level?.rawValue ?? "whoever handles it")") { $0.level = level }
      }
      for (words, condition) in rung.condition.mutants { add(words) { $0.condition = condition } }
      return mutants
    }
  }

  private static func listings(of policy: Policy) -> [Mutant] {
    guard let rules = policy.supervision else { return [] }
    var mutants: [Mutant] = []
    func add(_ words: String, _ change: (inout SupervisionRules) -> Void) {
      var changedRules = rules
      change(&changedRules)
      mutants.append(
        changed(policy, .record, "listing, \(words)") { $0.supervision = changedRules }
      )
    }
    for level in rules.levels {
      add("without \(level.rawValue)") { $0.levels.removeAll { $0 == level } }
    }
    for row in rules.documents.indices {
      let paper = rules.documents[row]
      add("paper \(paper.id): dropped") { $0.documents.remove(at: row) }
      add("paper \(paper.id): source") { $0.documents[row].citation = paper.citation.turned }
    }
    return mutants
  }
}

extension Citation {
  /// The same clause known as surely as it is not.
  var turned: Citation {
    var other = self
    other.confidence = confidence == .verified ? .practice : .verified
    return other
  }
}
