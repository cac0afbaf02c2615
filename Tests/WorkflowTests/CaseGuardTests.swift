import SafetyModel
import Testing
import Workflow

@Suite("整案不能一个人、不能由单位自己了结 Nobody ends a case alone, no unit its own")
struct CaseGuardTests {
  func state(
    _ regime: Regime = .workSafety,
    _ kinds: [CaseCommand.Kind] = []
  ) throws -> CaseState {
    var state = try #require(CaseCast.opened(regime))
    for kind in kinds { state = try step(CaseCast.command(kind), state) }
    return state
  }

  func step(_ command: CaseCommand, _ state: CaseState) throws -> CaseState {
    try CaseWorkflow.decide(
      command,
      in: state,
      openMembers: [.redetermine, .end].contains(command.kind) ? [] : CaseCast.all,
      context: CaseCast.context.governing(state)
    ).reduce(state) { CaseState.evolve($0, $1) }
  }

  func refusal(
    _ command: CaseCommand,
    _ state: CaseState,
    open members: Set<HazardID>? = nil,
    context: DecisionContext = CaseCast.context
  ) -> RefusalReason? {
    do throws(CaseRefusal) {
      let context = context.governing(state)
      let open = members ?? (command.kind == .end ? [] : CaseCast.all)
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
      return nil
    } catch {
      return error.reason
    }
  }

  // MARK: The unit

  @Test(
    "单位不能为自己的案报请、答复、确认、否定、增减成员、重新判定、销案",
    arguments: [
      CaseCommand.Kind.addMember, .removeMember, .convenePanel, .confirm, .dismiss, .issueNotice,
      .reportGovernment, .refer, .recordReply, .redetermine, .list, .publishListing,
      .reviewDelisting, .delist, .end,
      .reopen,
    ]
  )
  func theUnitIsOfferedNothingOfTheAuthority(_ kind: CaseCommand.Kind) throws {
    let unit = DecisionContext.sample(Cast.unitHead) { CaseCast.join(&$0) }
    for steps: [CaseCommand.Kind] in [[], [.refer], [.confirm], [.confirm, .redetermine]] {
      let permitted = CaseWorkflow.permittedCommands(
        in: try state(.workSafety, steps),
        openMembers: CaseCast.all,
        context: unit
      )
      #expect(!permitted.contains(kind))
    }
  }

  @Test("单位报请、登记答复、加入成员，都被拒绝")
  func theUnitIsRefused() throws {
    let unit = Cast.unitHead.id
    let on = date("2026-03-13")
    let refused = RefusalReason.unitActsForFinder(unit)
    #expect(
      refusal(
        .refer(CaseReferralDraft(receiver: "支队", reason: "r", by: unit, on: on)),
        try state()
      ) == refused
    )
    var reply = CaseReplied(number: 1, outcome: .accepted, text: "收", by: unit, on: on)
    #expect(refusal(.recordReply(reply), try state(.workSafety, [.refer])) == refused)
    reply.by = Cast.districtOfficer.id
    #expect(refusal(.recordReply(reply), try state(.workSafety, [.refer])) == nil)
    #expect(
      refusal(
        .addMember(CaseMemberAdded(hazard: CaseCast.third, clauses: ["7.5"], by: unit, on: on)),
        try state()
      ) == refused
    )
  }

  @Test("涉及等级的答复须有文号或附件")
  func anAnswerAboutTheGradeHasAPaper() throws {
    var reply = CaseReplied(
      number: 1,
      outcome: .determinedGeneral,
      text: "不属于",
      by: Cast.districtOfficer.id,
      on: date("2026-03-13")
    )
    let asked = try state(.workSafety, [.refer])
    #expect(refusal(.recordReply(reply), asked) == .majorCase(.replyWithoutPaper))
    reply.paper = DocumentNumber(text: " ", origin: .official)
    #expect(refusal(.recordReply(reply), asked) == .majorCase(.replyWithoutPaper))
    reply.evidence = [sampleEvidence(.document)]
    #expect(refusal(.recordReply(reply), asked) == nil)
  }

  @Test("安全生产的重大隐患案不由一人认定，也不由别的机关的人一同认定")
  func nobodyDecidesACaseAlone() throws {
    let opened = try state(.workSafety)
    func confirm(
      _ officers: [PersonID]?,
      by person: ActingPerson = Cast.districtOfficer
    )
      -> CaseCommand
    {
      .confirm(
        CaseConfirmed(
          authority: "示例区应急管理局",
          clauses: ["7.5"],
          by: person.id,
          officers: officers,
          on: date("2026-03-14"),
          evidence: [sampleEvidence(.document)]
        )
      )
    }
    func dismiss(_ officers: [PersonID]?) -> CaseCommand {
      .dismiss(
        CaseDismissed(
          authority: "示例区应急管理局",
          reason: "不构成",
          by: Cast.districtOfficer.id,
          officers: officers,
          on: date("2026-03-14"),
          evidence: [sampleEvidence(.document)]
        )
      )
    }
    for alone in [nil, [Cast.districtOfficer.id]] {
      #expect(refusal(confirm(alone), opened) == .tooFewOfficers(named: 1, of: 2))
      #expect(refusal(dismiss(alone), opened) == .tooFewOfficers(named: 1, of: 2))
    }
    #expect(refusal(confirm([CaseCast.districtSecond.id]), opened) == nil)
    #expect(refusal(dismiss([CaseCast.districtSecond.id]), opened) == nil)
    #expect(
      refusal(confirm([CaseCast.strangeOfficer.id]), opened)
        == .notEntitled(CaseCast.strangeOfficer.id, matter: "work-safety-industry-trade")
    )
  }

  @Test("凭答复办理的，须是发现机关或有权机关的执法人员")
  func anAnswerServesOnlyTheFindingBody() throws {
    let answered = try state(.fire, [.refer, .recordReply])
    func confirm(_ person: ActingPerson) -> CaseCommand {
      .confirm(
        CaseConfirmed(
          authority: "支队",
          clauses: ["7.5"],
          by: person.id,
          on: date("2026-03-14"),
          evidence: [sampleEvidence(.document)]
        )
      )
    }
    #expect(
      refusal(confirm(CaseCast.strangeOfficer), answered)
        == .notEntitled(CaseCast.strangeOfficer.id, matter: "fire-safety")
    )
    #expect(refusal(confirm(Cast.third), answered) == nil)
  }

  @Test("确认以前的答复不能用来重新判定")
  func anOldAnswerDoesNotJudgeAnew() throws {
    var asked = try state(.fire, [.refer])
    asked = try step(
      .recordReply(
        CaseReplied(
          number: 1,
          outcome: .determinedGeneral,
          text: "不属于",
          paper: DocumentNumber(text: "示答1号", origin: .official),
          by: Cast.finder.id,
          on: date("2026-03-13")
        )
      ),
      asked
    )
    let confirmed = try step(brigadeConfirms(study()), asked)
    #expect(
      refusal(
        CaseCast.redetermination(.noLongerMajor, by: Cast.finder.id),
        confirmed,
        open: []
      ) == .notEntitled(Cast.finder.id, matter: "fire-safety")
    )
  }

  // MARK: Plan, end, reopening

  @Test("整改方案由单位写，写在整改之前")
  func thePlanIsTheUnitsAndComesFirst() throws {
    let confirmed = try state(.workSafety, [.confirm])
    let byOfficer = CaseCommand.submitPlan(
      CasePlanSubmitted(plan: .complete, by: Cast.districtOfficer.id, on: date("2026-03-13"))
    )
    #expect(refusal(byOfficer, confirmed) == .notOfTheUnit(Cast.districtOfficer.id))
    let own = CaseCast.command(.submitPlan)
    #expect(refusal(own, confirmed) == nil)
    #expect(refusal(own, confirmed, open: []) == .majorCase(.planTooLate))
    var claimed = CaseCast.context
    claimed.membersRectified = true
    #expect(refusal(own, confirmed, context: claimed) == .majorCase(.planTooLate))
  }

  @Test("成员都因搬离等终结、什么都没有整改的，没有方案也能销案")
  func whatNobodyPutRightNeedsNoPlan() throws {
    let ready = try state(.workSafety, [.takeMeasure, .confirm, .redetermine])
    #expect(
      refusal(CaseCast.end(), ready, open: []) == .planIncomplete(PlanElement.five)
    )
    var gone = CaseCast.context
    gone.nothingPutRight = true
    #expect(refusal(CaseCast.end(), ready, open: [], context: gone) == nil)
  }

  @Test("成员隐患都已了结的，不能再确认为重大")
  func nothingOpenIsNotConfirmed() throws {
    #expect(
      refusal(CaseCast.command(.confirm), try state(), open: []) == .majorCase(.nothingOpen)
    )
  }

  @Test("销案须两名执法人员，都不是作出重新判定的人")
  func twoOthersEndIt() throws {
    let ready = try state(.workSafety, [.takeMeasure, .submitPlan, .confirm, .redetermine])
    let second = CaseCast.districtSecond
    #expect(refusal(CaseCast.end(), ready) == nil)
    #expect(refusal(CaseCast.end(by: second, []), ready) == .tooFewOfficers(named: 1, of: 2))
    #expect(refusal(CaseCast.end(by: second, [second]), ready) == .tooFewOfficers(named: 1, of: 2))
    let releaser = RefusalReason.majorCase(.releaserEnds(Cast.districtOfficer.id))
    #expect(refusal(CaseCast.end(by: second, [second, Cast.districtOfficer]), ready) == releaser)
    #expect(refusal(CaseCast.end(by: Cast.districtOfficer, [second]), ready) == releaser)
    #expect(
      refusal(CaseCast.end(by: second, [second, Cast.unitHead]), ready)
        == .notAnOfficer(Cast.unitHead.id, .unitStaff)
    )
    #expect(
      refusal(CaseCast.end(by: second, [second, CaseCast.strangeOfficer]), ready)
        == .notEntitled(CaseCast.strangeOfficer.id, matter: "work-safety-industry-trade")
    )
  }

  @Test("成员撤销销号，已销的案恢复为已确认；不由销案的人自己收回")
  func aMemberThatComesBackReopensTheCase() throws {
    let ended = try state(.workSafety, [.takeMeasure, .submitPlan, .confirm, .redetermine, .end])
    let day = date("2026-03-18")
    let event = try #require(
      CaseWorkflow.reopening(
        of: ended,
        for: CaseCast.first,
        reason: "弄虚作假",
        by: Cast.districtOfficer.id,
        on: day
      )
    )
    let back = CaseState.evolve(ended, event)
    #expect(back.kind(openMembers: [CaseCast.first]) == .confirmed)
    #expect(refusal(CaseCast.end(), back) == .wrongState)
    let dismissed = try state(.workSafety, [.dismiss])
    for other in [dismissed, try state(.workSafety, [.confirm])] {
      #expect(
        CaseWorkflow.reopening(
          of: other,
          for: CaseCast.first,
          reason: "r",
          by: Cast.districtOfficer.id,
          on: day
        ) == nil
      )
    }
    func reopen(_ person: ActingPerson) -> CaseCommand {
      .reopen(
        CaseReopened(
          reason: "有误",
          by: person.id,
          on: day,
          evidence: [sampleEvidence(.document)]
        )
      )
    }
    for person in [CaseCast.districtSecond, CaseCast.districtThird] {
      #expect(refusal(reopen(person), ended) == .majorCase(.enderReopens(person.id)))
    }
    #expect(try step(reopen(CaseCast.districtFourth), dismissed).stage == .suspected)
  }

  @Test("退出须另一人同意，最后一条不能退出，少了的条款不再计数")
  func leavingTakesASecondPerson() throws {
    let opened = try state()
    func leave(_ hazard: HazardID, _ approver: PersonID) -> CaseCommand {
      .removeMember(
        CaseMemberRemoved(
          hazard: hazard,
          reason: "条款不符",
          approver: approver,
          by: Cast.districtOfficer.id,
          on: date("2026-03-13"),
          evidence: [sampleEvidence(.document)]
        )
      )
    }
    let second = CaseCast.districtSecond.id
    for approver in [Cast.districtOfficer.id, Cast.finder.id] {
      #expect(refusal(leave(CaseCast.other, approver), opened) == .approverNotIndependent(approver))
    }
    #expect(
      refusal(leave(CaseCast.other, Cast.unitHead.id), opened)
        == .unitActsForFinder(Cast.unitHead.id)
    )
    #expect(
      refusal(leave(CaseCast.third, second), opened) == .majorCase(.notAMember(CaseCast.third))
    )
    let less = try step(leave(CaseCast.other, second), opened)
    #expect(less.members == [CaseCast.first])
    #expect(less.standingClauses(openMembers: CaseCast.all) == ["7.3.1"])
    #expect(
      refusal(leave(CaseCast.first, second), less) == .majorCase(.lastMember(CaseCast.first))
    )
  }

  @Test("整改通知书由两名执法人员送达一次，送达前列入应办")
  func theNoticeIsOwedAndServedOnce() throws {
    let confirmed = try state(.fire, [.refer, .recordReply]).confirmedByBrigade()
    func owed(_ state: CaseState) throws -> Bool {
      CaseWorkflow.missingSteps(in: state, openMembers: CaseCast.all).contains(.order)
    }
    #expect(try owed(confirmed))
    let pair = [Cast.brigadeOfficer, CaseCast.brigadeSecond]
    #expect(
      refusal(CaseCast.notice([Cast.brigadeOfficer]), confirmed)
        == .tooFewOfficers(named: 1, of: 2)
    )
    let served = try step(CaseCast.notice(pair), confirmed)
    #expect(try !owed(served))
    if case .majorCase(.noticeServed) = refusal(CaseCast.notice(pair), served) {
    } else {
      Issue.record("a second notice is accepted")
    }
  }

  // MARK: Members

  @Test("已确认整案的成员按重大隐患销号：签字、方案、管控，不能当场销")
  func membersCloseAsMajor() throws {
    func context(
      _ kind: CaseState.Kind,
      assurance: AssuranceLevel = .personal,
      _ change: (inout CaseSummary) -> Void = { _ in }
    ) -> DecisionContext {
      .sample(assurance: assurance) {
        var summary = CaseSummary(id: Cast.majorCase, kind: kind, site: Cast.site)
        change(&summary)
        $0.majorCase = summary
      }
    }
    let member = try HazardState.start().after(
      [
        .sample(.joinCase), .sample(.issueOrder), .sample(.claimRectification), .sample(.reinspect),
      ],
      context: context(.suspected)
    )
    func no(_ context: DecisionContext) -> RefusalReason? {
      WorkflowTests.refusal(of: .sample(.close), in: member, context)
    }
    #expect(no(context(.suspected, assurance: .typed)) == nil)
    #expect(no(context(.confirmed, assurance: .typed)) == .assuranceTooLow(.typed))
    #expect(no(context(.confirmed)) == .planIncomplete(PlanElement.five))
    #expect(no(context(.confirmed) { $0.plan = .complete }) == .interimMeasureMissing)
    let covered = context(.confirmed) {
      $0.plan = .complete
      $0.hasMeasures = true
    }
    #expect(no(covered) == nil)
    let found = try HazardState.start().after([.joinCase])
    #expect(
      WorkflowTests.refusal(of: .sample(.closeOnTheSpot), in: found, context(.confirmed))
        == .notGeneral(.major)
    )
  }
}
