extension Timestamp {
  /// Reads a date and time of RFC 3339 such as `2025-07-01T08:00:00.5+08:00`.
  ///
  /// The fraction has at most nine digits. Second 60 is refused: the clock of the language has no
  /// leap seconds.
  ///
  /// - Throws: `TimeError.invalidTimestamp` or `TimeError.timestampOutOfRange`.
  public init(_ text: String) throws(TimeError) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4...9), reader.skip("-"),
      let month = reader.number(digits: 2...2), reader.skip("-"),
      let day = reader.number(digits: 2...2), reader.skip("T") || reader.skip("t"),
      let hour = reader.number(digits: 2...2), reader.skip(":"),
      let minute = reader.number(digits: 2...2), reader.skip(":"),
      let second = reader.number(digits: 2...2),
      let nanoseconds = reader.optionalNanoseconds(),
      let offset = reader.zone(),
      reader.isAtEnd,
      (1...12).contains(month), day >= 1, day <= CivilTime.days(in: month, of: year),
      hour < 24, minute < 60, second < 60
    else { throw .invalidTimestamp(text) }
    guard (1...9_999).contains(year) else { throw .timestampOutOfRange(text) }
    let days = CivilTime.day(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    guard let value = Timestamp(seconds: Int64(seconds), nanoseconds: Int64(nanoseconds)) else {
      throw .timestampOutOfRange(text)
    }
    self = value
  }
}

extension Timestamp: CustomStringConvertible {
  /// The UTC form of RFC 3339 with no, three, six or nine digits of fraction.
  public var description: String {
    let civil = CivilTime(seconds: seconds)
    let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
    let time = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    return "\(date)T\(time)\(fraction(Int(nanoseconds)))Z"
  }
}

/// A whole number with leading zeros.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The fraction of a second with the fewest groups of three digits that keep it exact.
func fraction(_ nanoseconds: Int) -> String {
  if nanoseconds == 0 { return "" }
  if nanoseconds % 1_000_000 == 0 { return "." + padded(nanoseconds / 1_000_000, 3) }
  if nanoseconds % 1_000 == 0 { return "." + padded(nanoseconds / 1_000, 6) }
  return "." + padded(nanoseconds, 9)
}

/// Reads the fields of a date and time from left to right.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// A number of so many digits, or nil when there are fewer or more.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.contains(found.count) else { return nil }
    rest.removeFirst(found.count)
    return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The fraction of a second; zero when there is none.
  mutating func optionalNanoseconds() -> Int? {
    guard skip(".") else { return 0 }
    let start = rest.count
    guard var number = number(digits: 1...9) else { return nil }
    for _ in (start - rest.count)..<9 { number *= 10 }
    return number
  }

  /// Seconds east of UTC, from `Z` or an offset with its sign.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    if skip("+") { return hoursAndMinutes() }
    return skip("-") ? hoursAndMinutes().map { -$0 } : nil
  }

  /// `HH:MM` in seconds.
  mutating func hoursAndMinutes() -> Int? {
    guard let hours = number(digits: 2...2), skip(":"), let minutes = number(digits: 2...2),
      hours < 24, minutes < 60
    else { return nil }
    return hours * 3_600 + minutes * 60
  }
}
