import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("重新评估 Judging again under other rules")
struct ReassessTests {
  /// A finished visit that found a blocked exit and a welder without certificate.
  private struct Visit {
    let world: World
    let site: SiteID
    let id: InspectionID
    let context: OperatingContext

    init() throws {
      world = try World()
      site = try world.registerCrowdedPlant()
      id = try world.visit(
        site,
        on: "2026-03-05",
        [
          World.finding("c-exit-open", "exit-blocked", at: "东侧出口"),
          World.finding("c-special-cert", "special-operation-without-certificate"),
        ]
      ).id
      context = try world.context("陈知行", on: "2026-04-01")
    }

    /// The rules of the workspace with one file changed.
    func rules(_ name: String, _ path: String, _ change: (String) -> String) throws -> String {
      let folder = world.scratch.file(name)
      for file in try RuleFolder.files(in: world.workspace.rulesFolder) {
        let target = folder + "/" + file.path
        try Files.makeFolder(Files.parent(of: target))
        let text = String(decoding: file.bytes, as: UTF8.self)
        try Disk.write(file.path == path ? change(text) : text, to: target)
      }
      return folder
    }
  }

  @Test("用同样的规则再评估，没有任何不同 the same rules give no difference")
  func sameRulesGiveNoDifference() throws {
    let visit = try Visit()
    // What happens after the finish does not count: another fact, a hazard that is closed or new.
    try visit.context.recordFacts(
      [World.fact("site.dorm_on_site", .boolean(true))],
      of: visit.site
    )
    _ = try visit.world.visit(
      visit.site,
      on: "2026-03-20",
      [World.finding("c-fire-lane", "fire-lane-missing")]
    )
    let result = try visit.context.compareInspection(
      visit.id,
      under: visit.world.workspace.rulesFolder
    )
    #expect(result.reassessment.record.items == [])
    #expect(result.reassessment.elements == [])
    #expect(result.reassessment.record.determinations == result.inspection.determinations)
    #expect(result.reassessment.record.findings.allSatisfy { $0.before == $0.after })
  }

  @Test("只看不记什么也不写；记下来也不改检查、隐患和锁定的规则 nothing but a record is added")
  func nothingButARecordIsAdded() throws {
    let visit = try Visit()
    let folder = try visit.rules("new", "criteria/mem-order-10-2023.yml") { text in
      text.replacing(
        #"circumstance("special-operation-without-certificate")"#,
        with: #"circumstance("special-operation-without-certificate") && site.welders > 1000"#
      )
    }
    let before = try visit.context.viewInspection(visit.id)
    // The row of the visit itself moves on with its stream; every other stays.
    func register() throws -> [String] {
      try visit.world.register().filter { !$0.hasPrefix("reg_inspection") }
    }
    let rows = try register()
    _ = try visit.context.compareInspection(visit.id, under: folder)
    #expect(try visit.context.viewInspection(visit.id).history.count == before.history.count)

    let result = try visit.context.reassessInspection(visit.id, under: folder, reason: "比较")
    let welder = try #require(
      result.reassessment.record.findings.first { $0.item == "c-special-cert" }
    )
    #expect(welder.before == .major)
    #expect(welder.after != .major)
    #expect(result.reassessment.elements.map(\.element) == ["3(2)"])

    let after = try visit.context.viewInspection(visit.id)
    var without = after.inspection
    without.reassessments = []
    #expect(without == before.inspection)
    #expect(after.history.count == before.history.count + 1)
    #expect(after.pack.contentHash == before.pack.contentHash)
    #expect(try register() == rows)
    // The rules of a later reassessment are kept too, whatever becomes of their folder.
    Disk.remove(folder)
    #expect(try visit.context.viewInspection(visit.id).otherPacks.count == 1)
    // It can be done again, also by the hash of rules that are kept.
    _ = try visit.context.reassessInspection(visit.id, under: String(after.pack.contentHash))
    let twice = try visit.context.viewInspection(visit.id).inspection.reassessments
    #expect(twice.count == 2)
    #expect(twice.last?.elements == [])
  }

  @Test("新增的检查项是没有检查过，删去的列出，找到的仍算数 items come, go and stay found")
  func itemsComeAndGo() throws {
    let visit = try Visit()
    let folder = try visit.rules("new", "checklists/common.yml") { text in
      text.replacing("- id: c-exit-open", with: "- id: c-exit-new")
    }
    // The lists that select the item must name the new one.
    for list in ["core-30", "patrol-10"] {
      let path = "\(folder)/checklists/\(list).yml"
      try Disk.write(
        try Disk.text(of: path).replacing("common/c-exit-open", with: "common/c-exit-new"),
        to: path
      )
    }
    let record = try visit.context.compareInspection(visit.id, under: folder).reassessment.record
    let new = try #require(record.items.first { $0.item == "c-exit-new" })
    #expect(new.before == nil && new.after == .applies && !new.answered)
    let gone = try #require(record.items.first { $0.item == "c-exit-open" })
    #expect(gone.after == nil && gone.answered)
    #expect(record.findings.first { $0.circumstance == "exit-blocked" }?.after != nil)
    let fire = record.determinations.flatMap(\.elements).filter {
      $0.circumstances.contains("exit-blocked")
    }
    #expect(!fire.isEmpty)
  }

  @Test("没有结束的检查不能重新评估；要写明是谁 an open visit is refused, and so is nobody")
  func openVisitIsRefused() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let rules = world.workspace.rulesFolder
    do {
      _ = try world.context("陈知行", on: "2026-03-05").compareInspection(id, under: rules)
      Issue.record("an open visit was judged")
    } catch OperationFailure.notNow(.inspectionNotFinished(let open)) {
      #expect(open == id)
    }
    let finished = try Visit()
    do {
      _ = try finished.world.context(on: "2026-04-01").reassessInspection(
        finished.id,
        under: finished.world.workspace.rulesFolder
      )
      Issue.record("nobody recorded something")
    } catch OperationFailure.notNow(.actorMissing) {
      return
    }
  }
}
