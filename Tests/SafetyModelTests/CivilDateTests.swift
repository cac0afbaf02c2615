import SafetyModel
import Testing

@Suite("日期 Civil dates")
struct CivilDateTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// Counts days one month after another, without the formula under test.
  private static func countedDays(year: Int, month: Int, day: Int) -> Int {
    func isLeap(_ year: Int) -> Bool {
      year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days = day - 1
    for earlier in lengths.indices.prefix(month - 1) { days += lengths[earlier] }
    if month > 2, isLeap(year) { days += 1 }
    if year >= 1970 {
      for earlier in 1970..<year { days += isLeap(earlier) ? 366 : 365 }
    } else {
      for later in year..<1970 { days -= isLeap(later) ? 366 : 365 }
    }
    return days
  }

  @Test("1900年到2400年的每一天都与逐月累计的天数一致")
  func everyDayAgreesWithAnIndependentCount() throws {
    var expected = CivilDateTests.countedDays(year: 1900, month: 1, day: 1)
    // 1900-01-01 was a Monday.
    var weekday = 1
    var wrong: [String] = []
    for year in 1900...2400 {
      for month in 1...12 {
        for number in 1...CivilDate.daysIn(month: month, of: year) {
          let day = CivilDate(year: year, month: month, day: number)
          if day?.daysSinceEpoch != expected || CivilDate(daysSinceEpoch: expected) != day
            || day?.weekday != weekday
          {
            wrong.append("\(year)-\(month)-\(number)")
          }
          expected += 1
          weekday = weekday % 7 + 1
        }
      }
      #expect(expected == CivilDateTests.countedDays(year: year + 1, month: 1, day: 1))
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(
    "闰年按四年一闰、百年不闰、四百年再闰",
    arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2026, 28), (2100, 28), (2400, 29)]
  )
  func februaryFollowsTheGregorianRule(_ year: Int, _ days: Int) {
    #expect(CivilDate.daysIn(month: 2, of: year) == days)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test(
    "写法不对或不存在的日子不收",
    arguments: [
      "", "2026-1-1", "2026/01/01", "2026-13-01", "2026-00-10", "2026-04-31", "2025-02-29",
      "1899-12-31", "0000-01-01", "2026-01-01 ", " 2026-01-01", "2026-01-1x", "２０２６-01-01",
      "20260101", "+026-01-01", "2026-01-0١",
    ]
  )
  func otherFormsAreRefused(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("首尾年份可读可写", arguments: ["1900-01-01", "1970-01-01", "2024-02-29", "9999-12-31"])
  func theFormRoundTrips(_ text: String) throws {
    #expect(try day(text).description == text)
  }

  @Test(
    "加月时保留日；没有那一天就取月末",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", 1, "2026-04-30"), ("2026-11-22", 2, "2027-01-22"),
      ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-05-20", 0, "2026-05-20"), ("2026-05-20", -24, "2024-05-20"),
    ]
  )
  func monthsAreAdded(_ from: String, _ months: Int, _ expected: String) throws {
    #expect(try day(from).adding(months: months) == day(expected))
  }

  @Test(
    "加天跨月、跨年、跨闰日",
    arguments: [
      ("2026-11-22", 10, "2026-12-02"), ("2026-12-31", 1, "2027-01-01"),
      ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
      ("2026-03-01", -1, "2026-02-28"), ("2026-07-01", 365, "2027-07-01"),
    ]
  )
  func daysAreAdded(_ from: String, _ days: Int, _ expected: String) throws {
    let (start, end) = (try day(from), try day(expected))
    #expect(start.adding(days: days) == end)
    #expect(start.days(until: end) == days)
    #expect(end.days(until: start) == -days)
  }

  @Test(
    "星期从周一数起",
    arguments: [
      ("1970-01-01", 4), ("2024-02-29", 4), ("2026-11-22", 7), ("2026-11-23", 1), ("1900-01-01", 1),
    ]
  )
  func weekdaysCountFromMonday(_ text: String, _ weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test("中文写法不补零")
  func theChineseFormHasNoLeadingZeros() throws {
    #expect(try day("2026-07-01").text(in: .chinese) == "2026年7月1日")
    #expect(try day("2026-07-01").text(in: .english) == "2026-07-01")
  }

  @Test("区间两端都算在内，缺一端就不设限")
  func anIntervalIncludesBothEnds() throws {
    let (from, to) = (try day("2018-07-01"), try day("2025-10-31"))
    let both = DayInterval(from: from, to: to)
    #expect(both.contains(from))
    #expect(both.contains(to))
    #expect(!both.contains(from.adding(days: -1)))
    #expect(!both.contains(to.adding(days: 1)))
    #expect(DayInterval(to: to).contains(try day("1900-01-01")))
    #expect(DayInterval(from: from).contains(try day("9999-12-31")))
    #expect(DayInterval().contains(from))
  }
}
