import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import Workflow

@Suite("人员：代理、交接、任务 People: deputies, handing over, work")
struct PeopleTests {
  private func world() throws -> (world: World, hazards: [HazardID]) {
    let world = try World()
    return (world, try world.visitHongsheng().finished.hazards)
  }

  private func deputise(
    _ world: World,
    _ deputy: String,
    for absent: String,
    matters: [String] = []
  ) throws {
    try world.context(on: "2026-03-06").nameDeputy(
      Deputy(
        person: try world.person(deputy),
        valid: DayInterval(from: day("2026-03-06"), to: day("2026-03-20")),
        matters: matters,
        ground: "年休假"
      ),
      of: try world.person(absent)
    )
  }

  @Test("代理人看到所代的人的任务，只在代理的日子、代理的事项里")
  func deputiesSeeTheWork() throws {
    let (world, _) = try world()
    try deputise(world, "陆闻道", for: "陈知行", matters: ["work-safety-industry-trade"])
    let own = try world.context(on: "2026-03-10").work(of: world.person("陈知行"))
    #expect(!own.lines.isEmpty)
    #expect(own.lines.allSatisfy { $0.onBehalfOf == nil })
    let lent = try world.context(on: "2026-03-10").work(of: world.person("陆闻道"))
    #expect(!lent.lines.isEmpty)
    #expect(lent.lines.count < own.lines.count)
    for line in lent.lines {
      #expect(line.onBehalfOf == (try world.person("陈知行")))
      if case .hazard(let state) = line.subject {
        #expect(state.found.matter == "work-safety-industry-trade")
      }
    }
    let after = try world.context(on: "2026-03-21").work(of: world.person("陆闻道"))
    #expect(after.lines.isEmpty)
  }

  @Test("代理办理的，记录写明办理人和所代的人")
  func recordsForWhom() throws {
    let (world, hazards) = try world()
    let id = try #require(hazards.first)
    let context = try world.context(on: "2026-03-10")
    let (deputy, absent) = (try world.person("陆闻道"), try world.person("陈知行"))
    #expect(throws: OperationFailure.self) { try context.acting(as: deputy, onBehalfOf: absent) }
    try deputise(world, "陆闻道", for: "陈知行")
    try context.acting(as: deputy, onBehalfOf: absent)
      .remind(id, text: "请整改", wishedDay: nil, number: nil)
    let last = try #require(try context.viewHazard(id).history.last?.stored.envelope)
    #expect(last.actor == deputy)
    #expect(last.behalf == absent)
    // The ledger reads back what it wrote.
    #expect(try Envelope(canonicalBytes: last.canonicalBytes()) == last)
    try world.context(on: "2026-03-11")
      .endDeputy(deputy, of: absent, lastDay: day("2026-03-11"), reason: "提前返岗")
    #expect(throws: OperationFailure.self) {
      try world.context(on: "2026-03-12").acting(as: deputy, onBehalfOf: absent)
    }
  }

  @Test("代理限于事项时，别的事项不能代办")
  func scopeIsKept() throws {
    let (world, hazards) = try world()
    try deputise(world, "陆闻道", for: "陈知行", matters: ["flood-control"])
    let context = try world.context(on: "2026-03-10").acting(
      as: world.person("陆闻道"),
      onBehalfOf: world.person("陈知行")
    )
    let before = try world.register()
    let id = try #require(hazards.first)
    do throws(OperationFailure) {
      _ = try context.remind(id, text: "请整改", wishedDay: nil, number: nil)
      Issue.record("not refused")
    } catch {
      guard case .notNow(.notTheDeputy) = error else {
        Issue.record("failed otherwise: \(error)")
        return
      }
    }
    #expect(try world.register() == before)
  }

  @Test("离岗时一次交出全部未销号隐患，办过的事不变")
  func handsOverEverything() throws {
    let (world, hazards) = try world()
    let (from, to) = (try world.person("陈知行"), try world.person("陆闻道"))
    let context = try world.context("陈知行", on: "2026-03-10")
    let followed = try context.hazards(followedBy: from)
    #expect(Set(followed).isSubset(of: Set(hazards)))
    #expect(followed.count > 3)
    let states = try context.handOverAll(from: from, to: to, reason: "调离")
    #expect(states.map(\.id) == followed)
    for id in followed {
      let view = try context.viewHazard(id)
      #expect(view.state.handler == to)
      #expect(view.state.found.foundBy.contains(from))
      #expect(view.history.first?.stored.envelope.actor == from)
    }
    #expect(try context.hazards(followedBy: from).isEmpty)
    #expect(try context.handOverAll(from: from, to: to, reason: "调离").isEmpty)
  }

  @Test("有一条不能交，就一条也不交")
  func handsOverNothingWhenOneIsRefused() throws {
    let (world, hazards) = try world()
    let site = try world.context(on: "2026-03-10").viewHazard(try #require(hazards.first)).state
      .found.site
    let staff = try world.registerStaff("白一帆", of: site)
    let before = try world.register()
    let unit = try world.context("白一帆", on: "2026-03-10")
    #expect(throws: OperationFailure.self) {
      try unit.handOverAll(from: world.person("陈知行"), to: staff, reason: "调离")
    }
    #expect(try world.register() == before)
  }

  @Test("没有职权的拒绝带着名称和有职权的机关")
  func lackOfPowerNamesTheCompetentBody() throws {
    let (world, hazards) = try world()
    let context = try world.context("陈知行", on: "2026-03-06")
    let fire = try hazards.first { try context.viewHazard($0).state.found.matter == "fire-safety" }
    let id = try #require(fire)
    let request = OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责〔2026〕1号", origin: .ours),
      due: day("2026-03-20"),
      officers: try world.people("陈知行", "沈若水"),
      service: .signed(by: "白一帆")
    )
    do throws(OperationFailure) {
      _ = try context.order(id, request)
      Issue.record("not refused")
    } catch {
      guard case .refused(let refusal, hazard: id, let insight) = error else {
        Issue.record("failed otherwise: \(error)")
        return
      }
      #expect(refusal.reason.isLackOfPower)
      #expect(insight.competent == ["明州区消防救援大队"])
      #expect(insight.actor == "陈知行")
      #expect(insight.names[world.town.text] == "明州区东溪镇应急消防管理站")
      #expect(insight.matter?.zh == "消防安全")
    }
  }

  @Test("单位按上下级成树，职权说明是否快到期")
  func treesAndMandates() throws {
    let world = try World()
    let context = try world.context(on: "2026-03-10")
    let team = try context.registerOrganisation(
      name: "东溪镇一中队",
      level: .town,
      region: nil,
      parent: world.town
    )
    let tree = try context.organisationTree()
    #expect(tree.map(\.organisation.name) == ["明州区消防救援大队", "明州区东溪镇应急消防管理站"])
    #expect(tree.last?.below.map(\.organisation.id) == [team])
    #expect(tree.last?.people == 5)
    let mandate = MandateListing(
      organisation: try context.viewOrganisation(team),
      mandate: Mandate(
        id: "m",
        source: .own,
        inNameOf: nil,
        matters: [],
        excluded: [],
        document: "样例",
        valid: DayInterval(from: day("2026-01-01"), to: day("2026-03-31"))
      )
    )
    #expect(mandate.standing(on: day("2025-12-31"), soon: 30) == .notYet)
    #expect(mandate.standing(on: day("2026-02-28"), soon: 30) == .valid)
    #expect(mandate.standing(on: day("2026-03-01"), soon: 30) == .expiring)
    #expect(mandate.standing(on: day("2026-04-01"), soon: 30) == .over)
    #expect(try context.mandates(matter: "fire-safety").map(\.organisation.id) == [world.fireBody])
    #expect(throws: OperationFailure.self) { try context.mandates(matter: "nonsense") }
  }
}
