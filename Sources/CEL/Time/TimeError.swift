/// Why a text is not a point or a length of time.
public enum TimeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not a date and time of RFC 3339.
  case invalidTimestamp(String)
  /// The text is not a length of time such as `1h30m` or `1.5s`.
  case invalidDuration(String)
  /// The point of time lies before year 1 or after year 9999.
  case timestampOutOfRange(String)
  /// The length of time is more than 315,576,000,000 seconds.
  case durationOutOfRange(String)

  /// The reason as an English sentence that names the text.
  public var description: String {
    switch self {
    case .invalidTimestamp(let text):
      "'\(text)' is not a timestamp; write it as 2025-07-01T08:00:00Z"
    case .invalidDuration(let text):
      "'\(text)' is not a duration; write it as 90s, 1.5s or 1h30m"
    case .timestampOutOfRange(let text):
      "timestamp out of range: \(text) is not within the years 1 to 9999"
    case .durationOutOfRange(let text):
      "duration out of range: \(text) is more than 315576000000s"
    }
  }
}
