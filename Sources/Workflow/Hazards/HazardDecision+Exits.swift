import SafetyModel

/// Merging and cases; each is reversed by an event.
extension HazardDecision {
  /// The target goes on for both: open, of the same site, no less grave, and counted in the same case.
  ///
  /// What counts in a case stays counted there, so that no case loses a member without a reason. An
  /// order and its term stay in force, whatever a policy says.
  func merge(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    let merged = try putTogether(body)
    guard let target = context.mergeTarget, isSame(as: target) else {
      throw .mergeTargetUnlike(body.into)
    }
    return merged
  }

  /// What holds for two records of one hazard and for a part that goes back into its whole.
  func putTogether(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    guard body.into != state.id else { throw .mergeIntoItself }
    guard let target = context.mergeTarget, target.id == body.into, target.isOpen,
      target.found.site == state.found.site, target.grade >= state.grade
    else { throw .mergeTargetUnfit(body.into) }
    if let counted = state.majorCase, target.majorCase != counted { throw .countedInCase(counted) }
    try checkOrderKept(in: target)
    return .merged(body)
  }

  /// Two records of one hazard: of one regime, the same circumstance and the same place.
  ///
  /// Neither says enough alone: one place has many hazards, and one circumstance stands in many places.
  private func isSame(as target: HazardState) -> Bool {
    target.found.regime == state.found.regime
      && target.found.circumstance == state.found.circumstance
      && target.found.location.written == state.found.location.written
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

extension String? {
  /// The words without their spacing; nothing when there are none.
  fileprivate var written: String? {
    flatMap { text in
      let words = text.filter { !$0.isWhitespace }
      return words.isEmpty ? nil : words
    }
  }
}
