/// How much work one evaluation may do.
public struct EvaluationLimits: Hashable, Sendable {
  /// The greatest number of steps: a step is one part evaluated, one element compared or copied.
  public var cost: Int

  /// Creates limits.
  public init(cost: Int) {
    self.cost = cost
  }

  /// Limits that no condition over the facts of one site meets.
  public static let standard = EvaluationLimits(cost: 1_000_000)
}
