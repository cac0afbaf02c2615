import RuleLanguage
import SafetyModel
import Testing

@Suite("推算的属性 Derived facts")
struct DerivedFactReadingTests {
  private static let sound = """
    derived:
      - key: site.required_exits
        type: integer
        unit: 个
        label: {zh: 应有出口, en: Exits required}
        when: site.fire_class == "c"
        value: 'site.area_m2 > 250.0 || site.workers > 20 ? 2 : 1'
        basis:
          - {instrument: safety-law, clause: "42", confidence: verified}
          - {instrument: new-standard, clause: "7", confidence: memory_high}
        note: {zh: 数字待核, en: To be checked}
      - key: site.required_space_m2
        type: decimal
        unit: ㎡
        label: {zh: 应有面积, en: Space required}
        value: 'double(site.required_exits) * 0.9'
        basis: [{instrument: safety-law, clause: "42", confidence: verified}]
    """

  private static func load(_ text: String, and others: [RuleSourceFile]? = nil) -> RulePack.Loading
  {
    let file = RuleSourceFile(path: "derived.yml", text: text)
    return RulePack.load(from: (others ?? SampleFolder.files) + [file])
  }

  @Test("推算的属性与属性放在一起，带表达式、依据和把握")
  func derivedFactsStandAmongFacts() throws {
    let loading = Self.load(Self.sound)
    #expect(loading.diagnostics.isEmpty)
    let pack = try #require(loading.pack)
    let exits = try #require(pack.fact("site.required_exits"))
    #expect(exits.type == .integer)
    let rule = try #require(exits.derivation)
    #expect(rule.condition?.source == "site.fire_class == \"c\"")
    #expect(rule.confidence == .memoryHigh)
    #expect(rule.note?.en == "To be checked")
    #expect(pack.fact("site.area_m2")?.derivation == nil)
  }

  @Test("打包再读回来，一个字不少")
  func packingKeepsThem() throws {
    let pack = try #require(Self.load(Self.sound).pack)
    let again = try #require(RulePack.load(from: [pack.packed(by: "1.0")]).pack)
    #expect(again.facts.map(\.key) == pack.facts.map(\.key))
    for (old, new) in zip(pack.facts, again.facts) {
      #expect(new.derivation?.value.source == old.derivation?.value.source)
      #expect(new.derivation?.condition?.source == old.derivation?.condition?.source)
      #expect(new.derivation?.basis == old.derivation?.basis)
    }
  }

  @Test("推算的规则改了，用到它的检查表内容就变了")
  func aChangedRuleChangesTheList() throws {
    let files = SampleFolder.files(
      replacing: "at_least: \"1.4\"",
      with: "at_least_fact: site.required_space_m2, confidence: practice",
      in: "checklists/common.yml"
    )
    let before = try #require(Self.load(Self.sound, and: files).pack?.checklist("common"))
    let text = Self.sound.replacing("250.0", with: "300.0")
    let after = try #require(Self.load(text, and: files).pack?.checklist("common"))
    #expect(before.items.first?.measure?.atLeastFact == "site.required_space_m2")
    #expect(before.contentHash != after.contentHash)
  }

  /// A slip in `derived.yml`, with the code it gives.
  private static let slips: [(old: String, new: String, code: String)] = [
    ("type: integer", "type: decimal", "RULE-051"),
    ("? 2 : 1", "? 2", "RULE-050"),
    ("site.workers", "site.wokers", "RULE-034"),
    ("site.required_exits)", "site.required_space_m2 > 1.0 ? 1 : 2)", "RULE-071"),
    ("instrument: new-standard", "instrument: no-standard", "RULE-037"),
    ("key: site.required_space_m2", "key: site.area_m2", "RULE-030"),
    ("value: 'double", "values: 'double", "RULE-010"),
    ("    note:", "    ask: {zh: 几个？, en: How many?}\n    note:", "RULE-010"),
    ("unit: 个", "choices: [{value: one, zh: 一, en: One}]", "RULE-067"),
    ("fire_class == \"c\"", "fire_class == \"q\"", "RULE-042"),
  ]

  @Test("写错的都指得出来", arguments: slips.indices)
  func slipsAreFound(_ index: Int) throws {
    let slip = Self.slips[index]
    #expect(Self.sound.contains(slip.old))
    let found = Self.load(Self.sound.replacing(slip.old, with: slip.new)).diagnostics
    #expect(found.map(\.code).contains(slip.code), "\(found.map(\.code))")
    // A key that is there twice is reported where it stands the second time.
    let files = Set(found.filter { $0.code == slip.code }.map(\.location.file))
    #expect(files == [slip.code == "RULE-030" ? "facts.yml" : "derived.yml"])
  }

  @Test("限值引用的属性要有、是数、单位相同")
  func limitsAreChecked() throws {
    func codes(_ limit: String) -> [String] {
      let files = SampleFolder.files(
        replacing: "at_least: \"1.4\"",
        with: limit,
        in: "checklists/common.yml"
      )
      return Self.load(Self.sound, and: files).diagnostics.map(\.code)
    }
    #expect(codes("at_least_fact: site.required_spcae_m2") == ["RULE-034"])
    #expect(codes("at_least_fact: site.spray") == ["RULE-062"])
    #expect(codes("at_least_fact: site.required_exits, confidence: practice") == ["RULE-061"])
    #expect(
      codes("at_least: \"1.4\", at_least_fact: site.required_space_m2, confidence: practice")
        == ["RULE-067"]
    )
    // The space follows from the exits, and those are known from memory only.
    #expect(codes("at_least_fact: site.required_space_m2") == ["RULE-073"])
    #expect(codes("at_least_fact: site.required_space_m2, confidence: memory_high").isEmpty)
  }

  @Test("检查对象的表单和表格都不能填它")
  func theyAreNotEntered() throws {
    let pack = try #require(Self.load(Self.sound).pack)
    let form = """
      site: E-1
      kind: enterprise
      name: 样例厂
      fictitious: true
      region: "330299001"
      facts:
        - {key: site.required_exits, value: 2, unit: 个, source: 企业申报, as_of: 2026-01-10}
      """
    let file = SiteFile.read(RuleSourceFile(path: "e-1.yml", text: form), facts: pack)
    #expect(file.diagnostics.map(\.code) == ["RULE-072"])
    #expect(file.diagnostics.first?.location.line == 7)
    let named = SiteFile.read(
      RuleSourceFile(
        path: "e-1.yml",
        text: form.replacing("site.required_exits", with: "site.workers").replacing("个", with: "人")
      ),
      facts: pack
    )
    #expect(named.diagnostics.isEmpty)
  }
}
