public import SafetyModel

/// Working days by the yearly notices of the State Council, make-up days (调休) included.
///
/// A year without a published notice follows Monday to Friday, and whatever was counted through it
/// is marked provisional. The first day of a count is excluded.
///
/// Source: Administrative Penalty Law (2021), art. 85; Administrative Coercion Law, art. 69.
public struct WorkingCalendar: Hashable, Sendable {
  /// A day that was counted to, and how firm the calendar under it is.
  public struct CountedDay: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// Whether every year counted through has a published notice.
    public var status: CalendarStatus
  }

  /// A number of working days, and how firm the calendar under it is.
  public struct Count: Hashable, Sendable {
    /// The number; negative when the end is before the start.
    public var workingDays: Int
    /// Whether every year counted through has a published notice.
    public var status: CalendarStatus
  }

  /// The published days off and make-up days.
  public let data: CalendarData

  /// Creates a calendar over published data.
  public init(_ data: CalendarData) { self.data = data }

  /// Whether people work on a day.
  public func isWorkingDay(_ day: CivilDate) -> Bool { kind(of: day).isWorking }

  /// The day a number of working days after another, which is not counted itself.
  ///
  /// The inverse of `workingDays(from:to:)`: counting to the result gives `count` again. For 0 it
  /// is the start itself; a negative count is read as 0.
  ///
  /// - Parameters:
  ///   - count: The number of working days.
  ///   - start: The day the count starts; excluded.
  /// - Returns: The day, and whether the calendar under it is provisional.
  public func day(after count: Int, from start: CivilDate) -> CountedDay {
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return CountedDay(day: day, status: status(after: start, through: day))
  }

  /// The working days after one day up to and including another.
  ///
  /// - Parameters:
  ///   - start: The day the count starts; excluded.
  ///   - end: The last day counted.
  /// - Returns: The number, negative when the end is earlier, and whether it is provisional.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Count {
    guard start <= end else {
      let reversed = workingDays(from: end, to: start)
      return Count(workingDays: -reversed.workingDays, status: reversed.status)
    }
    var number = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      if isWorkingDay(day) { number += 1 }
    }
    return Count(workingDays: number, status: status(after: start, through: end))
  }

  /// The day itself when people work on it, otherwise the next working day.
  ///
  /// A make-up Saturday counts as a working day: officials work then.
  ///
  /// Source: Civil Procedure Law, art. 85, used for terms of administrative law.
  public func rolledForward(_ day: CivilDate) -> CountedDay {
    var end = day
    while !isWorkingDay(end) { end = end.adding(days: 1) }
    return CountedDay(day: end, status: status(of: day.year...end.year))
  }

  private func status(after start: CivilDate, through end: CivilDate) -> CalendarStatus {
    guard start < end else { return .notNeeded }
    return status(of: start.adding(days: 1).year...end.year)
  }

  private func status(of years: ClosedRange<Int>) -> CalendarStatus {
    years.allSatisfy { data.years[$0]?.status == .published } ? .published : .provisional
  }
}
