import SafetyModel
import Testing
import Workflow

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

  @Test("每种要求单独起作用，拒绝时带出处", arguments: GuardCase.all + GuardCase.bodies)
  private func rowDecides(_ example: GuardCase) throws {
    let state = try HazardState.start(example.found).after(example.steps)
    let context = DecisionContext.sample(example.actor, assurance: example.assurance) {
      $0.policy = policy(example.row, on: example.command.kind)
      $0.knowStrangers()
    }
    do throws(Refusal) {
      _ = try HazardWorkflow.decide(example.command, in: state, context: context)
      #expect(example.expected == nil)
    } catch {
      #expect(error.reason == example.expected)
      #expect(error.ground == GuardCase.source)
    }
  }

  @Test("没有这一行就不拒绝", arguments: GuardCase.all + GuardCase.bodies)
  private func withoutTheRowNobodyIsRefused(_ example: GuardCase) throws {
    let state = try HazardState.start(example.found).after(example.steps)
    let context = DecisionContext.sample(example.actor, assurance: example.assurance) {
      $0.policy = policy(nil, on: example.command.kind)
      $0.knowStrangers()
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
      text: "完成",
      evidence: [sampleEvidence(.corrected)]
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
