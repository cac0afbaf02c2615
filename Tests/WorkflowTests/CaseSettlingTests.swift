import SafetyModel
import Testing
import Workflow

@Suite("已确认的案不能掏空 A confirmed case is not emptied")
struct CaseSettlingTests {
  private let guards = CaseGuardTests()

  private func refusal(
    _ command: CaseCommand,
    _ state: CaseState,
    _ hazards: [HazardState] = [],
    open members: Set<HazardID>? = nil
  ) -> RefusalReason? {
    var context = CaseCast.context.governing(state)
    context.siteHazards = hazards
    let open = members ?? (command.kind == .removeMember ? CaseCast.all : [])
    do throws(CaseRefusal) {
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
      return nil
    } catch { return error.reason }
  }

  private func leaving(_ change: (inout CaseMemberRemoved) -> Void) -> CaseCommand {
    guard case .removeMember(var body) = CaseCast.command(.removeMember) else {
      return CaseCast.command(.removeMember)
    }
    change(&body)
    return .removeMember(body)
  }

  private func hazard(
    _ id: HazardID,
    _ grade: LegalGrade = .suspectedMajor,
    in visit: InspectionID = Cast.visit,
    element: String? = nil
  ) throws -> HazardState {
    var found = HazardRegistered.sample(grade: grade)
    found.inspection = visit
    found.verdict?.criteria = "gb-35181-2017"
    found.verdict?.element = element
    return try #require(HazardState.replay([.registered(found)], id: id))
  }

  @Test("确认后只凭查明的事实错误退出：写明、有证明、两名没有发现它的人、确认机关的人同意")
  func aMemberLeavesOnAnErrorOfFact() throws {
    let confirmed = try guards.state(.workSafety, [.confirm])
    let member = try hazard(CaseCast.other)
    #expect(refusal(leaving { _ in }, confirmed, [member]) == nil)
    #expect(
      refusal(leaving { $0.error = nil }, confirmed, [member])
        == .majorCase(.staysOnceConfirmed(CaseCast.other))
    )
    #expect(
      refusal(leaving { $0.officers = nil }, confirmed, [member])
        == .tooFewOfficers(named: 1, of: 2)
    )
    #expect(
      refusal(leaving { $0.reason = "已整改" }, confirmed, [member]) == .putRightSince(word: "已整改")
    )
    #expect(refusal(leaving { $0.evidence = [] }, confirmed, [member]) == .groundMissing)
    var found = HazardRegistered.sample(grade: .suspectedMajor)
    found.foundBy = [CaseCast.districtThird.id]
    let own = try #require(HazardState.replay([.registered(found)], id: CaseCast.other))
    #expect(
      refusal(leaving { _ in }, confirmed, [own])
        == .majorCase(.finderEstablishes(CaseCast.districtThird.id))
    )
    #expect(
      refusal(leaving { $0.approver = CaseCast.strangeOfficer.id }, confirmed, [member])
        == .majorCase(.approverOfAnotherBody(CaseCast.strangeOfficer.id))
    )
    let suspected = try guards.state(.workSafety, [])
    #expect(refusal(leaving { $0.error = nil }, suspected, [member]) == nil)
  }

  @Test("退出而没有了结的、同次检查还没有定的、显示已确认条款的，都逐条列出")
  func whatStandsBesideTheCaseIsListed() throws {
    let confirmed = try guards.state(.workSafety, [.takeMeasure, .submitPlan, .confirm])
    let left = try guards.step(CaseCast.command(.removeMember), confirmed)
    let member = try hazard(CaseCast.first)
    let gone = try hazard(CaseCast.other)
    let undecided = try hazard(CaseCast.third)
    let elsewhere = try hazard(HazardID(random: 207), in: Cast.patrolVisit)
    let alike = try hazard(HazardID(random: 208), in: Cast.patrolVisit, element: "7.5")
    let general = try hazard(HazardID(random: 209), .general, element: "7.5")
    let hazards = [member, gone, undecided, elsewhere, alike, general]
    var listed: [StandingHazard] = []
    if case .majorCase(.hazardsStand(let found)) = refusal(
      CaseCast.command(.redetermine),
      left,
      hazards
    ) {
      listed = found
    }
    #expect(
      listed == [
        StandingHazard(hazard: CaseCast.other, clauses: ["7.5"], tie: .left),
        StandingHazard(hazard: CaseCast.third, clauses: [], tie: .undecided),
        StandingHazard(hazard: HazardID(random: 208), clauses: ["7.5"], tie: .sameClause),
      ]
    )
    #expect(refusal(CaseCast.command(.redetermine), left, [member, elsewhere, general]) == nil)
    let released = try guards.step(CaseCast.command(.redetermine), left)
    #expect(
      refusal(CaseCast.command(.end), released, [member, gone])
        == .majorCase(.hazardsStand([listed[0]]))
    )
    #expect(refusal(CaseCast.command(.end), released, [member]) == nil)
  }

  @Test("确认以前退出、没有列入确认条款的，不挡住")
  func whatWasNeverConfirmedStandsInNoWay() throws {
    let suspected = try guards.state(.workSafety, [])
    let less = try guards.step(leaving { $0.error = nil }, suspected)
    guard case .confirm(var body) = CaseCast.command(.confirm) else { return }
    body.clauses = ["7.3.1"]
    let confirmed = try guards.step(.confirm(body), less)
    let gone = try hazard(CaseCast.other, .general)
    #expect(confirmed.left.isEmpty)
    #expect(refusal(CaseCast.command(.redetermine), confirmed, [gone]) == nil)
  }

  @Test("不构成重大的理由说的是发现时的情况")
  func aDismissalSpeaksOfWhatWasFound() throws {
    guard case .dismiss(var body) = CaseCast.command(.dismiss) else { return }
    body.reason = "现场已整改"
    let suspected = try guards.state(.workSafety, [])
    #expect(
      refusal(.dismiss(body), suspected, open: CaseCast.all) == .putRightSince(word: "已整改")
    )
  }
}
