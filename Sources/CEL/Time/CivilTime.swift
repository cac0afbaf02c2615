/// A day and time of the proleptic Gregorian calendar, without a time zone.
struct CivilTime: Hashable, Sendable {
  let year: Int
  /// January is 1.
  let month: Int
  /// The first day of the month is 1.
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  /// Sunday is 0.
  let dayOfWeek: Int
  /// The first of January is 0.
  let dayOfYear: Int

  /// Reads a clock that has gone `seconds` since 1970-01-01T00:00:00 by its own count.
  init(seconds: Int64) {
    let (days, time) = seconds.dividedDown(by: 86_400)
    (year, month, day) = CivilTime.date(ofDay: Int(days))
    hour = Int(time) / 3_600
    minute = Int(time) / 60 % 60
    second = Int(time) % 60
    // 1970-01-01 was a Thursday.
    dayOfWeek = Int((days + 4).dividedDown(by: 7).rest)
    dayOfYear = Int(days) - CivilTime.day(year: year, month: 1, day: 1)
  }

  /// The days from 1970-01-01 to a date.
  ///
  /// Years are counted from March, so that the leap day is the last of its year and the months
  /// before a given one have 153 days in every five.
  static func day(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysBefore1970
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + daysBefore1970
    let era = (shifted >= 0 ? shifted : shifted - daysPerEra + 1) / daysPerEra
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The number of days of a month.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of 400 years.
  private static let daysPerEra = 146_097
  /// The days from 0000-03-01 to 1970-01-01.
  private static let daysBefore1970 = 719_468
}
