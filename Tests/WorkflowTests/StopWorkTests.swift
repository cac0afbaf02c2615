import SafetyModel
import Testing
import Workflow

/// Withdrawal, stops and seals, and the only way back: consent.
@Suite("停产停用、查封与恢复 Stops, seals and resuming")
struct StopWorkTests {
  private func major(_ kind: HazardState.Kind) throws -> HazardState {
    try .sample(kind, found: .sample(grade: .major))
  }

  private func run(_ state: HazardState, _ steps: [HazardStep]) throws -> HazardState {
    try state.after(steps.map(HazardCommand.sample), context: .overlays(Cast.third))
  }

  private func no(
    _ command: StopWorkCommand,
    in state: HazardState,
    _ context: DecisionContext = .overlays(Cast.third)
  ) -> RefusalReason? {
    refusal(of: .stopWork(command), in: state, context)
  }

  private func stop(
    until: String? = nil,
    change: (inout StopDraft) -> Void = { _ in }
  ) -> StopWorkCommand {
    var draft = StopDraft(
      measures: [.production],
      scope: "喷漆房",
      inspection: Cast.visit,
      order: .sample(until: until)
    )
    change(&draft)
    return .order(draft)
  }

  private func seal(until: String?) -> StopWorkCommand {
    .seal(SealDraft(sealed: "电源箱", order: .sample(until: until)))
  }

  /// Columns: nothing stopped, stopped, accepted, asked, consented; all re-inspected.
  static let golden: [(HazardStep, String)] = [
    (.revokeStop, "-+++-"),
    (.reportAcceptance, "+++++"),
    (.applyResumption, "-a+--"),
    (.decideResumption, "---+-"),
    (.close, "+sss+"),
    (.withdraw, "+sss+"),
    (.merge, "+sss+"),
    (.endOtherwise, "+++++"),
  ]

  @Test("停产的每个阶段下的每个命令", arguments: golden)
  func everyStepInEveryStage(_ step: HazardStep, _ row: String) throws {
    let stopped = try run(
      try major(.assigned),
      [.orderStop, .claimRectification, .reinspect]
    )
    var stages = [try major(.reinspected), stopped]
    for next in [HazardStep.reportAcceptance, .applyResumption, .decideResumption] {
      stages.append(try run(try #require(stages.last), [next]))
    }
    let context = DecisionContext.overlays(Cast.third) {
      $0.mergeTarget = HazardState.mergeTarget
    }
    for (stage, mark) in zip(stages, row) {
      let found: Character =
        switch refusal(of: .sample(step), in: stage, context) {
        case nil: "+"
        case .wrongState: "-"
        case .stopWork(.acceptanceMissing): "a"
        case .stopWork(.stopStanding): "s"
        default: "?"
        }
      #expect(found == mark, "\(step)")
    }
  }

  @Test(
    "停产不超过六个月，不写最后一日的就是六个月",
    arguments: [
      ("2026-09-03", true), ("2026-09-04", false), ("2026-03-04", true), ("2027-03-03", false),
    ]
  )
  func stopsLastSixMonthsAtMost(_ until: String, _ may: Bool) throws {
    let state = try major(.assigned)
    let reason = no(stop(until: until), in: state)
    if may {
      #expect(reason == nil)
    } else {
      guard case .stopWork(.tooLong(let day, let longest)) = reason else {
        Issue.record("\(String(describing: reason))")
        return
      }
      #expect(day == date(until))
      #expect(longest.day == date("2026-09-03"))
    }
    let stopped = try state.after([.stopWork(stop())], context: .overlays(Cast.third))
    #expect(stopped.stopWork.stops.first?.ordered.until.day == date("2026-09-03"))
  }

  @Test(
    "查封不超过三十日",
    arguments: [("2026-04-02", true), ("2026-04-03", false)]
  )
  func sealsLastThirtyDaysAtMost(_ until: String, _ may: Bool) throws {
    let reason = no(seal(until: until), in: try major(.assigned))
    #expect((reason == nil) == may)
  }

  @Test("查封只延长一次，不超过三十日，期满前办理")
  func sealsAreExtendedOnce() throws {
    let context = DecisionContext.overlays(Cast.third)
    let sealed = try major(.assigned).after([.stopWork(seal(until: nil))], context: context)
    #expect(sealed.stopWork.seals.first?.until.day == date("2026-04-02"))
    guard case .extendSeal(var draft) = StopWorkCommand.sample(.extendSeal) else { return }
    draft.until = date("2026-05-03")
    guard case .stopWork(.tooLong) = no(.extendSeal(draft), in: sealed) else {
      Issue.record("an extension of 31 days was admitted")
      return
    }
    draft.until = nil
    let extended = try sealed.after([.stopWork(.extendSeal(draft))], context: context)
    #expect(extended.stopWork.seals.first?.until.day == date("2026-05-02"))
    #expect(no(.extendSeal(draft), in: extended) == .stopWork(.extendedBefore(draft.paper)))
    draft.on = date("2026-04-03")
    #expect(
      no(.extendSeal(draft), in: sealed, .overlays(Cast.third, today: "2026-04-10"))
        == .stopWork(.sealOver(until: date("2026-04-02"), on: date("2026-04-03")))
    )
  }

  @Test("规定没有给出延期的，不能延期")
  func noExtensionWithoutAClock() throws {
    let context = DecisionContext.overlays(Cast.third) {
      $0.policy.clocks.removeAll { $0.starts == .sealExtended }
    }
    let sealed = try major(.assigned).after([.sample(.seal)], context: context)
    #expect(no(.sample(.extendSeal), in: sealed, context) == .stopWork(.notExtendable))
  }

  @Test("未解除查封不得按整改合格销号")
  func sealsBlockClosing() throws {
    let sealed = try run(try major(.assigned), [.seal, .claimRectification, .reinspect])
    #expect(
      refusal(of: .sample(.close), in: sealed, .overlays(Cast.third))
        == .stopWork(.sealStanding([MeasureOrder.sample().paper]))
    )
    let lifted = try run(sealed, [.liftSeal])
    #expect(refusal(of: .sample(.close), in: lifted, .overlays(Cast.third)) == nil)
  }

  @Test("停产期满不等于恢复：没有同意就不能销号")
  func aStopThatRanOutStillNeedsConsent() throws {
    var state = try major(.assigned).after(
      [.stopWork(stop(until: "2026-03-05"))],
      context: .overlays(Cast.third)
    )
    state = try run(state, [.claimRectification, .reinspect])
    #expect(state.stopWork.stops.first?.isExpired(on: date("2026-03-06")) == true)
    #expect(
      refusal(of: .sample(.close), in: state, .overlays(Cast.third))
        == .stopWork(.stopStanding([MeasureOrder.sample().paper]))
    )
    #expect(HazardWorkflow.missingSteps(in: state).contains(.resumption))
  }

  @Test("复查合格前不同意恢复；不同意的，停产继续")
  func consentFollowsAPassedReinspection() throws {
    let asked = try run(
      try major(.assigned),
      [.orderStop, .claimRectification, .reportAcceptance, .applyResumption]
    )
    #expect(no(.sample(.decideResumption), in: asked) == .stopWork(.notPutRight))
    guard case .decideResumption(var answer) = StopWorkCommand.sample(.decideResumption) else {
      return
    }
    answer.decision = .refused
    let refused = try asked.after(
      [.stopWork(.decideResumption(answer))],
      context: .overlays(Cast.third)
    )
    #expect(refused.stopWork.standingStops.count == 1)
    #expect(refused.stopWork.pendingRequest == nil)
    #expect(no(.sample(.applyResumption), in: refused) == nil)
  }

  @Test("只有作出决定的机关或其上级可以同意恢复、撤销、解封")
  func onlyTheBodyOrOneAboveLetsResume() throws {
    let asked = try run(
      try major(.assigned),
      [.orderStop, .seal, .claimRectification, .reportAcceptance, .reinspect, .applyResumption]
    )
    guard case .decideResumption(var answer) = StopWorkCommand.sample(.decideResumption) else {
      return
    }
    let others = [Cast.districtOfficer.id, Cast.otherDistrictOfficer.id]
    answer.officers = others
    #expect(no(.decideResumption(answer), in: asked) == nil)
    let context = DecisionContext.overlays(Cast.third) { context in
      for id in others { context.people[id]?.level = .town }
    }
    #expect(
      no(.decideResumption(answer), in: asked, context)
        == .notTheIssuingBody(Cast.district, issuer: Cast.town)
    )
    guard case .revoke(var revoked) = StopWorkCommand.sample(.revokeStop) else { return }
    revoked.officers = others
    #expect(
      no(.revoke(revoked), in: asked, context)
        == .notTheIssuingBody(Cast.district, issuer: Cast.town)
    )
    revoked.officers = [Cast.third.id]
    #expect(no(.revoke(revoked), in: asked) == .tooFewOfficers(named: 1, of: 2))
  }

  @Test(
    "停产须两名执法人员、有职权、来自行政检查、重大隐患",
    arguments: [
      ([Cast.finder.id], RefusalReason.tooFewOfficers(named: 1, of: 2)),
      ([Cast.finder.id, Cast.auxiliary.id], .notAnOfficer(Cast.auxiliary.id, .auxiliary)),
      (
        [Cast.finder.id, Cast.brigadeOfficer.id],
        .officersOfDifferentBodies(Cast.town, OrganisationID(random: 3))
      ),
    ]
  )
  func stopsNeedPower(_ officers: [PersonID], _ reason: RefusalReason) throws {
    #expect(no(stop { $0.order.officers = officers }, in: try major(.assigned)) == reason)
    #expect(
      no(stop(), in: try .sample(.assigned)) == .stopWork(.needsMajor(.general))
    )
    let context = DecisionContext.overlays(Cast.third) {
      $0.visits[Cast.patrolVisit] = .patrol
    }
    #expect(
      no(stop { $0.inspection = Cast.patrolVisit }, in: try major(.assigned), context)
        == .visitCarriesNoOrder(.patrol)
    )
  }

  @Test("计入已确认整案的隐患也可以责令停产")
  func membersOfAConfirmedCaseAreStopped() throws {
    let member = try HazardState.sample(.assigned).after([.joinCase])
    func context(_ kind: CaseState.Kind) -> DecisionContext {
      .overlays(Cast.third) {
        $0.majorCase = CaseSummary(id: Cast.majorCase, kind: kind, site: Cast.site)
      }
    }
    #expect(no(stop(), in: member, context(.confirmed)) == nil)
    #expect(no(stop(), in: member, context(.suspected)) == .stopWork(.needsMajor(.general)))
  }

  @Test("恢复申请的审查时限两种读法都算，期满日也列入应办")
  func dutiesHaveDates() throws {
    let state = try run(
      try major(.assigned),
      [.orderStop, .claimRectification, .reportAcceptance, .applyResumption]
    )
    let duties = HazardWorkflow.obligations(
      in: state,
      on: date("2026-03-12"),
      policy: .overlays,
      calendar: .sample
    )
    let review = duties.first {
      if case .clock(let clock) = $0.ground { clock.id == "resumption-review" } else { false }
    }
    #expect(review?.due.day == date("2026-03-21"))
    #expect(review?.due.derivation.otherReading == date("2026-03-25"))
    let ends = duties.first { $0.ground == .stopEnds(MeasureOrder.sample().paper) }
    #expect(ends?.due.day == date("2026-03-31"))
  }

  @Test("停产决定过了最后一日还没有处理，是逾期的应办事项；恢复或者撤销之后不是")
  func aStopPastItsLastDayIsOverdue() throws {
    let stopped = try run(try major(.assigned), [.orderStop])
    func ends(_ state: HazardState, on day: String) -> Obligation? {
      HazardWorkflow.obligations(in: state, on: date(day), policy: .overlays, calendar: .sample)
        .first { $0.ground == .stopEnds(MeasureOrder.sample().paper) }
    }
    let last = try #require(stopped.stopWork.standingStops.first).ordered.until.day
    #expect(ends(stopped, on: "\(last)")?.daysOverdue == 0)
    #expect(ends(stopped, on: "\(last.adding(days: 4))")?.daysOverdue == 4)
    #expect(stopped.stopWork.stops.first?.isExpired(on: last.adding(days: 1)) == true)
    let revoked = try run(stopped, [.revokeStop])
    #expect(ends(revoked, on: "\(last.adding(days: 4))") == nil)
    #expect(revoked.stopWork.standingStops.isEmpty)
  }
}
