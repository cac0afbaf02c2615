import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@Suite("规则固定 Pinned rules")
struct PinnedRulesTests {
  /// Rewrites the checklist of the workspace so that its questions differ.
  static func change(_ world: World) throws {
    let path = world.workspace.rulesFolder + "/checklists/common.yml"
    let text = try Disk.text(of: path)
    #expect(text.contains("生产时安全出口"))
    try Disk.write(text.replacing("生产时安全出口", with: "改过的问题：安全出口"), to: path)
  }

  @Test("开始之后改规则，这次检查不变 a changed rule changes nothing in a visit under way")
  func changedRuleChangesNothing() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    let before = try context.viewInspection(id)
    try Self.change(world)
    let after = try context.viewInspection(id)
    #expect(after.pack.contentHash == before.pack.contentHash)
    #expect(after.items == before.items)
    #expect(try context.rules().contentHash != before.pack.contentHash)
    try context.recordAnswers([RecurrenceTests.drill], in: id)
    let finished = try context.finishInspection(id, FinishRequest(notCheckedReason: "未看"))
    let hazard = try #require(finished.hazards.first)
    #expect(try context.viewHazard(hazard).state.found.pack == before.pack.contentHash)
  }

  @Test("规则文件写坏了，看旧检查照常 a broken rule folder does not touch what was started")
  func brokenRulesDoNotTouchAVisit() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    try Disk.write("checklist: [", to: world.workspace.rulesFolder + "/checklists/common.yml")
    let context = try world.context("陈知行", on: "2026-03-05")
    #expect(throws: OperationFailure.self) { try context.rules() }
    #expect(try context.viewInspection(id).items.isEmpty == false)
    try context.recordAnswers([RecurrenceTests.drill], in: id)
  }

  @Test("固定的规则丢失时明说 a lost pack is reported as such")
  func lostPackIsReported() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let hash = try world.context(on: "2026-03-05").viewInspection(id).pack.contentHash
    Disk.remove(world.workspace.packs.folder)
    do {
      _ = try world.context(on: "2026-03-05").viewInspection(id)
      Issue.record("the pack is gone and nobody says so")
    } catch OperationFailure.packLost(let lost) {
      #expect(lost == hash)
    }
  }
}
