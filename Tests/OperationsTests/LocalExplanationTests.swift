import Determination
import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("解释所在地的规定 Explaining with local rules")
struct LocalExplanationTests {
  private static func world() throws -> World {
    let world = try World()
    let text = try Disk.text(of: Project.fixtures + "/localities/example-street.yml")
    let folder = world.workspace.rulesFolder + "/localities/zhejiang/ningbo/haishu"
    try Disk.write(text, to: folder + "/example-street.yml")
    return world
  }

  private static func plant(_ world: World, region: String) throws -> SiteID {
    let draft = SiteDraft(
      kind: .enterprise,
      name: "示例塑料厂\(region)",
      fictitious: true,
      region: try #require(RegionCode(region))
    )
    return try world.context(on: "2025-01-01").registerSite(draft)
  }

  @Test("解释用所在地的规定，写明谁改的、原来是什么；外地的不用")
  func explanationsHonourThePlace() throws {
    let world = try Self.world()
    let here = try Self.plant(world, region: "330203999")
    let there = try Self.plant(world, region: "110101001")
    let context = try world.context(on: "2026-03-05")
    let local = try context.explainRule("c-train-record", for: here)
    let changes = local.pack.localChanges(toItem: "c-train-record")
    #expect(changes.contains { $0.layer.id == "example-street" && $0.verb == .tighten })
    guard case .item(let item) = local.subject else {
      Issue.record("not an item")
      return
    }
    #expect(item.rectify.days == 7)
    let national = try context.explainRule("c-train-record", for: there)
    #expect(national.pack.localChanges(toItem: "c-train-record").isEmpty)
  }

  @Test("地方新增的检查项也能解释，地方不查的写明不查")
  func addedAndHiddenItemsAreExplained() throws {
    let world = try Self.world()
    let here = try Self.plant(world, region: "330203999")
    let context = try world.context(on: "2026-03-05")
    let added = try context.explainRule("c-principal-month", for: here)
    #expect(added.applies == .yes)
    let hidden = try context.explainRule("c-heating", for: here)
    #expect(hidden.pack.hiding("c-heating")?.layer.id == "example-street")
  }
}
