package import SafetyModel

/// Days counted one by one, by the published lists of days off and make-up days.
///
/// Written apart from the calendar of the workflow: its own weekdays, its own next day, its own data.
package struct PlainCalendar: Sendable {
  private static let off = """
    2024-01-01 2024-02-10/8 2024-04-04/3 2024-05-01/5 2024-06-10 2024-09-15/3 2024-10-01/7
    2025-01-01 2025-01-28/8 2025-04-04/3 2025-05-01/5 2025-05-31/3 2025-10-01/8
    2026-01-01/3 2026-02-15/9 2026-04-04/3 2026-05-01/5 2026-06-19/3 2026-09-25/3 2026-10-01/7
    """
  private static let work = """
    2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
    2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
    2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
    """

  private var restDays: Set<CivilDate> = []

  /// Looks at every day of 2024 to 2029 once; 2027 and later follow the week alone.
  package init() {
    var daysOff: Set<CivilDate> = []
    for entry in Self.off.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "/")
      var day = CivilDate(String(parts[0]))
      for _ in 0..<(parts.count == 2 ? Int(parts[1]) ?? 0 : 1) {
        if let known = day {
          daysOff.insert(known)
          day = Self.tomorrow(known)
        }
      }
    }
    let worked = Set(
      Self.work.split(whereSeparator: \.isWhitespace).compactMap { CivilDate(String($0)) }
    )
    var day = CivilDate(year: 2024, month: 1, day: 1)
    while let today = day, today.year < 2030 {
      let weekend = Self.dayOfWeek(today) == 0 || Self.dayOfWeek(today) == 6
      if !worked.contains(today), weekend || daysOff.contains(today) { restDays.insert(today) }
      day = Self.tomorrow(today)
    }
  }

  package func isRestDay(_ day: CivilDate) -> Bool { restDays.contains(day) }

  package static func tomorrow(_ day: CivilDate) -> CivilDate {
    CivilDate(year: day.year, month: day.month, day: day.day + 1)
      ?? CivilDate(year: day.year, month: day.month + 1, day: 1)
      ?? CivilDate(year: day.year + 1, month: 1, day: 1) ?? day
  }

  /// Sunday is 0 (Sakamoto's table).
  static func dayOfWeek(_ day: CivilDate) -> Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][day.month - 1]
    let year = day.month < 3 ? day.year - 1 : day.year
    return (year + year / 4 - year / 100 + year / 400 + shift + day.day) % 7
  }

  package func after(days: Int, from start: CivilDate) -> CivilDate {
    var day = start
    for _ in 0..<max(0, days) { day = Self.tomorrow(day) }
    return day
  }

  package func after(workingDays: Int, from start: CivilDate) -> CivilDate {
    var day = start
    var left = workingDays
    while left > 0 {
      day = Self.tomorrow(day)
      if !isRestDay(day) { left -= 1 }
    }
    return day
  }

  package func after(months: Int, from start: CivilDate) -> CivilDate {
    let count = start.month - 1 + months
    var last = start.day
    while last > 28 {
      if let day = CivilDate(year: start.year + count / 12, month: count % 12 + 1, day: last) {
        return day
      }
      last -= 1
    }
    return CivilDate(year: start.year + count / 12, month: count % 12 + 1, day: last) ?? start
  }

  /// A term that ends on a rest day ends on the next day people work.
  package func rolled(_ end: CivilDate) -> CivilDate {
    var day = end
    while isRestDay(day) { day = Self.tomorrow(day) }
    return day
  }

  /// The last day of a clock and the day to warn: the earlier reading where the source says plain 日.
  package func end(of row: ClockRow, from start: CivilDate) -> (due: CivilDate, warn: CivilDate) {
    end(of: Span(count: row.count, unit: row.unit), rolls: row.rolls, from: start)
  }

  /// The same for a length that ends on a working day or where it ends.
  package func end(
    of row: Span,
    rolls: Bool,
    from start: CivilDate
  ) -> (due: CivilDate, warn: CivilDate) {
    func settled(_ day: CivilDate) -> CivilDate { rolls && row.count > 0 ? rolled(day) : day }
    switch row.unit {
    case .workingDay:
      let day = after(workingDays: row.count, from: start)
      return (day, day)
    case .day:
      let day = settled(after(days: row.count, from: start))
      return (day, day)
    case .month:
      let day = settled(after(months: row.count, from: start))
      return (day, day)
    case .hour:
      let day = after(days: (row.count + 23) / 24, from: start)
      return (day, day)
    case .dayUncertain:
      let day = settled(after(days: row.count, from: start))
      return (day, min(day, after(workingDays: row.count, from: start)))
    }
  }
}
