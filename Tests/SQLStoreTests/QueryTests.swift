import Ledger
import SQLite
import SafetyModel
import TestSupport
import Testing

@testable import SQLStore

@Suite("查询 Queries")
struct QueryTests {
  let directory: StoreDirectory
  let store: LedgerDatabase

  init() throws {
    directory = try StoreDirectory()
    store = try directory.create()
    try record(
      store,
      [
        ("S-1", ["name": "甲塑料厂", "region": "330299001", "code": "ABC1"]),
        ("S-2", ["name": "乙印刷厂 100%", "region": "330299002", "parent": "S-1"]),
        ("H-1", ["site": "S-1", "grade": "major", "due": "2026-05-01", "location": "二楼"]),
        ("H-2", ["site": "S-1", "grade": "major"]),
        ("H-3", ["site": "S-2", "grade": "major", "due": "2026-04-01"]),
        ("H-4", ["site": "S-2", "grade": "major", "due": "2026-03-01", "state": "closed"]),
        ("H-5", ["site": "S-2", "grade": "suspected_major", "due": "2026-03-02"]),
        ("H-6", ["site": "S-1", "due": "2026-06-01", "circumstance": "wiring", "name": "电线乱拉"]),
        ("I-1", ["site": "S-1", "day": "2026-01-02"]),
        ("I-2", ["site": "S-1", "day": "2026-02-03"]),
        ("C-1", ["site": "S-2", "day": "2026-02-03"]), ("O-1", ["name": "东区消防站"]),
      ]
    )
  }

  struct Case: CustomTestStringConvertible {
    let filter: HazardFilter
    let ids: [String]
    var testDescription: String { ids.joined(separator: " ") }
  }

  static let cases = [
    Case(filter: .init(), ids: ["H-4", "H-5", "H-3", "H-1", "H-6", "H-2"]),
    Case(filter: .openMajor, ids: ["H-3", "H-1", "H-2"]),
    Case(filter: .init(grade: .major), ids: ["H-4", "H-3", "H-1", "H-2"]),
    Case(
      filter: .init(grade: .majorOrSuspected, standing: .open),
      ids: ["H-5", "H-3", "H-1", "H-2"]
    ),
    Case(filter: .init(standing: .ended), ids: ["H-4"]),
    Case(
      filter: .init(standing: .open, region: RegionCode("330299001")),
      ids: ["H-1", "H-6", "H-2"]
    ),
    Case(
      filter: .init(region: RegionCode("3302")),
      ids: ["H-4", "H-5", "H-3", "H-1", "H-6", "H-2"]
    ),
    Case(filter: .init(region: RegionCode("330298")), ids: []),
    Case(filter: .init(site: SubjectID("S-2")), ids: ["H-4", "H-5", "H-3"]),
    Case(filter: .init(states: ["closed", "withdrawn"]), ids: ["H-4"]),
    Case(filter: .init(dueBefore: CivilDate("2026-04-01")), ids: ["H-4", "H-5"]),
    Case(filter: .init(dueAfter: CivilDate("2026-04-01")), ids: ["H-1", "H-6"]),
    Case(filter: .init(circumstance: "wiring"), ids: ["H-6"]),
    Case(filter: .init(text: "电线"), ids: ["H-6"]),
    Case(filter: .init(text: "出口 二楼"), ids: ["H-1"]),
    Case(filter: .init(text: "印刷"), ids: ["H-4", "H-5", "H-3"]),
    Case(filter: .init(regime: .workSafety), ids: []),
  ]

  @Test("隐患筛选，期限在前，无期限在后 Hazards by due day, those without one last", arguments: cases)
  func hazardsAreFiltered(_ sample: Case) throws {
    let found = try store.hazards(matching: sample.filter)
    #expect(found.map(\.hazard.id.text) == sample.ids)
    #expect(try store.countHazards(matching: sample.filter) == sample.ids.count)
  }

  @Test("分页 Pages of a list")
  func listsHavePages() throws {
    let page = try store.hazards(matching: .init(), page: Page(limit: 2, offset: 1))
    #expect(page.map(\.hazard.id.text) == ["H-5", "H-3"])
    #expect(try store.hazards(matching: .init(), page: Page(limit: 0)).isEmpty)
  }

  @Test("行原样读回 A row is read back as it was written")
  func rowsRoundTrip() throws {
    let listed = try #require(try store.hazard(subject("H-1")))
    let expected = HazardRow(
      id: try subject("H-1"),
      name: "安全出口锁闭",
      site: try subject("S-1"),
      location: "二楼",
      circumstance: "exit-blocked",
      regime: .fire,
      legalGrade: .major,
      state: "assigned",
      isOpen: true,
      foundDay: noon.day,
      dueDay: CivilDate("2026-05-01")
    )
    #expect(listed.hazard == expected)
    #expect(listed.updated == 3)
    #expect(listed.siteName == "甲塑料厂")
    let site = SiteRow(
      id: try subject("S-1"),
      name: "甲塑料厂",
      kind: .enterprise,
      code: "ABC1",
      region: RegionCode("330299001")
    )
    #expect(try store.site(subject("S-1")) == site)
  }

  @Test(
    "场所按名称查找 Sites are found by a part of the name",
    arguments: [
      ("塑料", ["S-1"]), ("厂", ["S-2", "S-1"]), ("ａｂｃ", ["S-1"]), ("%", ["S-2"]), ("_", []),
      ("印刷 100", ["S-2"]), ("", ["S-2", "S-1"]),
    ]
  )
  func sitesAreFound(text: String, ids: [String]) throws {
    #expect(try store.sites(matching: .init(text: text)).map(\.id.text) == ids)
  }

  @Test("其他清单 The other lists")
  func otherLists() throws {
    let one = try subject("S-1")
    #expect(try store.sites(matching: .init(parent: one)).map(\.id.text) == ["S-2"])
    #expect(try store.sites(withCode: "ABC1").map(\.id) == [one])
    #expect(try store.inspections(of: one).map(\.inspection.id.text) == ["I-2", "I-1"])
    let early = InspectionFilter(through: CivilDate("2026-01-31"), nature: .patrol)
    #expect(try store.inspections(matching: early).map(\.inspection.id.text) == ["I-1"])
    #expect(try store.inspection(subject("I-2"))?.siteName == "甲塑料厂")
    #expect(try store.cases(standing: .open).map(\.majorCase.id.text) == ["C-1"])
    #expect(try store.majorCase(subject("C-1"))?.siteName == "乙印刷厂 100%")
    #expect(try store.organisations(matching: "消防").map(\.name) == ["东区消防站"])
    #expect(try store.organisation(subject("O-1"))?.level == .town)
  }

  @Test("编号前缀 Ids by prefix")
  func identifiersByPrefix() throws {
    #expect(try store.identifiers(withPrefix: "I-").map(\.text) == ["I-1", "I-2"])
    #expect(try store.identifiers(withPrefix: "H-6").map(\.text) == ["H-6"])
    #expect(try store.identifiers(withPrefix: "H-", limit: 2).map(\.text) == ["H-1", "H-2"])
    #expect(try store.identifiers(withPrefix: "X").isEmpty)
    #expect(try store.identifiers(withPrefix: "").isEmpty)
  }

  @Test("同一隐患的指纹 Hazards by fingerprint, open ones first")
  func hazardsByFingerprint() throws {
    let site = SiteID(random: 1)
    try record(
      store,
      from: 20,
      [
        ("H-7", ["site": site.text, "state": "closed", "found": "2026-02-01"]),
        ("H-8", ["site": site.text, "found": "2026-01-01"]),
        ("H-9", ["site": site.text, "location": "一楼"]),
      ]
    )
    let whole = HazardFingerprint(site: site, circumstance: "exit-blocked")
    let found = try store.hazards(withFingerprint: whole)
    #expect(found.map(\.hazard.id.text) == ["H-8", "H-7"])
    let floor = HazardFingerprint(site: site, location: "一楼", circumstance: "exit-blocked")
    #expect(try store.hazards(withFingerprint: floor).map(\.hazard.id.text) == ["H-9"])
  }

  @Test(
    "未销号隐患走专用索引 Open hazards are read from their index, in its order",
    arguments: [
      (HazardFilter.openMajor, "reg_hazard_open_major"),
      (
        .init(grade: .major, standing: .open, region: RegionCode("330299")), "reg_hazard_open_major"
      ),
      (.init(standing: .open), "reg_hazard_open"),
      (.init(grade: .majorOrSuspected, standing: .open), "reg_hazard_open"),
    ]
  )
  func openHazardsUseTheirIndex(filter: HazardFilter, index: String) throws {
    let plan = try plan(of: filter)
    #expect(plan.contains { $0.contains("USING INDEX \(index) ") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test("按场所查隐患走指纹索引 The hazards of a site are read from an index")
  func siteUsesAnIndex() throws {
    let plan = try plan(of: .init(site: SubjectID("S-1")))
    #expect(plan.contains { $0.contains("USING INDEX reg_hazard_fingerprint") }, "\(plan)")
  }

  private func plan(of filter: HazardFilter) throws -> [String] {
    let conditions = filter.conditions(ledger: store.number)
    return try store.connection.rows(
      "EXPLAIN QUERY PLAN " + LedgerDatabase.hazardList(conditions),
      conditions.values + Page.all.values
    ) { $0.text(3) }
  }
}
