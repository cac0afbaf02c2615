import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import Workflow

@Suite("重大火灾隐患 Major fire hazards")
struct FireCaseTests {
  /// Three distinct clauses of branch a: 7.3.2, 7.3.3 and 7.3.8.
  static let three = [
    World.finding("c-stair-enclosed", "stair-form-wrong", at: "东楼梯"),
    World.finding("c-exit-open", "exit-blocked", at: "一层北门"),
    World.finding("c-stair-clear", "escape-route-combustible-finish", at: "西楼梯"),
  ]

  @Test("2017版：人员密集场所三项，综合判定立一个案 three clauses of branch a open one case")
  func threeClausesOpenOneCase() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", Self.three)
    let record = try #require(
      visit.finished.determinations.first { $0.criteria == "gb-35181-2017" }
    )
    #expect(record.verdict == .major)
    let branch = try #require(record.branches.first { $0.branch == "a" })
    #expect(branch.met == ["7.3.2", "7.3.3", "7.3.8"])
    let id = try #require(visit.finished.cases.first)
    #expect(visit.finished.cases.count == 1)
    let view = try world.context(on: "2025-09-15").viewCase(id)
    #expect(view.kind == .suspected)
    #expect(Set(view.state.members) == Set(visit.finished.hazards))
    for hazard in visit.finished.hazards {
      #expect(try world.context(on: "2025-09-15").viewHazard(hazard).state.majorCase == id)
    }
  }

  @Test("只有两项不立案 two clauses are not enough")
  func twoClausesAreNotEnough() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", Array(Self.three.prefix(2)))
    #expect(visit.finished.cases.isEmpty)
    #expect(visit.finished.hazards.count == 2)
  }

  @Test("当场改正的不计数 what was corrected on the spot does not count")
  func correctedOnTheSpotDoesNotCount() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    var answers = Self.three
    answers[1] = World.finding("c-exit-open", "exit-blocked", at: "一层北门", corrected: true)
    let visit = try world.visit(site, on: "2025-09-15", answers)
    #expect(visit.finished.cases.isEmpty)
  }

  @Test("未销号的旧隐患一并计数 hazards still open from earlier visits count")
  func standingHazardsCount() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let first = try world.visit(site, on: "2025-09-01", Array(Self.three.prefix(2)))
    let second = try world.visit(site, on: "2025-09-15", [Self.three[2]])
    let id = try #require(second.finished.cases.first)
    let members = try world.context(on: "2025-09-15").viewCase(id).state.members
    #expect(Set(members) == Set(first.finished.hazards + second.finished.hazards))
  }

  @Test("案未了结时新的一项并入同一个案 a further clause joins the open case")
  func furtherClauseJoinsTheOpenCase() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let first = try world.visit(site, on: "2025-09-01", Self.three)
    let further = World.finding("c-elight", "emergency-light-missing", at: "二层")
    let second = try world.visit(site, on: "2025-09-15", [further])
    #expect(second.finished.cases.isEmpty)
    #expect(second.finished.extendedCases == first.finished.cases)
    let id = try #require(first.finished.cases.first)
    #expect(try world.context(on: "2025-09-15").viewCase(id).state.members.count == 4)
  }

  @Test(
    "2025年10月31日是2017版最后一天 the edition follows the day of the visit",
    arguments: [("2025-10-31", true), ("2025-11-01", false)]
  )
  func editionFollowsTheDay(_ text: String, _ isOld: Bool) throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: text, Self.three)
    let sets = visit.finished.determinations.map(\.criteria)
    #expect(sets.contains("gb-35181-2017") == isOld)
    #expect(sets.contains("gb-35181-2025") != isOld)
  }

  @Test("2026年：新版文本未核，只到疑似，列在疑似一栏 since 2025-11-01 never more than suspected")
  func neverMoreThanSuspected() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2026-03-05", Self.three)
    let record = try #require(
      visit.finished.determinations.first { $0.criteria == "gb-35181-2025" }
    )
    #expect(record.grade == .suspectedMajor)
    let context = try world.context(on: "2026-03-05")
    for id in visit.finished.hazards {
      #expect(try context.viewHazard(id).state.grade != .major)
    }
    let open = try context.openMajorHazards(matching: .init())
    #expect(open.major.isEmpty)
    #expect(!open.suspected.isEmpty || !open.cases.isEmpty)
  }

  @Test("消防隐患只有消防救援机构能认定重大，并须集体研究 only the fire-rescue body decides, collectively")
  func onlyTheFireBodyDecides() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", Self.three)
    let id = try #require(visit.finished.cases.first)
    let study = CollectiveRecord(
      on: day("2025-09-16"),
      participants: try world.people("高以宁", "秦守拙"),
      minutes: "样集研〔2025〕1号",
      conclusion: "构成重大火灾隐患",
      outcome: .major
    )
    #expect(throws: OperationFailure.self) {
      try world.context("陈知行", on: "2025-09-16", proof: .paper)
        .confirmCase(id, authority: "镇站", clauses: [], reason: nil, collective: study)
    }
    #expect(throws: OperationFailure.self) {
      try world.context("高以宁", on: "2025-09-16", proof: .paper)
        .confirmCase(id, authority: "大队", clauses: [], reason: nil, collective: nil)
    }
    let confirmed = try world.context("高以宁", on: "2025-09-16", proof: .paper)
      .confirmCase(id, authority: "大队", clauses: [], reason: nil, collective: study)
    #expect(confirmed.stage == .confirmed)
  }

  @Test("成员撤销销号，已销的案随之恢复；销案的人不能是作出重新判定的人 a member reopens its case")
  func aMemberReopensItsCase() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", Self.three)
    let id = try #require(visit.finished.cases.first)
    try world.registerStaff("厂长", of: site)
    func study(_ day: CivilDate, _ outcome: DeterminationDecision) throws -> CollectiveRecord {
      CollectiveRecord(
        on: day,
        participants: try world.people("高以宁", "秦守拙"),
        minutes: "样集研〔2025〕1号",
        conclusion: outcome == .major ? "构成" : "不再构成",
        outcome: outcome
      )
    }
    try world.context("高以宁", on: "2025-09-16", proof: .paper).confirmCase(
      id,
      authority: "大队",
      clauses: [],
      reason: nil,
      collective: try study(day("2025-09-16"), .major)
    )
    try world.context("厂长", on: "2025-09-17").takeMeasure(.stoppedUse, text: "停用二层", onCase: id)
    try world.context("厂长", on: "2025-09-17").submitPlan(
      PlanRequest(
        measures: "拆除、封闭、改造",
        responsible: "厂长",
        fundsFen: 100,
        fundsSource: "自筹",
        deadline: day("2025-10-10"),
        contingency: "停用"
      ),
      forCase: id
    )
    for hazard in visit.finished.hazards {
      #expect(throws: OperationFailure.self) {
        try world.context("贺平川", on: "2025-09-20").close(hazard, reason: .movedOut, note: "已搬迁")
      }
      try world.context("贺平川", on: "2025-09-20", proof: .paper).close(
        hazard,
        reason: .movedOut,
        note: "车间已搬迁",
        documents: [try world.document("moved.pdf")]
      )
    }
    try world.context("高以宁", on: "2025-09-22", proof: .paper).redetermineCase(
      id,
      result: .noLongerMajor,
      authority: "大队",
      reason: "均已搬迁",
      collective: try study(day("2025-09-22"), .general)
    )
    #expect(throws: OperationFailure.self) {
      try world.context("高以宁", on: "2025-09-23", proof: .paper)
        .endCase(id, officers: try world.people("高以宁", "贺平川"), note: nil)
    }
    let ended = try world.context("秦守拙", on: "2025-09-23", proof: .paper)
      .endCase(id, officers: try world.people("秦守拙", "贺平川"), note: nil)
    #expect(ended.stage == .ended)
    let member = try #require(visit.finished.hazards.first)
    try world.context("秦守拙", on: "2025-09-25", proof: .paper)
      .revokeClosure(of: member, reason: "仍在原处生产", authority: "支队")
    let view = try world.context(on: "2025-09-25").viewCase(id)
    #expect(view.kind == .confirmed)
    #expect(view.state.reopenings.map(\.hazard) == [member])
    let read = try world.context(on: "2025-09-26").verifyLedger(.everythingAnew)
    #expect(read.problems == [])
    #expect(read.unjudged == [])
  }
}
