import SafetyModel

/// What the state alone admits, whoever acts and whatever the particulars are.
extension HazardDecision {
  func checkState(for step: HazardStep) throws(RefusalReason) {
    // Whatever a policy says, what nobody has decided is not closed.
    if state.isOpen, step.leadsTo == [.closed], isUndecided { throw .gradeUndecided }
    try require(step.from.contains(state.kind))
    switch step {
    case .observe, .proposeDetermination, .confirmDetermination, .nameResponsible, .handOver,
      .takeInterimMeasure, .submitPlan, .sendTransfer, .remind, .claimRectification, .revokeClosure,
      .reinstate, .unmerge:
      break
    case .undoSplit:
      try require(state.found.splitFrom != nil)
      try checkNothingStopped()
      try checkNotListed()
    case .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase, .decidePenalty,
      .lodgeAppeal, .orderStay, .endStay, .decideAppeal, .lookBack, .recordProceeding:
      try checkProceedingState(for: step)
    // What another body has taken over is first of all its own, whatever else stands.
    case .issueOrder: if state.custody == nil { try checkOrderable() }
    case .selfAssign:
      try require(state.order == nil && (state.kind == .registered || state.orders.isEmpty))
    case .liftInterimMeasure: try require(!state.standingMeasures.isEmpty)
    case .reinspect: try checkReinspectable()
    case .requestExtension: try checkExtendable()
    case .decideExtension: if state.pendingExtension == nil { throw .noExtensionPending }
    case .receiptTransfer:
      try require(state.transfers.contains { $0.receipt == nil && $0.reply == nil })
    case .replyTransfer: try require(!state.unansweredTransfers.isEmpty)
    case .closeOnTheSpot:
      if appliedGrade != .general { throw .notGeneral(appliedGrade) }
      try checkNothingStopped()
      try checkNotListed()
    case .endOtherwise: try checkNotListed()
    case .close, .withdraw, .merge:
      try checkNothingStopped()
      try checkNotListed()
    case .split:
      try checkNothingStopped()
      try checkNotListed()
      // What was ordered before a closure that was revoked is ordered anew before it has parts.
      try require(state.order == nil || state.kind == .assigned)
    case .joinCase: if let already = state.majorCase { throw .alreadyInCase(already) }
    case .leaveCase: try require(state.majorCase != nil)
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      try require(state.supervision.admits(step))
    case .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption:
      try require(state.stopWork.admits(step))
    }
  }

  private func require(_ condition: Bool) throws(RefusalReason) {
    guard condition else { throw .wrongState }
  }

  /// An order is given once; a new one follows a re-inspection that was not passed, or a revoked closure.
  func checkOrderable() throws(RefusalReason) {
    guard let order = state.order, state.kind != .registered else { return }
    guard state.kind == .assigned, let last = state.reinspections.last, last.on >= order.on else {
      throw .alreadyOrdered(order.number)
    }
  }

  /// The authority looks again when the unit claims, or when the term is over.
  private func checkReinspectable() throws(RefusalReason) {
    if state.kind == .rectified { return }
    if let due = state.runningDue(on: context.today), due.day >= context.today {
      throw .termStillRunning(due: due.day)
    }
  }

  private func checkExtendable() throws(RefusalReason) {
    guard state.due != nil else { throw .noTerm }
    if let pending = state.pendingExtension { throw .extensionPending(to: pending.to) }
  }

  /// Whether somebody must still decide; for members of a case that stands the case was decided.
  var isUndecided: Bool { state.grade == .suspectedMajor && standingCase == nil }
}
