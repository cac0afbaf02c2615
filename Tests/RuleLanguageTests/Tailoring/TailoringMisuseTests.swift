import RuleLanguage
import SafetyModel
import Testing

@Suite("地方规定写错 Misused layers")
struct TailoringMisuseTests {
  /// A layer with one mistake; its body begins in line 4.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let code: String
    let name: String
    let body: String
    let line: Int
    let column: Int
    var testDescription: String { "\(code) \(name)" }

    init(_ code: String, _ name: String, _ line: Int, _ column: Int, _ body: String) {
      self.code = code
      self.name = name
      self.line = line
      self.column = column
      self.body = body
    }
  }

  private static func edit(
    _ verb: String,
    _ first: String,
    _ second: String,
    ground: String? = nil
  ) -> String {
    let ground = ground ?? (verb == "relax" ? SampleLayer.verified : "")
    return """
      \(verb):
        - \(first)
          \(second)
          \(SampleLayer.reason)
      """ + (ground.isEmpty ? "\n" : "\n    \(ground)\n")
  }

  static let mistakes: [Mistake] = [
    Mistake("RULE-200", "没有这个检查项", 5, 11, edit("tighten", "item: c-exits", "days: 0")),
    Mistake(
      "RULE-200",
      "没有这个情形",
      5,
      19,
      edit("tighten", "circumstance: exit-bloked", "handling: as_major")
    ),
    Mistake("RULE-200", "不查的检查项不存在", 5, 11, edit("hide", "item: c-exits", "")),
    Mistake(
      "RULE-200",
      "补引用的检查项不存在",
      6,
      13,
      """
      add:
        citations:
          - item: c-exits
            norm: [{instrument: safety-law, clause: "1", confidence: verified}]
      """
    ),
    Mistake("RULE-201", "天数更多", 6, 5, edit("tighten", "item: c-people", "days: 15")),
    Mistake("RULE-201", "天数相同", 6, 5, edit("tighten", "item: c-people", "days: 7")),
    Mistake(
      "RULE-201",
      "下限更低",
      6,
      5,
      edit("tighten", "item: c-exit", "measure: {unit: ㎡, at_least: \"1.2\"}")
    ),
    Mistake(
      "RULE-201",
      "证据早已要求",
      6,
      5,
      edit("tighten", "item: c-exit", "evidence: [photo]")
    ),
    Mistake(
      "RULE-201",
      "处理级别没有提高",
      6,
      5,
      edit("tighten", "circumstance: exit-blocked", "handling: normal")
    ),
    Mistake("RULE-202", "天数更少", 6, 5, edit("relax", "item: c-people", "days: 3")),
    Mistake(
      "RULE-202",
      "放弃没有要求的证据",
      6,
      5,
      edit("relax", "item: c-exit", "evidence: [document]")
    ),
    Mistake("RULE-203", "改等级", 6, 5, edit("relax", "item: p-alarm", "grade: general")),
    Mistake("RULE-203", "加严等级也不行", 6, 5, edit("tighten", "item: c-exit", "grade: major")),
    Mistake(
      "RULE-203",
      "放宽判定要素",
      5,
      5,
      edit("relax", "criteria: order", "element: \"8(6)\"")
    ),
    Mistake(
      "RULE-203",
      "放宽法定期限",
      5,
      5,
      edit("relax", "policy: work-safety", "clock: reinspect-after-claim")
    ),
    Mistake(
      "RULE-204",
      "放宽有法律依据的限值",
      6,
      5,
      edit("relax", "item: c-exit", "measure: {unit: ㎡, at_least: \"1.2\"}")
    ),
    Mistake(
      "RULE-205",
      "加严没有理由",
      5,
      5,
      "tighten:\n  - item: c-people\n    days: 3\n"
    ),
    Mistake(
      "RULE-205",
      "放宽没有授权",
      5,
      5,
      "relax:\n  - item: c-people\n    days: 30\n    \(SampleLayer.reason)\n"
    ),
    Mistake("RULE-205", "不查没有理由", 5, 5, "hide:\n  - item: c-people\n"),
    Mistake(
      "RULE-206",
      "授权没有核对",
      8,
      16,
      edit(
        "relax",
        "item: c-people",
        "days: 30",
        ground: "authority: {instrument: safety-law, clause: \"9\", confidence: memory_low}"
      )
    ),
    Mistake("RULE-208", "什么也没有改", 5, 5, edit("tighten", "item: c-people", "")),
    Mistake(
      "RULE-209",
      "不测量的项改限值",
      6,
      5,
      edit("tighten", "item: c-people", "measure: {unit: ㎡, at_least: \"1\"}")
    ),
    Mistake("RULE-210", "不查直接要素", 5, 11, edit("hide", "item: p-alarm", "")),
    Mistake("RULE-211", "不是对象编号", 4, 7, "site: 东溪园区\n"),
    Mistake(
      "RULE-213",
      "已经引用",
      6,
      13,
      """
      add:
        citations:
          - item: c-exit
            norm: [{instrument: safety-law, clause: "42", confidence: verified}]
      """
    ),
    Mistake(
      "RULE-061",
      "单位不同",
      6,
      5,
      edit("tighten", "item: c-exit", "measure: {unit: m, at_least: \"1.6\"}")
    ),
    Mistake(
      "RULE-019",
      "上限低于下限",
      6,
      5,
      edit("tighten", "item: c-exit", "measure: {unit: ㎡, at_most: \"1\"}")
    ),
    Mistake("RULE-010", "情形没有天数", 6, 5, edit("tighten", "circumstance: exit-blocked", "days: 1")),
  ]

  @Test("每一种写错都有编号和准确的行列", arguments: mistakes)
  func everyMistakeHasItsCodeAndPlace(_ mistake: Mistake) {
    let found = SampleLayer.problems([SampleLayer.city(mistake.body)])
    let place = "localities/p/city/city.yml:\(mistake.line):\(mistake.column)"
    // A change under an unknown key leaves nothing to change, which is said too.
    let all = mistake.code == "RULE-010" ? found.filter { !$0.hasPrefix("RULE-208") } : found
    #expect(all == ["\(mistake.code) \(place)"])
  }

  @Test("每个编号都有例子")
  func everyCodeHasAnExample() {
    let codes = Set(Self.mistakes.map(\.code)).union(["RULE-207", "RULE-212"])
    for number in 200...213 { #expect(codes.contains("RULE-\(number)")) }
  }

  @Test("拼错的目标给出最像的", arguments: [("c-exits", "c-exit"), ("c-poeple", "c-people")])
  func aMistypedTargetGetsASuggestion(_ written: String, _ nearest: String) {
    let layer = SampleLayer.city(
      "tighten:\n  - item: \(written)\n    days: 0\n    \(SampleLayer.reason)\n"
    )
    let kinds = RulePack.load(from: SampleLayer.folder([layer])).diagnostics.map(\.kind)
    #expect(kinds == [.unknownLayerTarget(noun: .item, id: written, nearest: nearest)])
  }

  @Test("同一地方的两个文件改同一处：报出两处")
  func layersOfOnePlaceContradict() {
    let body = "tighten:\n  - {item: c-people, days: 3, \(SampleLayer.reason)}\n"
    let other = "tighten:\n  - {item: c-people, days: 2, \(SampleLayer.reason)}\n"
    let loading = RulePack.load(
      from: SampleLayer.folder([
        SampleLayer.city(body, id: "one"), SampleLayer.city(other, id: "two"),
      ])
    )
    let first = RuleLocation(file: "localities/p/one/one.yml", line: 5, column: 22)
    #expect(
      loading.diagnostics == [
        RuleDiagnostic(
          .conflictingLayers(field: "days", other: "one", first: first),
          at: RuleLocation(file: "localities/p/two/two.yml", line: 5, column: 22)
        )
      ]
    )
  }

  @Test("改别人不查的检查项：报出是谁不查")
  func changingAHiddenItemContradicts() {
    let hidden = "hide:\n  - {item: c-people, \(SampleLayer.reason)}\n"
    let tightened = "tighten:\n  - {item: c-people, days: 2, \(SampleLayer.reason)}\n"
    let found = SampleLayer.problems([
      SampleLayer.city(hidden, id: "one"),
      SampleLayer.city(tightened, id: "two", region: "330203"),
    ])
    #expect(found == ["RULE-207 localities/p/two/two.yml:5:12"])
  }

  @Test("区划要在上级文件夹的地方之内")
  func aLayerLiesInThePlaceOfTheFolderAbove() {
    let province = RuleSourceFile(
      path: "localities/p/p.yml",
      text: "locality: p\nregion: \"33\"\ntitle: {zh: 省, en: P}\n"
    )
    #expect(SampleLayer.problems([province, SampleLayer.city("")]).isEmpty)
    #expect(
      SampleLayer.problems([province, SampleLayer.city("", region: "1101")])
        == ["RULE-212 localities/p/city/city.yml:1:1"]
    )
  }

  @Test("不能放宽上级依法加严的，可以放宽上级自己加严的")
  func relaxingBelowALawfulLayerIsRefused() {
    func city(_ ground: String) -> RuleSourceFile {
      SampleLayer.city(
        "tighten:\n  - {item: c-people, days: 3, \(SampleLayer.reason)\(ground)}\n"
      )
    }
    let district = SampleLayer.city(
      "relax:\n  - {item: c-people, days: 5, \(SampleLayer.reason), \(SampleLayer.verified)}\n",
      id: "district",
      region: "330203"
    )
    #expect(SampleLayer.problems([city(""), district]).isEmpty)
    #expect(
      SampleLayer.problems([city(", " + SampleLayer.verified), district])
        == ["RULE-204 localities/p/district/district.yml:5:22"]
    )
  }

  @Test("别处的层不能用：名称只在自己的上级里找")
  func namesAreFoundInTheLayersAboveOnly() {
    let one = SampleLayer.city(SampleLayer.additions, id: "one", region: "3301")
    let use = "tighten:\n  - {circumstance: too-loud, handling: as_major, \(SampleLayer.reason)}\n"
    #expect(
      SampleLayer.problems([one, SampleLayer.city(use, id: "two", region: "3302")])
        == ["RULE-200 localities/p/two/two.yml:5:20"]
    )
    #expect(
      SampleLayer.problems([one, SampleLayer.city(use, id: "two", region: "330106")]).isEmpty
    )
  }

  @Test("全国规则不能用地方定义的名称；编号在各层之间也不能重复")
  func namesOfLayersStayInTheirPlace() {
    let layer = SampleLayer.city(SampleLayer.additions)
    let files = SampleFolder.files(
      replacing: "[exit-blocked]",
      with: "[too-loud]",
      in: "checklists/common.yml"
    )
    let codes = RulePack.load(from: files + [layer]).diagnostics.map(\.code)
    #expect(codes == ["RULE-035"])
    let twice = SampleLayer.problems([
      layer, SampleLayer.city(SampleLayer.additions, id: "other", region: "4401"),
    ])
    #expect(twice.count == 4)
    #expect(twice.allSatisfy { $0.hasPrefix("RULE-030 localities/p/other/other.yml") })
  }
}
