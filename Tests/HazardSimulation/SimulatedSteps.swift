package import SafetyModel
package import Workflow

extension HazardStep {
  /// The steps a simulated history takes: listings, stops, seals and what goes on around a hazard have tables of their own.
  package static let simulated: [HazardStep] = allCases.filter { step in
    switch step {
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist,
      .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption, .serveOrder, .reportMajor, .assist, .escalate,
      .filePenaltyCase, .decidePenalty, .lodgeAppeal, .orderStay, .endStay, .decideAppeal,
      .lookBack, .split, .undoSplit:
      false
    default: true
    }
  }
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
