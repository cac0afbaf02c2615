import SafetyModel
import Testing
import Workflow

/// The reason a command is refused, or nothing when it becomes events.
func refusal(
  of command: HazardCommand,
  in state: HazardState,
  _ context: DecisionContext = .sample()
) -> RefusalReason? {
  do throws(Refusal) {
    _ = try HazardWorkflow.decide(command, in: state, context: context)
    return nil
  } catch {
    return error.reason
  }
}
