/// What a function of the library may use while it runs.
public struct FunctionContext {
  /// The clocks of the world.
  public let timeZones: any TimeZoneProvider
  private let limit: Int
  private(set) var cost = 0

  init(limits: EvaluationLimits, timeZones: any TimeZoneProvider) {
    limit = limits.cost
    self.timeZones = timeZones
  }

  /// Whether the evaluation has used up its steps; what is returned then no longer matters.
  public var isExhausted: Bool { cost > limit }

  /// The steps that are left.
  public var remaining: Int { max(0, limit - cost) }

  /// Counts work: one step for an element looked at or copied, or for eight octets.
  ///
  /// A function charges before it allocates, and gives up when the context is exhausted.
  public mutating func charge(_ steps: Int) {
    if !isExhausted { cost += max(0, min(steps, limit - cost + 1)) }
  }
}
