import Operations
import SafetyModel
import Testing
import Workflow

@Suite("检查的更正 Corrections of a visit")
struct AmendTests {
  /// An answer that finds nothing.
  private static let looked = AnswerDraft(item: "c-exit-open", answer: .conforming)

  @Test("更正发现新问题就登记隐患 a correction that finds something registers it")
  func correctionRegistersWhatItFinds() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2026-03-05", [Self.looked])
    let amended = try world.context("陈知行", on: "2026-03-06")
      .amendInspection(visit.id, RecurrenceTests.drill, reason: "漏记")
    #expect(amended.hazards.count == 1)
    let view = try world.context(on: "2026-03-06").viewInspection(visit.id)
    #expect(view.inspection.amendments.count == 1)
    #expect(view.inspection.answers(to: "c-exit-open").first?.answer == .nonconforming)
  }

  @Test("收回一个发现，隐患仍在 a correction that takes a finding back leaves its hazard")
  func correctionLeavesTheHazard() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2026-03-05", [RecurrenceTests.drill])
    let amended = try world.context("陈知行", on: "2026-03-06").amendInspection(
      visit.id,
      AnswerDraft(item: "c-exit-open", answer: .conforming),
      reason: "看错了门"
    )
    #expect(amended.hazards.isEmpty)
    let id = try #require(visit.finished.hazards.first)
    #expect(try world.context(on: "2026-03-06").viewHazard(id).state.isOpen)
  }

  @Test("没有结束的检查不能更正，结束的不能再答 amend after the finish, answer before it")
  func amendAfterAndAnswerBefore() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    #expect(throws: OperationFailure.self) {
      try context.amendInspection(id, RecurrenceTests.drill, reason: "早了")
    }
    try context.recordAnswers([Self.looked], in: id)
    _ = try context.finishInspection(id, FinishRequest(notCheckedReason: "未看"))
    #expect(throws: OperationFailure.self) {
      try context.recordAnswers([RecurrenceTests.drill], in: id)
    }
    #expect(throws: OperationFailure.self) {
      try context.finishInspection(id, FinishRequest(notCheckedReason: "未看"))
    }
  }

  @Test("有项目没看又没有理由，不能结束 unchecked items need the one reason")
  func uncheckedItemsNeedAReason() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let before = try world.register()
    do {
      _ = try world.context("陈知行", on: "2026-03-05").finishInspection(id, FinishRequest())
      Issue.record("finished without a reason")
    } catch OperationFailure.notNow(.unansweredWithoutReason(_, let items)) {
      #expect(items.count > 10)
    }
    #expect(try world.register() == before)
  }
}
