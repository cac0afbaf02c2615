import Determination
import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@Suite("地方规定与检查 Local rules in visits")
struct LocalRulesTests {
  /// The shipped rules with the example street laid over them.
  private static func world() throws -> World {
    let world = try World()
    let text = try Disk.text(of: Project.fixtures + "/localities/example-street.yml")
    let folder = world.workspace.rulesFolder + "/localities/zhejiang/ningbo/haishu"
    try Disk.write(text, to: folder + "/example-street.yml")
    return world
  }

  private static func plant(
    _ world: World,
    region: String,
    name: String = "示例塑料厂",
    kind: SiteKind = .enterprise,
    parent: String? = nil
  ) throws -> SiteID {
    var draft = SiteDraft(
      kind: kind,
      name: name,
      fictitious: true,
      region: try #require(RegionCode(region))
    )
    draft.parent = parent
    return try world.context(on: "2025-01-01").registerSite(draft)
  }

  @Test("所在地的规定随检查锁定：文件删了、对象迁走了，都不变")
  func layersArePinned() throws {
    let world = try Self.world()
    let site = try Self.plant(world, region: "330203999")
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    let before = try context.viewInspection(id)
    #expect(before.inspection.start.layers == ["zhejiang", "ningbo", "haishu", "example-street"])
    #expect(before.inspection.start.hiddenItems == ["c-heating"])
    #expect(before.items.contains { $0.item.id == "c-principal-month" && $0.mayApply })
    try Disk.write("# empty\n", to: world.workspace.rulesFolder + "/matters.yml")
    try context.correctSite(
      SiteDetailsCorrected(region: RegionCode("110101001"), reason: "登记错误"),
      of: site
    )
    let after = try context.viewInspection(id)
    #expect(after.items == before.items)
    #expect(after.pack.localChanges == before.pack.localChanges)
  }

  @Test("处理级别和地方改动写进隐患，法定等级不变")
  func hazardsCarryTheHandlingLevel() throws {
    let world = try Self.world()
    let here = try Self.plant(world, region: "330203999")
    let there = try Self.plant(world, region: "110101001", name: "外省塑料厂")
    let (context, finding) = (try world.context(on: "2026-03-05"), RecurrenceTests.drill)
    let local = try world.visit(here, on: "2026-03-05", [finding])
    let other = try world.visit(there, on: "2026-03-06", [finding])
    let handled = try context.viewHazard(try #require(local.finished.hazards.first)).state
    let plain = try context.viewHazard(try #require(other.finished.hazards.first)).state
    #expect(handled.found.handling == .asMajor)
    #expect(handled.found.localChanges?.map(\.field) == [.handling(from: .normal, to: .asMajor)])
    #expect(handled.found.localChanges?.first?.layer.id == "example-street")
    #expect(plain.found.handling == nil)
    #expect(plain.found.localChanges == nil)
    #expect(handled.grade == plain.grade)
  }

  @Test("宁波以外没有宁波的检查项")
  func localItemsStayInTheirPlace() throws {
    let world = try Self.world()
    let here = try Self.plant(world, region: "330299001")
    let there = try Self.plant(world, region: "330106001", name: "杭州示例厂")
    let context = try world.context(on: "2026-03-05")
    func ids(_ site: SiteID) throws -> Set<String> {
      Set(try context.prepareChecklists(["common"], for: site).items.map(\.item.id))
    }
    let added = try ids(here).subtracting(try ids(there))
    #expect(
      added == [
        "c-principal-quarter", "c-principal-month", "nb-staff-told", "nb-return-training",
      ]
    )
    let citing = try context.prepareChecklists(["common"], for: there).items.filter { entry in
      let citations = entry.item.norm + entry.item.power + entry.item.liability
      return citations.contains { $0.instrument == "ningbo-main-responsibility-2021" }
    }
    #expect(citing.isEmpty)
    let national = try context.prepareChecklists(["common"], for: here, rules: .national)
    #expect(national.pack.appliedLayers.isEmpty)
  }

  @Test("园区的规定也管园区里的承租单位，不管园区外")
  func layersOfAParkHoldForItsTenants() throws {
    let world = try Self.world()
    let park = try Self.plant(world, region: "330203001", name: "示例园区", kind: .park)
    let tenant = try Self.plant(world, region: "330203001", name: "租户", parent: park.text)
    let outside = try Self.plant(world, region: "330203001", name: "园外")
    try Disk.write(
      """
      locality: example-park
      region: "330203"
      site: \(park)
      title: {zh: 示例园区, en: Example Park}
      tighten:
        - item: c-train-record
          days: 3
          reason: {zh: 园区公约。, en: The covenant of the park.}

      """,
      to: world.workspace.rulesFolder + "/localities/example-park.yml"
    )
    let context = try world.context(on: "2026-03-05")
    func layers(_ site: SiteID) throws -> [String] {
      try context.rules(for: try context.viewSite(site).site).appliedLayers.map(\.id)
    }
    #expect(try layers(tenant) == ["zhejiang", "ningbo", "haishu", "example-park"])
    #expect(try layers(park) == ["zhejiang", "ningbo", "haishu", "example-park"])
    #expect(try layers(outside) == ["zhejiang", "ningbo", "haishu"])
  }
}
