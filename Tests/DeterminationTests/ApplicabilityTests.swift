import Determination
import SafetyModel
import Testing

@Suite("检查项取舍 Applicability")
struct ApplicabilityTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String?
    let facts: [String: FactValue]
    let status: ItemApplicability.Status
    var testDescription: String { condition ?? "always" }
  }

  static let rows: [Row] = [
    Row(condition: nil, facts: [:], status: .applies),
    Row(condition: "site.spray", facts: ["site.spray": .boolean(true)], status: .applies),
    Row(
      condition: "site.spray",
      facts: ["site.spray": .boolean(false)],
      status: .doesNotApply(facts: ["site.spray"])
    ),
    Row(condition: "site.spray", facts: [:], status: .undecided(unknownFacts: ["site.spray"])),
    Row(
      condition: "site.spray && !site.waterborne",
      facts: ["site.waterborne": .boolean(true)],
      status: .doesNotApply(facts: ["site.spray", "site.waterborne"])
    ),
    Row(
      condition: "site.spray && !site.waterborne",
      facts: ["site.spray": .boolean(true)],
      status: .undecided(unknownFacts: ["site.waterborne"])
    ),
    Row(
      condition: "site.a || site.b",
      facts: [:],
      status: .undecided(unknownFacts: ["site.a", "site.b"])
    ),
    Row(
      condition: "site.storeys > 1",
      facts: ["site.storeys": .integer(2)],
      status: .applies
    ),
    Row(
      condition: "site.litres > 0.0",
      facts: ["site.litres": ExactDecimal("0.5").map(FactValue.decimal) ?? .integer(0)],
      status: .applies
    ),
    Row(
      condition: #"site.role == "tenant""#,
      facts: ["site.role": .choice("tenant")],
      status: .applies
    ),
    Row(
      condition: #""crowded" in site.occupancy"#,
      facts: ["site.occupancy": .choices([])],
      status: .doesNotApply(facts: ["site.occupancy"])
    ),
    Row(
      condition: #"site.processes.exists(p, p in ["injection", "blow"])"#,
      facts: ["site.processes": .choices(["blow"])],
      status: .applies
    ),
    // A value of another type never counts as no.
    Row(
      condition: "site.storeys > 1",
      facts: ["site.storeys": .text("two")],
      status: .undecided(unknownFacts: ["site.storeys"])
    ),
  ]

  @Test("适用、不适用、属性不全", arguments: rows)
  func itemAppliesByItsCondition(_ row: Row) {
    let list = Checklist.sample([.sample("i", ["c"], when: row.condition)])
    #expect(list.applicability(given: KnownFacts(row.facts)).map(\.status) == [row.status])
  }

  @Test("检查项保持走查顺序")
  func itemsKeepTheirOrder() {
    let list = Checklist.sample([.sample("b", ["c"]), .sample("a", ["c"])])
    #expect(list.applicability(given: KnownFacts([:])).map(\.item.id) == ["b", "a"])
  }

  @Test("登记的区划和承租身份也是属性，登记为准")
  func registerGivesRegionAndRole() throws {
    let region = try #require(RegionCode("330299101"))
    var events: [SiteEvent] = [
      .registered(
        SiteRegistered(
          siteKind: .enterprise,
          name: "甲",
          creditCode: nil,
          fictitiousCreditCode: nil,
          fictitious: true,
          region: region,
          address: nil,
          parent: nil,
          tenancy: Tenancy(role: .tenant, owner: nil, operator: nil),
          externalCode: nil
        )
      ),
      .factRecorded(SiteFactRecorded(fact: fact("site.region", .text("330299001")))),
    ]
    let registered = try #require(Site.replay(events, id: SiteID(random: 1)))
    #expect(KnownFacts(of: registered).values["site.region"] == .text("330299101"))
    #expect(KnownFacts(of: registered).values["site.role"] == .choice("tenant"))
    events.append(.factRecorded(SiteFactRecorded(fact: fact("site.role", .choice("own_use")))))
    let owner = try #require(Site.replay(events, id: SiteID(random: 1)))
    #expect(KnownFacts(of: owner).values["site.role"] == .choice("own_use"))
  }

  private func fact(_ key: String, _ value: FactValue) -> SiteFact {
    SiteFact(key: key, value: value, unit: nil, source: "甲", asOf: .sample)
  }
}
