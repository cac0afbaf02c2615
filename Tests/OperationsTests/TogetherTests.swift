import Operations
import SafetyModel
import Testing
import Workflow

/// One paper for several hazards, and one visit that looks at several again.
@Suite("一次办理多条 Several hazards at once")
struct TogetherTests {
  /// The hazards of the sample visit the town may order, with a person of the unit.
  static func orderable() throws -> (world: World, site: SiteID, hazards: [HazardID]) {
    let world = try World()
    let visit = try world.visitHongsheng()
    try world.registerStaff("白一帆", of: visit.site)
    let context = try world.context(on: "2026-03-05")
    let hazards = try visit.finished.hazards.filter { id in
      let state = try context.viewHazard(id).state
      return state.kind == .registered && state.found.matter.hasPrefix("work-safety")
    }
    return (world, visit.site, Array(hazards.prefix(3)))
  }

  static func request(
    _ world: World,
    due: String,
    other: [HazardID: CivilDate] = [:]
  ) throws -> OrderRequest {
    OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责改〔2026〕5号", origin: .ours),
      due: day(due),
      dueByHazard: other,
      officers: try world.people("陈知行", "沈若水"),
      service: .signed(by: "白一帆")
    )
  }

  @Test("一份文书，逐条期限，互相列明")
  func onePaperManyTerms() throws {
    let (world, _, hazards) = try Self.orderable()
    try #require(hazards.count == 3)
    let states = try world.context("陈知行", on: "2026-03-05").order(
      hazards,
      try Self.request(world, due: "2026-03-20", other: [hazards[1]: day("2026-03-27")])
    )
    #expect(states.map(\.due?.day) == ["2026-03-20", "2026-03-27", "2026-03-20"].map(day))
    #expect(Set(states.compactMap(\.order?.number.text)) == ["样责改〔2026〕5号"])
    #expect(states[0].order?.alsoOrdered == [hazards[1], hazards[2]])
  }

  @Test("有一条不能责令，就一条也不责令")
  func orderIsAllOrNothing() throws {
    let (world, _, hazards) = try Self.orderable()
    let context = try world.context("陈知行", on: "2026-03-05")
    try context.order(hazards[2], try Self.request(world, due: "2026-03-20"))
    let before = try world.register()
    let reason = SeparationTests.refusal { () throws(OperationFailure) in
      try context.order(
        hazards,
        OrderRequest(
          form: .byDate,
          number: DocumentNumber(text: "样责改〔2026〕6号", origin: .ours),
          due: day("2026-03-20"),
          officers: [world.people["陈知行"], world.people["沈若水"]].compactMap { $0 },
          service: .signed(by: "白一帆")
        )
      )
    }
    #expect(reason == .alreadyOrdered(DocumentNumber(text: "样责改〔2026〕5号", origin: .ours)))
    #expect(try world.register() == before)
  }

  @Test("另一次检查发现的，不写进同一份文书")
  func onePaperIsOfOneVisit() throws {
    let (world, site, hazards) = try Self.orderable()
    let later = try world.visit(
      site,
      on: "2026-03-06",
      [World.finding("c-special-cert", "special-operation-without-certificate", at: "三号机旁")]
    )
    let other = try #require(later.finished.hazards.first)
    let request = try Self.request(world, due: "2026-03-20")
    let context = try world.context("陈知行", on: "2026-03-06")
    let visit = try #require(try context.viewHazard(hazards[0]).state.found.inspection)
    let reason = SeparationTests.refusal { () throws(OperationFailure) in
      try context.order([hazards[0], other], request)
    }
    #expect(reason == .notOfTheVisit(visit))
  }

  /// The hazards ordered and claimed, and a visit bound to the first two.
  static func bound() throws -> (world: World, hazards: [HazardID], visit: InspectionID) {
    let (world, site, hazards) = try orderable()
    try world.context("陈知行", on: "2026-03-05")
      .order(hazards, try request(world, due: "2026-03-20"))
    let unit = try world.context("白一帆", on: "2026-03-18")
    for id in hazards {
      try unit.claimRectification(of: id, text: "已整改", photos: [World.photo("exit-after.jpg")])
    }
    let started = try world.context("陆闻道", on: "2026-03-19").startInspection(
      InspectionRequest(
        site: site,
        checklists: [],
        inspectors: try world.people("陆闻道", "顾长庚"),
        nature: .administrativeInspection,
        occasion: .reinspection,
        administrative: AdministrativeRecord(
          approval: .approved,
          approvedBy: "站长",
          cardsShown: true,
          kind: .singleCase
        ),
        reinspectedHazards: Array(hazards.prefix(2))
      )
    )
    return (world, hazards, started.id)
  }

  @Test("复查是一次真的检查：只看不合格的项，逐条有结果，轮次和两名执法人员，随最后一条结束")
  func oneVisitManyResults() throws {
    let (world, hazards, visit) = try Self.bound()
    let context = try world.context("陆闻道", on: "2026-03-19")
    let items = try hazards.prefix(2).map { try context.viewHazard($0).state.found.item }
    #expect(
      Set(try context.viewInspection(visit).inspection.start.items) == Set(items.compactMap { $0 })
    )
    let states = try context.reinspect([
      HazardLook(
        hazards[0],
        ReinspectionRequest(inspectors: [], inspection: visit, result: .passed, facts: "已装")
      ),
      HazardLook(
        hazards[1],
        ReinspectionRequest(
          inspectors: [],
          inspection: visit,
          result: .failed,
          facts: "没有装",
          nextDue: day("2026-03-25"),
          consequence: .newTerm
        )
      ),
    ])
    #expect(states.map(\.kind) == [.reinspected, .assigned])
    #expect(states.map { $0.reinspections.last?.round } == [1, 1])
    let officers = try world.people("陆闻道", "顾长庚")
    #expect(states.allSatisfy { $0.reinspections.last?.inspectors == officers })
    let seen = try context.viewInspection(visit).inspection
    #expect(seen.status == .finished)
    #expect(seen.finish?.hazards.isEmpty == true)
    #expect(seen.finish?.observedHazards == [hazards[1]])
    #expect(seen.answers.count == 2)
  }

  @Test("一条的结果不成立，整次复查都不记录")
  func visitIsAllOrNothing() throws {
    let (world, hazards, visit) = try Self.bound()
    let before = try world.register()
    let context = try world.context("陆闻道", on: "2026-03-19")
    let reason = SeparationTests.refusal { () throws(OperationFailure) in
      try context.reinspect([
        HazardLook(
          hazards[0],
          ReinspectionRequest(inspectors: [], inspection: visit, result: .passed, facts: "已装")
        ),
        HazardLook(
          hazards[1],
          ReinspectionRequest(inspectors: [], inspection: visit, result: .failed, facts: "没有装")
        ),
      ])
    }
    #expect(reason == .consequenceMissing)
    #expect(try world.register() == before)
  }

  @Test("没有列入这次复查的隐患，不能借这次复查记结果")
  func othersAreNotOfTheVisit() throws {
    let (world, hazards, visit) = try Self.bound()
    let context = try world.context("陆闻道", on: "2026-03-19")
    let reason = SeparationTests.refusal { () throws(OperationFailure) in
      try context.reinspect(
        hazards[2],
        ReinspectionRequest(inspectors: [], inspection: visit, result: .passed, facts: "已装")
      )
    }
    #expect(reason == .notBoundToVisit(visit))
  }
}
