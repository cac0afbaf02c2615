package import SafetyModel
package import Workflow

extension HazardStep {
  /// The steps a simulated history takes; what goes on around a hazard has a table of its own.
  package static let simulated: [HazardStep] = allCases.filter { step in
    switch step {
    case .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase, .decidePenalty,
      .lodgeAppeal, .orderStay, .endStay, .decideAppeal, .lookBack, .split, .undoSplit:
      false
    default: true
    }
  }

  /// The steps of listings, stops and seals, which only a long run takes all.
  package static let ofOverlays: [HazardStep] = [
    .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist, .orderStop,
    .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance, .applyResumption,
    .decideResumption,
  ]
}

extension CaseCommand.Kind {
  /// The steps of a case a simulated history takes.
  package static let simulated: [CaseCommand.Kind] = allCases.filter { kind in
    switch kind {
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist: false
    default: true
    }
  }
}
