import SafetyModel
import Testing
import Workflow

/// Who ends what was ordered, taken over or counted in a case, under the shipped rules.
@Suite("谁能了结 Who ends what was ordered, handed over or counted")
struct EndingPowerTests {
  static let brigade = OrganisationID(random: 3)
  static let neighbour = ActingPerson(
    id: PersonID(random: 130),
    qualification: .officer,
    organisation: OrganisationID(random: 9),
    level: .town,
    mandates: [Cast.townMandate],
    card: "样0002"
  )
  static let lapsed = ActingPerson(
    id: PersonID(random: 131),
    qualification: .officer,
    organisation: Cast.town,
    level: .town,
    mandates: [Cast.townMandate],
    card: "样0001",
    cardValid: DayInterval(to: date("2026-03-01"))
  )
  static let otherDistrict = ActingPerson(
    id: PersonID(random: 132),
    qualification: .officer,
    organisation: Cast.district,
    level: .district,
    mandates: [Cast.districtMandate],
    card: "样0002"
  )
  static let otherBrigade = ActingPerson(
    id: PersonID(random: 133),
    qualification: .officer,
    organisation: brigade,
    level: .district,
    mandates: [Cast.brigadeMandate],
    card: "样0002"
  )

  private func context(_ actor: ActingPerson = Cast.third) -> DecisionContext {
    .sample(actor) { context in
      for person in [Self.neighbour, Self.lapsed, Self.otherDistrict, Self.otherBrigade] {
        context.people[person.id] = person
        context.visit?.inspectors.append(person.id)
      }
      context.majorCase = CaseSummary(id: Cast.majorCase, kind: .confirmed, site: Cast.site)
    }
  }

  private func refused(
    _ command: HazardCommand,
    _ state: HazardState,
    _ actor: ActingPerson = Cast.third
  ) -> RefusalReason? {
    refusal(of: command, in: state, context(actor))
  }

  // MARK: - Ordered

  @Test("责令过的不能当场销号；提醒过的可以")
  func orderedIsNotClosedOnTheSpot() throws {
    let spot = HazardCommand.close(.sample(.onTheSpot))
    let ordered = try HazardState.sample(.assigned)
    #expect(refused(spot, ordered) == .underOrder(OrderDraft.sample.number))
    #expect(refused(spot, try HazardState.start().after([.remind])) == nil)
    #expect(refused(spot, try HazardState.start()) == nil)
  }

  /// Closing, ending otherwise, re-inspecting, deciding an extension: the same test of the body.
  @Test(
    "了结责令：本机关，或者有职权的上级",
    arguments: [HazardStep.close, .endOtherwise, .reinspect, .decideExtension]
  )
  func endsOfAnOrderBelongToItsBodyOrOneAboveWithTheMandate(_ step: HazardStep) throws {
    let steps: [HazardStep] =
      switch step {
      case .close: [.issueOrder, .claimRectification, .reinspect]
      case .reinspect: [.issueOrder, .claimRectification]
      case .decideExtension: [.issueOrder, .requestExtension]
      default: [.issueOrder]
      }
    let state = try HazardState.start().after(steps)
    func reason(_ people: [ActingPerson]) -> RefusalReason? {
      refused(command(step, by: people.map(\.id)), state)
    }
    #expect(reason([Cast.third, Cast.second]) == nil)
    #expect(reason([Cast.districtOfficer, Self.otherDistrict]) == nil)
    #expect(
      reason([Cast.brigadeOfficer, Self.otherBrigade])
        == .noMandate(
          Self.brigade,
          matter: "work-safety-industry-trade",
          on: date(step == .decideExtension ? "2026-03-21" : "2026-03-13")
        )
    )
    #expect(
      reason([Self.neighbour]) == .tooFewOfficers(named: 1, of: 2)
        || reason([Self.neighbour])
          == .notTheIssuingBody(Self.neighbour.organisation, issuer: Cast.town)
    )
  }

  private func command(_ step: HazardStep, by people: [PersonID]) -> HazardCommand {
    switch step {
    case .reinspect:
      .reinspect(
        ReinspectionDraft.sample.with {
          $0.inspectors = people
          $0.on = date("2026-03-13")
        }
      )
    case .decideExtension:
      .decideExtension(
        ExtensionAnswer(
          decision: .granted,
          by: people[0],
          on: date("2026-03-21"),
          reason: "情况属实"
        )
      )
    case .endOtherwise: .close(.sample(.movedOut, by: people[0]))
    default: .close(.sample(by: people[0]))
    }
  }

  // MARK: - Withdrawal

  private func withdraw(approver: ActingPerson, by: ActingPerson = Cast.third) -> HazardCommand {
    .withdraw(
      HazardWithdrawn(
        reason: .falseAlarm,
        text: "看错了",
        by: by.id,
        approver: approver.id,
        on: date("2026-03-13"),
        evidence: [sampleEvidence(.document)]
      )
    )
  }

  @Test("撤销责令过的：批准人是该机关或有职权的上级的执法人员")
  func withdrawingWhatWasOrderedIsApprovedByItsOfficers() throws {
    let ordered = try HazardState.sample(.assigned)
    func reason(_ approver: ActingPerson) -> RefusalReason? {
      refused(withdraw(approver: approver), ordered)
    }
    #expect(reason(Cast.second) == nil)
    #expect(reason(Cast.districtOfficer) == nil)
    #expect(reason(Cast.gridWorker) == .notAnOfficer(Cast.gridWorker.id, .gridWorker))
    #expect(
      reason(Self.lapsed)
        == .cardNotValid(
          Self.lapsed.id,
          card: "样0001",
          valid: DayInterval(to: date("2026-03-01")),
          on: date("2026-03-13")
        )
    )
    #expect(
      reason(Self.neighbour)
        == .notTheIssuingBody(Self.neighbour.organisation, issuer: Cast.town)
    )
    #expect(
      reason(Cast.brigadeOfficer)
        == .noMandate(Self.brigade, matter: "work-safety-industry-trade", on: date("2026-03-13"))
    )
  }

  @Test(
    "撤销（疑似）重大：批准人是执法人员；一般的、自查的照旧",
    arguments: [LegalGrade.suspectedMajor, .major]
  )
  func withdrawingAMajorIsApprovedByAnOfficer(_ grade: LegalGrade) throws {
    let major = try HazardState.start(.sample(grade: grade))
    let grid = withdraw(approver: Cast.gridWorker)
    #expect(refused(grid, major) == .notAnOfficer(Cast.gridWorker.id, .gridWorker))
    #expect(refused(withdraw(approver: Cast.second), major) == nil)
    #expect(refused(grid, try HazardState.start()) == nil)
    let own = try HazardState.start(
      .sample(grade: grade, nature: .selfCheck, regime: .selfCheck, by: [Cast.unitHead.id])
    )
    let third = ActingPerson(
      id: PersonID(random: 134),
      qualification: .unitStaff,
      site: Cast.site
    )
    var context = context(Cast.unitWorker)
    context.people[third.id] = third
    #expect(
      refusal(of: withdraw(approver: third, by: Cast.unitWorker), in: own, context) == nil
    )
  }

  // MARK: - With another body

  private func handedOver(
    _ state: HazardState,
    to body: OrganisationID? = nil
  ) throws -> HazardState {
    try state.after([
      .sendTransfer(
        TransferDraft(
          transferKind: .transfer,
          receiver: "示例区住建局",
          receiverOrganisation: body,
          reason: "属其职责",
          by: Cast.third.id,
          on: date("2026-03-12")
        )
      ), .sample(.receiptTransfer),
    ])
  }

  @Test("对方接收后，移送的一方不再责令、复查、销号、了结、撤销、答复延期；记录照旧")
  func whatIsWithAnotherBodyIsItsOwn() throws {
    let away = RefusalReason.withAnotherBody("示例区住建局")
    let registered = try handedOver(.start())
    #expect(refused(.sample(.issueOrder), registered) == away)
    #expect(refused(.close(.sample(.onTheSpot)), registered) == away)
    #expect(refused(.close(.sample(.movedOut)), registered) == away)
    #expect(refused(withdraw(approver: Cast.second), registered) == away)
    let claimed = try handedOver(.sample(.rectified))
    let look = command(.reinspect, by: [Cast.third.id, Cast.second.id])
    #expect(refused(look, claimed) == away)
    let passed = try handedOver(.sample(.reinspected))
    #expect(refused(.close(.sample()), passed) == away)
    let asked = try handedOver(.sample(.assigned).after([.requestExtension]))
    #expect(refused(command(.decideExtension, by: [Cast.third.id]), asked) == away)
    for step in [HazardStep.observe, .handOver, .replyTransfer, .takeInterimMeasure] {
      #expect(refused(.sample(step), passed) == nil, "\(step)")
    }
  }

  @Test("接收的机关自己的人照办；退回后原来的一方照办")
  func theReceiverGoesOnAndSoDoesTheSenderWhenItComesBack() throws {
    let passed = try handedOver(.sample(.reinspected), to: Cast.district)
    #expect(refused(.close(.sample(by: Cast.districtOfficer.id)), passed) == nil)
    #expect(refused(.close(.sample()), passed) == .withAnotherBody("示例区住建局"))
    let back = try passed.after([
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
    #expect(refused(.close(.sample()), back) == nil)
  }

  // MARK: - Extensions and cases

  @Test("申请延期只由责任单位的人提出，任何制度都一样", arguments: Regime.allCases.filter { $0 != .other })
  func onlyTheUnitAsksForMoreTime(_ regime: Regime) throws {
    let ordered = try HazardState.sample(.assigned)
    func ask(_ person: ActingPerson) -> HazardCommand {
      .requestExtension(
        ExtensionDraft(
          by: person.id,
          on: date("2026-03-21"),
          to: date("2026-04-20"),
          ground: .forceMajeure,
          reason: "洪水"
        )
      )
    }
    var context = context()
    context.policy = .shipped(regime)
    // The officer records the letter, the unit asks.
    #expect(refusal(of: ask(Cast.unitHead), in: ordered, context) == nil)
    for person in [Cast.third, Cast.gridWorker, Cast.districtOfficer] {
      #expect(refusal(of: ask(person), in: ordered, context) == .notOfTheUnit(person.id))
    }
  }

  @Test("并入案、退出案不由被检查的单位记")
  func theUnitNeitherJoinsNorLeavesACase() throws {
    let open = try HazardState.start(.sample(grade: .suspectedMajor))
    let unit = RefusalReason.unitActsForFinder(Cast.unitHead.id)
    #expect(refused(.sample(.joinCase), open, Cast.unitHead) == unit)
    let member = try open.after([.joinCase])
    #expect(refused(.sample(.leaveCase), member, Cast.unitHead) == unit)
    #expect(refused(.sample(.joinCase), open) == nil)
    #expect(refused(.sample(.leaveCase), member) == nil)
  }

  @Test("计入案的隐患只并入同案的；退出后才能并到别处")
  func membersMergeWithinTheirCase() throws {
    let member = try HazardState.start(.sample(grade: .suspectedMajor)).after([.joinCase])
    let target = try #require(
      HazardState.replay([.registered(.sample(grade: .major))], id: Cast.otherHazard)
    )
    func reason(_ state: HazardState, into target: HazardState) -> RefusalReason? {
      var context = context()
      context.mergeTarget = target
      return refusal(of: .sample(.merge), in: state, context)
    }
    #expect(reason(member, into: target) == .countedInCase(Cast.majorCase))
    let elsewhere = JoinedCase(
      majorCase: CaseID(random: 31),
      by: Cast.third.id,
      on: date("2026-03-05")
    )
    let joined = JoinedCase(majorCase: Cast.majorCase, by: Cast.third.id, on: date("2026-03-05"))
    #expect(
      reason(member, into: .evolve(target, .joinedCase(elsewhere)))
        == .countedInCase(Cast.majorCase)
    )
    #expect(reason(member, into: .evolve(target, .joinedCase(joined))) == nil)
    #expect(reason(try member.after([.leaveCase]), into: target) == nil)
  }
}
