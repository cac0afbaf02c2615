/// An instant on the UTC time line, exact to the nanosecond, from year 1 to year 9999.
public struct Timestamp: Hashable, Sendable {
  /// The seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// The rest in nanoseconds, from 0 to 999,999,999.
  public let nanoseconds: Int32

  /// The seconds of 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Creates an instant by its distance from 1970-01-01T00:00:00Z, or nil outside of the range.
  ///
  /// - Parameters:
  ///   - seconds: Whole seconds, negative before 1970.
  ///   - nanoseconds: Added to them; any amount is carried over.
  public init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let (carry, rest) = nanoseconds.dividedDown(by: Duration.nanosecondsPerSecond)
    let (sum, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow, Timestamp.range.contains(sum) else { return nil }
    self.seconds = sum
    self.nanoseconds = Int32(rest)
  }

  /// The instant that lies `duration` later, or nil outside of the range.
  public func adding(_ duration: Duration) -> Timestamp? {
    Timestamp(
      seconds: seconds + duration.seconds,
      nanoseconds: Int64(nanoseconds) + Int64(duration.nanoseconds)
    )
  }

  /// The instant that lies `duration` earlier, or nil outside of the range.
  public func subtracting(_ duration: Duration) -> Timestamp? {
    Timestamp(
      seconds: seconds - duration.seconds,
      nanoseconds: Int64(nanoseconds) - Int64(duration.nanoseconds)
    )
  }

  /// The span from `earlier` to here, negative when `earlier` is later; nil beyond the limit of
  /// computed spans, about 292 years.
  public func duration(since earlier: Timestamp) -> Duration? {
    Duration(
      computedSeconds: seconds - earlier.seconds,
      nanoseconds: Int64(nanoseconds) - Int64(earlier.nanoseconds)
    )
  }
}

extension Timestamp: Comparable {
  /// Whether one instant comes before the other.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Int64 {
  /// Divides rounding down, so that the rest is never negative.
  func dividedDown(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
