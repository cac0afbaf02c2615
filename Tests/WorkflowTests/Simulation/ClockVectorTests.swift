import HazardSimulation
import SafetyModel
import Testing
import Workflow

/// The shipped calendar and clocks against what was written down apart from them.
@Suite("时限核对 Clocks against a table of their own")
struct ClockVectorTests {
  private static let rules = ShippedRules.editions(
    of: ShippedRules.files(project: SimulationTests.project)
  )

  @Test("二十一个工作日样例：随附的日历与逐日另数的一致", arguments: WorkingCalendarTests.vectors)
  func shippedCalendarGivesTheVectors(_ vector: WorkingCalendarTests.Vector) throws {
    let end = try Self.rules.get().calendar.day(after: vector.count, from: date(vector.start))
    #expect(end.day == date(vector.due))
    #expect(end.status == .published)
    #expect(
      PlainCalendar().after(workingDays: vector.count, from: date(vector.start))
        == date(vector.due)
    )
  }

  @Test("第二十一个样例跨入没有通知的一年，只是暂定")
  func theLastVectorIsProvisional() throws {
    let end = try Self.rules.get().calendar.day(after: 3, from: date("2026-12-29"))
    #expect(end.status == .provisional)
  }

  @Test(
    "末日遇休息日顺延的样例",
    arguments: [(60, "2026-08-03", "2026-10-08"), (15, "2026-09-20", "2026-10-08")]
  )
  func shippedCalendarRollsForward(_ count: Int, _ start: String, _ due: String) throws {
    let end = try Self.rules.get().calendar.end(
      of: Span(count: count, unit: .day),
      from: date(start),
      rolling: .toNextWorkingDay
    )
    #expect(end.day == date(due))
    let plain = PlainCalendar()
    #expect(plain.rolled(plain.after(days: count, from: date(start))) == date(due))
  }

  @Test("每个起算日、每种长度：随附的日历与逐日另数的一致", arguments: Span.Unit.allCases)
  func everyStartDayAgrees(_ unit: Span.Unit) throws {
    let calendar = try Self.rules.get().calendar
    let plain = PlainCalendar()
    for offset in 0..<date("2024-01-01").days(until: date("2026-12-31")) {
      let start = date("2024-01-01").adding(days: offset)
      for count in [0, 1, 3, 7, 10, 24, 30] {
        let length = Span(count: count, unit: unit)
        let due = calendar.due(
          length,
          from: start,
          start: .orderServed,
          rolling: .toNextWorkingDay
        )
        let end = plain.end(of: length, rolls: true, from: start)
        #expect(due.day == end.due && due.warningDay == end.warn, "\(start) + \(length)")
      }
    }
  }

  @Test("每个时限的起点、由谁、长度、单位、顺延、可信度", arguments: Regime.allCases)
  func shippedClocksAreThoseOfTheTable(_ regime: Regime) throws {
    guard let policy = try Self.rules.get().policies[regime] else { return }
    let shipped = policy.clocks.map(ClockRow.init)
    let table = ClockRow.table(regime)
    for row in shipped where !table.contains(row) {
      Issue.record("shipped, not in the table: \(row)")
    }
    for row in table where !shipped.contains(row) {
      Issue.record("in the table, not shipped: \(row)")
    }
  }
}
