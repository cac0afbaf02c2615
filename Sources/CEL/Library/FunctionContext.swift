/// What a function of the library may use while it runs.
public struct FunctionContext {
  /// The clocks of the world.
  public let timeZones: any TimeZoneProvider
  private let limit: Int
  private var patterns: [[UInt8]: RegularExpression] = [:]
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

  /// A regular expression, which is read once for all calls with the same text.
  mutating func pattern(_ source: String) throws(PatternError) -> RegularExpression {
    // Strings of Swift are equal across forms of normalisation; patterns are not.
    let key = Array(source.utf8)
    if let known = patterns[key] { return known }
    // Reading a sign of a pattern takes about as long as sixteen steps.
    charge(16 * key.count)
    if isExhausted { throw PatternError(.tooLarge(limit: PatternProgram.limit), at: 0) }
    let pattern = try RegularExpression(source)
    charge(pattern.size)
    // Patterns that come from the data must not fill the memory.
    if patterns.count >= 16 { patterns.removeAll() }
    patterns[key] = pattern
    return pattern
  }
}
