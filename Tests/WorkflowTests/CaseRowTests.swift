import SafetyModel
import Testing
import Workflow

@Suite("案的每一步由政策的行决定 The rows of the policy decide each step of a case")
struct CaseRowTests {
  /// A step, where it is tried, and what its rows say to whoever must not take it.
  struct Trial: CustomTestStringConvertible, Sendable {
    var step: CaseStep
    var after: [CaseCommand.Kind] = []
    /// Somebody who must not.
    var stranger: ActingPerson
    var testDescription: String { step.rawValue }
  }

  static let trials: [Trial] = [
    Trial(step: .addMember, stranger: Cast.unitHead),
    Trial(step: .removeMember, stranger: CaseCast.strangeOfficer),
    Trial(step: .convenePanel, stranger: Cast.unitHead),
    Trial(step: .confirm, stranger: CaseCast.strangeOfficer),
    Trial(step: .dismiss, stranger: Cast.auxiliary),
    Trial(step: .issueNotice, after: [.confirm], stranger: Cast.gridWorker),
    Trial(step: .submitPlan, stranger: Cast.districtOfficer),
    Trial(step: .report, stranger: Cast.districtOfficer),
    Trial(step: .reportGovernment, after: [.confirm], stranger: Cast.unitHead),
    Trial(step: .refer, stranger: Cast.unitHead),
    Trial(step: .recordReply, after: [.refer], stranger: CaseCast.strangeOfficer),
    Trial(step: .redetermine, after: [.confirm], stranger: CaseCast.strangeOfficer),
    Trial(step: .list, after: [.confirm], stranger: Cast.unitHead),
    Trial(
      step: .end,
      after: [.takeMeasure, .submitPlan, .confirm, .redetermine],
      stranger: CaseCast.strangeOfficer
    ),
    Trial(step: .reopen, after: [.dismiss], stranger: Cast.districtOfficer),
  ]

  private func state(after steps: [CaseCommand.Kind]) throws -> CaseState {
    try CaseGuardTests().state(.workSafety, steps)
  }

  private func refusal(
    _ command: CaseCommand,
    _ state: CaseState,
    _ policy: Policy = .shipped(.workSafety)
  ) -> CaseRefusal? {
    var context = CaseCast.context
    context.policy = policy
    let open = [.redetermine, .end].contains(command.kind) ? [] : CaseCast.all
    do throws(CaseRefusal) {
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
      return nil
    } catch {
      return error
    }
  }

  @Test("样例都被接受；换一个不该办的人，就按政策的行拒绝并写明来源", arguments: trials)
  func eachStepIsTakenAndRefused(_ trial: Trial) throws {
    let state = try state(after: trial.after)
    let proper = CaseCast.command(trial.step)
    #expect(refusal(proper, state) == nil)
    let refused = try #require(refusal(proper.taken(by: trial.stranger.id), state))
    #expect(refused.ground != nil)
    #expect(refused.reason != .wrongState)
    var silent = Policy.shipped(.workSafety)
    silent.caseSteps.removeAll { $0.step == trial.step }
    #expect(refusal(proper, state, silent)?.reason == .notGoverned(policy: "work-safety"))
  }

  @Test("没有一行，谁都能办的事也办不了；去掉一行，不该办的人就能办", arguments: trials)
  func aRowIsWhatRefuses(_ trial: Trial) throws {
    let state = try state(after: trial.after)
    var open = Policy.shipped(.workSafety)
    open.caseSteps = open.caseSteps.map { rule in
      var bare = rule
      if rule.step == trial.step { bare.guards = [] }
      return bare
    }
    // A case is listed under the rows of a hazard as well.
    open.steps = open.steps.map { rule in
      var bare = rule
      if trial.step == .list, rule.step == .list { bare.guards = [] }
      return bare
    }
    let command = CaseCast.command(trial.step).taken(by: trial.stranger.id)
    #expect(refusal(command, state, open) == nil)
  }

  @Test("每一步都试过")
  func everyStepIsTried() {
    let others: Set<CaseStep> = [
      // Anybody may see to it that people are safe.
      .takeMeasure,
      // Listings have tests of their own.
      .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist,
    ]
    #expect(Set(Self.trials.map(\.step)).union(others) == Set(CaseStep.allCases))
  }

  @Test("随附的政策逐步写明；一个人走得完、到不了、谁都能办的，lint 都说")
  func lintSeesWhatIsLeftOut() {
    for regime in [Regime.fire, .workSafety] {
      let shipped = Policy.shipped(regime)
      #expect(shipped.problems == [])
      #expect(Set(shipped.caseSteps.map(\.step)) == Set(CaseStep.allCases))
      var alone = shipped
      alone.changeCase(.end) { rule in
        rule.guards.removeAll { $0.rule == .not(.decider) || $0.rule == .officers(count: 2) }
      }
      #expect(alone.problems == [.caseEndedAlone(.end)])
      var graded = shipped
      graded.changeCase(.dismiss) { rule in
        rule.guards.removeAll { if case .entitlement = $0.rule { true } else { false } }
      }
      #expect(graded.problems == [.caseGradedByAnybody(.dismiss)])
      var open = shipped
      open.changeCase(.issueNotice) { $0.guards = [] }
      #expect(open.problems == [.casesOpenToAll([.issueNotice])])
      var endless = shipped
      endless.caseSteps.removeAll { $0.step == .end }
      #expect(endless.problems == [.casesNotGoverned([.end], lost: [.ended])])
      var nobody = shipped
      nobody.changeCase(.submitPlan) { rule in
        rule.guards += rule.guards.map { row in
          var other = row
          other.rule = .officers(count: 1)
          return other
        }
      }
      #expect(nobody.problems == [.nobodyMayOnCase(.submitPlan)])
      var clocked = shipped
      clocked.changeCase(.submitPlan) { $0.stops = ["no-such"] }
      #expect(clocked.problems == [.unknownClockOfCase("no-such", of: .submitPlan)])
    }
  }
}

extension Policy {
  fileprivate mutating func changeCase(
    _ step: CaseStep,
    _ change: (inout CaseStepRule) -> Void
  ) {
    for index in caseSteps.indices where caseSteps[index].step == step {
      change(&caseSteps[index])
    }
  }
}

extension CaseCommand {
  /// The same command as if somebody else gave it.
  func taken(by person: PersonID) -> CaseCommand {
    func changed<Body>(_ body: Body, _ change: (inout Body) -> Void) -> Body {
      var other = body
      change(&other)
      return other
    }
    return switch self {
    case .addMember(let body): .addMember(changed(body) { $0.by = person })
    case .removeMember(let body): .removeMember(changed(body) { $0.by = person })
    case .convenePanel(let body): .convenePanel(changed(body) { $0.by = person })
    case .confirm(let body): .confirm(changed(body) { $0.by = person })
    case .dismiss(let body): .dismiss(changed(body) { $0.by = person })
    case .takeMeasure(let draft): .takeMeasure(changed(draft) { $0.by = person })
    case .issueNotice(let body): .issueNotice(changed(body) { $0.officers = [$0.by, person] })
    case .submitPlan(let body): .submitPlan(changed(body) { $0.by = person })
    case .report(let body): .report(changed(body) { $0.by = person })
    case .refer(let draft): .refer(changed(draft) { $0.by = person })
    case .recordReply(let body): .recordReply(changed(body) { $0.by = person })
    case .redetermine(let body): .redetermine(changed(body) { $0.by = person })
    case .end(let body): .end(changed(body) { $0.by = person })
    case .reopen(let body): .reopen(changed(body) { $0.by = person })
    case .supervision(.list(let draft)):
      .supervision(.list(changed(draft) { $0.by = person }))
    case .supervision: self
    }
  }
}
