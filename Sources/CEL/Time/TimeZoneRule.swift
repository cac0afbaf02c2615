/// A clock that changes on the same days of every year, as the `TZ` variable of POSIX writes it:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct TimeZoneRule: Sendable {
  private let standardOffset: Int64
  private let summer: Summer?

  private struct Summer {
    let offset: Int64
    let start: YearlyMoment
    let end: YearlyMoment
  }

  /// Reads a rule; nil when the text is none.
  ///
  /// Summer time without its days, which leaves them to the machine, is not accepted.
  init?(_ text: String) {
    var reader = RuleReader(text)
    guard reader.name(), let west = reader.time(hours: 0...24) else { return nil }
    standardOffset = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    var offset = standardOffset + 3_600
    if !reader.isNext(",") {
      guard let west = reader.time(hours: 0...24) else { return nil }
      offset = -west
    }
    guard reader.skip(","), let start = reader.moment(), reader.skip(","),
      let end = reader.moment(), reader.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// The seconds to add to UTC at an instant, positive to the east.
  func offset(at seconds: Int64) -> Int64 {
    guard let summer else { return standardOffset }
    let year = CivilTime(seconds: seconds + standardOffset).year
    // Each change is written in the local time that holds until it.
    let start = summer.start.seconds(inYear: year) - standardOffset
    let end = summer.end.seconds(inYear: year) - summer.offset
    let isSummer =
      start < end
      ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isSummer ? summer.offset : standardOffset
  }
}

/// A local day and time of every year.
private struct YearlyMoment: Sendable {
  enum Day {
    /// Day 1 to 365, the leap day not counted.
    case ofCommonYear(Int)
    /// Day 0 to 365, the leap day counted.
    case ofYear(Int)
    /// The given weekday (Sunday is 0) of week 1 to 5 of a month, where 5 is the last.
    case ofMonth(month: Int, week: Int, weekday: Int)
  }

  let day: Day
  /// Seconds after midnight; may lie outside of the day.
  let time: Int64

  /// The seconds from 1970-01-01T00:00:00 of the local clock.
  func seconds(inYear year: Int) -> Int64 {
    let firstDay = CivilTime.day(year: year, month: 1, day: 1)
    let number =
      switch day {
      case .ofYear(let day): firstDay + day
      case .ofCommonYear(let day):
        firstDay + day - (day >= 60 && CivilTime.isLeap(year) ? 0 : 1)
      case .ofMonth(let month, let week, let weekday):
        YearlyMoment.day(year: year, month: month, week: week, weekday: weekday)
      }
    return Int64(number) * 86_400 + time
  }

  private static func day(year: Int, month: Int, week: Int, weekday: Int) -> Int {
    let first = CivilTime.day(year: year, month: month, day: 1)
    let firstWeekday = Int((Int64(first) + 4).dividedDown(by: 7).rest)
    let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
    return first + (day < CivilTime.days(in: month, of: year) ? day : day - 7)
  }
}

/// Reads the parts of a rule from left to right.
private struct RuleReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  func isNext(_ character: Unicode.Scalar) -> Bool {
    rest.first.map(UInt32.init) == character.value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    rest.removeFirst()
    return true
  }

  /// An abbreviation of at least three letters, or anything between angle brackets.
  mutating func name() -> Bool {
    if skip("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { (0x61...0x7A).contains($0 | 0x20) }
    rest.removeFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest.removeFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return range.contains(number) ? number : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(hours: ClosedRange<Int>) -> Int64? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(in: hours) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where skip(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return Int64(isNegative ? -seconds : seconds)
  }

  /// A day of the year and its time, two o'clock unless given.
  mutating func moment() -> YearlyMoment? {
    guard let day = day() else { return nil }
    guard skip("/") else { return YearlyMoment(day: day, time: 7_200) }
    return time(hours: 0...167).map { YearlyMoment(day: day, time: $0) }
  }

  private mutating func day() -> YearlyMoment.Day? {
    if skip("J") { return number(in: 1...365).map { .ofCommonYear($0) } }
    guard skip("M") else { return number(in: 0...365).map { .ofYear($0) } }
    guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
      let weekday = number(in: 0...6)
    else { return nil }
    return .ofMonth(month: month, week: week, weekday: weekday)
  }
}
