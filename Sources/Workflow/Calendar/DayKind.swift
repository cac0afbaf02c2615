public import SafetyModel

/// What a day is for counting working days.
public enum DayKind: String, Hashable, Sendable, CaseIterable {
  case working
  /// A weekend day worked in exchange for a holiday (调休).
  case makeUp = "make_up"
  case weekend
  /// A weekday off by the yearly notice.
  case holiday

  /// Whether people work on such a day.
  public var isWorking: Bool { self == .working || self == .makeUp }
}

/// A day of the calendar with what it is.
public struct CalendarDay: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// What it is.
  public var kind: DayKind
}

extension WorkingCalendar {
  /// What a day is; without a notice, Monday to Friday are worked.
  public func kind(of day: CivilDate) -> DayKind {
    let isWeekday = day.weekday <= 5
    guard let year = data.years[day.year] else { return isWeekday ? .working : .weekend }
    if year.work.contains(day) { return isWeekday ? .working : .makeUp }
    guard isWeekday else { return .weekend }
    return year.off.contains(day) ? .holiday : .working
  }

  /// A day with what it is.
  public func calendarDay(_ day: CivilDate) -> CalendarDay {
    CalendarDay(day: day, kind: kind(of: day))
  }

  /// The days of some kinds in a range, in order.
  public func days(_ kinds: Set<DayKind>, in range: ClosedRange<CivilDate>) -> [CalendarDay] {
    range.days.map(calendarDay).filter { kinds.contains($0.kind) }
  }

  /// The rest days a count passed over on its way to a last day, in order.
  ///
  /// - Parameters:
  ///   - length: What was counted; calendar days, months and hours pass over a rest day only where
  ///     their end rolled.
  ///   - start: The day the count started.
  ///   - end: Where it ended.
  /// - Returns: Saturdays, Sundays and holidays.
  public func skipped(by length: Span, from start: CivilDate, to end: TermEnd) -> [CalendarDay] {
    skipped(by: length, from: start, rolledFrom: end.rolledFrom, to: end.day)
  }

  /// The rest days the count of a last day passed over, in order; none where a person set the day.
  public func skipped(by due: DueDay) -> [CalendarDay] {
    guard let length = due.derivation.length else { return [] }
    let derivation = due.derivation
    return skipped(
      by: length,
      from: derivation.startDay,
      rolledFrom: derivation.rolledFrom,
      to: due.day
    )
  }

  private func skipped(
    by length: Span,
    from start: CivilDate,
    rolledFrom rest: CivilDate?,
    to end: CivilDate
  ) -> [CalendarDay] {
    let first = length.unit == .workingDay ? start.adding(days: 1) : rest ?? end
    guard first <= end, length.unit == .workingDay || rest != nil else { return [] }
    return days([.weekend, .holiday], in: first...end)
  }
}
