import SafetyModel
import Testing
import Workflow

extension DecisionContext {
  /// The same context under the shipped policy of the hazard's regime, unless a test brought its own.
  func governing(_ state: HazardState) -> DecisionContext {
    guard policy == .sample else { return self }
    var context = self
    context.policy = .shipped(state.found.regime)
    return context
  }

  /// The same with the rules of the case's own regime.
  func governing(_ state: CaseState) -> DecisionContext {
    guard policy == .sample else { return self }
    var context = self
    context.policy = .shipped(state.opened.regime)
    return context
  }
}

/// The reason a command is refused, or nothing when it becomes events.
func refusal(
  of command: HazardCommand,
  in state: HazardState,
  _ context: DecisionContext = .sample()
) -> RefusalReason? {
  do throws(Refusal) {
    _ = try HazardWorkflow.decide(command, in: state, context: context.governing(state))
    return nil
  } catch {
    return error.reason
  }
}
