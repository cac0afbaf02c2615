import SafetyModel
import Testing
import Workflow

@Suite("单位自查发现的案要双报告 A case the unit found is reported twice")
struct CaseReportTests {
  private let guards = CaseGuardTests()

  /// A case ready to be ended, found in a visit of some nature, with some reports.
  private func ready(
    _ nature: VisitNature?,
    _ recipients: [ReportRecipient] = []
  ) throws -> CaseState {
    var body = try #require(CaseCast.opened(.workSafety)).opened
    body.nature = nature
    var state = try #require(CaseState.replay([.opened(body)], id: Cast.majorCase))
    for kind in [CaseStep.takeMeasure, .submitPlan, .confirm, .redetermine] {
      state = try guards.step(CaseCast.command(kind), state)
    }
    for recipient in recipients { state = try guards.step(report(to: recipient), state) }
    return state
  }

  private func report(to recipient: ReportRecipient) -> CaseCommand {
    .report(
      CaseReported(
        recipient: recipient,
        body: "示例",
        by: Cast.unitHead.id,
        on: date("2026-03-10")
      )
    )
  }

  @Test(
    "两份都登记了才能销案；监管部门检查发现的不要",
    arguments: [
      (VisitNature.selfCheck, [], ReportRecipient.regulator),
      (.selfCheck, [.regulator], .workers), (.selfCheck, [.workers], .regulator),
      (.selfCheck, [.workers, .regulator], nil), (.selfCheck, [.regulator, .union], .workers),
      (.administrativeInspection, [], nil), (nil, [], nil),
    ] as [(VisitNature?, [ReportRecipient], ReportRecipient?)]
  )
  func bothAreOwed(
    _ nature: VisitNature?,
    _ recipients: [ReportRecipient],
    _ owed: ReportRecipient?
  ) throws {
    let state = try ready(nature, recipients)
    #expect(guards.refusal(CaseCast.end(), state) == owed.map { .reportOwed($0) })
    let missing = CaseWorkflow.missingSteps(in: state, openMembers: [])
    #expect(missing.contains(.report(.regulator)) == state.unreported.contains(.regulator))
  }

  @Test("地方要求报告工会的，报告了工会才能销案")
  func unionWhereItIsAsked() throws {
    var context = CaseCast.context
    let state = try ready(.selfCheck, ReportRecipient.ofUnit)
    context = context.governing(state)
    for index in context.policy.caseSteps.indices
    where context.policy.caseSteps[index].step == .end {
      context.policy.caseSteps[index].needs.append(
        StepNeed(
          field: .unionReport,
          citation: Citation(instrument: "sample", clause: "4", confidence: .secondhand)
        )
      )
    }
    func refusal(_ state: CaseState) -> RefusalReason? {
      do throws(CaseRefusal) {
        _ = try CaseWorkflow.decide(
          CaseCast.end(),
          in: state,
          openMembers: [],
          context: context
        )
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(refusal(state) == .reportOwed(.union))
    #expect(refusal(try guards.step(report(to: .union), state)) == nil)
  }
}

@Suite("案在停产、查封期间和文字矛盾时不了结 No end while something is in force or words say otherwise")
struct CaseEndingTests {
  private let guards = CaseGuardTests()

  @Test("成员还有有效的停产停用、查封的，不能销案")
  func measuresInForce() throws {
    let ready = try guards.state(
      .workSafety,
      [.takeMeasure, .submitPlan, .confirm, .redetermine]
    )
    let paper = DocumentNumber(text: "样封〔2026〕1号", origin: .ours)
    for reason in [StopWorkRefusal.stopStanding([paper]), .sealStanding([paper])] {
      var context = CaseCast.context
      context.measuresInForce = .stopWork(reason)
      #expect(guards.refusal(CaseCast.end(), ready, context: context) == .stopWork(reason))
    }
    #expect(guards.refusal(CaseCast.end(), ready) == nil)
  }

  @Test(
    "“不再重大”的理由不能说仍构成重大，成员都销号了也不能说还没改完",
    arguments: [
      ("已不构成重大隐患", nil, nil), ("不再构成重大", nil, nil), ("三项均已消除", nil, nil),
      ("仍构成重大隐患", "仍构成", "仍构成"), ("经研究构成重大", "构成重大", "构成重大"),
      ("it is still major", "still major", "still major"), ("no longer major", nil, nil),
      ("喷淋未完成", nil, "未完成"), ("仍有一项", nil, "仍有"),
    ] as [(String, String?, String?)]
  )
  func wordsGoWithTheResult(_ reason: String, _ open: String?, _ done: String?) throws {
    let confirmed = try guards.state(.workSafety, [.takeMeasure, .submitPlan, .confirm])
    guard case .redetermine(var body) = CaseCast.redetermination(.noLongerMajor) else { return }
    body.reason = reason
    func refused(_ members: Set<HazardID>) -> RefusalReason? {
      guards.refusal(.redetermine(body), confirmed, open: members)
    }
    #expect(refused([]) == done.map { .wordingContradicts(word: $0) })
    let one: Set<HazardID> = [CaseCast.first]
    let standing = StandingHazard(hazard: CaseCast.first, clauses: ["7.3.1"], tie: .member)
    #expect(
      refused(one)
        == open.map { .wordingContradicts(word: $0) } ?? .majorCase(.hazardsStand([standing]))
    )
  }
}
