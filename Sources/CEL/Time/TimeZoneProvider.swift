/// What knows the clocks of the world; the library itself touches no file.
public protocol TimeZoneProvider: Sendable {
  /// The seconds to add to UTC in a zone at an instant, or nil when there is no such zone.
  ///
  /// - Parameters:
  ///   - zone: A name such as `Asia/Shanghai`, `UTC` or an offset such as `+08:00`.
  ///   - seconds: The seconds since 1970-01-01T00:00:00Z.
  /// - Returns: The difference in seconds, positive to the east.
  func offset(of zone: String, at seconds: Int64) -> Int64?
}

/// The zones that need no table: UTC and fixed offsets.
public struct FixedTimeZones: TimeZoneProvider {
  /// Creates the provider.
  public init() {}

  /// Answers for `UTC`, `Z`, the empty name and offsets such as `-07:30`.
  public func offset(of zone: String, at seconds: Int64) -> Int64? {
    switch zone {
    case "", "UTC", "Z": 0
    default: nil
    }
  }
}
