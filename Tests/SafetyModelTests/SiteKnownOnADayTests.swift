import SafetyModel
import Testing

@Suite("某一天的属性 Facts on a day")
struct SiteKnownOnADayTests {
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private static func recorded(_ count: Int64, asOf text: String) throws -> SiteEvent {
    .factRecorded(
      SiteFactRecorded(
        fact: SiteFact(
          key: "site.employees",
          value: .integer(count),
          unit: "人",
          source: "企业申报",
          asOf: try day(text)
        )
      )
    )
  }

  @Test(
    "取当天或以前最近的值，之前是不知道",
    arguments: [
      ("2025-12-31", nil), ("2026-01-10", 40), ("2026-02-28", 40), ("2026-03-01", 62),
      ("2026-11-22", 62),
    ] as [(String, Int64?)]
  )
  func theLatestValueOfTheDayCounts(_ on: String, _ expected: Int64?) throws {
    let region = try #require(RegionCode("330299001"))
    let registered = SiteRegistered(
      siteKind: .enterprise,
      name: "样例厂",
      creditCode: nil,
      fictitiousCreditCode: nil,
      fictitious: true,
      region: region,
      address: nil,
      parent: nil,
      tenancy: nil,
      externalCode: nil
    )
    // Recorded late: the older value after the newer one.
    let events: [SiteEvent] = [
      .registered(registered), try Self.recorded(62, asOf: "2026-03-01"),
      try Self.recorded(40, asOf: "2026-01-10"),
    ]
    let site = try #require(Site.replay(events, id: SiteID(random: 1)))
    let known = site.known(on: try Self.day(on)).facts["site.employees"]?.value
    #expect(known == expected.map { .integer($0) })
  }
}
