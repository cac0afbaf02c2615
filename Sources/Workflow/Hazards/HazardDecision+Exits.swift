import SafetyModel

/// Merging and cases; each is reversed by an event.
extension HazardDecision {
  /// The target goes on for both: open, of the same site, no less grave, and counted in the same case.
  ///
  /// What counts in a case stays counted there, so that no case loses a member without a reason.
  func merge(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    guard body.into != state.id else { throw .mergeIntoItself }
    guard let target = context.mergeTarget, target.id == body.into, target.isOpen,
      target.found.site == state.found.site, target.grade >= state.grade
    else { throw .mergeTargetUnfit(body.into) }
    if let counted = state.majorCase, target.majorCase != counted { throw .countedInCase(counted) }
    return .merged(body)
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
