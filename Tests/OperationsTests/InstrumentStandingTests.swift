import Operations
import RuleLanguage
import SafetyModel
import Testing

@Suite("法规标准的效力 Instruments on a day")
struct InstrumentStandingTests {
  @Test(
    "首末两日都算现行 both the first and the last day are in force",
    arguments: [
      ("2018-06-30", InstrumentStanding.Status.notYet), ("2018-07-01", .inForce),
      ("2025-10-31", .inForce), ("2025-11-01", .ended),
    ]
  )
  func bothDaysAreInForce(_ day: String, _ status: InstrumentStanding.Status) throws {
    let day = try #require(CivilDate(day))
    let interval = DayInterval(from: CivilDate("2018-07-01"), to: CivilDate("2025-10-31"))
    #expect(InstrumentStanding.Status(of: interval, on: day) == status)
    #expect(InstrumentStanding.Status(of: DayInterval(), on: day) == .unknown)
  }

  @Test(
    "失效从末日的次日算起 what ends has changed on the day after its last",
    arguments: [
      ("2025-10-01", "2025-10-31", nil), ("2025-10-31", "2025-11-01", "2025-11-01"),
      ("2018-06-01", "2018-07-01", "2018-07-01"), ("2018-07-02", "2025-10-31", nil),
    ]
  )
  func whatEndsHasChangedTheDayAfter(_ from: String, _ to: String, _ change: String?) throws {
    let instrument = Instrument(
      id: "a",
      title: BilingualText(zh: "甲", en: "A"),
      kind: .standard,
      number: nil,
      edition: nil,
      inForce: DayInterval(from: CivilDate("2018-07-01"), to: CivilDate("2025-10-31")),
      replacedBy: nil,
      confidence: .verified
    )
    let standing = InstrumentStanding(instrument: instrument, status: .inForce, citations: 0)
    let first = try #require(CivilDate(from))
    let last = try #require(CivilDate(to))
    #expect(standing.change(in: first...last)?.description == change)
  }
}
