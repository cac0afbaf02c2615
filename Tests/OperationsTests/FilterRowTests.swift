import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workflow

@Suite("筛选、排序和往日的列表 Filters, order and lists of the past")
struct FilterRowTests {
  /// A few hazards of several sites, grades and states.
  static func world() throws -> World {
    let world = try World()
    let visit = try world.visitHongsheng()
    let plant = try world.registerCrowdedPlant()
    let other = try world.visit(
      plant,
      on: "2026-04-02",
      [World.finding("c-exit-open", "exit-blocked", at: "一楼东侧")]
    )
    let ids = visit.finished.hazards + other.finished.hazards
    for (index, id) in ids.enumerated() {
      let context = try world.context("陈知行", on: "2026-04-1\(index % 10)")
      if index % 3 == 0 {
        _ = try? context.remind(id, text: "请整改", wishedDay: nil, number: nil)
      } else if index % 3 == 1 {
        _ = try? context.handOver(id, to: try world.person("陆闻道"), reason: "轮岗")
      }
    }
    return world
  }

  static let conditions = [
    "逾期", "未销号", "等级=重大", "等级>=疑似重大", "等级!=重大", "状态=整改中", "状态=已登记,整改中", "领域=消防",
    "区划=330299", "区划=330299001", "期限<2026-04-10", "期限>=2026-04-10", "期限=无", "期限!=无",
    "发现日期=2026-03-05",
    "单位含制衣", "单位不含制衣", "经办人=陆闻道", "经办人=陈知行", "行业=塑料", "类别=消防安全", "类别=塑料", "还缺=责令",
    "逾期>3", "逾期=0", "部位含东", "文字含安全出口", "专项", "挂牌", "检查项=exit-blocked",
    "逾期=监管", "逾期=单位", "挂牌=市", "类别=消防",
    "重大 且 逾期", "重大 或 经办人=陆闻道", "非(重大 或 逾期) 且 未销号", "期限<今天+30 且 期限>=今天",
  ]

  @Test("先由台账缩小、再逐条判断，与只逐条判断结果相同")
  func narrowingLosesNothing() throws {
    let world = try Self.world()
    let context = try world.context(on: "2026-05-01")
    let all = try context.hazards(matching: HazardFilter())
    try #require(all.count >= 5)
    var passed = 0
    for text in Self.conditions {
      let condition = try context.filter(text)
      let found = try context.hazards(answering: HazardQuery(conditions: [condition]))
      // The double negation hides the condition from the register.
      let slow = try context.hazards(
        answering: HazardQuery(conditions: [.not(.not(condition))])
      )
      #expect(found == slow, "\(text)")
      let rest = try context.hazards(answering: HazardQuery(conditions: [.not(condition)]))
      #expect(found.count + rest.count == all.count, "\(text)")
      if !found.isEmpty && !rest.isEmpty { passed += 1 }
    }
    #expect(passed > 15, "most conditions divide the sample")
  }

  @Test("条件说的就是它的意思")
  func meansWhatItSays() throws {
    let world = try Self.world()
    let context = try world.context(on: "2026-05-01")
    func rows(_ text: String) throws -> [HazardListing] {
      try context.hazards(answering: HazardQuery(conditions: [try context.filter(text)]))
    }
    #expect(try rows("等级=重大").allSatisfy { $0.hazard.legalGrade == .major })
    #expect(try rows("单位含制衣").allSatisfy { $0.siteName == "明州众工制衣厂" })
    #expect(try rows("单位含制衣").isEmpty == false)
    let handed = try rows("经办人=陆闻道")
    #expect(!handed.isEmpty)
    for row in handed {
      let id = try #require(HazardID(row.hazard.id.text))
      #expect(try context.viewHazard(id).state.handler == world.person("陆闻道"))
    }
    #expect(try rows("行业=塑料").allSatisfy { $0.siteName != "明州众工制衣厂" })
  }

  @Test("逾期说的是不论由谁办、已过最后一日的事；没有一条落下")
  func overdueMeansWhoeverIsLate() throws {
    // One hazard waits for its re-inspection, the others for the unit.
    let (world, _, claimed) = try SeparationTests.major()
    try world.driveToClaim(claimed)
    let context = try world.context(on: "2026-05-01")
    func ids(_ text: String) throws -> Set<SubjectID> {
      let query = HazardQuery(conditions: [try context.filter(text)])
      return Set(try context.hazards(answering: query).map(\.hazard.id))
    }
    var late: [Clock.Actor: Set<SubjectID>] = [:]
    var past: Set<SubjectID> = []
    for row in try context.hazards(matching: HazardFilter(standing: .open)) {
      let id = try #require(HazardID(row.hazard.id.text))
      for duty in try context.viewHazard(id).obligations where duty.daysOverdue > 0 {
        late[duty.actor, default: []].insert(row.hazard.id)
      }
      if let due = row.runningDue, due < day("2026-05-01") { past.insert(row.hazard.id) }
    }
    #expect(try ids("逾期=监管") == late[.authority, default: []])
    #expect(try ids("逾期=单位") == late[.unit, default: []])
    #expect(try ids("逾期") == late.values.reduce(past) { $0.union($1) })
    #expect(!late[.authority, default: []].isEmpty)
    let rows = try context.hazards(matching: HazardFilter(standing: .open))
    let remarks = try context.remarks(on: rows, depth: .late)
    #expect(try ids("逾期").count == rows.count { remarks.isOverdue($0, on: day("2026-05-01")) })
  }

  @Test("按期报整改、复查合格还没有销号的，不算单位逾期；查看、列表和台账说的一样")
  func whatIsPutRightIsNotLate() throws {
    let (world, _, hazard) = try SeparationTests.major()
    try world.driveToReinspection(hazard)
    let id = SubjectID(hazard)
    let context = try world.context(on: "2026-05-01").looking(from: day("2026-05-01"))
    let view = try context.viewHazard(hazard)
    #expect(view.state.kind == .reinspected)
    #expect(try #require(view.state.due).day < day("2026-05-01"))
    #expect(view.state.daysOverdue(on: day("2026-05-01")) == 0)
    let rows = try context.hazards(matching: HazardFilter(standing: .open))
    let row = try #require(rows.first { $0.hazard.id == id })
    let remarks = try context.remarks(on: rows, depth: .late)
    #expect(row.isPutRight && row.runningDue == nil)
    #expect(remarks.isOverdue(row, on: day("2026-05-01")) == !remarks.late(row).isEmpty)
    #expect(remarks.late(row).allSatisfy { $0.actor != .unit })
    // On a day before the claim the same term ran and was not over.
    let early = try context.looking(from: day("2026-03-06"))
    let then = try early.viewHazard(hazard).state
    #expect(then.kind != .reinspected)
  }

  @Test("排序逐个键比较，没有值的排在最后，倒序也是")
  func sortsByKeys() throws {
    let world = try Self.world()
    let context = try world.context(on: "2026-05-01")
    for text in ["due", "-due", "期限", "-grade,due", "site,-found,id", "-等级,单位"] {
      let rows = try context.hazards(answering: HazardQuery(sort: try HazardSort(text)))
      #expect(rows.count == (try context.hazards(matching: HazardFilter()).count))
      let dues = rows.map(\.hazard.dueDay)
      if text == "due" || text == "期限" {
        let present = dues.compactMap { $0 }
        #expect(present == present.sorted())
        #expect(dues.prefix(present.count).allSatisfy { $0 != nil })
      }
      if text == "-due" {
        let present = dues.compactMap { $0 }
        #expect(present == present.sorted(by: >))
        #expect(dues.prefix(present.count).allSatisfy { $0 != nil })
      }
      if text.hasPrefix("-grade") || text.hasPrefix("-等级") {
        let grades = rows.map(\.hazard.legalGrade)
        #expect(grades == grades.sorted(by: >))
      }
    }
    #expect(throws: OperationFailure.self) { try HazardSort("due,颜色") }
  }

  @Test("以今天为准重放事件，得到的就是现在的台账")
  func todayReplayedIsTheRegister() throws {
    let world = try Self.world()
    let present = try world.context(on: "2026-11-22")
    for sight in [Horizon.Sight.happened, .recorded] {
      let replayed = try OperatingContext(
        workspace: world.workspace,
        now: World.now,
        horizon: Horizon(endOf: day("2026-11-22"), sight)
      )
      for filter in [
        HazardFilter(), HazardFilter(grade: .major, standing: .open),
        HazardFilter(region: RegionCode("330299001")), HazardFilter(states: ["assigned"]),
        HazardFilter(dueBefore: day("2026-04-10")), HazardFilter(dueAfter: day("2026-04-10")),
        HazardFilter(text: "制衣"), HazardFilter(text: "安全出口 东"), HazardFilter(regime: .fire),
      ] {
        let now = try present.hazards(matching: filter)
        let then = try replayed.hazards(matching: filter).map(\.withoutKeywords)
        #expect(Set(then) == Set(now.map(\.withoutKeywords)), "\(filter)")
        #expect(then.map(\.hazard.dueDay) == now.map(\.hazard.dueDay))
      }
    }
  }

  @Test("往日的列表只看到当日为止")
  func pastListsEndThere() throws {
    let world = try Self.world()
    let context = try world.context(on: "2026-11-22")
    #expect(try context.looking(from: day("2026-03-04")).hazards(matching: .init()).isEmpty)
    let before = try context.looking(from: day("2026-04-01")).hazards(matching: .init())
    #expect(!before.isEmpty)
    #expect(before.allSatisfy { $0.siteName != "明州众工制衣厂" && $0.hazard.state != "assigned" })
    let later = try context.looking(from: day("2026-04-02")).hazards(matching: .init())
    #expect(later.contains { $0.siteName == "明州众工制衣厂" })
    // Everything was entered on the day of the tests, so nothing was known before.
    #expect(
      try context.looking(from: day("2026-05-01"), .recorded).hazards(matching: .init()).isEmpty
    )
  }

  @Test("保存的筛选留在工作区，换名替换，删去即无")
  func keepsFilters() throws {
    let world = try World()
    let context = try world.context(on: "2026-05-01")
    #expect(try context.savedFilters().isEmpty)
    #expect(try context.saveFilter("重大 且 期限<今天+7", named: "本周重大") == nil)
    try context.saveFilter("逾期", named: "逾期的")
    let before = try context.saveFilter("逾期\n且 重大", named: "逾期的")
    #expect(before?.text == "逾期")
    #expect(
      try context.savedFilters() == [
        SavedFilter(name: "本周重大", text: "重大 且 期限<今天+7"),
        SavedFilter(name: "逾期的", text: "逾期 且 重大"),
      ]
    )
    try context.removeFilter(named: "本周重大")
    #expect(throws: OperationFailure.self) { try context.savedFilter(named: "本周重大") }
    #expect(throws: OperationFailure.self) { try context.saveFilter("状太=x", named: "错") }
    #expect(throws: OperationFailure.self) { try context.saveFilter("逾期", named: "a=b") }
    #expect(try context.savedFilters().map(\.name) == ["逾期的"])
  }
}

extension HazardListing {
  /// Keywords are searched and not given back by the register.
  fileprivate var withoutKeywords: HazardListing {
    var hazard = hazard
    hazard.keywords = nil
    return HazardListing(
      hazard: hazard,
      siteName: siteName,
      region: region,
      updated: updated,
      responsibleName: responsibleName,
      caseState: caseState
    )
  }
}
