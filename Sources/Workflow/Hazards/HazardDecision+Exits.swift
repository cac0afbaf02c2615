import SafetyModel

/// Merging and cases; each is reversed by an event.
extension HazardDecision {
  /// The target goes on for both: open, of the same site, no less grave, and counted in the same case.
  ///
  /// What counts in a case stays counted there, so that no case loses a member without a reason. An
  /// order and its term stay in force, whatever a policy says.
  func merge(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    guard body.into != state.id else { throw .mergeIntoItself }
    guard let target = context.mergeTarget, target.id == body.into, target.isOpen,
      target.found.site == state.found.site, target.grade >= state.grade
    else { throw .mergeTargetUnfit(body.into) }
    if let counted = state.majorCase, target.majorCase != counted { throw .countedInCase(counted) }
    guard isSame(as: target) else { throw .mergeTargetUnlike(body.into) }
    try checkOrderKept(in: target)
    return .merged(body)
  }

  /// Two records of one hazard: of one regime, and the same circumstance or in the same place.
  private func isSame(as target: HazardState) -> Bool {
    guard target.found.regime == state.found.regime else { return false }
    let place = state.found.location.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return target.found.circumstance == state.found.circumstance
      || (place != nil && place == target.found.location)
  }

  /// What was ordered goes on under an order of the same body with the same or an earlier term.
  private func checkOrderKept(in target: HazardState) throws(RefusalReason) {
    guard let order = state.order else { return }
    let due = state.runningDue(on: context.today)?.day
    let kept = target.runningDue(on: context.today)?.day
    guard target.order?.organisation == order.organisation,
      due.map({ due in kept.map { $0 <= due } ?? false }) ?? true
    else { throw .orderWouldLapse(order.number, due: due) }
  }

  func joinCase(_ body: JoinedCase) throws(RefusalReason) -> HazardEvent {
    guard let summary = context.majorCase, summary.id == body.majorCase, summary.kind.isOpen,
      summary.site == state.found.site
    else { throw .caseNotOpen(body.majorCase) }
    return .joinedCase(body)
  }

  func leaveCase(_ body: LeftCase) throws(RefusalReason) -> HazardEvent {
    guard state.majorCase == body.majorCase else { throw .notInCase(body.majorCase) }
    return .leftCase(body)
  }
}
