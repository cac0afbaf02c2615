import RuleLanguage
import SafetyModel
import Testing

@Suite("检查对象表单 Site forms")
struct SiteFileTests {
  private static let sound = """
    site: E-98
    kind: enterprise
    name: 明州样例塑料厂
    fictitious: true
    credit_code: 00000000FICTIVE098
    credit_code_fictitious: true
    region: "330299001"
    address: 望江路1号
    parent: PK-01
    tenancy: {role: tenant, owner: 样例实业公司, operator: 样例物业公司}
    contacts:
      - {name: 鲁样, role: principal, phone: 130-0000-0000}
      - {name: 白样, role: other}
    facts:
      - {key: site.spray, value: 否, source: 现场核对, as_of: 2026-01-10}
      - {key: site.area_m2, value: "740.50", unit: ㎡, source: {zh: 企业申报, en: Declared}, as_of: 2026-01-10}
      - {key: site.workers, value: 148, source: 企业申报, as_of: 2026-01-10}
      - {key: site.processes, value: [注塑, extrusion], source: 企业申报, as_of: 2026-01-10}
    """

  private func read(
    _ text: String
  ) throws -> (drafts: [SiteDraft], diagnostics: [RuleDiagnostic]) {
    let file = RuleSourceFile(path: "e-98.yml", text: text)
    return SiteFile.read(file, facts: try RecordSamples.pack())
  }

  @Test("写全的表单逐项读出")
  func aCompleteFormIsRead() throws {
    let (drafts, diagnostics) = try read(SiteFileTests.sound)
    #expect(diagnostics.isEmpty)
    let draft = try #require(drafts.first)
    #expect(drafts.count == 1)
    #expect(draft.externalCode == "E-98")
    #expect(draft.kind == .enterprise)
    #expect(draft.fictitious)
    #expect(draft.creditCode == "00000000FICTIVE098")
    #expect(draft.region.text == "330299001")
    #expect(draft.parent == "PK-01")
    #expect(
      draft.tenancy == Tenancy(role: .tenant, owner: "样例实业公司", operator: "样例物业公司")
    )
    #expect(draft.contacts.map(\.role) == [.principal, .other])
    #expect(draft.contacts.map(\.phone) == ["130-0000-0000", nil])
    #expect(draft.location?.description == "e-98.yml:1:1")
  }

  @Test("属性有类型、单位、来源和日期")
  func factsAreTyped() throws {
    let facts = try #require(try read(SiteFileTests.sound).drafts.first).facts
    let area = try #require(ExactDecimal("740.5"))
    #expect(
      facts.map(\.value)
        == [.boolean(false), .decimal(area), .integer(148), .choices(["extrusion", "injection"])]
    )
    #expect(facts.map(\.unit) == [nil, "㎡", "人", nil])
    #expect(facts[1].source == "企业申报")
    #expect(facts.allSatisfy { $0.asOf == CivilDate("2026-01-10") })
  }

  private static let list = """
    sites:
      - {site: A, kind: park, name: 甲园, region: "33"}
      - {kind: building, name: 乙楼, region: "33"}
    """

  @Test("一个文件可以写几个检查对象")
  func aFileMayHoldSeveralSites() throws {
    let (drafts, diagnostics) = try read(SiteFileTests.list)
    #expect(diagnostics.isEmpty)
    #expect(drafts.map(\.name) == ["甲园", "乙楼"])
    #expect(drafts.map(\.location?.line) == [2, 3])
    let repeated = try read(SiteFileTests.list.replacing("{kind", with: "{site: A, kind"))
    #expect(RecordSamples.places(repeated.diagnostics) == ["RULE-030 3:5"])
    let none = try read("sites: []")
    #expect(RecordSamples.places(none.diagnostics) == ["RULE-013 1:8"])
  }

  @Test(
    "每一处错误都指明行列",
    arguments: [
      BrokenRecord("unknown key", "address:", "adress:", "RULE-010 8:1"),
      BrokenRecord("no name", "name: 明州样例塑料厂\n", "", "RULE-011 1:1"),
      BrokenRecord("unknown kind", "kind: enterprise", "kind: factory", "RULE-014 2:7"),
      BrokenRecord("bad region", "\"330299001\"", "\"33029\"", "RULE-080 7:9"),
      BrokenRecord("code checked", "fictitious: true\n", "", "RULE-066 5:1"),
      BrokenRecord(
        "real code wrong",
        "fictitious: true\ncredit_code: 00000000FICTIVE098\ncredit_code_fictitious: true",
        "credit_code: 91350100M000100Y4Z",
        "RULE-081 4:14"
      ),
      BrokenRecord("unknown role", "role: tenant", "role: lessee", "RULE-014 10:17"),
      BrokenRecord("contact without role", ", role: other}", "}", "RULE-011 13:5"),
      BrokenRecord("unknown fact", "site.workers", "site.worker", "RULE-034 17:11"),
      BrokenRecord("not whole", "value: 148", "value: 148.5", "RULE-082 17:32"),
      BrokenRecord("not yes or no", "value: 否", "value: 无", "RULE-082 15:30"),
      BrokenRecord("no such choice", "extrusion]", "extrude]", "RULE-042 18:39"),
      BrokenRecord("several values", "value: 148", "value: [1, 2]", "RULE-083 17:33"),
      BrokenRecord("other unit", "unit: ㎡", "unit: 亩", "RULE-061 16:48"),
      BrokenRecord("unit of a yes", "value: 否", "value: 否, unit: 个", "RULE-067 15:33"),
      BrokenRecord("no such day", "as_of: 2026-01-10}", "as_of: 2026-02-30}", "RULE-016 15:54"),
      BrokenRecord(
        "fact twice",
        "key: site.spray",
        "key: site.area_m2",
        "RULE-082 15:32",
        "RULE-030 16:6"
      ),
      BrokenRecord("empty value", "value: 148", "value: ''", "RULE-013 17:32"),
      BrokenRecord("anchor", "kind: enterprise", "kind: &k enterprise", "RULE-006 2:7"),
    ]
  )
  func everyProblemHasItsPlace(_ broken: BrokenRecord) throws {
    let reading = try read(try broken.text(from: SiteFileTests.sound))
    #expect(
      RecordSamples.places(reading.diagnostics) == broken.problems,
      "\(reading.diagnostics)"
    )
    #expect(reading.diagnostics.containsErrors)
  }

  @Test("拼错的属性和选项给出最像的词")
  func mistypedWordsGetASuggestion() throws {
    let text = SiteFileTests.sound.replacing("site.workers", with: "site.worker")
      .replacing("extrusion]", with: "extrussion]")
    let kinds = try read(text).diagnostics.map(\.kind)
    #expect(
      kinds == [
        .unknownFact(key: "site.worker", nearest: "site.workers"),
        .unknownChoice(fact: "site.processes", value: "extrussion", nearest: "extrusion"),
      ]
    )
  }
}
