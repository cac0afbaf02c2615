import SafetyModel

/// Withdrawal, merging, cases; each is reversed by an event.
extension HazardDecision {
  func withdraw(_ body: HazardWithdrawn) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    let approver = try context.person(body.approver)
    try checkText(body.text, .reason)
    guard approver.id != body.by, !state.found.foundBy.contains(approver.id) else {
      throw .approverNotIndependent(approver.id)
    }
    try checkNotTheUnit(approver)
    if state.grade > .general { try checkAssurance(body.evidence) }
    return .withdrawn(body)
  }

  func reinstate(_ body: HazardReinstated) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    try checkText(body.reason, .reason)
    return .reinstated(body)
  }

  /// The target goes on for both: open, of the same site, and no less grave.
  func merge(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    try checkText(body.reason, .reason)
    guard body.into != state.id else { throw .mergeIntoItself }
    guard let target = context.mergeTarget, target.id == body.into, target.isOpen,
      target.found.site == state.found.site, target.grade >= state.grade
    else { throw .mergeTargetUnfit(body.into) }
    return .merged(body)
  }

  func unmerge(_ body: HazardUnmerged) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    try checkText(body.reason, .reason)
    return .unmerged(body)
  }

  func joinCase(_ body: JoinedCase) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    guard let summary = context.majorCase, summary.id == body.majorCase, summary.kind.isOpen,
      summary.site == state.found.site
    else { throw .caseNotOpen(body.majorCase) }
    return .joinedCase(body)
  }

  func leaveCase(_ body: LeftCase) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.by)
    try checkText(body.reason, .reason)
    guard state.majorCase == body.majorCase else { throw .notInCase(body.majorCase) }
    return .leftCase(body)
  }
}
