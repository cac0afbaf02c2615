import SafetyModel
import Testing
import Workflow

@Suite("工作日历 Working-day calendar")
struct WorkingCalendarTests {
  struct Vector: CustomTestStringConvertible {
    let start: String
    let count: Int
    let due: String
    var testDescription: String { "\(start) + \(count) = \(due)" }

    init(_ start: String, _ count: Int, _ due: String) {
      self.start = start
      self.count = count
      self.due = due
    }
  }

  static let vectors = [
    Vector("2024-02-07", 3, "2024-02-18"), Vector("2024-02-08", 7, "2024-02-23"),
    Vector("2024-04-30", 3, "2024-05-08"), Vector("2024-09-13", 3, "2024-09-19"),
    Vector("2024-09-27", 7, "2024-10-12"), Vector("2025-01-24", 3, "2025-02-05"),
    Vector("2025-01-27", 7, "2025-02-12"), Vector("2025-04-25", 3, "2025-04-29"),
    Vector("2025-09-26", 10, "2025-10-16"), Vector("2025-09-30", 3, "2025-10-11"),
    Vector("2025-12-30", 3, "2026-01-05"), Vector("2026-02-12", 3, "2026-02-24"),
    Vector("2026-02-13", 7, "2026-03-02"), Vector("2026-04-03", 3, "2026-04-09"),
    Vector("2026-06-18", 3, "2026-06-24"), Vector("2026-09-18", 3, "2026-09-22"),
    Vector("2026-09-28", 3, "2026-10-08"), Vector("2026-09-28", 7, "2026-10-13"),
    Vector("2026-09-30", 10, "2026-10-20"), Vector("2026-11-20", 7, "2026-12-01"),
  ]

  @Test("加工作日：首日不计", arguments: vectors)
  func addsWorkingDays(_ vector: Vector) {
    let end = WorkingCalendar.sample.day(after: vector.count, from: date(vector.start))
    #expect(end.day == date(vector.due))
    #expect(end.status == .published)
  }

  @Test("数工作日：与加工作日互逆", arguments: vectors)
  func countsBack(_ vector: Vector) {
    let count = WorkingCalendar.sample.workingDays(from: date(vector.start), to: date(vector.due))
    #expect(count.workingDays == vector.count)
    let back = WorkingCalendar.sample.workingDays(from: date(vector.due), to: date(vector.start))
    #expect(back.workingDays == -vector.count)
  }

  @Test("全年工作日数", arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func yearHasPublishedNumberOfWorkingDays(_ year: Int, _ expected: Int) {
    let count = WorkingCalendar.sample.workingDays(
      from: date("\(year - 1)-12-31"),
      to: date("\(year)-12-31")
    )
    #expect(count.workingDays == expected)
  }

  @Test("每一天加 n 再数回来等于 n")
  func addingThenCountingGivesTheNumberBack() {
    let calendar = WorkingCalendar.sample
    for offset in 0..<date("2024-01-01").days(until: date("2026-11-30")) {
      let start = date("2024-01-01").adding(days: offset)
      for count in [0, 1, 3, 7, 15] {
        let end = calendar.day(after: count, from: start)
        #expect(calendar.workingDays(from: start, to: end.day).workingDays == count)
        #expect(count == 0 || calendar.isWorkingDay(end.day))
      }
    }
  }

  @Test("没有放假通知的年份只是暂定")
  func yearWithoutNoticeIsProvisional() {
    let calendar = WorkingCalendar.sample
    #expect(calendar.day(after: 3, from: date("2026-12-29")).status == .provisional)
    #expect(calendar.day(after: 2, from: date("2026-12-29")).status == .published)
    #expect(
      calendar.workingDays(from: date("2026-12-29"), to: date("2027-01-05")).status == .provisional
    )
    #expect(calendar.day(after: 1, from: date("2027-01-01")).day == date("2027-01-04"))
  }
}

@Suite("期限 Terms")
struct TermTests {
  private func due(_ count: Int, _ unit: Span.Unit, from start: String) -> DueDay {
    WorkingCalendar.sample.due(
      Span(count: count, unit: unit),
      from: date(start),
      start: .orderServed,
      rolling: .toNextWorkingDay
    )
  }

  @Test(
    "末日遇休息日顺延",
    arguments: [(60, "2026-08-03", "2026-10-02"), (15, "2026-09-20", "2026-10-05")]
  )
  func calendarTermRollsForward(_ count: Int, _ start: String, _ restDay: String) {
    let term = due(count, .day, from: start)
    #expect(term.day == date("2026-10-08"))
    #expect(term.derivation.rolledFrom == date(restDay))
    #expect(term.derivation.calendarVersion == "2026")
    #expect(term.derivation.calendarStatus == .published)
  }

  @Test("按月计算到对应日，没有对应日为月末")
  func monthsEndOnTheSameDay() {
    #expect(due(6, .month, from: "2025-08-31").day == date("2026-02-28"))
    #expect(due(3, .month, from: "2026-03-10").day == date("2026-06-10"))
  }

  @Test("小时期限不顺延")
  func hoursNeverRoll() {
    let term = due(24, .hour, from: "2026-10-01")
    #expect(term.day == date("2026-10-02"))
    #expect(term.derivation.calendarStatus == .notNeeded)
  }

  @Test("“日”的两种读法都保留，较早的一个提醒")
  func uncertainDaysKeepBothReadings() {
    let term = due(10, .dayUncertain, from: "2026-03-02")
    #expect(term.day == date("2026-03-12"))
    #expect(term.derivation.otherReading == date("2026-03-16"))
    #expect(term.warningDay == date("2026-03-12"))
  }

  @Test("立即的期限就在当日，休息日也不顺延")
  func zeroDaysAreTheSameDay() {
    #expect(due(0, .day, from: "2026-10-03").day == date("2026-10-03"))
  }

  @Test("日历读法从不晚于工作日读法")
  func calendarReadingIsNeverLater() {
    for offset in 0..<365 {
      let start = date("2026-01-01").adding(days: offset - 200)
      let term = WorkingCalendar.sample.due(
        Span(count: 5, unit: .dayUncertain),
        from: start,
        start: .orderServed,
        rolling: .toNextWorkingDay
      )
      #expect(term.day <= term.derivation.otherReading ?? term.day)
    }
  }
}
