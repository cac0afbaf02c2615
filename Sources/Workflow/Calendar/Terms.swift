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

  /// The last day of a length that an event set running on a day, with its derivation.
  public func due(
    _ length: Span,
    from start: CivilDate,
    start event: Clock.Start,
    rolling: Rolling
  ) -> DueDay {
    let end = end(of: length, from: start, rolling: rolling)
    return DueDay(
      day: end.day,
      derivation: Derivation(
        start: event,
        startDay: start,
        length: length,
        rolledFrom: end.rolledFrom,
        otherReading: end.otherReading,
        calendarVersion: end.status == .notNeeded ? nil : data.version,
        calendarStatus: end.status
      )
    )
  }
}
