/// A signed span of time, exact to the nanosecond, of at most 315,576,000,000 seconds (about
/// 10,000 years) either way.
public struct Duration: Hashable, Sendable {
  /// The whole seconds, rounded towards zero.
  public let seconds: Int64
  /// The rest in nanoseconds, with the sign of the span.
  public let nanoseconds: Int32

  /// The whole seconds a span may have, as protocol buffers keep them.
  public static let range: ClosedRange<Int64> = -315_576_000_000...315_576_000_000

  /// No time at all.
  public static let zero = Duration(parts: 0, 0)

  static let nanosecondsPerSecond: Int64 = 1_000_000_000

  /// Creates a span of both parts together, or nil outside of the range.
  ///
  /// - Parameters:
  ///   - seconds: Whole seconds.
  ///   - nanoseconds: Added to them; any amount is carried over.
  public init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let total = Int128(seconds) * Int128(Duration.nanosecondsPerSecond) + Int128(nanoseconds)
    self.init(totalNanoseconds: total)
  }

  /// Creates a span from its length in nanoseconds, or nil outside of the range.
  init?(totalNanoseconds total: Int128) {
    let (whole, rest) = total.quotientAndRemainder(
      dividingBy: Int128(Duration.nanosecondsPerSecond)
    )
    guard let seconds = Int64(exactly: whole), Duration.range.contains(seconds) else { return nil }
    self.init(parts: seconds, Int32(rest))
  }

  /// Creates the result of a computation, which must fit a 64-bit count of nanoseconds: the
  /// language gives computed spans less room than written ones.
  init?(computedSeconds seconds: Int64, nanoseconds: Int64) {
    let (whole, tooLong) = seconds.multipliedReportingOverflow(by: Duration.nanosecondsPerSecond)
    let (total, overflow) = whole.addingReportingOverflow(nanoseconds)
    guard !tooLong, !overflow else { return nil }
    self.init(totalNanoseconds: Int128(total))
  }

  private init(parts seconds: Int64, _ nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Whether the span goes back in time.
  public var isNegative: Bool { seconds < 0 || nanoseconds < 0 }

  /// The same span in the other direction.
  public var negated: Duration { Duration(parts: -seconds, -nanoseconds) }

  /// Both spans together, or nil beyond the limit of computed spans, about 292 years.
  public func adding(_ other: Duration) -> Duration? {
    Duration(
      computedSeconds: seconds + other.seconds,
      nanoseconds: Int64(nanoseconds) + Int64(other.nanoseconds)
    )
  }

  /// This span without the other, or nil beyond the limit of computed spans, about 292 years.
  public func subtracting(_ other: Duration) -> Duration? { adding(other.negated) }
}

extension Duration: Comparable {
  /// Whether one span is shorter than the other, or more negative.
  public static func < (left: Duration, right: Duration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
