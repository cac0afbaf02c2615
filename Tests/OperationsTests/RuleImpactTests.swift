import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("规则改动的影响 What changed rules mean")
struct RuleImpactTests {
  /// The workspace's rules with one condition, one item and one wording changed.
  private static func changed(_ world: World) throws -> String {
    let folder = world.workspace.folder + "/new-rules"
    try Disk.copyFolder(world.workspace.rulesFolder, to: folder)
    for file in try RuleFolder.files(in: world.workspace.rulesFolder) {
      var text = String(decoding: file.bytes, as: UTF8.self)
      if file.path == "checklists/common.yml" {
        text = text.replacing("  - id: c-exit-open\n", with: "  - id: c-exit-new\n")
        text = text.replacing(
          "  - id: c-drill\n    station:",
          with: "  - id: c-drill\n    when: site.storeys_above > 90\n    station:"
        )
      }
      text = text.replacing("common/c-exit-open", with: "common/c-exit-new")
      try Disk.write(text, to: "\(folder)/\(file.path)")
    }
    return folder
  }

  @Test("按用过的检查表，逐个对象说出增减；从未检查的单列 items gained and lost by site")
  func itemsGainedAndLostBySite() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    let comparison = RuleComparison(
      old: NamedRules(name: "old", pack: try context.rules()),
      new: try namedRules(try Self.changed(world), kept: nil)
    )
    let impact = try context.impact(of: comparison)
    #expect(impact.sitesJudged == 1)
    let touched = try #require(impact.sites.first)
    #expect(touched.id == site.text)
    #expect(touched.newlyApplying.map(\.id) == ["c-exit-new"])
    #expect(touched.noLongerApplying.map(\.id).contains("c-exit-open"))
    #expect(
      touched.noLongerApplying.map(\.id).contains("c-drill")
        || touched.undecided.map(\.item).contains("c-drill")
    )
    let visit = try #require(impact.inspections.first)
    #expect(visit.id == id.text)
    #expect(visit.rules.map(\.id).contains("c-exit-open"))
    #expect(try context.impact(of: comparison, lists: ["common"]).sitesJudged >= 1)
  }

  @Test("没有不同就没有影响 the same rules mean nothing")
  func theSameRulesMeanNothing() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    try _ = world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    let rules = NamedRules(name: "same", pack: try context.rules())
    let impact = try context.impact(of: RuleComparison(old: rules, new: rules))
    #expect(impact.sites.isEmpty)
    #expect(impact.inspections.isEmpty)
    #expect(impact.hazards.isEmpty)
  }

  @Test("检查用过的规则按指纹开头找到 kept rules are found by the beginning of their hash")
  func keptRulesAreFoundByHash() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    _ = try world.start(at: site, "common", on: "2026-03-05")
    let hash = try world.context("陈知行", on: "2026-03-05").rules().contentHash
    let found = try namedRules(String(hash.prefix(8)), kept: world.workspace.packs)
    #expect(found.pack.contentHash == hash)
    #expect(throws: OperationFailure.self) {
      try namedRules("ffffffffffff", kept: world.workspace.packs)
    }
    #expect(throws: OperationFailure.self) { try namedRules(hash, kept: nil) }
  }

  @Test("打包的规则可以用来检查，并按原样固定 packed rules can be used and are pinned as they are")
  func packedRulesCanBeUsedAndPinned() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("陈知行", on: "2026-03-05")
    let packed = try context.rules().packed(by: "test")
    for file in try RuleFolder.files(in: world.workspace.rulesFolder) {
      Disk.remove("\(world.workspace.rulesFolder)/\(file.path)")
    }
    try Disk.write(
      String(decoding: packed.bytes, as: UTF8.self),
      to: world.workspace.rulesFolder + "/pack.yml"
    )
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let view = try context.viewInspection(id)
    #expect(view.pack.contentHash == (try context.rules().contentHash))
    #expect(!view.items.isEmpty)
  }
}
