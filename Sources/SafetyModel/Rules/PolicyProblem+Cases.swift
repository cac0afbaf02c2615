/// What is wrong with the rows about major cases.
extension Policy {
  var caseProblems: [PolicyProblem] {
    guard isOfCases else { return [] }
    let missing = CaseStep.allCases.filter { $0.isPower && rule(of: $0) == nil }
    let open = caseSteps.filter { $0.step.isPower && $0.guards.isEmpty }.map(\.step)
    let graded = caseSteps.filter { $0.step.decidesGrade && !$0.guards.contains(where: \.entitles) }
    return (missing.isEmpty ? [] : [.casesNotGoverned(missing, lost: lostCases)])
      + (open.isEmpty ? [] : [.casesOpenToAll(open)])
      + caseSteps.filter { !$0.isPossible }.map { .nobodyMayOnCase($0.step) }
      + graded.map { .caseGradedByAnybody($0.step) }
      + (rule(of: CaseStep.end).map(isEndedAlone) ?? false ? [.caseEndedAlone(.end)] : [])
      + caseSteps.flatMap { rule in
        (rule.starts + rule.stops).filter { id in !clocks.contains { $0.id == id } }
          .map { .unknownClockOfCase($0, of: rule.step) }
      }
  }

  /// A policy that has clocks of a suspected case says who may act on one; a unit's own check opens none.
  private var isOfCases: Bool {
    if !caseSteps.isEmpty { return true }
    return regime != .selfCheck && clocks.contains { $0.starts == .caseSuspected }
  }

  /// Whether the one who found a confirmed case no longer major could end it as well, by himself.
  private func isEndedAlone(_ rule: CaseStepRule) -> Bool {
    !rule.guards.contains { $0.condition == .always && $0.needsAnotherOnCase }
  }

  /// The stages that no chain of steps leads to, or from which none leads to an end.
  private var lostCases: [CaseStage] {
    let reached = caseStages(from: [.suspected])
    return CaseStage.allCases.filter { stage in
      !reached.contains(stage)
        || caseStages(from: [stage]).isDisjoint(with: [.ended, .dismissed])
    }
  }

  private func caseStages(from first: Set<CaseStage>) -> Set<CaseStage> {
    let walkable = caseSteps.filter(\.isPossible).map(\.step)
    var reached = first
    var before: Set<CaseStage> = []
    while reached != before {
      before = reached
      // The members make a confirmed case rectified, no step of its own.
      if reached.contains(.confirmed) { reached.insert(.rectified) }
      for step in walkable where !step.from.isDisjoint(with: reached) {
        reached.formUnion(step.leadsTo)
      }
    }
    return reached
  }
}

extension StepRow<CaseStep> {
  /// Whether somebody can fulfil all rows that always apply.
  fileprivate var isPossible: Bool {
    let always = guards.filter { $0.condition == .always && $0.subject == .doers }.map(\.rule)
    guard always.contains(.ofUnit) else { return true }
    return !always.contains { rule in
      switch rule {
      case .officers, .entitlement, .not(.unit), .level: true
      default: false
      }
    }
  }
}

extension StepGuard {
  fileprivate var entitles: Bool {
    if case .entitlement = rule { condition == .always } else { false }
  }

  fileprivate var needsAnotherOnCase: Bool {
    switch rule {
    case .officers(let count), .collectiveStudy(let count), .decidedTogether(let count):
      subject == .doers && count > 1
    case .not(.decider): true
    default: false
    }
  }
}
