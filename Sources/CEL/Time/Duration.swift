/// A signed span of time.
public struct Duration: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The whole seconds, rounded towards zero.
  public let seconds: Int64
  /// The rest in nanoseconds, with the sign of the span.
  public let nanoseconds: Int32

  /// Creates a span from its parts, both of the same sign.
  public init(seconds: Int64, nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The span as text.
  public var description: String { "\(seconds)s" }

  /// Whether one span is shorter than the other, or more negative.
  public static func < (left: Duration, right: Duration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
