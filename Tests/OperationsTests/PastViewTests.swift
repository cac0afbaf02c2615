import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import Workflow

@Suite("往日的情况 Views of an earlier day")
struct PastViewTests {
  @Test("查看、下一步和任务都只看到那一天为止发生的事")
  func everyViewFoldsWhatHadHappened() throws {
    let (world, _, hazard) = try SeparationTests.major()
    try world.driveToReinspection(hazard)
    let now = try world.context(on: "2026-11-22")
    #expect(try now.viewHazard(hazard).state.kind == .reinspected)
    let early = try now.looking(from: day("2026-03-05"))
    let view = try early.viewHazard(hazard)
    #expect(view.state.reinspections.isEmpty && view.state.claims.isEmpty)
    let next = try early.viewNext(hazard, by: nil)
    #expect(next.hazard.state == view.state)
    #expect(next.hazard.obligations == view.obligations)
    let row = try early.hazards(matching: HazardFilter())
      .first { $0.hazard.id == SubjectID(hazard) }
    #expect(row?.hazard.state == view.state.kind.rawValue)
    let queue = try early.work(of: try world.person("陈知行"))
    #expect(queue.day == day("2026-03-05"))
    for case .hazard(let state) in queue.lines.map(\.subject) where state.id == hazard {
      #expect(state == view.state)
    }
  }

  @Test("那一天还没有登记的，说还没有，不说没有找到")
  func whatWasNotThereYetIsSaid() throws {
    let (world, _, hazard) = try SeparationTests.major()
    let before = try world.context(on: "2026-11-22").looking(from: day("2026-03-01"))
    do throws(OperationFailure) {
      _ = try before.viewHazard(hazard)
      Issue.record("seen before it was found")
    } catch {
      guard case .notNow(.notThen(.hazard, hazard.text, let on)) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(on == day("2026-03-01"))
    }
  }

  @Test("挂牌督办的事在督办责任人和登记人的任务里，单位的任务里没有机关的事")
  func listingsAreInTheQueueOfThoseWhoSupervise() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let unit = try world.registerStaff("周厂长", of: site)
    let visit = try world.visit(site, on: "2025-09-15", FireCaseTests.three)
    let majorCase = try #require(visit.finished.cases.first)
    let study = CollectiveRecord(
      on: day("2025-09-16"),
      participants: try world.people("高以宁", "秦守拙"),
      minutes: "样集研〔2025〕1号",
      conclusion: "构成重大火灾隐患",
      outcome: .major
    )
    try world.context("高以宁", on: "2025-09-16", proof: .paper)
      .confirmCase(majorCase, authority: "大队", clauses: [], reason: nil, collective: study)
    try world.context("高以宁", on: "2025-09-20").list(
      .majorCase(majorCase),
      ListingRequest(
        level: .district,
        number: DocumentNumber(text: "样挂1", origin: .ours),
        body: "明州区消防救援大队",
        supervisor: "明州区消防救援大队",
        responsible: "贺平川",
        due: day("2026-03-31"),
        requirements: "限期整改",
        reportEvery: 15,
        documents: [try world.document("listing.pdf")]
      )
    )
    let later = try world.context(on: "2025-10-20")
    func listed(_ person: PersonID) throws -> [WorkItem] {
      try later.work(of: person).lines.map(\.item).filter { item in
        guard case .duty(let duty) = item.task else { return false }
        switch duty.ground {
        case .listing, .listingClock: return true
        default: return false
        }
      }
    }
    for name in ["高以宁", "贺平川", "秦守拙"] {
      #expect(try !listed(try world.person(name)).isEmpty, "\(name)")
    }
    for item in try listed(unit) {
      guard case .duty(let duty) = item.task, item.urgency != .waiting else { continue }
      #expect(duty.actor == .unit)
    }
  }

  @Test("领域=单位自查 找得到单位自查的，按领域的照样找得到")
  func ownChecksAreFound() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let staff = try world.registerStaff("周厂长", of: site)
    let context = try world.context("周厂长", on: "2026-03-02")
    let started = try context.startInspection(
      InspectionRequest(
        site: site,
        checklists: ["common"],
        inspectors: [staff],
        nature: .selfCheck
      )
    ).id
    try context.recordAnswers([World.finding("c-exit-open", "exit-blocked")], in: started)
    _ = try context.finishInspection(started, FinishRequest(notCheckedReason: "本次未看"))
    let other = try world.visit(
      site,
      on: "2026-04-02",
      [World.finding("c-exit-open", "exit-blocked", at: "二楼")]
    )
    let now = try world.context(on: "2026-05-01")
    let own = try now.hazards(answering: HazardQuery(HazardFilter(regime: .selfCheck)))
    #expect(own.count == 1)
    let condition = try now.filter("领域=单位自查")
    #expect(try now.hazards(answering: HazardQuery(conditions: [condition])) == own)
    #expect(!own.contains { $0.hazard.id == other.finished.hazards.first.map { SubjectID($0) } })
    let byMatter = try #require(own.first).hazard.regime
    let fire = try now.hazards(answering: HazardQuery(HazardFilter(regime: byMatter)))
    #expect(fire.count == 2)
  }
}
