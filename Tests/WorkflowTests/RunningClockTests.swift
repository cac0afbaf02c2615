import SafetyModel
import Testing
import Workflow

/// Every clock of the shipped policies runs, or says that it belongs to no hazard.
@Suite("时限走起来 Running clocks")
struct RunningClockTests {
  /// What is owed, and what may be done, by clock: `fine-payment 2026-03-23`.
  private func running(
    _ state: HazardState,
    on day: String,
    _ regime: Regime = .workSafety
  ) -> Set<String> {
    let policy = Policy.shipped(regime)
    let duties = HazardWorkflow.obligations(
      in: state,
      on: date(day),
      policy: policy,
      calendar: .sample
    )
    let rights = HazardWorkflow.rights(in: state, on: date(day), policy: policy, calendar: .sample)
    return Set(
      (duties + rights).compactMap { duty in
        if case .clock(let clock) = duty.ground { "\(clock.id) \(duty.due.day)" } else { nil }
      }
    )
  }

  private func recorded(
    _ matter: RecordedMatter,
    _ day: String,
    _ number: String? = nil
  ) -> HazardCommand {
    .proceeding(
      .recorded(
        ProceedingRecorded(
          matter: matter,
          happened: date(day),
          number: number,
          by: Cast.third.id,
          on: date(day)
        )
      )
    )
  }

  private let later = DecisionContext.sample(today: "2026-12-31")

  private func fined() throws -> HazardState {
    try HazardState.start().after([.proceeding(.penalty("罚1", on: date("2026-03-05")))])
  }

  @Test("处罚决定七个工作日内送达、公开；送达后十五日缴款；缴了就没有")
  func fromDecisionToPayment() throws {
    let decided = try fined()
    #expect(
      running(decided, on: "2026-03-06") == [
        "penalty-service 2026-03-16", "penalty-publication 2026-03-16",
      ]
    )
    let served = try decided.after(
      [
        recorded(.penaltyServed, "2026-03-06", "罚1"),
        recorded(.penaltyPublished, "2026-03-09", "罚1"),
      ],
      context: later
    )
    #expect(
      running(served, on: "2026-03-10") == [
        "fine-payment 2026-03-23", "review-application 2026-05-06", "lawsuit 2026-09-07",
      ]
    )
    let paid = try served.after([recorded(.finePaid, "2026-03-20", "罚1")], context: later)
    #expect(running(paid, on: "2026-06-01") == ["lawsuit 2026-09-07"])
  }

  @Test("不缴、不复议、不诉讼：期满后三个月内申请法院执行；申请了就没有")
  func toTheCourt() throws {
    let served = try fined().after(
      [
        recorded(.penaltyServed, "2026-03-06", "罚1"),
        recorded(.penaltyPublished, "2026-03-09", "罚1"),
      ],
      context: later
    )
    #expect(
      running(served, on: "2026-09-08") == [
        "fine-payment 2026-03-23", "court-application 2026-12-07",
      ]
    )
    let urged = try served.after([recorded(.performanceUrged, "2026-09-09", "罚1")], context: later)
    #expect(running(urged, on: "2026-09-10").contains("performance-demand 2026-09-22"))
    let asked = try urged.after([recorded(.courtApplied, "2026-10-08", "罚1")], context: later)
    #expect(!running(asked, on: "2026-10-09").contains("court-application 2026-12-07"))
  }

  @Test("责令送达起可以复议、诉讼；提出后不再计，复议维持后十五日内诉讼")
  func disputingAnOrder() throws {
    let ordered = try HazardState.sample(.assigned)
    let ids = running(ordered, on: "2026-03-10").map { $0.prefix { $0 != " " } }
    #expect(Set(ids) == ["review-application", "lawsuit"])
    let disputed = try ordered.after([
      .proceeding(.sample(.lodgeAppeal, by: Cast.third.id, on: date("2026-03-05")))
    ])
    #expect(running(disputed, on: "2026-03-10").isEmpty)
    let upheld = try disputed.after([
      .proceeding(.sample(.decideAppeal, by: Cast.third.id, on: date("2026-03-16")))
    ])
    #expect(running(upheld, on: "2026-03-17") == ["lawsuit-after-review 2026-03-31"])
    // A right that is over is gone; it is never overdue.
    #expect(!running(upheld, on: "2026-04-20").contains("lawsuit-after-review 2026-03-31"))
  }

  @Test("销号后处罚的时限照走")
  func proceedingsOutliveTheHazard() throws {
    let closed = try HazardState.sample(.closed).after(
      [.proceeding(.penalty("罚1", on: date("2026-03-20")))],
      context: later
    )
    #expect(running(closed, on: "2026-03-21").contains("penalty-service 2026-03-31"))
  }

  @Test(
    "记录了起点就走，记录了终点就停",
    arguments: [
      Started(.hearingRequested, .penaltyNotified, "hearing-request 2026-03-10"),
      Started(nil, .hearingNotified, "hearing-notice 2026-03-12"),
      Started(nil, .powerCutNotified, "power-cut-notice 2026-03-04"),
      Started(nil, .correctionRefused, "daily-fine 2026-03-04"),
      Started(.reportVerified, .reportReceived, "report 2026-03-06", .fire),
      Started(.reportVerified, .urgentReportReceived, "urgent-report 2026-03-04", .fire),
      Started(.reportVerified, .reportReceived, "report 2026-03-17"),
      Started(.unsealChecked, .unsealApplied, "unseal-check 2026-03-06", .fire),
      Started(nil, .unsealChecked, "unseal-decision 2026-03-06", .fire),
      Started(nil, .resumptionChecked, "resumption-decision 2026-03-06", .fire),
    ]
  )
  func aRecordStartsAClock(_ row: Started) throws {
    let state = try HazardState.start().after([recorded(row.matter, "2026-03-03")])
    #expect(running(state, on: "2026-03-03", row.regime).contains(row.clock))
    guard let end = row.end else { return }
    let ended = try state.after([recorded(end, "2026-03-04")])
    #expect(!running(ended, on: "2026-03-04", row.regime).contains(row.clock))
  }

  struct Started: CustomTestStringConvertible {
    var end: RecordedMatter?
    var matter: RecordedMatter
    var clock: String
    var regime: Regime

    init(
      _ end: RecordedMatter?,
      _ matter: RecordedMatter,
      _ clock: String,
      _ regime: Regime = .workSafety
    ) {
      self.end = end
      self.matter = matter
      self.clock = clock
      self.regime = regime
    }

    var testDescription: String { clock }
  }

  @Test("安全生产的举报：有举报人的要答复，匿名的没有人可以答复；答复了就没有")
  func aReporterIsAnswered() throws {
    let start = try HazardState.start()
    let anonymous = try start.after([recorded(.reportReceived, "2026-03-03")])
    #expect(running(anonymous, on: "2026-03-04") == ["report 2026-03-17"])
    var receipt = ProceedingRecorded(
      matter: .reportReceived,
      happened: date("2026-03-03"),
      party: "林晓舟",
      by: Cast.third.id,
      on: date("2026-03-03")
    )
    let named = try start.after([.proceeding(.recorded(receipt))])
    #expect(
      running(named, on: "2026-03-04") == ["report 2026-03-17", "report-reply 2026-03-24"]
    )
    // The answer ends its own clock only; the check is owed until it is recorded.
    receipt.matter = .reporterAnswered
    let answered = try named.after([.proceeding(.recorded(receipt))])
    #expect(running(answered, on: "2026-03-04") == ["report 2026-03-17"])
    #expect(!running(named, on: "2026-03-04", .fire).contains { $0.hasPrefix("report-reply") })
  }

  @Test("组织专家论证的，处理意见从七个延长到十七个工作日，自疑似之日起")
  func aPanelGivesMoreTime() throws {
    let found = try HazardState.start(.sample(grade: .suspectedMajor))
    #expect(running(found, on: "2026-03-04", .fire).contains("case-opinion 2026-03-11"))
    let panel = try found.after([recorded(.panelConvened, "2026-03-04")])
    let owed = running(panel, on: "2026-03-05", .fire)
    #expect(owed.contains("case-opinion-with-panel 2026-03-25"))
    #expect(!owed.contains("case-opinion 2026-03-11"))
  }

  @Test("处罚事项要写在案的决定书编号；日期不得在未来；只有举报可以早于发现")
  func recordsAreOfSomething() throws {
    let state = try fined()
    func refused(_ command: HazardCommand) -> RefusalReason? {
      refusal(of: command, in: state, .sample())
    }
    #expect(refused(recorded(.penaltyServed, "2026-03-06", "罚2")) == .noSuchDocument("罚2"))
    #expect(
      refused(recorded(.penaltyServed, "2026-03-04", "罚1"))
        == .dayBeforeFound(day: date("2026-03-04"), found: date("2026-03-05"))
    )
    #expect(refused(recorded(.finePaid, "2026-03-06", "罚1")) == nil)
    var early = ProceedingRecorded(
      matter: .reportReceived,
      happened: date("2026-02-27"),
      by: Cast.third.id,
      on: date("2026-03-06")
    )
    #expect(refused(.proceeding(.recorded(early))) == nil)
    early.matter = .panelConvened
    #expect(
      refused(.proceeding(.recorded(early)))
        == .dayBeforeFound(day: date("2026-02-27"), found: date("2026-03-02"))
    )
  }

  // MARK: Lint

  @Test("随附的政策没有走不起来的时限", arguments: [Regime.workSafety, .fire, .selfCheck])
  func shippedPoliciesHaveNoProblem(_ regime: Regime) {
    #expect(Policy.shipped(regime).problems.isEmpty)
  }

  @Test("拿走一行权力，检查就说谁都能办；拿走认定、把时限挂到年度上，都报")
  func removedRowsAreReported() {
    for step in [
      HazardStep.list, .reviewDelisting, .delist, .orderStop, .decideResumption, .liftSeal,
    ] {
      var policy = Policy.sample
      policy.steps.removeAll { $0.step == step }
      #expect(policy.problems.contains(.openToAll([step])))
    }
    var ungraded = Policy.sample
    for index in ungraded.steps.indices where ungraded.steps[index].step == .confirmDetermination {
      ungraded.steps[index].guards.removeAll {
        if case .entitlement = $0.rule { true } else { false }
      }
    }
    #expect(ungraded.problems.contains(.gradedByAnybody))
    var late = Policy.sample
    for index in late.clocks.indices where late.clocks[index].id == "stop-limit" {
      late.clocks[index].starts = .yearEnded
    }
    #expect(late.problems.contains(.clockOfNoHazard(clock: "stop-limit", start: .yearEnded)))
  }
}
