public import SafetyModel

/// Where a length of time ends, and why there.
public struct TermEnd: Hashable, Sendable {
  /// The last day.
  public var day: CivilDate
  /// The rest day the end would have fallen on.
  public var rolledFrom: CivilDate?
  /// The end under the other reading when the source says plain 日.
  public var otherReading: CivilDate?
  /// Whether every year counted through has a published notice.
  public var status: CalendarStatus
}

extension WorkingCalendar {
  /// What happens when a term ends on a rest day.
  public enum Rolling: Hashable, Sendable {
    case none
    case toNextWorkingDay
  }

  /// The last day of a length that started on a day.
  ///
  /// Where the source says plain 日 both readings are computed: the calendar reading is the day, the
  /// working-day reading stands beside it. Hours run through days and never roll; a started day
  /// counts whole. A term that is due at once falls on its own day: there is nothing to roll.
  ///
  /// Source: Civil Procedure Law (2023), art. 85, used for terms of administrative law.
  ///
  /// - Parameters:
  ///   - length: The length.
  ///   - start: The day it started; not counted itself.
  ///   - rolling: What happens at a rest day; working days never end on one.
  /// - Returns: The day, and why it is that day.
  public func end(of length: Span, from start: CivilDate, rolling: Rolling) -> TermEnd {
    switch length.unit {
    case .workingDay:
      let end = day(after: length.count, from: start)
      return TermEnd(day: end.day, status: end.status)
    case .day:
      return rolled(start.adding(days: length.count), length, rolling)
    case .month:
      return rolled(start.adding(months: length.count), length, rolling)
    case .hour:
      return rolled(start.adding(days: (length.count + 23) / 24), length, .none)
    case .dayUncertain:
      var end = rolled(start.adding(days: length.count), length, rolling)
      let working = day(after: length.count, from: start)
      if working.day != end.day { end.otherReading = working.day }
      end.status = firmer(end.status, working.status)
      return end
    }
  }

  private func rolled(_ end: CivilDate, _ length: Span, _ rolling: Rolling) -> TermEnd {
    guard rolling == .toNextWorkingDay, length.count > 0 else {
      return TermEnd(day: end, status: .notNeeded)
    }
    let rolled = rolledForward(end)
    return TermEnd(
      day: rolled.day,
      rolledFrom: rolled.day == end ? nil : end,
      status: rolled.status
    )
  }

  private func firmer(_ left: CalendarStatus, _ right: CalendarStatus) -> CalendarStatus {
    if left == .provisional || right == .provisional { return .provisional }
    if left == .published || right == .published { return .published }
    return .notNeeded
  }
}
