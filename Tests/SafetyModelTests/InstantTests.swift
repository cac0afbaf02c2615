import SafetyModel
import Testing

@Suite("时刻 Instants")
struct InstantTests {
  @Test(
    "中国的一天从格林尼治16时开始",
    arguments: [
      (Int64(0), "1970-01-01", "08:00"),
      (57_599_999, "1970-01-01", "23:59"),
      (57_600_000, "1970-01-02", "00:00"),
      (-28_800_000, "1970-01-01", "00:00"),
      (-28_800_001, "1969-12-31", "23:59"),
      (-1, "1970-01-01", "07:59"),
      (1_795_363_199_999, "2026-11-22", "23:59"),
      (1_795_363_200_000, "2026-11-23", "00:00"),
    ]
  )
  func theDayTurnsAtMidnightInChina(_ milliseconds: Int64, _ day: String, _ time: String) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.day == CivilDate(day))
    #expect(instant.timeOfDay == time)
    #expect(instant.description == "\(day) \(time)")
  }

  @Test("由当地时间得到的时刻读回来是同一时间", arguments: [0, 1, 7, 8, 12, 15, 16, 23])
  func localTimeRoundTrips(_ hour: Int) throws {
    for text in ["1965-03-01", "1970-01-01", "2024-02-29", "2026-11-22"] {
      let day = try #require(CivilDate(text))
      let instant = Instant(day: day, hour: hour, minute: 59)
      #expect(instant.day == day)
      #expect(instant.timeOfDay == (hour < 10 ? "0\(hour):59" : "\(hour):59"))
    }
  }

  @Test("按先后比较，按语言书写")
  func instantsCompareAndRead() throws {
    let day = try #require(CivilDate("2026-11-22"))
    let instant = Instant(day: day, hour: 14, minute: 5)
    #expect(instant < Instant(day: day, hour: 14, minute: 6))
    #expect(instant.text(in: .chinese) == "2026年11月22日 14:05")
    #expect(instant.text(in: .english) == "2026-11-22 14:05")
  }
}
