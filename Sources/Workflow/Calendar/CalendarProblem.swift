public import SafetyModel

/// Why terms should not be counted through a calendar as it stands.
public enum CalendarProblem: Hashable, Sendable {
  /// A year terms run through by now has no notice.
  case noticeMissing(Int)
  /// A make-up day is a Saturday or Sunday.
  case makeUpOnWeekday(CivilDate)
  /// No published year is without holidays.
  case noHolidays(Int)
}

extension WorkingCalendar {
  /// The days of a year.
  public func days(of year: Int) -> [CalendarDay] {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return [] }
    return days(Set(DayKind.allCases), in: first...last)
  }

  /// What is wrong with the calendar, looked at on a day.
  ///
  /// The notice of the following year is asked for from December on: it usually appears in November,
  /// and from then on the terms of everyday orders run into that year.
  public func problems(on day: CivilDate) -> [CalendarProblem] {
    let first = data.years.keys.min() ?? day.year
    let needed = day.month == 12 ? day.year + 1 : day.year
    let missing = (min(first, needed)...needed)
      .filter { data.years[$0]?.status != .published }
      .map { CalendarProblem.noticeMissing($0) }
    let years = data.years.values.sorted { $0.year < $1.year }
    let odd = years.flatMap { year in
      year.weekdaysWorked.map { CalendarProblem.makeUpOnWeekday($0) }
        + (year.status == .published && year.off.isEmpty ? [.noHolidays(year.year)] : [])
    }
    return missing + odd
  }
}
