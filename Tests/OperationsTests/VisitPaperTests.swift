import Operations
import SafetyModel
import Testing
import Workflow

@Suite("检查的手续和照片 The papers and pictures of a visit")
struct VisitPaperTests {
  private func obstacle(_ body: () throws -> Void) throws -> ActObstacle? {
    do {
      try body()
      return nil
    } catch OperationFailure.notNow(.act(let obstacle)) {
      return obstacle
    }
  }

  private func request(
    _ world: World,
    at site: SiteID,
    approvedOn: CivilDate?,
    urgent: Bool = false
  ) throws -> InspectionRequest {
    InspectionRequest(
      site: site,
      checklists: ["common"],
      inspectors: try world.people("陈知行", "沈若水"),
      nature: .administrativeInspection,
      administrative: AdministrativeRecord(
        approval: urgent ? .urgent : .approved,
        approvedBy: "站长",
        approvedOn: approvedOn,
        cardsShown: true
      )
    )
  }

  @Test("批准晚于检查日的不开始，紧急的可以")
  func approvalComesFirst() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("陈知行", on: "2026-03-02")
    let late = day("2026-03-12")
    #expect(
      try obstacle {
        _ = try context.startInspection(try request(world, at: site, approvedOn: late))
      } == .approvedAfterVisit(approved: late, visit: day("2026-03-02"))
    )
    _ = try context.startInspection(
      try request(world, at: site, approvedOn: day("2026-03-02"))
    )
    _ = try context.startInspection(
      try request(world, at: site, approvedOn: late, urgent: true)
    )
  }

  @Test("有效执法证不足两人的不开始")
  func cardsAreValidAtTheStart() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    try world.context("顾长庚", on: "2026-03-01").changePerson(
      try world.person("沈若水"),
      PersonChanged(
        organisation: nil,
        qualification: nil,
        cardNumber: nil,
        cardValid: DayInterval(to: day("2026-03-01")),
        reason: "到期"
      ),
      document: "证件登记表"
    )
    let context = try world.context("陈知行", on: "2026-03-02")
    #expect(
      try obstacle {
        _ = try context.startInspection(try request(world, at: site, approvedOn: nil))
      }
        == .cardsUnfit(["沈若水"], on: day("2026-03-02"))
    )
  }

  @Test("一项没查的行政检查不能按查完结束")
  func emptyVisitsAreAbandoned() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-02")
    let context = try world.context("陈知行", on: "2026-03-02")
    #expect(
      try obstacle {
        _ = try context.finishInspection(id, FinishRequest(notCheckedReason: "下次"))
      } == .nothingLookedAt(id)
    )
    try context.abandonInspection(id, reason: "大门紧闭")
  }

  @Test("整改前后是同一张照片的不收")
  func picturesDiffer() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-02")
    var answer = World.finding("c-exit-open", "exit-blocked", at: "一层北门", corrected: true)
    let context = try world.context("陈知行", on: "2026-03-02")
    answer.correctedPhotos = answer.photos
    #expect(
      try obstacle { try context.recordAnswers([answer], in: id) }
        == .samePicture("exit-before.jpg")
    )
    answer.correctedPhotos = [World.photo("exit-after.jpg")]
    try context.recordAnswers([answer], in: id)
  }
}
