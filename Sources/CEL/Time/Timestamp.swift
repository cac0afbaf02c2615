/// An instant on the UTC time line, from year 1 to year 9999.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// The rest in nanoseconds, from 0 to 999,999,999.
  public let nanoseconds: Int32

  /// Creates an instant from its parts.
  public init(seconds: Int64, nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The instant as text.
  public var description: String { "\(seconds)" }

  /// Whether one instant comes before the other.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
