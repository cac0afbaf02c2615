import RuleLanguage
import SafetyModel
import Testing

@Suite("往日历文件里放进一年 Putting a year into a calendar file")
struct CalendarTextTests {
  static let file = """
    # 说明 remarks
    calendar: china
    version: "1"
    years:

      # 第一年 the first
      - year: 2026
        status: published
        source: {zh: 通知, en: Notice}
        off: [2026-01-01..2026-01-03]
        work: [2026-01-04]

      # 还没有通知 no notice yet
      - year: 2027
        status: provisional
        source: {zh: 未收入, en: Not in}
        off: []
        work: []

    """

  static func year(_ number: Int) throws -> CalendarData.Year {
    let first = try #require(CivilDate("\(number)-01-01"))
    return CalendarData.Year(
      year: number,
      status: .published,
      source: BilingualText(zh: "关于\(number)年的通知：“一”", en: "Notice: of \(number)"),
      off: [first, first.adding(days: 1), first.adding(days: 4)],
      work: [first.adding(days: 8)]
    )
  }

  @Test("放进的年份读得回来，其余一字不动", arguments: [2026, 2027, 2028])
  func theYearReadsBack(_ number: Int) throws {
    let year = try CalendarTextTests.year(number)
    let text = CalendarText(putting: year, into: CalendarTextTests.file).text
    let read = try calendar(text)
    #expect(read.years[number] == year)
    let before = try calendar(CalendarTextTests.file)
    for other in before.years.values where other.year != number {
      #expect(read.years[other.year] == other)
    }
    #expect(text.hasPrefix("# 说明 remarks\ncalendar: china\nversion: \"1\"\nyears:\n\n"))
    #expect(text.contains("# 第一年 the first") == (number != 2026))
    #expect(text.contains("# 还没有通知") == (number != 2027))
  }

  @Test("再放一次，文件不变")
  func puttingTwiceChangesNothing() throws {
    let year = try CalendarTextTests.year(2027)
    let once = CalendarText(putting: year, into: CalendarTextTests.file).text
    #expect(CalendarText(putting: year, into: once).text == once)
  }

  private func calendar(_ text: String) throws -> CalendarData {
    let files = SampleFolder.files(
      replacing: SampleFolder.calendar,
      with: text,
      in: "calendars/china.yml"
    )
    return try #require(RulePack.load(from: files).pack?.calendar)
  }
}
