/// The shape of a hazard's life: from which stages a step may be taken and where it leads.
///
/// This is code and the same in every regime; who may take a step and what it needs is data. What
/// else a step asks of the hazard (an order, a pending request) stands beside the state.
extension HazardStep {
  /// The stages in which the step may be taken.
  public var from: Set<HazardStage> {
    switch self {
    case .observe, .proposeDetermination, .confirmDetermination, .nameResponsible, .handOver,
      .takeInterimMeasure, .liftInterimMeasure, .submitPlan, .decideExtension, .sendTransfer,
      .receiptTransfer, .replyTransfer, .endOtherwise, .withdraw, .merge, .joinCase, .leaveCase,
      .list, .publishListing, .reportListing, .reviewDelisting, .delist, .revokeStop, .extendSeal,
      .liftSeal, .decideResumption:
      HazardStage.open
    case .orderStop, .seal: [.registered, .assigned, .rectified]
    case .reportAcceptance, .applyResumption, .applyDelisting: [.rectified, .reinspected]
    case .issueOrder, .remind, .selfAssign, .closeOnTheSpot: [.registered, .assigned]
    case .serveOrder, .reportMajor, .assist, .escalate: HazardStage.open
    case .filePenaltyCase, .decidePenalty, .lodgeAppeal, .orderStay, .endStay, .decideAppeal,
      .recordProceeding:
      HazardStage.open.union([.closed])
    case .lookBack: [.closed]
    case .split, .undoSplit: [.registered, .assigned]
    case .claimRectification, .requestExtension: [.assigned]
    case .reinspect: [.assigned, .rectified]
    case .close: [.reinspected]
    case .revokeClosure: [.closed]
    case .reinstate: [.withdrawn]
    case .unmerge: [.merged]
    }
  }

  /// The stages the step may lead to; empty when the stage stays.
  public var leadsTo: Set<HazardStage> {
    switch self {
    case .observe, .proposeDetermination, .confirmDetermination, .nameResponsible, .handOver,
      .takeInterimMeasure, .liftInterimMeasure, .submitPlan, .requestExtension, .decideExtension,
      .sendTransfer, .receiptTransfer, .replyTransfer, .joinCase, .leaveCase, .list,
      .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist, .orderStop,
      .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance, .applyResumption,
      .decideResumption, .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase,
      .decidePenalty, .lodgeAppeal, .orderStay, .endStay, .lookBack, .split,
      .recordProceeding:
      []
    // A revoked order leaves the hazard to be put to the unit anew.
    case .decideAppeal: [.registered]
    case .undoSplit: [.merged]
    case .issueOrder, .remind, .selfAssign: [.assigned]
    case .claimRectification: [.rectified]
    case .reinspect: [.reinspected, .assigned]
    case .close, .closeOnTheSpot, .endOtherwise: [.closed]
    // Taken up again it is put to the unit anew, with a new term.
    case .revokeClosure: [.registered]
    case .withdraw: [.withdrawn]
    case .merge: [.merged]
    case .reinstate, .unmerge: HazardStage.open
    }
  }
}

extension HazardStage {
  /// The stages of an open hazard.
  public static let open = Set(allCases.filter(\.isOpen))
}
