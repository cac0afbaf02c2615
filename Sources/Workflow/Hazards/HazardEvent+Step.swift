public import SafetyModel

extension HazardEvent {
  /// The step it came from; registering and settling a conflict are none.
  public var step: HazardStep? {
    switch self {
    case .registered, .conflictSettled: nil
    case .observed: .observe
    case .determinationProposed: .proposeDetermination
    case .determinationConfirmed: .confirmDetermination
    case .responsibleNamed: .nameResponsible
    case .handedOver: .handOver
    case .orderIssued: .issueOrder
    case .reminderSent: .remind
    case .selfAssigned: .selfAssign
    case .interimMeasureTaken: .takeInterimMeasure
    case .interimMeasureLifted: .liftInterimMeasure
    case .planSubmitted: .submitPlan
    case .rectificationClaimed: .claimRectification
    case .reinspected: .reinspect
    case .extensionRequested: .requestExtension
    case .extensionDecided: .decideExtension
    case .transferSent: .sendTransfer
    case .transferReceipted: .receiptTransfer
    case .transferReplied: .replyTransfer
    case .closed(let body):
      switch body.reason {
      case .rectified: .close
      case .onTheSpot: .closeOnTheSpot
      case .movedOut, .ceased, .demolished: .endOtherwise
      }
    case .closureRevoked: .revokeClosure
    case .withdrawn: .withdraw
    case .reinstated: .reinstate
    case .merged: .merge
    case .unmerged: .unmerge
    case .joinedCase: .joinCase
    case .leftCase: .leaveCase
    case .split: .split
    case .splitUndone: .undoSplit
    case .proceeding(let event): event.step
    case .supervision(let event): event.step
    case .stopWork(let event): event.step
    }
  }
}

extension SupervisionEvent {
  fileprivate var step: HazardStep {
    switch self {
    case .listed: .list
    case .published: .publishListing
    case .reported: .reportListing
    case .requested: .applyDelisting
    case .reviewed: .reviewDelisting
    case .lifted: .delist
    }
  }
}

extension StopWorkEvent {
  fileprivate var step: HazardStep {
    switch self {
    case .ordered: .orderStop
    case .revoked: .revokeStop
    case .sealed: .seal
    case .sealExtended: .extendSeal
    case .sealLifted: .liftSeal
    case .accepted: .reportAcceptance
    case .requested: .applyResumption
    case .decided: .decideResumption
    }
  }
}

extension HazardState {
  /// Whether a clock that was started has been stopped by a step of its policy.
  ///
  /// A step that starts the clock again sets it running anew. What no step starts (a day, an event
  /// outside) is stopped by any later step that stops it.
  func isStopped(_ clock: Clock, under policy: Policy) -> Bool {
    let starting = Set(policy.steps.filter { $0.starts.contains(clock.id) }.map(\.step))
    let stopping = Set(policy.steps.filter { $0.stops.contains(clock.id) }.map(\.step))
    let first = steps.lastIndex(where: starting.contains).map { $0 + 1 } ?? 0
    return steps[first...].contains(where: stopping.contains)
  }
}
