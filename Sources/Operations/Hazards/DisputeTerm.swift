public import SafetyModel
import Workflow

extension OperatingContext {
  /// The last day on which the latest dispute of a hazard could be begun.
  ///
  /// - Parameter id: The hazard.
  /// - Returns: The last day with its derivation; nothing when there is no dispute or no such time.
  /// - Throws: When the hazard or its rules cannot be read.
  public func lastDayToDispute(of id: HazardID) throws(OperationFailure) -> DueDay? {
    let state = try loadHazard(id).value
    guard let lodged = state.appeals.last?.lodged else { return nil }
    let decision = try decisionContext(
      regime: state.leadingRegime,
      people: [],
      hazards: [state],
      pack: try rules(of: state)
    )
    return HazardWorkflow.lastDay(
      toBegin: lodged,
      in: state,
      policy: decision.policy,
      calendar: decision.calendar
    )
  }
}
