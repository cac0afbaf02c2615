import HazardSimulation
import SafetyModel

/// A policy with one row made wrong.
struct Mutant {
  /// Which row of which policy, and what was done to it.
  var name: String
  var policy: Policy
}

extension Mutant {
  /// Every mutant of a policy: of each clock, each guard, each need, each evidence row.
  static func all(of policy: Policy) -> [Mutant] {
    clocks(of: policy) + steps(of: policy)
  }

  private static func changed(
    _ policy: Policy,
    _ name: String,
    _ change: (inout Policy) -> Void
  ) -> Mutant {
    var copy = policy
    change(&copy)
    return Mutant(name: "\(policy.id) \(name)", policy: copy)
  }

  // MARK: - Clocks
  private static func clocks(of policy: Policy) -> [Mutant] {
    policy.clocks.indices.flatMap { index in
      let clock = policy.clocks[index]
      let name = "clock \(clock.id)"
      var mutants = [
        changed(policy, "\(name): dropped") { $0.clocks.remove(at: index) },
        changed(policy, "\(name): one longer") { $0.clocks[index].length.count += 1 },
        changed(policy, "\(name): roll-over turned") { $0.clocks[index].rollsForward.toggle() },
      ]
      if clock.length.count > 0 {
        mutants.append(
          changed(policy, "\(name): one shorter") { $0.clocks[index].length.count -= 1 }
        )
      }
      for unit in Span.Unit.allCases where unit != clock.length.unit {
        mutants.append(
          changed(policy, "\(name): in \(unit.rawValue)") { $0.clocks[index].length.unit = unit }
        )
      }
      for start in Clock.Start.allCases where start != clock.starts {
        mutants.append(
          changed(policy, "\(name): from \(start.rawValue)") { $0.clocks[index].starts = start }
        )
      }
      for actor in Clock.Actor.allCases where actor != clock.actor {
        mutants.append(
          changed(policy, "\(name): of \(actor.rawValue)") { $0.clocks[index].actor = actor }
        )
      }
      return mutants
    }
  }

  // MARK: - Steps
  private static func steps(of policy: Policy) -> [Mutant] {
    policy.steps.indices.flatMap { index -> [Mutant] in
      let rule = policy.steps[index]
      let step = "step \(rule.step.rawValue)"
      var mutants = [changed(policy, "\(step): dropped") { $0.steps.remove(at: index) }]
      for row in rule.guards.indices {
        let name = "\(step), \(rule.guards[row].words)"
        mutants.append(
          changed(policy, "\(name): dropped") { $0.steps[index].guards.remove(at: row) }
        )
        for (words, changedRow) in rule.guards[row].mutants {
          mutants.append(
            changed(policy, "\(name): \(words)") { $0.steps[index].guards[row] = changedRow }
          )
        }
      }
      for row in rule.needs.indices {
        let need = rule.needs[row]
        let name = "\(step), needs \(need.field.rawValue)\(need.condition.words)"
        mutants.append(
          changed(policy, "\(name): dropped") { $0.steps[index].needs.remove(at: row) }
        )
        for (words, condition) in need.condition.mutants {
          mutants.append(
            changed(policy, "\(name): \(words)") {
              $0.steps[index].needs[row].condition = condition
            }
          )
        }
      }
      for row in rule.evidence.indices {
        let need = rule.evidence[row]
        let name =
          "\(step), evidence \(need.purpose?.rawValue ?? "any")\(need.condition.words)"
        mutants.append(
          changed(policy, "\(name): dropped") { $0.steps[index].evidence.remove(at: row) }
        )
        mutants.append(
          changed(policy, "\(name): finding turned") {
            $0.steps[index].evidence[row].countsFinding.toggle()
          }
        )
        for purpose in EvidenceReference.Purpose.allCases where purpose != need.purpose {
          mutants.append(
            changed(policy, "\(name): \(purpose.rawValue) instead") {
              $0.steps[index].evidence[row].purpose = purpose
            }
          )
        }
        for (words, condition) in need.condition.mutants {
          mutants.append(
            changed(policy, "\(name): \(words)") {
              $0.steps[index].evidence[row].condition = condition
            }
          )
        }
      }
      return mutants
    }
  }
}

extension StepGuard {
  /// The row in a few words; no two rows of a step share them.
  var words: String {
    "\(rule) of \(subject.rawValue)\(condition.words)".replacing("SafetyModel.", with: "")
  }

  /// Whether the row looks at a person, so that it matters at whom; the others look at the command.
  private var looksAtSomebody: Bool {
    switch rule {
    case .inspection, .assurance, .collectiveStudy: false
    case .officers, .mandate, .entitlement, .issuingBody, .ofUnit, .level, .levelAboveCloser, .not:
      true
    }
  }

  /// The row with its rule, its subject or its condition changed.
  var mutants: [(String, StepGuard)] {
    var mutants: [(String, StepGuard)] = []
    func add(_ words: String, _ change: (inout StepGuard) -> Void) {
      var copy = self
      change(&copy)
      mutants.append((words, copy))
    }
    switch rule {
    case .officers(let count):
      add("one more") { $0.rule = .officers(count: count + 1) }
      if count > 0 { add("one less") { $0.rule = .officers(count: count - 1) } }
    case .collectiveStudy(let count):
      add("one more") { $0.rule = .collectiveStudy(count: count + 1) }
      add("one less") { $0.rule = .collectiveStudy(count: count - 1) }
    case .entitlement(let source):
      for other in [nil, MandateSource.own, .authorised, .entrusted] where other != source {
        add("mandate \(other?.rawValue ?? "any")") { $0.rule = .entitlement(source: other) }
      }
    case .level(let level):
      for other in OrganisationLevel.allCases where other != level {
        add("level \(other.rawValue)") { $0.rule = .level(atLeast: other) }
      }
    case .not(let party):
      for other in Party.allCases where other != party {
        add("not \(other.rawValue)") { $0.rule = .not(other) }
      }
      if party == .unit { add("negated") { $0.rule = .ofUnit } }
    case .ofUnit: add("negated") { $0.rule = .not(.unit) }
    case .mandate, .inspection, .issuingBody, .assurance, .levelAboveCloser: break
    }
    for other in Subject.allCases where other != subject && looksAtSomebody {
      add("of \(other.rawValue)") { $0.subject = other }
    }
    if houseRule != nil { add("not to be waived") { $0.isWaivable = false } }
    for (words, changed) in condition.mutants { add(words) { $0.condition = changed } }
    return mutants
  }
}

extension StepCondition {
  var words: String {
    var parts: [String] = []
    if !grades.isEmpty { parts.append(grades.map(\.rawValue).joined(separator: "/")) }
    if !decisions.isEmpty { parts.append("to " + decisions.map(\.rawValue).joined(separator: "/")) }
    if !natures.isEmpty { parts.append(natures.map(\.rawValue).joined(separator: "/")) }
    if let ordered { parts.append(ordered ? "ordered" : "not ordered") }
    return parts.isEmpty ? "" : " when " + parts.joined(separator: ", ")
  }

  /// Each part left out, turned round, and each of its members left out.
  var mutants: [(String, StepCondition)] {
    var mutants: [(String, StepCondition)] = []
    func add(_ words: String, _ change: (inout StepCondition) -> Void) {
      var copy = self
      change(&copy)
      mutants.append((words, copy))
    }
    if !grades.isEmpty {
      add("any grade") { $0.grades = [] }
      let others = LegalGrade.allCases.filter { !grades.contains($0) }
      if !others.isEmpty { add("the other grades") { $0.grades = others } }
      for grade in grades where grades.count > 1 {
        add("without \(grade.rawValue)") { $0.grades.removeAll { $0 == grade } }
      }
    }
    if !decisions.isEmpty {
      add("any decision") { $0.decisions = [] }
      let others = DeterminationDecision.allCases.filter { !decisions.contains($0) }
      if !others.isEmpty { add("the other decision") { $0.decisions = others } }
    }
    if !natures.isEmpty {
      add("any visit") { $0.natures = [] }
      for nature in natures where natures.count > 1 {
        add("without \(nature.rawValue)") { $0.natures.removeAll { $0 == nature } }
      }
    }
    if ordered != nil {
      add("ordered or not") { $0.ordered = nil }
      add("the other way round") { $0.ordered?.toggle() }
    }
    return mutants
  }
}
