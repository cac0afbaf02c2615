/// One arrow of a hazard's life: a step that takes it from one stage to another, or back to the same.
public struct HazardMove: Hashable, Sendable {
  /// The step.
  public var step: HazardStep
  /// The stage it is taken in.
  public var from: HazardStage
  /// The stage it leads to.
  public var to: HazardStage

  /// Creates an arrow.
  public init(_ step: HazardStep, from: HazardStage, to: HazardStage) {
    self.step = step
    self.from = from
    self.to = to
  }

  /// Every arrow there is, in the order of steps and stages.
  public static let all: [HazardMove] = HazardStep.allCases.flatMap { step in
    HazardStage.allCases.flatMap { from in
      let targets = step.targets(from: from)
      return HazardStage.allCases.filter(targets.contains)
        .map { HazardMove(step, from: from, to: $0) }
    }
  }
}

extension HazardStep {
  /// The stages the step may lead to from a stage; empty when it is not taken there or the stage stays.
  public func targets(from stage: HazardStage) -> Set<HazardStage> {
    guard from.contains(stage) else { return [] }
    switch self {
    // Only what was claimed can be passed.
    case .reinspect: return stage == .rectified ? leadsTo : [.assigned]
    // The order is revoked while the hazard is still to be put right; later the stage stays.
    case .decideAppeal: return stage == .assigned ? leadsTo : []
    default: return leadsTo
    }
  }
}
