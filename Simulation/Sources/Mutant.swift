import HazardSimulation
import SafetyModel

/// A policy with one row made wrong.
struct Mutant: Sendable {
  /// What the row is about, which settles what may notice it.
  enum Subject: Sendable {
    case clock
    /// Who may take a step and what it needs.
    case conduct(HazardStep)
    /// A whole step.
    case step(HazardStep)
    /// What no decision turns on: papers, clocks started and stopped, the ladder, sources.
    case record
  }

  /// Which row of which policy, and what was done to it.
  var name: String
  var subject: Subject
  var policy: Policy
}

extension Mutant {
  /// Every mutant of a policy, row by row.
  static func all(of policy: Policy) -> [Mutant] {
    clocks(of: policy) + policy.steps.indices.flatMap { conduct(of: policy, $0) }
      + records(of: policy)
  }

  static func changed(
    _ policy: Policy,
    _ subject: Subject,
    _ name: String,
    _ change: (inout Policy) -> Void
  ) -> Mutant {
    var copy = policy
    change(&copy)
    return Mutant(name: "\(policy.id) \(name)", subject: subject, policy: copy)
  }

  // MARK: - Clocks
  private static func clocks(of policy: Policy) -> [Mutant] {
    policy.clocks.indices.flatMap { index in
      let clock = policy.clocks[index]
      var mutants: [Mutant] = []
      func add(_ words: String, _ change: (inout Clock) -> Void) {
        mutants.append(
          changed(policy, .clock, "clock \(clock.id): \(words)") { change(&$0.clocks[index]) }
        )
      }
      mutants.append(
        changed(policy, .clock, "clock \(clock.id): dropped") { $0.clocks.remove(at: index) }
      )
      add("one longer") { $0.length.count += 1 }
      if clock.length.count > 0 { add("one shorter") { $0.length.count -= 1 } }
      add("roll-over turned") { $0.rollsForward.toggle() }
      add("lapsing turned") { $0.lapses.toggle() }
      for (words, condition) in clock.condition.mutants {
        add(words) { $0.condition = condition }
      }
      for unit in Span.Unit.allCases where unit != clock.length.unit {
        add("in \(unit.rawValue)") { $0.length.unit = unit }
      }
      for start in Clock.Start.allCases where start != clock.starts {
        add("from \(start.rawValue)") { $0.starts = start }
      }
      for actor in Clock.Actor.allCases where actor != clock.actor {
        add("of \(actor.rawValue)") { $0.actor = actor }
      }
      for end in clock.ends.indices {
        add("not ended by \(clock.ends[end].rawValue)") { $0.ends.remove(at: end) }
      }
      add("source as \(clock.citation.turned.confidence.rawValue)") {
        $0.citation = $0.citation.turned
      }
      return mutants
    }
  }

  // MARK: - Who may, and what it needs
  private static func conduct(of policy: Policy, _ index: Int) -> [Mutant] {
    let rule = policy.steps[index]
    var mutants: [Mutant] = []
    func add(_ words: String, _ change: (inout StepRule) -> Void) {
      mutants.append(
        changed(policy, .conduct(rule.step), "step \(rule.step.rawValue)\(words)") {
          change(&$0.steps[index])
        }
      )
    }
    mutants.append(
      changed(policy, .step(rule.step), "step \(rule.step.rawValue): dropped") {
        $0.steps.remove(at: index)
      }
    )
    for row in rule.guards.indices {
      let name = ", \(rule.guards[row].words)"
      add("\(name): dropped") { $0.guards.remove(at: row) }
      for (words, other) in rule.guards[row].mutants {
        add("\(name): \(words)") { $0.guards[row] = other }
      }
    }
    for row in rule.needs.indices {
      let need = rule.needs[row]
      let name = ", needs \(need.field.rawValue)\(need.condition.words)"
      add("\(name): dropped") { $0.needs.remove(at: row) }
      for field in StepField.allCases where field != need.field {
        add("\(name): \(field.rawValue) instead") { $0.needs[row].field = field }
      }
      for (words, condition) in need.condition.mutants {
        add("\(name): \(words)") { $0.needs[row].condition = condition }
      }
    }
    for row in rule.evidence.indices {
      let need = rule.evidence[row]
      let name = ", evidence \(need.purpose?.rawValue ?? "any")\(need.condition.words)"
      add("\(name): dropped") { $0.evidence.remove(at: row) }
      add("\(name): finding turned") { $0.evidence[row].countsFinding.toggle() }
      let purposes = [nil] + EvidenceReference.Purpose.allCases.map { $0 }
      for purpose in purposes where purpose != need.purpose {
        add("\(name): \(purpose?.rawValue ?? "any") instead") { $0.evidence[row].purpose = purpose }
      }
      for (words, condition) in need.condition.mutants {
        add("\(name): \(words)") { $0.evidence[row].condition = condition }
      }
    }
    return mutants
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
    case .inspection, .unordered, .assurance, .collectiveStudy, .decidedTogether, .listingPower,
      .keepingBody, .authorityDocument, .ownInspection:
      false
    case .ownGrade, .answeringBody, .extensionsBelow, .extensionDays, .askedWithin, .forceMajeure:
      false
    case .matterOnceSent: true
    case .officers, .mandate, .entitlement, .issuingBody, .custody, .ofUnit, .level,
      .levelAboveCloser, .office, .findingBody, .mandateOrUnit, .authorityOnceKnown, .card, .region,
      .withdrawingBody, .not:
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
    case .decidedTogether(let count):
      add("one more") { $0.rule = .decidedTogether(count: count + 1) }
      add("one less") { $0.rule = .decidedTogether(count: count - 1) }
    case .extensionsBelow(let count):
      add("one more") { $0.rule = .extensionsBelow(count: count + 1) }
      add("one less") { $0.rule = .extensionsBelow(count: count - 1) }
    case .extensionDays(let count):
      add("one more") { $0.rule = .extensionDays(count: count + 1) }
      add("one less") { $0.rule = .extensionDays(count: count - 1) }
    case .askedWithin(let days):
      add("one more") { $0.rule = .askedWithin(days: days + 1) }
      add("one less") { $0.rule = .askedWithin(days: days - 1) }
    case .ownGrade(let count):
      add("one more") { $0.rule = .ownGrade(count: count + 1) }
      add("one less") { $0.rule = .ownGrade(count: count - 1) }
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
    case .mandate, .inspection, .issuingBody, .custody, .unordered, .assurance, .levelAboveCloser,
      .office, .listingPower, .keepingBody, .findingBody, .mandateOrUnit, .authorityOnceKnown,
      .authorityDocument, .answeringBody, .matterOnceSent, .forceMajeure, .card, .region,
      .ownInspection, .withdrawingBody:
      break
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
