import SafetyModel

/// What the state alone admits, whoever acts and whatever the particulars are.
extension HazardDecision {
  func checkState(for kind: HazardCommand.Kind) throws(RefusalReason) {
    switch kind {
    case .observe, .proposeDetermination, .confirmDetermination, .nameResponsible, .handOver,
      .takeInterimMeasure, .submitPlan, .sendTransfer, .withdraw, .merge:
      try require(state.isOpen)
    case .issueOrder: try checkOrderable()
    case .remind: try require(state.kind == .registered || state.kind == .assigned)
    case .selfAssign:
      try require(state.kind == .registered || (state.kind == .assigned && state.orders.isEmpty))
    case .liftInterimMeasure: try require(state.isOpen && !state.standingMeasures.isEmpty)
    case .claimRectification: try require(state.kind == .assigned)
    case .reinspect: try checkReinspectable()
    case .requestExtension: try checkExtendable()
    case .decideExtension:
      try require(state.isOpen)
      guard state.pendingExtension != nil else { throw .noExtensionPending }
    case .receiptTransfer:
      try require(state.isOpen && state.transfers.contains { $0.receipt == nil && $0.reply == nil })
    case .replyTransfer: try require(state.isOpen && !state.unansweredTransfers.isEmpty)
    case .close, .closeOnTheSpot, .endOtherwise: try checkClosable(kind)
    case .revokeClosure: try require(state.kind == .closed)
    case .reinstate: try require(state.kind == .withdrawn)
    case .unmerge: try require(state.kind == .merged)
    case .joinCase:
      try require(state.isOpen)
      if let already = state.majorCase { throw .alreadyInCase(already) }
    case .leaveCase: try require(state.isOpen && state.majorCase != nil)
    }
  }

  private func require(_ condition: Bool) throws(RefusalReason) {
    guard condition else { throw .wrongState }
  }

  /// An order is given once; after a re-inspection that was not passed a new one may follow.
  private func checkOrderable() throws(RefusalReason) {
    try require(state.kind == .registered || state.kind == .assigned)
    if let receiver = state.custodian { throw .withAnotherBody(receiver) }
    guard let order = state.order else { return }
    guard state.kind == .assigned, let last = state.reinspections.last, last.on >= order.on else {
      throw .alreadyOrdered(order.number)
    }
  }

  /// The authority looks again when the unit claims, or when the term is over.
  private func checkReinspectable() throws(RefusalReason) {
    if state.kind == .rectified { return }
    try require(state.kind == .assigned)
    if let due = state.due, due.day >= context.today { throw .termStillRunning(due: due.day) }
  }

  private func checkExtendable() throws(RefusalReason) {
    try require(state.kind == .assigned)
    guard state.due != nil else { throw .noTerm }
    if let pending = state.pendingExtension { throw .extensionPending(to: pending.to) }
  }

  private func checkClosable(_ kind: HazardCommand.Kind) throws(RefusalReason) {
    try require(state.isOpen)
    if isUndecided { throw .gradeUndecided }
    switch kind {
    case .close: try require(state.kind == .reinspected)
    case .closeOnTheSpot:
      try require(state.kind == .registered || state.kind == .assigned)
      guard state.grade == .general else { throw .notGeneral(state.grade) }
    default: break
    }
  }

  /// Whether somebody must still decide; for members of a case the case is what is decided.
  var isUndecided: Bool { state.grade == .suspectedMajor && state.majorCase == nil }
}
