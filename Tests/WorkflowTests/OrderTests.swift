import SafetyModel
import Testing
import Workflow

@Suite("责令：无职权不责令 No order without power")
struct OrderTests {
  private func issuing(
    _ found: HazardRegistered = .sample(),
    context: DecisionContext = .sample(),
    _ change: (inout OrderDraft) -> Void = { _ in }
  ) throws -> RefusalReason? {
    refusal(of: .issueOrder(OrderDraft.sample.with(change)), in: try .start(found), context)
  }

  @Test("责令写明受委托的机关、依据的职权和期限的来历")
  func orderNamesMandateAndPrincipal() throws {
    let events = try HazardWorkflow.decide(
      .issueOrder(.sample),
      in: .start(),
      context: .sample()
    )
    guard case .orderIssued(let order) = events.first else {
      Issue.record("no order")
      return
    }
    #expect(order.organisation == Cast.town)
    #expect(order.mandate == "entrusted-2026")
    #expect(order.inNameOf == "示例区应急管理局")
    #expect(order.due.day == date("2026-03-31"))
    #expect(order.due.derivation.startDay == date("2026-03-03"))
    #expect(order.due.derivation.citation == nil)
  }

  @Test("按通常期限下达时，期限带出处")
  func usualTermCarriesItsSource() throws {
    let usual = try #require(
      HazardWorkflow.usualTerm(from: date("2026-03-03"), policy: .sample, calendar: .sample)
    )
    #expect(usual.day == date("2026-04-02"))
    let draft = OrderDraft.sample.with { $0.due = usual.day }
    let state = try HazardState.start().after([.issueOrder(draft)])
    #expect(state.due?.derivation.citation?.instrument == "house-practice")
  }

  @Test("执法证当天过期的不能签字，前一天能")
  func expiredCardSignsNothing() throws {
    func order(validUntil last: String) throws -> RefusalReason? {
      var officer = Cast.second
      officer.card = "样0002"
      officer.cardValid = DayInterval(to: date(last))
      var context = DecisionContext.sample()
      context.people[officer.id] = officer
      return try issuing(context: context)
    }
    let day = OrderDraft.sample.on
    let before = day.adding(days: -1)
    #expect(OrderDraft.sample.officers.contains(Cast.second.id))
    #expect(try order(validUntil: day.description) == nil)
    #expect(
      try order(validUntil: before.description)
        == .cardNotValid(
          Cast.second.id,
          card: "样0002",
          valid: DayInterval(to: before),
          on: day
        )
    )
  }

  @Test("两名不同的执法人员（行政处罚法第42条）")
  func orderNeedsTwoDifferentOfficers() throws {
    #expect(try issuing { $0.officers = [Cast.finder.id] } == .tooFewOfficers(named: 1, of: 2))
    #expect(
      try issuing { $0.officers = [Cast.finder.id, Cast.finder.id] }
        == .tooFewOfficers(named: 1, of: 2)
    )
    #expect(
      try issuing { $0.officers = [Cast.finder.id, Cast.auxiliary.id] }
        == .notAnOfficer(Cast.auxiliary.id, .auxiliary)
    )
    let stranger = PersonID(random: 999)
    #expect(
      try issuing { $0.officers = [Cast.finder.id, stranger] } == .unknownPerson(stranger)
    )
    #expect(
      try issuing { $0.officers = [Cast.finder.id, Cast.districtOfficer.id] }
        == .officersOfDifferentBodies(Cast.town, Cast.district)
    )
    // Of a body without a mandate too: a referral would not help, his own body has the power.
    let brigade = try #require(Cast.brigadeOfficer.organisation)
    #expect(
      try issuing { $0.officers = [Cast.finder.id, Cast.brigadeOfficer.id] }
        == .officersOfDifferentBodies(Cast.town, brigade)
    )
  }

  @Test(
    "巡查、指导、自查、园区检查都不能责令，改为提醒或移送",
    arguments: [
      VisitNature.patrol, .guidance, .selfCheck, .parkDuty,
    ]
  )
  func onlyInspectionsCarryOrders(_ nature: VisitNature) throws {
    let state = try HazardState.start(.sample(nature: nature))
    let draft = OrderDraft.sample.with { $0.inspection = Cast.patrolVisit }
    do throws(Refusal) {
      _ = try HazardWorkflow.decide(.issueOrder(draft), in: state, context: .sample())
      Issue.record("an order without power")
    } catch {
      #expect(error.reason == .visitCarriesNoOrder(nature))
      #expect(error.permitted.contains(.remind))
      #expect(error.permitted.contains(.sendTransfer))
      #expect(!error.permitted.contains(.issueOrder))
    }
  }

  @Test("巡查发现后经行政检查核实，可以责令")
  func laterInspectionCarriesTheOrder() throws {
    let later = InspectionID(random: 77)
    let state = try HazardState.start(.sample(nature: .patrol))
    let draft = OrderDraft.sample.with { $0.inspection = later }
    #expect(refusal(of: .issueOrder(draft), in: state) == .visitUnknown(later))
    let context = DecisionContext.sample { $0.visits[later] = .administrativeInspection }
    #expect(refusal(of: .issueOrder(draft), in: state, context) == nil)
  }

  @Test("职权不含、明确排除、已过期的事项")
  func mandateMustCoverTheMatterThatDay() throws {
    let fire = HazardRegistered.sample(regime: .fire, matter: "fire-safety")
    #expect(
      try issuing(fire)
        == .matterExcluded(Cast.town, matter: "fire-safety", mandate: "entrusted-2026")
    )
    let gas = HazardRegistered.sample(matter: "gas")
    #expect(
      try issuing(gas) == .noMandate(Cast.town, matter: "gas", on: date("2026-03-03"))
    )
    let expired = DecisionContext.sample { context in
      for id in [Cast.finder.id, Cast.second.id] {
        context.people[id]?.mandates[0].valid.to = date("2026-03-02")
      }
    }
    #expect(
      try issuing(context: expired)
        == .mandateNotValid(
          Cast.town,
          matter: "work-safety-industry-trade",
          mandate: "entrusted-2026",
          valid: DayInterval(from: date("2026-01-01"), to: date("2026-03-02"))
        )
    )
  }

  @Test("受委托而未写明委托机关")
  func entrustedBodyNamesItsPrincipal() throws {
    let nameless = DecisionContext.sample { context in
      for id in [Cast.finder.id, Cast.second.id] { context.people[id]?.mandates[0].inNameOf = nil }
    }
    #expect(
      try issuing(context: nameless) == .principalNotNamed(Cast.town, mandate: "entrusted-2026")
    )
  }

  @Test("期限在责令之后；立即整改为当日")
  func termEndsAfterTheOrder() throws {
    let on = date("2026-03-03")
    #expect(try issuing { $0.due = on } == .dueNotAfterOrder(due: on, on: on))
    #expect(
      try issuing { $0.form = .immediate } == .immediateDueLater(due: date("2026-03-31"), on: on)
    )
    #expect(
      try issuing {
        $0.form = .immediate
        $0.due = on
      } == nil
    )
  }

  @Test("送达与日期")
  func serviceAndDays() throws {
    #expect(
      try issuing { $0.service.on = date("2026-03-01") }
        == .servedBeforeOrder(served: date("2026-03-01"), on: date("2026-03-03"))
    )
    #expect(try issuing { $0.service.manner = .refused } == .witnessMissing)
    #expect(
      try issuing { $0.on = date("2026-03-01") }
        == .dayBeforeFound(day: date("2026-03-01"), found: date("2026-03-02"))
    )
    #expect(
      try issuing { $0.on = date("2026-03-23") }
        == .dayInFuture(day: date("2026-03-23"), today: date("2026-03-22"))
    )
    #expect(try issuing { $0.requirement = " " } == .textMissing(.requirement))
  }

  @Test("责令之后不再责令；复查不合格后可以")
  func secondOrderOnlyAfterFailedReinspection() throws {
    let assigned = try HazardState.sample(.assigned)
    #expect(
      refusal(of: .issueOrder(.sample), in: assigned) == .alreadyOrdered(OrderDraft.sample.number)
    )
    let failed = ReinspectionDraft.sample.with {
      $0.result = .failed
      $0.nextDue = date("2026-03-25")
      $0.consequence = .penaltyProcedure
    }
    let back = try assigned.after([.sample(.claimRectification), .reinspect(failed)])
    #expect(refusal(of: .issueOrder(.sample), in: back) == nil)
  }

  @Test("任何人都可以提醒；提醒不产生法定期限")
  func reminderByAnyoneSetsNoTerm() throws {
    let state = try HazardState.start(.sample(nature: .patrol)).after([.remind])
    #expect(state.kind == .assigned)
    #expect(state.due == nil)
    #expect(state.daysOverdue(on: date("2027-01-01")) == 0)
  }

  @Test("已由他方接管的，不再由我方责令；退回后恢复")
  func custodyMovesWithTheReceipt() throws {
    let draft = TransferDraft(
      transferKind: .transfer,
      receiver: "示例区住建局",
      reason: "属其职责",
      by: Cast.third.id,
      on: date("2026-03-03")
    )
    let sent = try HazardState.start().after([.sendTransfer(draft)])
    #expect(sent.custodian == nil)
    let received = try sent.after([.receiptTransfer])
    #expect(received.custodian == "示例区住建局")
    #expect(received.isOpen)
    #expect(refusal(of: .issueOrder(.sample), in: received) == .withAnotherBody("示例区住建局"))
    let returned = try received.after([
      .replyTransfer(
        TransferReplied(
          number: 1,
          outcome: .returned,
          text: "不属我局职责",
          paper: DocumentNumber(text: "示例〔2026〕8号", origin: .official),
          by: Cast.third.id,
          on: date("2026-03-13")
        )
      )
    ])
    #expect(returned.custodian == nil)
    #expect(refusal(of: .issueOrder(.sample), in: returned) == nil)
  }
}
