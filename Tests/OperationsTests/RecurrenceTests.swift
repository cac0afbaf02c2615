import Operations
import RuleLanguage
import SafetyModel
import Testing
import Workflow

@Suite("重复与反弹 Duplicates and recurrence")
struct RecurrenceTests {
  static let drill = World.finding("c-exit-open", "exit-blocked", at: "北门")

  @Test("同一指纹未销号：记为再次看到，不新增 the same open hazard is observed, not added")
  func sameOpenHazardIsObserved() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let first = try world.visit(site, on: "2026-03-05", [Self.drill])
    let second = try world.visit(site, on: "2026-04-05", [Self.drill])
    #expect(second.finished.hazards.isEmpty)
    #expect(second.finished.observed == first.finished.hazards)
    let id = try #require(first.finished.hazards.first)
    #expect(try world.context(on: "2026-04-05").viewHazard(id).history.count == 2)
  }

  @Test("别的部位是另一条隐患 another place is another hazard")
  func anotherPlaceIsAnotherHazard() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    _ = try world.visit(site, on: "2026-03-05", [Self.drill])
    let other = World.finding("c-exit-open", "exit-blocked", at: "南门")
    let second = try world.visit(site, on: "2026-04-05", [other])
    #expect(second.finished.hazards.count == 1)
    #expect(second.finished.observed.isEmpty)
  }

  @Test("已销号又出现：新隐患指向旧隐患 after its closure it comes back as a new one")
  func comesBackAsANewOne() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let corrected = World.finding(
      "c-board-clear",
      "switchboard-obstructed",
      at: "配电间",
      corrected: true
    )
    let first = try world.visit(site, on: "2026-03-05", [corrected])
    #expect(first.finished.closedOnTheSpot.count == 1)
    let again = World.finding("c-board-clear", "switchboard-obstructed", at: "配电间")
    let second = try world.visit(site, on: "2026-04-05", [again])
    let id = try #require(second.finished.hazards.first)
    let state = try world.context(on: "2026-04-05").viewHazard(id).state
    #expect(state.found.recurrenceOf == first.finished.hazards.first)
    #expect(state.kind == .registered)
  }

  @Test("同次检查两项指向同一情形同一部位，只登记一条 one visit never registers a hazard twice")
  func oneVisitNeverRegistersTwice() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let pack = try world.context(on: "2026-03-05").rules()
    let list = try #require(pack.checklist("common"))
    var byCircumstance: [String: [String]] = [:]
    for item in list.items where item.condition == nil {
      for circumstance in item.circumstances {
        byCircumstance[circumstance, default: []].append(item.id)
      }
    }
    guard let shared = byCircumstance.first(where: { $0.value.count > 1 }) else { return }
    let answers = shared.value.map { World.finding($0, shared.key, at: "车间") }
    let visit = try world.visit(site, on: "2026-03-05", answers)
    #expect(visit.finished.hazards.count == 1, "\(shared.key) by \(shared.value)")
  }
}
