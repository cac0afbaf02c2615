import SafetyModel
import Testing
import Workflow

@Suite("文书的名称 Names of papers")
struct StepPaperTests {
  @Test("责令的名称由领域、等级和形式定")
  func ordersAreNamedByPolicy() throws {
    let general = try HazardState.start()
    let order = try #require(try general.after([.issueOrder]).orders.last)
    var atOnce = order
    atOnce.form = .immediate
    func name(_ body: OrderIssued, _ regime: Regime, _ state: HazardState) -> String? {
      Policy.shipped(regime).paper(of: .orderIssued(body), in: state)?.name.zh
    }
    #expect(name(order, .workSafety, general) == "责令限期整改指令书")
    #expect(name(order, .fire, general) == "责令限期改正通知书")
    #expect(name(atOnce, .fire, general) == "责令立即改正通知书")
    let major = try HazardState.start(.sample(grade: .major))
    #expect(name(order, .fire, major) == "重大火灾隐患整改通知书")
    // What the unit sets itself has no paper of an authority.
    #expect(name(order, .selfCheck, general) == nil)
  }

  @Test("没有文书的一步没有名称")
  func stepsWithoutPaperHaveNoName() throws {
    let state = try HazardState.sample(.assigned)
    let claim = try #require(try state.after([.claimRectification]).claims.last)
    let policy = Policy.shipped(.workSafety)
    #expect(policy.paper(of: .rectificationClaimed(claim), in: state) == nil)
  }

  @Test(
    "停产、查封的文书名称随领域不同",
    arguments: [
      (HazardStep.orderStop, Regime.workSafety, "现场处理措施决定书"),
      (.orderStop, .fire, "责令停产停业（停止使用）决定书"),
      (.seal, .workSafety, "查封扣押决定书"), (.seal, .fire, "临时查封决定书"),
    ]
  )
  func measuresAreNamedByPolicy(_ step: HazardStep, _ regime: Regime, _ name: String) {
    let documents = Policy.shipped(regime).rule(of: step)?.documents ?? []
    #expect(documents.first?.name.zh == name)
  }
}
