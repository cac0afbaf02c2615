import SafetyModel
import Testing
import Workflow

/// One row alone on one step: refused for those it is against, accepted for the others.
private struct GuardCase: CustomTestStringConvertible, Sendable {
  let name: String
  let row: StepGuard
  let command: HazardCommand
  var steps: [HazardStep] = []
  var found = HazardRegistered.sample()
  var actor = Cast.third
  var assurance = AssuranceLevel.personal
  let expected: RefusalReason?

  var testDescription: String { name }

  static let source = Citation(instrument: "house-practice", clause: "test", confidence: .practice)

  static func row(
    _ rule: StepGuard.Rule,
    of subject: StepGuard.Subject = .doers,
    when condition: StepCondition = .always,
    isWaivable: Bool = false
  ) -> StepGuard {
    StepGuard(
      rule: rule,
      subject: subject,
      condition: condition,
      isWaivable: isWaivable,
      citation: source
    )
  }

  static func remind(by person: ActingPerson) -> HazardCommand {
    .remind(ReminderSent(by: person.id, on: date("2026-03-13"), text: "请整改"))
  }

  static func withdraw(approver: PersonID) -> HazardCommand {
    .withdraw(
      HazardWithdrawn(
        reason: .falseAlarm,
        text: "看错了",
        by: Cast.second.id,
        approver: approver,
        on: date("2026-03-13")
      )
    )
  }

  static let all: [GuardCase] = [
    GuardCase(
      name: "officers: an auxiliary",
      row: row(.officers(count: 1)),
      command: remind(by: Cast.auxiliary),
      expected: .notAnOfficer(Cast.auxiliary.id, .auxiliary)
    ),
    GuardCase(
      name: "officers: one of two",
      row: row(.officers(count: 2)),
      command: remind(by: Cast.third),
      expected: .tooFewOfficers(named: 1, of: 2)
    ),
    GuardCase(
      name: "officers: enough",
      row: row(.officers(count: 1)),
      command: remind(by: Cast.third),
      expected: nil
    ),
    GuardCase(
      name: "officers: the row is for major hazards",
      row: row(.officers(count: 2), when: StepCondition(grades: [.major])),
      command: remind(by: Cast.gridWorker),
      expected: nil
    ),
    GuardCase(
      name: "officers: the row is for what is ordered",
      row: row(.officers(count: 2), when: StepCondition(ordered: true)),
      command: remind(by: Cast.third),
      steps: [.issueOrder],
      expected: .tooFewOfficers(named: 1, of: 2)
    ),
    GuardCase(
      name: "officers: the row is for patrols",
      row: row(.officers(count: 2), when: StepCondition(natures: [.patrol])),
      command: remind(by: Cast.third),
      expected: nil
    ),
    GuardCase(
      name: "mandate: none",
      row: row(.mandate),
      command: remind(by: Cast.unitHead),
      expected: .noOrganisation(Cast.unitHead.id)
    ),
    GuardCase(
      name: "mandate: one",
      row: row(.mandate),
      command: remind(by: Cast.third),
      expected: nil
    ),
    GuardCase(
      name: "entitlement: entrusted where its own is asked for",
      row: row(.entitlement(source: .own)),
      command: remind(by: Cast.third),
      expected: .notEntitled(Cast.third.id, matter: "work-safety-industry-trade")
    ),
    GuardCase(
      name: "entitlement: its own",
      row: row(.entitlement(source: .own)),
      command: remind(by: Cast.districtOfficer),
      expected: nil
    ),
    GuardCase(
      name: "inspection: a patrol",
      row: row(.inspection),
      command: remind(by: Cast.third),
      found: .sample(nature: .patrol),
      expected: .visitCarriesNoOrder(.patrol)
    ),
    GuardCase(
      name: "issuing body: one above it without the mandate",
      row: row(.issuingBody),
      command: remind(by: Cast.brigadeOfficer),
      steps: [.issueOrder],
      expected: .noMandate(
        OrganisationID(random: 3),
        matter: "work-safety-industry-trade",
        on: date("2026-03-13")
      )
    ),
    GuardCase(
      name: "issuing body: one above it with the mandate",
      row: row(.issuingBody),
      command: remind(by: Cast.districtOfficer),
      steps: [.issueOrder],
      expected: nil
    ),
    GuardCase(
      name: "issuing body: of the approver",
      row: row(.issuingBody, of: .approver),
      command: withdraw(approver: Cast.unitHead.id),
      steps: [.issueOrder],
      expected: .notTheIssuingBody(nil, issuer: Cast.town)
    ),
    GuardCase(
      name: "unordered: under an order",
      row: row(.unordered),
      command: remind(by: Cast.third),
      steps: [.issueOrder],
      expected: .underOrder(OrderDraft.sample.number)
    ),
    GuardCase(
      name: "unordered: reminded only",
      row: row(.unordered),
      command: remind(by: Cast.third),
      steps: [.remind],
      expected: nil
    ),
    GuardCase(
      name: "custody: only referred",
      row: row(.custody),
      command: remind(by: Cast.third),
      steps: [.sendTransfer, .receiptTransfer],
      expected: nil
    ),
    GuardCase(
      name: "of the unit: an officer",
      row: row(.ofUnit),
      command: remind(by: Cast.third),
      expected: .notOfTheUnit(Cast.third.id)
    ),
    GuardCase(
      name: "of the unit: its worker",
      row: row(.ofUnit),
      command: remind(by: Cast.unitWorker),
      expected: nil
    ),
    GuardCase(
      name: "assurance: a typed name",
      row: row(.assurance),
      command: remind(by: Cast.third),
      assurance: .typed,
      expected: .assuranceTooLow(.typed)
    ),
    GuardCase(
      name: "assurance: paper without its scan",
      row: row(.assurance),
      command: remind(by: Cast.third),
      assurance: .paper,
      expected: .signedScanMissing
    ),
    GuardCase(
      name: "level: a town where a district is asked for",
      row: row(.level(atLeast: .district)),
      command: remind(by: Cast.third),
      expected: .levelBelow(Cast.third.id, level: .town, needs: .district)
    ),
    GuardCase(
      name: "level: the district",
      row: row(.level(atLeast: .district)),
      command: remind(by: Cast.districtOfficer),
      expected: nil
    ),
    GuardCase(
      name: "above the closer: of the same level",
      row: row(.levelAboveCloser),
      command: .revokeClosure(
        ClosureRevoked(reason: "弄虚作假", by: Cast.second.id, on: date("2026-03-18"))
      ),
      steps: [.issueOrder, .claimRectification, .reinspect, .close],
      expected: .levelTooLow(Cast.second.id, level: .town, needsAbove: .town)
    ),
    GuardCase(
      name: "collective study: none",
      row: row(.collectiveStudy(count: 2)),
      command: .confirmDetermination(.sample(.major)),
      found: .sample(grade: .suspectedMajor),
      expected: .collectiveStudyMissing
    ),
    GuardCase(
      name: "decides: the row is for decisions that it is major",
      row: row(.collectiveStudy(count: 2), when: StepCondition(decisions: [.major])),
      command: .confirmDetermination(.sample(.general)),
      found: .sample(grade: .suspectedMajor),
      expected: nil
    ),
    GuardCase(
      name: "not the finder",
      row: row(.not(.finder)),
      command: remind(by: Cast.finder),
      expected: .finderCloses(Cast.finder.id)
    ),
    GuardCase(
      name: "not the unit, of whoever gives the command",
      row: row(.not(.unit), of: .recorder),
      command: remind(by: Cast.third),
      actor: Cast.unitHead,
      expected: .unitActsForFinder(Cast.unitHead.id)
    ),
    GuardCase(
      name: "not the requester",
      row: row(.not(.requester)),
      command: .decideExtension(
        ExtensionAnswer(
          decision: .granted,
          by: Cast.unitHead.id,
          on: date("2026-03-14"),
          reason: "同意"
        )
      ),
      steps: [.issueOrder, .requestExtension],
      expected: .requesterDecides(Cast.unitHead.id)
    ),
    GuardCase(
      name: "approver not the doer",
      row: row(.not(.doer), of: .approver),
      command: withdraw(approver: Cast.second.id),
      expected: .approverNotIndependent(Cast.second.id)
    ),
    GuardCase(
      name: "approver not the finder",
      row: row(.not(.finder), of: .approver),
      command: withdraw(approver: Cast.finder.id),
      expected: .approverNotIndependent(Cast.finder.id)
    ),
    GuardCase(
      name: "not the re-inspector",
      row: row(.not(.inspector)),
      command: .close(.sample(by: Cast.second.id)),
      steps: [.issueOrder, .claimRectification, .reinspect],
      expected: .hadAPart(Cast.second.id, .inspector)
    ),
    GuardCase(
      name: "not the closer",
      row: row(.not(.closer)),
      command: .revokeClosure(
        ClosureRevoked(reason: "弄虚作假", by: Cast.third.id, on: date("2026-03-18"))
      ),
      steps: [.issueOrder, .claimRectification, .reinspect, .close],
      expected: .hadAPart(Cast.third.id, .closer)
    ),
    GuardCase(
      name: "officers who passed it: fewer than asked for",
      row: row(.officers(count: 3), of: .inspectors),
      command: .close(.sample()),
      steps: [.issueOrder, .claimRectification, .reinspect],
      expected: .tooFewOfficers(named: 2, of: 3)
    ),
  ]
}

@Suite("办事规则逐行 The rows of a policy, one by one")
struct GuardRowTests {
  /// A policy that governs every step and asks nothing but one row of one step.
  private func policy(_ row: StepGuard?, on step: HazardStep) -> Policy {
    var policy = Policy.sample
    policy.steps = HazardStep.allCases.map { each in
      StepRule(
        step: each,
        guards: each == step ? [row].compactMap { $0 } : [],
        location: RuleLocation(file: "", line: 0, column: 0)
      )
    }
    return policy
  }

  @Test("每种要求单独起作用，拒绝时带出处", arguments: GuardCase.all)
  private func rowDecides(_ example: GuardCase) throws {
    let state = try HazardState.start(example.found).after(example.steps)
    let context = DecisionContext.sample(example.actor, assurance: example.assurance) {
      $0.policy = policy(example.row, on: example.command.kind)
    }
    do throws(Refusal) {
      _ = try HazardWorkflow.decide(example.command, in: state, context: context)
      #expect(example.expected == nil)
    } catch {
      #expect(error.reason == example.expected)
      #expect(error.ground == GuardCase.source)
    }
  }

  @Test("没有这一行就不拒绝", arguments: GuardCase.all)
  private func withoutTheRowNobodyIsRefused(_ example: GuardCase) throws {
    let state = try HazardState.start(example.found).after(example.steps)
    let context = DecisionContext.sample(example.actor, assurance: example.assurance) {
      $0.policy = policy(nil, on: example.command.kind)
    }
    #expect(refusal(of: example.command, in: state, context) == nil)
  }

  @Test("没有写明谁可以办的步骤，改变状态的一律拒绝")
  func whatIsNotGovernedIsRefused() throws {
    var silent = Policy.sample
    silent.steps.removeAll { $0.step == .remind || $0.step == .observe }
    let context = DecisionContext.sample { $0.policy = silent }
    #expect(
      refusal(of: .sample(.remind), in: try .start(), context)
        == .notGoverned(policy: "work-safety")
    )
    #expect(refusal(of: .sample(.observe), in: try .start(), context) == nil)
    #expect(
      !HazardWorkflow.permittedCommands(in: try .start(), context: context).contains(.remind)
    )
  }

  @Test("无论规则怎么写，整改人不复查、不销号，等级未定不销号")
  func someThingsHoldWhateverAPolicySays() throws {
    let open = DecisionContext.sample { $0.policy = policy(nil, on: .observe) }
    let claim = RectificationClaimed(
      by: Cast.unitHead.id,
      rectifiers: [Cast.third.id],
      on: date("2026-03-10"),
      text: "完成"
    )
    let claimed = try HazardState.start().after([
      .sample(.issueOrder), .claimRectification(claim),
    ])
    let look = ReinspectionDraft.sample.with { $0.inspectors = [Cast.third.id] }
    #expect(refusal(of: .reinspect(look), in: claimed, open) == .rectifierInspects(Cast.third.id))
    #expect(
      refusal(of: .close(.sample(.movedOut)), in: claimed, open)
        == .rectifierCloses(Cast.third.id)
    )
    let suspected = try HazardState.start(.sample(grade: .suspectedMajor))
    #expect(
      refusal(of: .close(.sample(.movedOut)), in: suspected, open) == .gradeUndecided
    )
  }

  @Test("逾期到了哪一级，由规则的阶梯得出")
  func ladderNamesTheRungNowDue() throws {
    let state = try HazardState.sample(.assigned)
    func rung(_ day: String) -> EscalationRung.Kind? {
      HazardWorkflow.obligations(
        in: state,
        on: date(day),
        policy: .sample,
        calendar: .sample
      ).first { $0.ground == .term }?.rung?.kind
    }
    #expect(rung("2026-03-31") == nil)
    #expect(rung("2026-04-01") == .remind)
    #expect(rung("2026-04-07") == .circular)
    #expect(rung("2026-04-15") == .supervise)
    #expect(rung("2026-04-30") == .openCase)
  }
}
