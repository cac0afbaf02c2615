import SafetyModel
import Testing
import Workflow

@Suite("应办事项 Obligations and missing steps")
struct ObligationTests {
  private func duties(_ state: HazardState, on day: String) -> [String] {
    HazardWorkflow.obligations(
      in: state,
      on: date(day),
      policy: .sample,
      calendar: .sample
    ).map { duty in
      let ground =
        switch duty.ground {
        case .term: "term"
        case .clock(let clock): clock.id
        case .reply: "reply"
        case .listing(let level, let duty): "\(level) \(duty)"
        case .listingClock(_, let clock): clock.id
        case .stopEnds(let paper), .sealEnds(let paper): paper.text
        }
      return "\(ground) \(duty.actor) \(duty.due.day) +\(duty.daysOverdue)"
    }
  }

  @Test("整改期限归单位，到期后复查归机关")
  func termThenReinspection() throws {
    let state = try HazardState.sample(.assigned)
    #expect(duties(state, on: "2026-03-20") == ["term unit 2026-03-31 +0"])
    #expect(
      duties(state, on: "2026-04-15") == [
        "term unit 2026-03-31 +15", "reinspect-after-term authority 2026-04-10 +5",
      ]
    )
    #expect(state.daysOverdue(on: date("2026-04-15")) == 15)
  }

  @Test("申报后复查；期满前申报的不再从期满起算")
  func claimStartsTheAuthoritysClock() throws {
    let state = try HazardState.sample(.rectified)
    #expect(
      duties(state, on: "2026-04-15") == ["reinspect-after-claim authority 2026-03-20 +26"]
    )
  }

  @Test("重大隐患立即管控；采取措施后不再提示")
  func measuresAreDueAtOnce() throws {
    let state = try HazardState.start(.sample(grade: .major))
    #expect(duties(state, on: "2026-03-04") == ["interim-measures unit 2026-03-02 +2"])
    #expect(duties(try state.after([.takeInterimMeasure]), on: "2026-03-14").isEmpty)
  }

  @Test("退出案的隐患：在案时不计，案里办过的算数，其余从退出之日起算")
  func nothingTurnsLateForTheTimeInACase() throws {
    let suspected = try HazardState.start(.sample(grade: .suspectedMajor))
    let member = HazardState.evolve(
      suspected,
      .joinedCase(JoinedCase(majorCase: Cast.majorCase, by: Cast.third.id, on: date("2026-03-02")))
    )
    #expect(duties(member, on: "2026-03-20").isEmpty)
    func left(_ done: [CaseWork]?) -> HazardState {
      HazardState.evolve(
        member,
        .leftCase(
          LeftCase(
            majorCase: Cast.majorCase,
            reason: "测量有误",
            done: done,
            by: Cast.third.id,
            on: date("2026-03-20")
          )
        )
      )
    }
    #expect(
      duties(left(nil), on: "2026-03-20").contains("interim-measures unit 2026-03-20 +0")
    )
    #expect(duties(left(nil), on: "2026-03-20").allSatisfy { $0.hasSuffix("+0") })
    let kept = duties(left([.measures, .opinion]), on: "2026-04-20")
    #expect(!kept.contains { $0.hasPrefix("interim-measures") || $0.hasPrefix("case-opinion") })
    #expect(!HazardWorkflow.missingSteps(in: left([.measures])).contains(.interimMeasures))
    #expect(HazardWorkflow.missingSteps(in: left(nil)).contains(.interimMeasures))
  }

  @Test("未答复的移送带着日期留在清单上；政策变了，已定的日期不动")
  func recordedReplyTermStays() throws {
    let state = try HazardState.start().after([.sendTransfer])
    #expect(duties(state, on: "2026-04-01") == ["reply otherAuthority 2026-03-27 +5"])
    var policy = Policy.sample
    policy.clocks = []
    let left = HazardWorkflow.obligations(
      in: state,
      on: date("2026-04-01"),
      policy: policy,
      calendar: .sample
    )
    #expect(left.count == 1)
  }

  @Test("已销号的没有应办事项")
  func closedOwesNothing() throws {
    let state = try HazardState.sample(.closed)
    #expect(duties(state, on: "2027-01-01").isEmpty)
    #expect(HazardWorkflow.missingSteps(in: state).isEmpty)
  }

  @Test("没有职权的机关欠的是移送，不是责令；复查、答复照旧")
  func aBodyWithoutPowerOwesAReferral() throws {
    func owed(_ power: KeeperPower) throws -> [String] {
      HazardWorkflow.obligations(
        in: try HazardState.start(.sample(grade: .suspectedMajor)),
        on: date("2026-03-10"),
        policy: .shipped(.fire),
        calendar: .sample,
        power: power
      ).compactMap { duty in
        if case .clock(let clock) = duty.ground { clock.id } else { nil }
      }
    }
    #expect(try owed(.mandated).contains("serve-order"))
    #expect(try owed(.mandated).contains("case-opinion"))
    #expect(try owed(.without) == ["interim-measures"])
    let start = try HazardState.start()
    let lacking = HazardWorkflow.missingSteps(in: start, power: .without)
    #expect(lacking == [.referral, .rectification, .reinspection, .closure])
    let sent = try start.after([.sendTransfer])
    #expect(!HazardWorkflow.missingSteps(in: sent, power: .without).contains(.referral))
    #expect(!HazardWorkflow.missingSteps(in: start).contains(.referral))
  }

  @Test("职权按事项和日期算；已有责令的算有权")
  func powerIsByMatterAndDay() throws {
    let found = try HazardState.start()
    func power(_ state: HazardState, _ mandates: [Mandate], on day: String) -> KeeperPower {
      KeeperPower(over: state, mandates: mandates, on: date(day))
    }
    #expect(power(found, [Cast.townMandate], on: "2026-06-01") == .mandated)
    #expect(power(found, [Cast.townMandate], on: "2027-01-01") == .without)
    #expect(power(found, [Cast.brigadeMandate], on: "2026-06-01") == .without)
    #expect(power(try .sample(.assigned), [], on: "2026-06-01") == .mandated)
  }

  @Test("单位自查由自查政策管，监管部门责令后由该领域管")
  func anOrderLeadsFromItsDay() throws {
    var found = HazardRegistered.sample()
    found.nature = .selfCheck
    let own = HazardState.replay([.registered(found)], id: Cast.hazard)
    #expect(own?.leadingRegime == .selfCheck)
    let ordered = try HazardState.sample(.assigned)
    #expect(ordered.leadingRegime == ordered.found.regime)
    let order = try #require(ordered.order)
    let both = HazardState.replay([.registered(found), .orderIssued(order)], id: Cast.hazard)
    #expect(both?.leadingRegime == found.regime)
  }

  @Test("重大隐患还缺什么")
  func missingStepsOfAMajorHazard() throws {
    let start = try HazardState.start(.sample(grade: .suspectedMajor))
    #expect(
      HazardWorkflow.missingSteps(in: start) == [
        .determination, .interimMeasures, .order, .responsible, .plan(PlanElement.five),
        .rectification, .reinspection, .closure,
      ]
    )
    let later = try HazardState.start(.sample(grade: .major)).after([
      .issueOrder, .takeInterimMeasure, .submitPlan, .sendTransfer, .claimRectification,
    ])
    #expect(
      HazardWorkflow.missingSteps(in: later) == [
        .reply(receiver: "示例区消防救援大队"), .reinspection, .closure,
      ]
    )
  }
}

@Suite("登记 Registration")
struct RegistrationTests {
  private func register(
    _ found: HazardRegistered,
    beside existing: [HazardState]
  ) throws -> HazardWorkflow.Registration {
    try HazardWorkflow.register(found, beside: existing, context: .sample())
  }

  private func seenAgain() -> HazardRegistered {
    var found = HazardRegistered.sample()
    found.foundOn = date("2026-03-19")
    return found
  }

  @Test("同一处同一情形未销号：记为再次发现")
  func sameOpenHazardIsObserved() throws {
    let open = try HazardState.sample(.assigned)
    guard case .again(let id, .observed(let body)) = try register(seenAgain(), beside: [open])
    else {
      Issue.record("a second hazard for the same thing")
      return
    }
    #expect(id == Cast.hazard)
    #expect(body.on == date("2026-03-19"))
  }

  @Test("已销号的再次出现：新隐患，指向原隐患（反弹）")
  func closedHazardRecurs() throws {
    let closed = try HazardState.sample(.closed)
    guard case .new(.registered(let body)) = try register(seenAgain(), beside: [closed]) else {
      Issue.record("not registered")
      return
    }
    #expect(body.recurrenceOf == Cast.hazard)
  }

  @Test("部位或情形不同就是另一隐患")
  func otherPlaceIsAnotherHazard() throws {
    var elsewhere = seenAgain()
    elsewhere.location = "一楼"
    guard
      case .new(.registered(let body)) = try register(
        elsewhere,
        beside: [try .sample(.assigned)]
      )
    else {
      Issue.record("not registered")
      return
    }
    #expect(body.recurrenceOf == nil)
  }

  @Test("不得登记未来的发现")
  func findingInTheFutureIsRefused() {
    var found = HazardRegistered.sample()
    found.foundOn = date("2026-03-23")
    #expect(
      throws: RefusalReason.dayInFuture(day: date("2026-03-23"), today: date("2026-03-22"))
    ) { try register(found, beside: []) }
  }
}
