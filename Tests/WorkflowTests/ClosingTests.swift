import SafetyModel
import Testing
import Workflow

@Suite("销号 Closing")
struct ClosingTests {
  private func major(_ steps: [HazardCommand.Kind]) throws -> HazardState {
    try HazardState.start(.sample(grade: .major)).after(
      steps + [.issueOrder, .claimRectification, .reinspect]
    )
  }

  @Test("重大隐患：方案五要素齐全、有管控措施才可销号（16号令第15、16条）")
  func majorNeedsPlanAndMeasures() throws {
    let close = HazardCommand.close(.sample())
    let unplanned = try HazardState.start(.sample(grade: .major)).after([
      .takeInterimMeasure, .issueOrder,
    ])
    #expect(
      refusal(of: .sample(.claimRectification), in: unplanned)
        == .planIncomplete(PlanElement.allCases)
    )
    #expect(refusal(of: close, in: try major([.submitPlan])) == .interimMeasureMissing)
    var plan = RectificationPlan.complete
    plan.fundsSource = nil
    plan.contingency = ""
    let submitted = PlanSubmitted(plan: plan, by: Cast.unitHead.id, on: date("2026-03-13"))
    let state = try major([.takeInterimMeasure, .submitPlan]).after([.submitPlan(submitted)])
    #expect(refusal(of: close, in: state) == .planIncomplete([.funds, .contingency]))
    #expect(refusal(of: close, in: try major([.takeInterimMeasure, .submitPlan])) == nil)
  }

  @Test("疑似重大未决前不得以任何理由销号", arguments: ClosureReason.allCases)
  func undecidedIsNeverClosed(_ reason: ClosureReason) throws {
    let state = try HazardState.start(.sample(grade: .suspectedMajor)).after(
      [.issueOrder, .claimRectification, .reinspect])
    #expect(refusal(of: .close(.sample(reason)), in: state) == .gradeUndecided)
  }

  @Test("疑似重大经有权人认定为一般后可以销号")
  func decidedGeneralIsClosed() throws {
    let state = try HazardState.start(.sample(grade: .suspectedMajor))
      .after([.issueOrder, .claimRectification, .reinspect])
      .after([.confirmDetermination(.sample(.general)), .sample(.close)])
    #expect(state.kind == .closed)
    let alone = try HazardState.start(.sample(grade: .suspectedMajor))
    #expect(
      refusal(
        of: .confirmDetermination(.sample(.general) { $0.officers = nil }),
        in: alone
      ) == .tooFewOfficers(named: 1, of: 2)
    )
  }

  @Test("当场整改：仅一般隐患、当次检查、前后照片")
  func onTheSpotNeedsGeneralVisitAndPhotos() throws {
    let start = try HazardState.start()
    #expect(refusal(of: .close(.sample(.onTheSpot)), in: start) == nil)
    #expect(
      refusal(of: .close(.sample(.onTheSpot) { $0.on = date("2026-03-03") }), in: start)
        == .notInTheVisit(found: date("2026-03-02"), on: date("2026-03-03"))
    )
    #expect(
      refusal(of: .close(.sample(.onTheSpot) { $0.evidence = [] }), in: start)
        == .photoMissing(.corrected)
    )
    #expect(
      refusal(of: .close(.sample(.onTheSpot)), in: try .start(.sample(grade: .major)))
        == .notGeneral(.major)
    )
  }

  @Test("当场整改：发现人可核验，整改人不可；单位自查须写明谁整改")
  func onTheSpotIsVerifiedByAnother() throws {
    let start = try HazardState.start()
    #expect(refusal(of: .close(.sample(.onTheSpot, by: Cast.finder.id)), in: start) == nil)
    let own = HazardClosed.sample(.onTheSpot) { $0.correctedBy = [Cast.third.id] }
    #expect(refusal(of: .close(own), in: start) == .rectifierCloses(Cast.third.id))
    let selfCheck = try HazardState.start(.sample(nature: .selfCheck, by: [Cast.unitHead.id]))
    let unnamed = HazardClosed.sample(.onTheSpot, by: Cast.unitHead.id)
    #expect(refusal(of: .close(unnamed), in: selfCheck) == .rectifierNotNamed)
    let named = HazardClosed.sample(.onTheSpot, by: Cast.unitHead.id) {
      $0.correctedBy = [Cast.unitWorker.id]
    }
    #expect(refusal(of: .close(named), in: selfCheck) == nil)
  }

  @Test(
    "搬离、停业、拆除：须有说明和证据，不算整改",
    arguments: [
      ClosureReason.movedOut, .ceased, .demolished,
    ]
  )
  func otherEndingsNeedAGround(_ reason: ClosureReason) throws {
    let state = try HazardState.sample(.assigned)
    #expect(refusal(of: .close(.sample(reason) { $0.note = " " }), in: state) == .groundMissing)
    #expect(refusal(of: .close(.sample(reason) { $0.evidence = [] }), in: state) == .groundMissing)
    let ended = try state.after([.close(.sample(reason))])
    #expect(ended.kind == .closed)
    #expect(ended.closure?.reason.isRectified == false)
  }

  @Test("复查不合格：回到已交办，轮次、新期限、后果")
  func failedReinspectionReturnsToAssigned() throws {
    let state = try HazardState.sample(.rectified)
    let failed = ReinspectionDraft.sample.with { $0.result = .failed }
    #expect(refusal(of: .reinspect(failed), in: state) == .consequenceMissing)
    let flagged = failed.with { $0.consequence = .penaltyProcedure }
    let dateless = failed.with { $0.consequence = .newTerm }
    #expect(refusal(of: .reinspect(dateless), in: state) == .nextTermMissing)
    #expect(try state.after([.reinspect(flagged)]).due?.day == date("2026-03-31"))
    let complete = flagged.with { $0.nextDue = date("2026-04-15") }
    let back = try state.after([.reinspect(complete)])
    #expect(back.kind == .assigned)
    #expect(back.due?.day == date("2026-04-15"))
    #expect(back.originalDue?.day == date("2026-03-31"))
    #expect(back.reinspections.last?.consequence == .penaltyProcedure)
    let again = try back.after([.claimRectification, .reinspect])
    #expect(again.reinspections.map(\.round) == [1, 2])
    #expect(again.kind == .reinspected)
  }

  @Test("期限已过而另定期限的：原期限一直留着，直到销号；期限内另定的、延期的不算")
  func aMissedTermStays() throws {
    func look(_ day: String, next: String?) -> HazardCommand {
      .reinspect(
        ReinspectionDraft.sample.with {
          $0.on = date(day)
          $0.result = .failed
          $0.consequence = next == nil ? .penaltyProcedure : .newTerm
          $0.nextDue = next.map { date($0) }
        }
      )
    }
    func context(_ day: String) -> DecisionContext {
      .sample(today: day) { $0.visit = .sample(on: day) }
    }
    let assigned = try HazardState.sample(.assigned)
    let late = try assigned.after(
      [look("2026-04-07", next: "2026-04-20")],
      context: context("2026-04-07")
    )
    #expect(late.missedTerm == date("2026-03-31"))
    #expect(late.daysOverdue(on: date("2026-04-10")) == 0)
    // The first one counts, however many terms follow.
    let again = try late.after(
      [look("2026-04-27", next: "2026-05-20")],
      context: context("2026-04-27")
    )
    #expect(again.missedTerm == date("2026-03-31"))
    // Without a later term it is simply overdue.
    let termless = try assigned.after(
      [look("2026-04-07", next: nil)],
      context: context("2026-04-07")
    )
    #expect(termless.missedTerm == nil)
    #expect(termless.daysOverdue(on: date("2026-04-10")) == 10)
    let inTime = try HazardState.sample(.rectified).after([
      .reinspect(
        ReinspectionDraft.sample.with {
          $0.result = .failed
          $0.consequence = .newTerm
          $0.nextDue = date("2026-04-15")
        }
      )
    ])
    #expect(inTime.missedTerm == nil)
    let extended = try assigned.after([.requestExtension, .decideExtension])
    #expect(extended.missedTerm == nil)
    #expect(extended.grantedExtensions == 1)
  }

  @Test("到期未申报：可复查，但不能判为合格")
  func afterTheTermOnlyFailureIsRecorded() throws {
    let state = try HazardState.sample(.assigned)
    let context = DecisionContext.sample(today: "2026-04-08") {
      $0.visit = .sample(on: "2026-04-07")
    }
    let late = ReinspectionDraft.sample.with { $0.on = date("2026-04-07") }
    #expect(refusal(of: .reinspect(late), in: state, context) == .notClaimed)
    let failed = late.with {
      $0.result = .failed
      $0.consequence = .newTerm
      $0.nextDue = date("2026-04-20")
    }
    #expect(refusal(of: .reinspect(failed), in: state, context) == nil)
    let backdated = failed.with { $0.on = date("2026-03-31") }
    #expect(
      refusal(of: .reinspect(backdated), in: state, context)
        == .unfitVisit(.tooLate(visit: date("2026-04-07"), result: date("2026-03-31")))
    )
  }

  @Test("复查要有一次真的去看过的检查：人员、日期、对象、性质都对得上")
  func aLookIsAVisit() throws {
    let state = try HazardState.sample(.rectified)
    func reason(_ change: (inout VisitFacts) -> Void) -> RefusalReason? {
      let context = DecisionContext.sample {
        var visit = VisitFacts.sample()
        change(&visit)
        $0.visit = visit
      }
      return refusal(of: .sample(.reinspect), in: state, context)
    }
    #expect(reason { _ in } == nil)
    #expect(reason { $0.site = Cast.otherSite } == .unfitVisit(.site(Cast.otherSite)))
    #expect(reason { $0.nature = .patrol } == .unfitVisit(.nature(.patrol)))
    #expect(
      reason { $0.on = date("2026-03-09") }
        == .unfitVisit(.tooEarly(visit: date("2026-03-09"), after: date("2026-03-10")))
    )
    #expect(
      reason { $0.inspectors = [Cast.finder.id] } == .unfitVisit(.inspector(Cast.second.id))
    )
    let unbound = ReinspectionDraft.sample.with { $0.inspection = nil }
    #expect(refusal(of: .reinspect(unbound), in: state) == .unfitVisit(.none))
    let first = ReinspectionDraft.sample.with { $0.inspection = Cast.visit }
    #expect(refusal(of: .reinspect(first), in: state) == .unfitVisit(.found(Cast.visit)))
    let reminded = try HazardState.start().after([.remind, .claimRectification])
    #expect(refusal(of: .reinspect(unbound), in: reminded) == nil)
  }

  @Test("复查不合格而要立案的，按原期限继续逾期，立案以前列为应办")
  func aConsequenceIsOwed() throws {
    let failed = ReinspectionDraft.sample.with {
      $0.result = .failed
      $0.consequence = .penaltyProcedure
    }
    let back = try HazardState.sample(.rectified).after([.reinspect(failed)])
    func owed(_ state: HazardState) -> [CivilDate] {
      HazardWorkflow.obligations(
        in: state,
        on: date("2026-04-02"),
        policy: .sample,
        calendar: .sample
      )
      .compactMap { duty in
        if case .clock(let clock) = duty.ground, clock.id == "consequence" {
          duty.due.day
        } else {
          nil
        }
      }
    }
    #expect(back.daysOverdue(on: date("2026-04-02")) == 2)
    #expect(owed(back) == [date("2026-03-23")])
    #expect(owed(try back.after([.sample(.filePenaltyCase)])) == [])
  }

  @Test("方案时限不早于提交日、不晚于还没有届满的期限")
  func aPlanEndsInTime() throws {
    let state = try HazardState.start(.sample(grade: .major)).after([.issueOrder])
    func reason(_ day: String) -> RefusalReason? {
      var plan = RectificationPlan.complete
      plan.deadline = date(day)
      let body = PlanSubmitted(plan: plan, by: Cast.unitHead.id, on: date("2026-03-13"))
      return refusal(of: .submitPlan(body), in: state)
    }
    #expect(reason("2026-03-13") == nil)
    #expect(reason("2026-03-31") == nil)
    #expect(
      reason("2026-03-12") == .planTerm(date("2026-03-12"), before: date("2026-03-13"))
    )
    #expect(reason("2026-04-01") == .planTerm(date("2026-04-01"), after: date("2026-03-31")))
  }

  @Test("反销号：须更高层级或写明的授权，之前的复查不再算数")
  func revocationNeedsAHigherRole() throws {
    let closed = try HazardState.sample(.closed)
    let body = ClosureRevoked(reason: "未整改", by: Cast.second.id, on: date("2026-03-18"))
    #expect(
      refusal(of: .revokeClosure(body), in: closed)
        == .levelTooLow(Cast.second.id, level: .town, needsAbove: .town)
    )
    var authorised = body
    authorised.authority = "区安委办函〔2026〕3号"
    #expect(refusal(of: .revokeClosure(authorised), in: closed) == .signedScanMissing)
    authorised.evidence = [sampleEvidence(.document)]
    #expect(refusal(of: .revokeClosure(authorised), in: closed) == nil)
    let open = try closed.after([.revokeClosure])
    #expect(open.kind == .registered)
    #expect(refusal(of: .close(.sample()), in: open) == .wrongState)
  }

  @Test(
    "撤销、合并可恢复到原来的状态",
    arguments: [
      HazardState.Kind.registered, .assigned, .rectified, .reinspected,
    ]
  )
  func exitsReturnToTheStateBefore(_ kind: HazardState.Kind) throws {
    let state = try HazardState.sample(kind)
    #expect(try state.after([.withdraw, .reinstate]).kind == kind)
    #expect(try state.after([.merge, .unmerge]).kind == kind)
  }

  @Test("合并的去处：已知、未结、同一对象、不轻于本隐患")
  func mergeTargetIsOpenAndNoLessGrave() throws {
    let state = try HazardState.start(.sample(grade: .major))
    let command = HazardCommand.sample(.merge)
    #expect(refusal(of: command, in: state) == .mergeTargetUnfit(Cast.otherHazard))
    let lesser = DecisionContext.sample {
      $0.mergeTarget = HazardState.replay([.registered(.sample())], id: Cast.otherHazard)
    }
    #expect(refusal(of: command, in: state, lesser) == .mergeTargetUnfit(Cast.otherHazard))
    let own = HazardMerged(
      into: Cast.hazard,
      reason: "重复",
      by: Cast.third.id,
      approver: Cast.second.id,
      on: date("2026-03-13")
    )
    #expect(refusal(of: .merge(own), in: state) == .mergeIntoItself)
  }

  @Test("重大隐患的最后一项管控措施，复查合格前不得解除")
  func lastMeasureStaysUntilPassed() throws {
    let open = try HazardState.start(.sample(grade: .major)).after([.takeInterimMeasure])
    #expect(refusal(of: .sample(.liftInterimMeasure), in: open) == .lastInterimMeasure)
    let two = try open.after([.takeInterimMeasure])
    #expect(refusal(of: .sample(.liftInterimMeasure), in: two) == nil)
    let passed = try major([.takeInterimMeasure, .submitPlan])
    #expect(refusal(of: .sample(.liftInterimMeasure), in: passed) == nil)
  }
}
