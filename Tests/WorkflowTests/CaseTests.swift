import SafetyModel
import Testing
import Workflow

@Suite("整案 Major cases")
struct CaseTests {
  static let first = CaseCast.first
  static let other = CaseCast.other
  static let all = CaseCast.all

  private func opened(_ regime: Regime = .workSafety) throws -> CaseState {
    try #require(CaseCast.opened(regime))
  }

  private func command(_ kind: CaseCommand.Kind) -> CaseCommand { CaseCast.command(kind) }

  private func redetermination(_ result: RedeterminationResult) -> CaseCommand {
    CaseCast.redetermination(result)
  }

  private func run(
    _ state: CaseState,
    _ kinds: [CaseCommand.Kind],
    open: Set<HazardID>? = nil
  ) throws -> CaseState {
    var state = state
    for kind in kinds {
      let events = try CaseWorkflow.decide(
        command(kind),
        in: state,
        openMembers: open ?? ([.redetermine, .end].contains(kind) ? [] : Self.all),
        context: CaseCast.context.governing(state)
      )
      for event in events { state = CaseState.evolve(state, event) }
    }
    return state
  }

  private func refusal(
    _ command: CaseCommand,
    _ state: CaseState,
    open: Set<HazardID> = [],
    context: DecisionContext = CaseCast.context
  ) -> RefusalReason? {
    do throws(CaseRefusal) {
      let context = context.governing(state)
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Columns: suspected confirmed rectified redetermined ended dismissed.
  static let golden: [(CaseCommand.Kind, String)] = [
    (.addMember, "+++---"),
    (.removeMember, "++----"),
    (.convenePanel, "+++---"),
    (.confirm, "+-----"),
    (.dismiss, "+-----"),
    (.takeMeasure, "++++--"),
    (.issueNotice, "-+----"),
    (.submitPlan, "++pp--"),
    (.report, "++++--"),
    (.reportGovernment, "-++---"),
    (.refer, "++++--"),
    (.recordReply, "++++--"),
    (.redetermine, "-s+---"),
    (.list, "-++---"),
    (.publishListing, "------"),
    (.reportListing, "------"),
    (.applyDelisting, "------"),
    (.reviewDelisting, "------"),
    (.delist, "------"),
    (.end, "---+--"),
    (.reopen, "---+++"),
  ]

  @Test("每种状态下的每个命令")
  func everyCommandInEveryState() throws {
    let ready = try run(opened(), [.takeMeasure, .submitPlan, .refer])
    let states: [(CaseState, Set<HazardID>)] = [
      (ready, Self.all), (try run(ready, [.confirm]), Self.all), (try run(ready, [.confirm]), []),
      (try run(ready, [.confirm, .redetermine]), []),
      (try run(ready, [.confirm, .redetermine, .end]), []), (try run(ready, [.dismiss]), Self.all),
    ]
    #expect(states.map { $0.0.kind(openMembers: $0.1) } == CaseState.Kind.allCases)
    #expect(Self.golden.map(\.0) == CaseCommand.Kind.allCases)
    for (kind, row) in Self.golden {
      for ((state, open), mark) in zip(states, row) {
        let outcome: Character =
          switch refusal(command(kind), state, open: open) {
          case nil: "+"
          case .wrongState: "-"
          case .majorCase(.hazardsStand): "s"
          case .majorCase(.planTooLate): "p"
          default: "?"
          }
        #expect(outcome == mark, "\(kind) in \(state.stage)")
      }
    }
  }

  @Test("整案只经重新认定而终结：成员全部销号还不够")
  func caseEndsOnlyByRedetermination() throws {
    let state = try run(opened(), [.takeMeasure, .submitPlan, .confirm])
    #expect(state.kind(openMembers: []) == .rectified)
    #expect(refusal(command(.end), state) == .wrongState)
    let still = CaseState.evolve(
      state,
      try #require(
        CaseWorkflow.decide(
          redetermination(.stillMajor),
          in: state,
          openMembers: [],
          context: CaseCast.context
        ).first
      )
    )
    #expect(still.kind(openMembers: []) == .rectified)
    #expect(refusal(command(.end), still) == .wrongState)
    #expect(try run(still, [.redetermine, .end]).stage == .ended)
  }

  @Test("确认所依据的隐患还有一条没有了结，就不能认定不再重大")
  func whatWasConfirmedIsSettledFirst() throws {
    let state = try run(opened(), [.confirm])
    let first = StandingHazard(hazard: Self.first, clauses: ["7.3.1"], tie: .member)
    let other = StandingHazard(hazard: Self.other, clauses: ["7.5"], tie: .member)
    #expect(
      refusal(command(.redetermine), state, open: [Self.first, Self.other])
        == .majorCase(.hazardsStand([first, other]))
    )
    #expect(
      refusal(command(.redetermine), state, open: [Self.first])
        == .majorCase(.hazardsStand([first]))
    )
    #expect(refusal(command(.redetermine), state, open: []) == nil)
    #expect(refusal(redetermination(.stillMajor), state, open: [Self.first]) == nil)
  }

  @Test("规则里没有写这一条的，按当时的规则只数条款")
  func olderRulesCountClauses() throws {
    let state = try run(opened(), [.confirm])
    var context = CaseCast.context.governing(state)
    context.policy.caseSteps = context.policy.caseSteps.map { rule in
      var older = rule
      older.needs.removeAll { $0.field == .hazardsSettled }
      return older
    }
    func answer(_ open: Set<HazardID>) -> RefusalReason? {
      do throws(CaseRefusal) {
        _ = try CaseWorkflow.decide(
          command(.redetermine),
          in: state,
          openMembers: open,
          context: context
        )
        return nil
      } catch { return error.reason }
    }
    #expect(
      answer([Self.first, Self.other]) == .clausesStillStand(clauses: ["7.3.1", "7.5"], atLeast: 2)
    )
    #expect(answer([Self.first]) == nil)
  }

  @Test("由有权机关决定；重大火灾隐患须集体研究或其答复")
  func decidingBodyDecides() throws {
    let town = CaseConfirmed(
      authority: "示例机关",
      clauses: ["7.5"],
      by: Cast.third.id,
      on: date("2026-03-13"),
      evidence: [sampleEvidence(.document)]
    )
    #expect(
      refusal(.confirm(town), try opened(.fire))
        == .notEntitled(Cast.third.id, matter: "fire-safety")
    )
    var brigade = town
    brigade.by = Cast.brigadeOfficer.id
    #expect(refusal(.confirm(brigade), try opened(.fire)) == .collectiveStudyMissing)
    let answered = try run(opened(.fire), [.refer, .recordReply])
    let open: Set = [Self.first, Self.other]
    #expect(refusal(.confirm(town), answered, open: open) == nil)
    #expect(
      refusal(.confirm(town), answered, open: open, context: .sample(assurance: .typed))
        == .assuranceTooLow(.typed)
    )
  }

  @Test("终结前须有方案和管控措施")
  func endingNeedsPlanAndMeasures() throws {
    let state = try run(opened(), [.confirm, .redetermine])
    #expect(refusal(command(.end), state) == .planIncomplete(PlanElement.five))
    let planned = try run(opened(), [.confirm, .submitPlan, .redetermine])
    #expect(refusal(command(.end), planned) == .interimMeasureMissing)
  }

  @Test("疑似重大的成员，案没有定下来以前不销号")
  func memberIsDecidedByTheCase() throws {
    let context = DecisionContext.sample {
      $0.majorCase = CaseSummary(id: Cast.majorCase, kind: .suspected, site: Cast.site)
    }
    let member = try HazardState.start(.sample(grade: .suspectedMajor)).after(
      [
        .sample(.joinCase), .sample(.issueOrder), .sample(.claimRectification), .sample(.reinspect),
      ],
      context: context
    )
    #expect(WorkflowTests.refusal(of: .sample(.close), in: member, context) == .gradeUndecided)
    var foreign = context
    foreign.majorCase?.site = Cast.otherSite
    #expect(
      WorkflowTests.refusal(of: .sample(.joinCase), in: try .start(), foreign)
        == .caseNotOpen(Cast.majorCase)
    )
  }

  @Test("还缺什么与应办期限")
  func missingStepsAndObligations() throws {
    let state = try run(opened(), [.refer])
    #expect(
      CaseWorkflow.missingSteps(in: state, openMembers: [Self.first]) == [
        .determination, .interimMeasures, .responsible, .plan(PlanElement.five),
        .reply(receiver: "示例机关"), .members([Self.first]), .redetermination, .closure,
      ]
    )
    let duties = CaseWorkflow.obligations(
      in: state,
      on: date("2026-03-20"),
      policy: .sample,
      calendar: .sample
    )
    #expect(duties.map(\.due.day) == [date("2026-03-02"), date("2026-03-27")])
  }

  @Test("挂牌的整案，重新判定并摘牌后才能销案")
  func aListedCaseEndsThroughDelisting() throws {
    var state = try run(opened(), [.takeMeasure, .submitPlan, .confirm, .list])
    #expect(
      CaseWorkflow.missingSteps(in: state, openMembers: []).contains(.delisting([.district]))
    )
    func request(_ number: Int, on day: String) -> CaseCommand {
      .supervision(
        .request(
          DelistingRequested(
            number: number,
            text: "已整改",
            by: Cast.unitHead.id,
            on: date(day)
          )
        )
      )
    }
    let context = DecisionContext.overlays { CaseCast.join(&$0) }
    func step(_ command: CaseCommand) throws {
      for event in try CaseWorkflow.decide(
        command,
        in: state,
        openMembers: [],
        context: context
      ) { state = CaseState.evolve(state, event) }
    }
    try step(request(1, on: "2026-03-12"))
    #expect(
      refusal(command(.reviewDelisting), state, context: context)
        == .supervision(.caseNotPutRight)
    )
    try step(command(.redetermine))
    #expect(
      refusal(command(.end), state, context: context) == .supervision(.stillListed([.district]))
    )
    for kind in [CaseCommand.Kind.reviewDelisting, .delist, .end] { try step(command(kind)) }
    #expect(state.stage == .ended)
  }
}
