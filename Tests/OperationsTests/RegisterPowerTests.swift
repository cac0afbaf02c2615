import Operations
import SQLStore
import SafetyModel
import Testing
import Workflow
import Workspace

@Suite("谁登记职权和证件 Who enters cards, mandates and bodies")
struct RegisterPowerTests {
  /// What a context tells beside its acts.
  final class Told {
    var advice: [ActAdvice] = []
  }

  private func obstacle(_ body: () throws -> Void) throws -> ActObstacle? {
    do {
      try body()
      return nil
    } catch OperationFailure.notNow(.act(let obstacle)) {
      return obstacle
    }
  }

  private func context(
    _ world: World,
    _ name: String?,
    on moment: String,
    telling told: Told
  ) throws -> OperatingContext {
    try OperatingContext(
      workspace: world.workspace,
      now: World.now,
      occurred: Instant(day: day(moment), hour: 12),
      actor: try name.map(world.person),
      loaded: World.loaded,
      warn: { if case .advice(let advice) = $0 { told.advice.append(advice) } }
    )
  }

  private func renewed(until last: String) -> PersonChanged {
    PersonChanged(
      organisation: nil,
      qualification: nil,
      cardNumber: nil,
      cardValid: DayInterval(to: day(last)),
      reason: "换证"
    )
  }

  @Test("换证要写办理人和凭据；写成早于已办事项的日期，提醒并标明")
  func cardsChangeByPaper() throws {
    let world = try World()
    _ = try world.visitHongsheng()
    let officer = try world.person("陈知行")
    let told = Told()
    #expect(throws: OperationFailure.self) {
      try context(world, nil, on: "2026-03-10", telling: told)
        .changePerson(officer, renewed(until: "2027-01-01"), document: "换证表1号")
    }
    let clerk = try context(world, "顾长庚", on: "2026-03-10", telling: told)
    #expect(
      try obstacle { try clerk.changePerson(officer, renewed(until: "2027-01-01")) }
        == .registerPaperMissing
    )
    try clerk.changePerson(officer, renewed(until: "2027-01-01"), document: "换证表1号")
    #expect(told.advice.isEmpty)
    try context(world, "顾长庚", on: "2026-01-01", telling: told)
      .changePerson(officer, renewed(until: "2028-01-01"), document: "换证表2号")
    let person = try clerk.viewPerson(officer).person
    #expect(person.papers.compactMap(\.number) == ["换证表1号", "换证表2号"])
    #expect(person.datedBack.count == 1)
    #expect(person.datedBack.first?.lastDay == day("2026-03-05"))
    #expect(told.advice.count == 1)
  }

  @Test("上级、区划可以更正，原来的留下，不成圈")
  func bodiesMoveWithoutCircles() throws {
    let world = try World()
    let told = Told()
    let clerk = try context(world, "顾长庚", on: "2026-03-10", telling: told)
    try clerk.changeOrganisation(
      world.town,
      region: RegionCode("330299001"),
      parent: world.fireBody,
      reason: "补登",
      document: "编〔2026〕1号"
    )
    let body = try clerk.viewOrganisation(world.town)
    #expect(body.parent == world.fireBody)
    #expect(body.region == RegionCode("330299001"))
    let name = body.name
    #expect(
      try obstacle {
        try clerk.changeOrganisation(
          world.fireBody,
          parent: world.town,
          reason: "误",
          document: "编〔2026〕2号"
        )
      } == .cycle(name)
    )
    #expect(
      try obstacle {
        try clerk.changeOrganisation(
          world.town,
          level: .town,
          reason: "误",
          document: "编〔2026〕3号"
        )
      } == .nothingChanged
    )
  }

  @Test("辖区之外的不责令；没有登记区划的只提醒")
  func bodiesActAtHome() throws {
    let world = try World()
    let (_, _, finished) = try world.visitHongsheng()
    let own = try finished.hazards.filter {
      let state = try world.context(on: "2026-03-05").viewHazard($0).state
      return state.isOpen && state.found.matter != "fire-safety"
    }
    let id = try #require(own.first)
    let told = Told()
    let officers = [try world.person("陈知行"), try world.person("沈若水")]
    func order(_ number: String) throws {
      try context(world, "陈知行", on: "2026-03-05", telling: told).order(
        id,
        OrderRequest(
          form: .byDate,
          number: DocumentNumber(text: number, origin: .ours),
          due: day("2026-03-20"),
          officers: officers,
          service: .signed(by: "白一帆")
        )
      )
    }
    try context(world, "顾长庚", on: "2026-03-05", telling: told).changeOrganisation(
      world.town,
      region: RegionCode("330281"),
      reason: "补登",
      document: "编〔2026〕1号"
    )
    let refusal = #expect(throws: OperationFailure.self) { try order("样责改〔2026〕1号") }
    guard case .refused(let refused, _, _) = refusal, case .outsideRegion = refused.reason else {
      Issue.record("not refused for the region: \(String(describing: refusal))")
      return
    }
    try context(world, "顾长庚", on: "2026-03-05", telling: told).changeOrganisation(
      world.town,
      region: RegionCode("330299"),
      reason: "更正",
      document: "编〔2026〕2号"
    )
    try order("样责改〔2026〕1号")
    let other = try #require(own.last)
    #expect(other != id)
    let again = try obstacle {
      try context(world, "陈知行", on: "2026-03-06", telling: told).order(
        other,
        OrderRequest(
          form: .byDate,
          number: DocumentNumber(text: "样责改〔2026〕1号", origin: .ours),
          due: day("2026-03-20"),
          officers: officers,
          service: .signed(by: "白一帆")
        )
      )
    }
    #expect(again == .numberUsed("样责改〔2026〕1号", by: id.text, on: day("2026-03-05")))
  }
}
