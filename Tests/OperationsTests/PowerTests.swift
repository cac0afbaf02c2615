import Operations
import SafetyModel
import Testing
import Workflow

@Suite("谁有权 Who has the power")
struct PowerTests {
  @Test("镇站看到消防隐患：欠的是移送；消防大队自己看到：欠的是责令和认定")
  func dutiesFollowTheMandate() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let answer = World.finding("c-exit-open", "exit-blocked", at: "一层北门")
    let town = try world.visit(site, on: "2026-03-02", [answer])
    let fire = try world.visit(
      site,
      on: "2026-03-02",
      inspectors: ["高以宁", "秦守拙"],
      [World.finding("c-exit-open", "exit-blocked", at: "二层南门")]
    )
    let seen = try world.context("陈知行", on: "2026-03-10")
    func clocks(_ view: HazardView) -> [String] {
      view.obligations.compactMap { duty in
        if case .clock(let clock) = duty.ground { clock.id } else { nil }
      }
    }
    let theirs = try seen.viewHazard(try #require(town.finished.hazards.first))
    #expect(theirs.power == .without)
    #expect(!clocks(theirs).contains("serve-order"))
    #expect(theirs.missing.contains(.referral))
    let own = try seen.viewHazard(try #require(fire.finished.hazards.first))
    #expect(own.power == .mandated)
    #expect(clocks(own).contains("serve-order"))
    #expect(!own.missing.contains(.referral))
    let queue = try seen.work(of: try world.person("陈知行"))
    #expect(queue.lines.map(\.item.task) == [.step(.referral)])
  }
}
