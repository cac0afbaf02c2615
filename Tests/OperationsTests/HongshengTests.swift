import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import Workflow

@Suite("一次检查到销号 From a visit to a closure")
struct HongshengTests {
  @Test("无证电焊按第3号令第3条第2项直接判重大 an unlicensed welder is major by art. 3(2)")
  func unlicensedWelderIsMajor() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let record = try #require(
      visit.finished.determinations.first { $0.criteria == "mem-order-10-2023" }
    )
    #expect(record.verdict == .major)
    #expect(record.elements.contains { $0.element == "3(2)" && $0.status == .met })
    #expect(!record.trace.isEmpty)
    let id = try world.hazard(
      "special-operation-without-certificate",
      among: visit.finished.hazards
    )
    let state = try world.context(on: "2026-03-05").viewHazard(id).state
    #expect(state.proposal?.element == "3(2)")
    #expect(state.grade == .major)
  }

  @Test("没看的记为未检查，附同一个原因 what was not looked at stays unchecked")
  func whatWasNotLookedAtStaysUnchecked() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let view = try world.context(on: "2026-03-05").viewInspection(visit.id)
    let finish = try #require(view.inspection.finish)
    #expect(!finish.notChecked.isEmpty)
    #expect(finish.notCheckedReason != nil)
    #expect(Set(finish.notChecked) == Set(view.unanswered.map(\.id)))
    #expect(view.inspection.status == .finished)
  }

  @Test("当场改好的一般隐患同次销号 corrected on the spot closes in the visit")
  func correctedOnTheSpotCloses() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let id = try #require(visit.finished.closedOnTheSpot.first)
    #expect(visit.finished.closedOnTheSpot.count == 1)
    let view = try world.context(on: "2026-03-05").viewHazard(id)
    #expect(view.state.kind == .closed)
    #expect(view.state.closure?.reason == .onTheSpot)
    #expect(view.state.found.circumstance == "switchboard-obstructed")
  }

  @Test("每处情形一条隐患，指纹不重复 one hazard for each circumstance and place")
  func oneHazardForEachCircumstanceAndPlace() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let context = try world.context(on: "2026-03-05")
    var fingerprints: Set<HazardFingerprint> = []
    for id in visit.finished.hazards {
      let found = try context.viewHazard(id).state.found
      #expect(fingerprints.insert(found.fingerprint).inserted, "\(found.title.zh)")
    }
    let listed = try context.hazards(matching: .init(inspection: .init(visit.id)))
    #expect(listed.count == visit.finished.hazards.count)
  }

  @Test("重大隐患走完全程销号 a major hazard goes all the way")
  func majorHazardGoesAllTheWay() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let id = try world.hazard(
      "special-operation-without-certificate",
      among: visit.finished.hazards
    )
    try world.registerStaff("白一帆", of: visit.site)
    try world.driveToReinspection(id)
    let closed = try world.context("陆闻道", on: "2026-03-21", proof: .paper)
      .close(id, reason: .rectified, note: "复查合格")
    #expect(closed.kind == .closed)
    #expect(closed.closure?.waivers == [])
    let open = try world.context(on: "2026-03-22").openMajorHazards(matching: .init())
    #expect(!open.major.contains { $0.hazard.id.text == id.text })
  }

  @Test("未销号前列在重大隐患清单，缺什么写明 open major hazards say what is missing")
  func openMajorHazardsSayWhatIsMissing() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let id = try world.hazard(
      "special-operation-without-certificate",
      among: visit.finished.hazards
    )
    let context = try world.context(on: "2026-03-06")
    let open = try context.openMajorHazards(matching: .init())
    let row = try #require(open.major.first { $0.hazard.id.text == id.text })
    let missing = MissingStepWords.steps(row.hazard.missingSteps)
    #expect(missing.contains(.interimMeasures))
    #expect(missing.contains { if case .plan = $0 { true } else { false } })
    #expect(try context.viewHazard(id).obligations.isEmpty == false)
  }
}

extension World {
  /// Determination, measure, order, plan, claim and a passed re-inspection of a major hazard.
  func driveToReinspection(_ id: HazardID) throws {
    try driveToClaim(id)
    let site = try context("陈知行", on: "2026-03-20").viewHazard(id).state.found.site
    try lookAgain(at: site, [id], on: "2026-03-20")
    try context("陈知行", on: "2026-03-20").reinspect(
      id,
      ReinspectionRequest(
        inspectors: try people("陈知行", "沈若水"),
        result: .passed,
        facts: "查验证件，人证一致",
        photos: [World.photo("exit-after.jpg")]
      )
    )
  }

  /// Confirmed, ordered, planned and claimed to be put right.
  func driveToClaim(_ id: HazardID) throws {
    if try context(on: "2026-11-22").viewHazard(id).state.decision == nil {
      try context("陈知行", on: "2026-03-05", proof: .paper).confirmDetermination(
        of: id,
        ConfirmationRequest(
          decision: .major,
          manner: .asProposed,
          authority: "镇应急消防管理站",
          officers: try people("沈若水")
        )
      )
    }
    try context("陈知行", on: "2026-03-05").takeMeasure(.stoppedWork, text: "停止焊接作业", on: id)
    try context("陈知行", on: "2026-03-05").order(
      id,
      OrderRequest(
        form: .byDate,
        number: DocumentNumber(text: "样责改〔2026〕1号", origin: .ours),
        due: day("2026-03-20"),
        officers: try people("陈知行", "沈若水"),
        service: .signed(by: "白一帆")
      )
    )
    try context("白一帆", on: "2026-03-06").submitPlan(
      PlanRequest(
        goals: "持证上岗",
        measures: "委托持证单位作业，安排培训取证",
        responsibleBody: "生产部",
        responsible: "白一帆",
        fundsFen: 300_000,
        fundsSource: "安全费用",
        deadline: day("2026-03-20"),
        contingency: "停工期间专人看守"
      ),
      for: id
    )
    try context("白一帆", on: "2026-03-18").claimRectification(
      of: id,
      text: "已改由持证人员作业",
      photos: [World.photo("exit-after.jpg")]
    )
  }
}
