import RuleLanguage
import SafetyModel
import Testing

@Suite("检查对象表格 Site tables")
struct SiteTableTests {
  private func read(
    _ text: String,
    region: String? = "330299001"
  ) throws -> (drafts: [SiteDraft], diagnostics: [RuleDiagnostic]) {
    try read(bytes: Array(text.utf8), region: region)
  }

  private func read(
    bytes: [UInt8],
    region: String? = "330299001"
  ) throws -> (drafts: [SiteDraft], diagnostics: [RuleDiagnostic]) {
    let defaults = SiteTable.Defaults(
      source: "名册导入",
      asOf: try #require(CivilDate("2026-01-10")),
      region: region.flatMap { RegionCode($0) }
    )
    let file = RuleSourceFile(path: "sites.csv", bytes: bytes)
    return SiteTable.read(file, facts: try RecordSamples.pack(), defaults: defaults)
  }

  @Test("中文表头、全部列、带引号的单元格")
  func aCompleteTableIsRead() throws {
    let text = """
      名称,类型,区划,统一社会信用代码,地址,所属园区,编号,角色,产权方,负责人,电话,面积（㎡）,workers,site.processes,虚构
      "明州""样例""厂",园区,330299002,91350100M000100Y43,"望江路1号,
      二楼",PK-01,E-1,承租方,样例公司,鲁样,130-0000-0000,740.50,148,注塑；extrusion,否
      乙厂,,,,,,,,,,,,,,
      """
    let (drafts, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(drafts.map(\.name) == ["明州\"样例\"厂", "乙厂"])
    let first = try #require(drafts.first)
    #expect(first.kind == .park)
    #expect(first.region.text == "330299002")
    #expect(first.creditCode == "91350100M000100Y43")
    #expect(first.address == "望江路1号,\n二楼")
    #expect(first.parent == "PK-01")
    #expect(first.externalCode == "E-1")
    #expect(first.tenancy == Tenancy(role: .tenant, owner: "样例公司", operator: nil))
    #expect(first.contacts.map(\.name) == ["鲁样"])
    let area = try #require(ExactDecimal("740.5"))
    #expect(
      first.facts.map(\.value)
        == [.decimal(area), .integer(148), .choices(["extrusion", "injection"])]
    )
    #expect(first.facts.map(\.unit) == ["㎡", "人", nil])
    #expect(first.facts.allSatisfy { $0.source == "名册导入" })
    #expect(drafts.map(\.location?.line) == [2, 4])
  }

  @Test("空单元格就是不知道，类型和区划取给定的")
  func emptyCellsAreUnknown() throws {
    let (drafts, diagnostics) = try read("name,kind,region,site.spray,address\n甲厂,,,,\" \"\n")
    #expect(diagnostics.isEmpty)
    #expect(drafts.map(\.kind) == [.enterprise])
    #expect(drafts.map(\.region.text) == ["330299001"])
    #expect(drafts.first?.facts == [])
    #expect(drafts.first?.address == nil)
  }

  @Test(
    "行尾、字节顺序标记和空行不影响内容",
    arguments: [
      "name,address\n甲厂,一路\n乙厂,二路\n", "name,address\r\n甲厂,一路\r\n乙厂,二路",
      "\u{FEFF}name,address\r\n甲厂,一路\n\n乙厂,二路\n,\n", "\nname,address\n甲厂 , 一路\n乙厂,二路",
      "\u{FEFF}\"name\",\"address\"\n\"甲厂\",\"一路\"\n\"乙厂\",\"二路\"\n",
    ]
  )
  func lineEndsAndMarksDoNotMatter(_ text: String) throws {
    let (drafts, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    #expect(drafts.map(\.name) == ["甲厂", "乙厂"])
    #expect(drafts.map(\.address) == ["一路", "二路"])
  }

  /// A table with faults and the names of the rows that remain.
  struct Faulty: CustomTestStringConvertible {
    let name: String
    let text: String
    let problems: [String]
    let remaining: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ problems: [String], _ remaining: [String]) {
      self.name = name
      self.text = text
      self.problems = problems
      self.remaining = remaining
    }

    static let all: [Faulty] = [
      Faulty("unclosed quote", "name\n甲\n\"乙\n丙\n", ["RULE-090 3:1"], ["甲", "丙"]),
      Faulty(
        "unclosed quote on a later line of its row",
        "name,address\n\"甲\n厂\",\"一路\n乙,二路\n",
        ["RULE-090 3:4"],
        ["乙"]
      ),
      Faulty("text after a quote", "name\n\"甲\"厂\n乙\n", ["RULE-091 2:4"], ["乙"]),
      Faulty("quote inside", "name,address\n甲,一\"路\n乙,\n", ["RULE-092 2:4"], ["乙"]),
      Faulty("bare return", "name\n甲\r厂\n乙\n", ["RULE-093 2:2"], ["乙"]),
      Faulty(
        "too many and too few cells",
        "name,address\n甲\n乙,二路,x\n丙,三路\n",
        ["RULE-094 2:1", "RULE-094 3:1"],
        ["丙"]
      ),
      Faulty("no name column", "address\n一路\n", ["RULE-095 1:1"], []),
      Faulty("unknown column", "name,adress\n甲,一路\n", ["RULE-096 1:6"], ["甲"]),
      Faulty("column twice", "name,名称\n甲,乙\n", ["RULE-097 1:6"], ["甲"]),
      Faulty("nothing", "\n\n", ["RULE-005 1:1"], []),
      Faulty("broken head", "na\"me\n甲\n", ["RULE-092 1:3"], []),
      Faulty("no name", "name,address\n,一路\n乙,\n", ["RULE-011 2:1"], ["乙"]),
      Faulty("bad region", "name,region\n甲,3302990\n乙,33\n", ["RULE-080 2:3"], ["乙"]),
      Faulty("bad code", "name,credit_code\n甲,123\n", ["RULE-081 2:3"], ["甲"]),
      Faulty("unknown kind", "name,类型\n甲,工厂\n乙,企业\n", ["RULE-014 2:3"], ["乙"]),
      Faulty(
        "bad facts",
        "name,workers,processes,fire_class\n甲,多,注塑;焊接,丁类\n",
        ["RULE-082 2:3", "RULE-042 2:5", "RULE-042 2:11"],
        ["甲"]
      ),
      Faulty("same code", "name,编号\n甲,E-1\n乙,E-1\n", ["RULE-030 3:1"], ["甲", "乙"]),
      Faulty("owner without role", "name,owner\n甲,样例公司\n", ["RULE-066 2:3"], ["甲"]),
      Faulty("phone without name", "name,phone\n甲,130\n", ["RULE-066 2:3"], ["甲"]),
    ]
  }

  @Test("坏行逐一报出行列，好行照读", arguments: Faulty.all)
  func brokenRowsAreCollected(_ faulty: Faulty) throws {
    let (drafts, diagnostics) = try read(faulty.text)
    #expect(RecordSamples.places(diagnostics) == faulty.problems, "\(diagnostics)")
    #expect(drafts.map(\.name) == faulty.remaining)
    #expect(diagnostics.containsErrors)
  }

  @Test("没有给定区划时，表里必须写")
  func withoutADefaultTheRegionMustBeThere() throws {
    let missing = try read("name\n甲\n", region: nil)
    #expect(missing.diagnostics.map(\.kind) == [.missingColumn(name: "region")])
    let empty = try read("name,region\n甲,\n", region: nil)
    #expect(RecordSamples.places(empty.diagnostics) == ["RULE-011 2:1"])
    #expect(empty.drafts.isEmpty)
  }

  @Test("不是 UTF-8 的表格说明原因")
  func otherEncodingsAreRefused() throws {
    let bytes: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6, 0x0A]
    #expect(RecordSamples.places(try read(bytes: bytes).diagnostics) == ["RULE-004 1:1"])
  }

  @Test("任意文本都不会崩溃", arguments: 0..<4)
  func noTextCrashes(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let alphabet: [Character] = ["\"", "\"", ",", "\n", "\r", "\r\n", "甲", "n", "一", " "]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in alphabet.randomElement(using: &random) ?? "," }
      _ = try read("name,address\n" + String(text))
    }
  }
}
