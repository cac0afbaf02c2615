/// What knows the clocks of the world; the library itself touches no file.
public protocol TimeZoneProvider: Sendable {
  /// The seconds to add to UTC in a zone at an instant, or nil when there is no such zone.
  ///
  /// Offsets such as `+08:00` never reach a provider: they need no table.
  ///
  /// - Parameters:
  ///   - zone: A name such as `Asia/Shanghai` or `UTC`.
  ///   - seconds: The seconds since 1970-01-01T00:00:00Z.
  /// - Returns: The difference in seconds, positive to the east.
  func offset(of zone: String, at seconds: Int64) -> Int64?
}

/// The zones that need no table: UTC, and China since it gave up summer time in 1992.
///
/// The fallback where a machine has no time zone files. Instants before 1992 are read by the
/// clock of today.
public struct FixedTimeZones: TimeZoneProvider {
  /// Creates the provider.
  public init() {}

  /// Answers for the names of UTC and of China Standard Time.
  public func offset(of zone: String, at seconds: Int64) -> Int64? {
    switch zone {
    case "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Zulu", "Universal", "UCT": 0
    case "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "PRC": 8 * 3_600
    default: nil
    }
  }
}

extension TimeZoneProvider {
  /// The seconds to add to UTC by the name of a zone or an offset such as `+08:00` or `-07:30`,
  /// whose plus sign may be left out.
  func offset(ofZoneOrOffset text: String, at seconds: Int64) -> Int64? {
    var reader = DigitReader(text)
    let isWest = reader.skip("-")
    let isSigned = isWest || reader.skip("+")
    if let offset = reader.hoursAndMinutes(), reader.isAtEnd {
      return Int64(isWest ? -offset : offset)
    }
    return isSigned ? nil : self.offset(of: text, at: seconds)
  }
}
