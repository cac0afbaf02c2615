package import SafetyModel
package import Workflow

extension HazardStep {
  /// The steps a simulated history takes; days of proceedings have tests of their own.
  package static let simulated: [HazardStep] = allCases.filter { $0 != .recordProceeding }

  /// The steps that come late or seldom in a life, which only a long run takes all.
  package static let rare: [HazardStep] = [
    .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist, .orderStop,
    .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance, .applyResumption,
    .decideResumption, .orderStay, .endStay, .decideAppeal, .merge, .unmerge, .undoSplit, .lookBack,
    .reportMajor,
  ]
}

extension CaseCommand.Kind {
  /// The steps of a case a simulated history takes: all.
  package static let simulated: [CaseCommand.Kind] = allCases
}
