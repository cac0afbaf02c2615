public import SafetyModel

extension WorkingCalendar {
  /// The last day of a clock that started on a day, with its derivation.
  public func due(_ clock: Clock, from start: CivilDate) -> DueDay {
    var due = due(
      clock.length,
      from: start,
      start: clock.starts,
      rolling: clock.rollsForward ? .toNextWorkingDay : .none
    )
    due.derivation.citation = clock.citation
    return due
  }

  /// What happens when a term ends on a rest day.
  public enum Rolling: Hashable, Sendable {
    case none
    case toNextWorkingDay
  }

  /// The last day of a length that started on a day.
  ///
  /// Where the source says plain 日 both readings are computed: the calendar reading is the day, the
  /// working-day reading stands beside it, and `DueDay.warningDay` is the earlier of the two.
  /// Hours run through days and never roll; a started day counts whole.
  public func due(
    _ length: Span,
    from start: CivilDate,
    start event: Clock.Start,
    rolling: Rolling
  ) -> DueDay {
    switch length.unit {
    case .workingDay:
      let end = day(after: length.count, from: start)
      return due(end, rolledFrom: nil, length, start, event)
    case .day:
      return calendarDue(start.adding(days: length.count), length, start, event, rolling)
    case .month:
      return calendarDue(start.adding(months: length.count), length, start, event, rolling)
    case .hour:
      return calendarDue(start.adding(days: (length.count + 23) / 24), length, start, event, .none)
    case .dayUncertain:
      var due = calendarDue(start.adding(days: length.count), length, start, event, rolling)
      let working = day(after: length.count, from: start)
      if working.day != due.day { due.derivation.otherReading = working.day }
      due.derivation.calendarStatus = firmness(due.derivation.calendarStatus, working.status)
      due.derivation.calendarVersion = data.version
      return due
    }
  }

  private func calendarDue(
    _ end: CivilDate,
    _ length: Span,
    _ start: CivilDate,
    _ event: Clock.Start,
    _ rolling: Rolling
  ) -> DueDay {
    // A term that is due at once falls on its own day: there is nothing to roll.
    guard rolling == .toNextWorkingDay, length.count > 0 else {
      return due(CountedDay(day: end, status: .notNeeded), rolledFrom: nil, length, start, event)
    }
    let rolled = rolledForward(end)
    return due(rolled, rolledFrom: rolled.day == end ? nil : end, length, start, event)
  }

  private func due(
    _ end: CountedDay,
    rolledFrom: CivilDate?,
    _ length: Span,
    _ start: CivilDate,
    _ event: Clock.Start
  ) -> DueDay {
    DueDay(
      day: end.day,
      derivation: Derivation(
        start: event,
        startDay: start,
        length: length,
        rolledFrom: rolledFrom,
        calendarVersion: end.status == .notNeeded ? nil : data.version,
        calendarStatus: end.status
      )
    )
  }

  private func firmness(_ left: CalendarStatus, _ right: CalendarStatus) -> CalendarStatus {
    if left == .provisional || right == .provisional { return .provisional }
    if left == .published || right == .published { return .published }
    return .notNeeded
  }
}
