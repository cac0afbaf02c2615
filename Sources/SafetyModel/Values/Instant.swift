/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since the epoch, UTC.
  public let milliseconds: Int64

  /// Creates a moment from milliseconds since the epoch, UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Creates the moment of a local time in China Standard Time (UTC+8, no daylight saving).
  public init(day: CivilDate, hour: Int = 0, minute: Int = 0) {
    let localMinutes = Int64(day.daysSinceEpoch) * 1440 + Int64(hour * 60 + minute)
    milliseconds = (localMinutes - Instant.chinaOffsetMinutes) * 60_000
  }

  /// The day in China Standard Time.
  public var day: CivilDate {
    CivilDate(daysSinceEpoch: Int(Instant.floorDivide(localMilliseconds, 86_400_000)))
  }

  /// The local time of day in China Standard Time, `14:05`.
  public var timeOfDay: String {
    let minutes =
      (localMilliseconds - Instant.floorDivide(localMilliseconds, 86_400_000) * 86_400_000) / 60_000
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// The moment as people read it, China Standard Time: `2026年11月22日 14:05` or `2026-11-22 14:05`.
  public func text(in language: Language) -> String {
    "\(day.text(in: language)) \(timeOfDay)"
  }

  private static let chinaOffsetMinutes: Int64 = 480

  private var localMilliseconds: Int64 { milliseconds + Instant.chinaOffsetMinutes * 60_000 }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  /// Orders moments by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  /// The form `2026-11-22 14:05`, China Standard Time.
  public var description: String { "\(day) \(timeOfDay)" }
}

extension Instant: Codable {
  /// Reads the milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
