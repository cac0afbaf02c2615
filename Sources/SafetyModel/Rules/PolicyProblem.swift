/// Why a policy cannot be meant as it is written: a life that goes nowhere, or power without a check.
public enum PolicyProblem: Hashable, Sendable {
  /// Nobody is said to be allowed steps that move a hazard; the stages are lost or lead nowhere.
  case notGoverned([HazardStep], lost: [HazardStage])
  /// The rows of a step exclude each other, so nobody can take it.
  case nobodyMay(HazardStep, lost: [HazardStage])
  /// One person could bring a major hazard to its end alone by this step.
  case endedAlone(HazardStep)
  /// The step that is the clock's start does not start it.
  case clockNotStarted(clock: String, by: HazardStep)
  /// Nothing ends the clock.
  case clockNotEnded(clock: String)
  /// The clock binds the unit, and only officers may take what stops it.
  case clockNotKeepable(clock: String)
  /// A step runs the clock, and what starts it belongs to no hazard.
  case clockOfNoHazard(clock: String, start: Clock.Start)
  /// Anybody could take the step: it moves no hazard, and power without a row is nobody's.
  case openToAll([HazardStep])
  /// Anybody could decide the grade.
  case gradedByAnybody
  /// The step waits for a decided grade, and those who are to take it have nobody to decide it.
  case waitsForGrade(HazardStep)
  /// A step starts or stops a clock the policy does not have.
  case unknownClock(String, of: HazardStep)

  /// Nobody is said to be allowed steps of a major case; the stages are lost or lead nowhere.
  case casesNotGoverned([CaseStep], lost: [CaseStage])
  /// Anybody could take the steps of a major case.
  case casesOpenToAll([CaseStep])
  /// The rows of a step exclude each other, so nobody can take it.
  case nobodyMayOnCase(CaseStep)
  /// Anybody could say how grave a case is by this step.
  case caseGradedByAnybody(CaseStep)
  /// One person could bring a confirmed case to its end alone.
  case caseEndedAlone(CaseStep)
  /// A step of a case starts or stops a clock the policy does not have.
  case unknownClockOfCase(String, of: CaseStep)
}

extension Policy {
  /// What is wrong with the steps; nothing is said of a policy that has clocks alone.
  public var problems: [PolicyProblem] {
    if supervision != nil { return clockProblems }
    guard !steps.isEmpty else { return [] }
    let missing = HazardStep.allCases.filter { !$0.leadsTo.isEmpty && rule(of: $0) == nil }
    return unchecked + (missing.isEmpty ? [] : [.notGoverned(missing, lost: lost)])
      + steps.filter { !$0.isPossible }.map { .nobodyMay($0.step, lost: lost) }
      + walkedAlone.map { .endedAlone($0) } + waiting.map { .waitsForGrade($0) } + caseProblems
      + clockProblems
  }

  /// Power that nobody checks, in a policy that speaks of listings, stops or seals at all.
  private var unchecked: [PolicyProblem] {
    guard steps.contains(where: { $0.step.isPower }) else { return [] }
    let open = HazardStep.allCases.filter { $0.isPower && rule(of: $0)?.guards.isEmpty ?? true }
    let decides = rule(of: .confirmDetermination)?.guards ?? []
    return (open.isEmpty ? [] : [.openToAll(open)])
      + (decides.contains(where: \.isEntitlement) ? [] : [.gradedByAnybody])
  }

  // MARK: The life

  /// The steps that can be taken at all and move a hazard.
  private var walkable: [HazardStep] {
    steps.filter { $0.isPossible && !$0.step.leadsTo.isEmpty }.map(\.step)
  }

  /// The stages that no chain of steps leads to, or from which none leads to the closure.
  private var lost: [HazardStage] {
    let reached = stages(from: [.registered])
    return HazardStage.allCases.filter { stage in
      !reached.contains(stage) || !stages(from: [stage]).contains(.closed)
    }
  }

  /// Every stage chains of steps lead to; a withdrawal leads nowhere by itself but back.
  private func stages(from first: Set<HazardStage>) -> Set<HazardStage> {
    var reached = first
    var before: Set<HazardStage> = []
    while reached != before {
      before = reached
      for step in walkable where !step.from.isDisjoint(with: reached) {
        reached.formUnion(step.leadsTo)
      }
    }
    return reached
  }

  /// The steps that wait for a decided grade although whoever takes them can have none.
  ///
  /// An authority has officers, or refers the question to who has; a unit has only its own people.
  private var waiting: [HazardStep] {
    let waiting = steps.filter { rule in rule.needs.contains { $0.field == .decidedGrade } }
    let decides = rule(of: .confirmDetermination)
    let isDecided = decides.map { rule in
      rule.isPossible && (regime != .selfCheck || rule.guards.contains(where: \.isForTheUnit))
    }
    return isDecided == true ? [] : waiting.map(\.step)
  }

  // MARK: Nobody alone

  /// The steps by which one person could take a hazard that is or once was major to its end.
  private var walkedAlone: [HazardStep] {
    let ends = walkable.filter { step in
      step.leadsTo.contains { !$0.isOpen } && step.from.contains(where: \.isOpen)
    }
    // On the spot only general hazards are closed; a part goes back into its whole, which goes on.
    let endsMajor = ends.filter { step in
      step != .closeOnTheSpot && step != .undoSplit
        && (step != .merge || rule(of: .confirmDetermination) != nil)
    }
    let alone = endsMajor.filter { !isChecked($0) }
    guard let decides = rule(of: .confirmDetermination) else { return alone }
    let afterDowngrade = ends.filter { !holdsDowngraderOff($0) }
    let downgrade = isDecidedTogether(decides) ? [] : [HazardStep.confirmDetermination]
    return HazardStep.allCases.filter((alone + afterDowngrade + downgrade).contains)
  }

  /// Whether whoever decided that it is general does not also end it.
  private func holdsDowngraderOff(_ step: HazardStep) -> Bool {
    rule(of: step)?.guards.contains { row in
      row.rule == .not(.downgrader) && row.subject == .doers && row.condition == .always
    } ?? false
  }

  /// Whether what is or may be major is never decided to be general by one person.
  private func isDecidedTogether(_ rule: StepRule) -> Bool {
    let covered = rule.guards.filter { row in
      switch row.rule {
      case .decidedTogether(let count), .collectiveStudy(let count), .officers(let count):
        let condition = row.condition
        return count > 1 && condition.natures.isEmpty && condition.ordered == nil
          && (condition.decisions.isEmpty || condition.decisions.contains(.general))
      default: return false
      }
    }
    return [LegalGrade.suspectedMajor, .major].allSatisfy { grade in
      covered.contains { $0.condition.grades.isEmpty || $0.condition.grades.contains(grade) }
    }
  }

  /// Whether somebody else than the one who ends it must have had a part, waived or not.
  ///
  /// The rectifier never closes, whatever a policy says; but who neither claimed nor re-inspected
  /// could still find and end it alone.
  private func isChecked(_ step: HazardStep) -> Bool {
    let own = rule(of: step)?.guards ?? []
    let isApproved =
      step == .withdraw
      || rule(of: step)?.needs.contains { need in
        need.field == .approver && need.condition.coversEveryMajor
      } ?? false
    if own.contains(where: { row in
      row.holdsForEveryMajor && row.needsAnother && (row.subject != .approver || isApproved)
    }) {
      return true
    }
    guard step == .close else { return false }
    let looks = rule(of: .reinspect)?.guards ?? []
    return looks.contains { $0.holdsForEveryMajor && $0.needsAnother }
  }

  // MARK: Clocks

  private var clockProblems: [PolicyProblem] {
    let known = Set(clocks.map(\.id))
    var problems: [PolicyProblem] = []
    for rule in steps {
      for id in rule.starts + rule.stops where !known.contains(id) {
        problems.append(.unknownClock(id, of: rule.step))
      }
    }
    let stopped = Set(steps.flatMap(\.stops) + caseSteps.flatMap(\.stops))
    for clock in clocks {
      if let step = clock.starts.step, let rule = rule(of: step), !rule.starts.contains(clock.id) {
        problems.append(.clockNotStarted(clock: clock.id, by: step))
      }
      if clock.isOfNoHazard {
        if (stopped.union(steps.flatMap(\.starts))).contains(clock.id) {
          problems.append(.clockOfNoHazard(clock: clock.id, start: clock.starts))
        }
      } else if !clock.ends.isEmpty, clock.ends.allSatisfy({ $0.source == .noHazard }) {
        problems.append(.clockNotEnded(clock: clock.id))
      }
      if isBeyondTheUnit(clock) { problems.append(.clockNotKeepable(clock: clock.id)) }
      if !clock.lapses, clock.ends.isEmpty, !stopped.contains(clock.id) {
        problems.append(.clockNotEnded(clock: clock.id))
      }
    }
    return problems
  }
}

extension Policy {
  /// Whether a clock binds the unit although, for some hazard it runs for, officers alone may take
  /// every step that stops it.
  fileprivate func isBeyondTheUnit(_ clock: Clock) -> Bool {
    let stopping = steps.filter { $0.stops.contains(clock.id) }
    guard clock.actor == .unit, clock.ends.isEmpty, !stopping.isEmpty else { return false }
    let grades = clock.condition.grades.isEmpty ? LegalGrade.allCases : clock.condition.grades
    let orders = clock.condition.ordered.map { [$0] } ?? [false, true]
    return grades.contains { grade in
      orders.contains { ordered in
        stopping.allSatisfy { $0.isForOfficers(grade: grade, ordered: ordered) }
      }
    }
  }
}

extension StepRow<HazardStep> {
  /// Whether people of the unit cannot take the step for such a hazard.
  fileprivate func isForOfficers(grade: LegalGrade, ordered: Bool) -> Bool {
    guards.contains { row in
      let condition = row.condition
      let applies =
        (condition.grades.isEmpty || condition.grades.contains(grade))
        && (condition.ordered.map { $0 == ordered } ?? true)
        && condition.natures.isEmpty && condition.decisions.isEmpty
      guard applies, row.subject == .doers else { return false }
      switch row.rule {
      case .officers, .entitlement, .mandate, .office: return true
      default: return false
      }
    }
  }
}

extension Clock.Start {
  /// The step whose row must name the clock; what proceedings and listings start is counted by itself.
  fileprivate var step: HazardStep? {
    guard case .step(let step) = source else { return nil }
    switch step {
    case .issueOrder, .claimRectification, .requestExtension, .sendTransfer,
      .confirmDetermination, .orderStop, .seal, .extendSeal, .applyResumption:
      return step
    default: return nil
    }
  }
}

extension HazardStep {
  /// Whether it is power over the unit or the way back from it, though it moves no hazard itself.
  fileprivate var isPower: Bool {
    switch self {
    case .list, .reviewDelisting, .delist, .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal,
      .applyResumption, .decideResumption:
      true
    default: false
    }
  }
}

extension StepRule {
  /// Whether somebody can fulfil all rows that always apply.
  fileprivate var isPossible: Bool {
    let always = guards.filter { $0.condition == .always && $0.subject == .doers }.map(\.rule)
    let isOfficers = always.contains { rule in
      switch rule {
      case .officers, .entitlement: true
      default: false
      }
    }
    guard always.contains(.ofUnit) else { return true }
    return !isOfficers && !always.contains(.not(.unit))
  }
}

extension StepCondition {
  /// Whether it holds for every major hazard, ordered or not, whoever found it.
  fileprivate var coversEveryMajor: Bool {
    (grades.isEmpty || grades.contains(.major)) && natures.isEmpty && ordered == nil
      && decisions.isEmpty
  }
}

extension StepGuard {
  /// Whether the row says who may decide the grade.
  fileprivate var isEntitlement: Bool {
    if case .entitlement = rule { true } else { false }
  }

  /// Whether the row lets the unit's own people decide what may not be graver than general.
  fileprivate var isForTheUnit: Bool {
    guard case .ownGrade = rule else { return false }
    return condition.grades.isEmpty || condition.grades.contains(.general)
  }

  /// Whether the row applies to every major hazard, ordered or not, whoever found it.
  fileprivate var holdsForEveryMajor: Bool { condition.coversEveryMajor }

  /// Whether one person cannot fulfil it alone.
  fileprivate var needsAnother: Bool {
    guard !isWaivable else { return false }
    switch rule {
    case .officers(let count), .collectiveStudy(let count), .decidedTogether(let count):
      return count > 1
    case .not(.finder), .not(.inspector), .not(.doer): return true
    default: return false
    }
  }
}
