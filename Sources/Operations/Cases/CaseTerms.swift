public import SafetyModel
public import Workflow

/// What is asked, decided and handed over for all members of a case at once, on all or none.
///
/// Terms and followers stay with the members, under the rows of a single hazard.
extension OperatingContext {
  /// Asks for more time for every member whose term runs.
  @discardableResult
  public func requestExtension(
    ofCase id: CaseID,
    to day: CivilDate,
    reason: String
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let running = try members(of: id) { $0.runningDue(on: today) != nil }
    return try perform(onEach: running) { (_, _) throws(OperationFailure) in
      .requestExtension(ExtensionDraft(by: actor, on: today, to: day, reason: reason))
    }
  }

  /// Decides every request for more time that waits.
  @discardableResult
  public func decideExtension(
    ofCase id: CaseID,
    _ decision: ExtensionDecision,
    newDue: CivilDate?,
    reason: String
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let waiting = try members(of: id) { $0.pendingExtension != nil }
    return try perform(onEach: waiting) { (_, _) throws(OperationFailure) in
      .decideExtension(
        ExtensionAnswer(
          decision: decision,
          by: actor,
          on: today,
          newDue: newDue,
          reason: reason
        )
      )
    }
  }

  /// Gives every open member to a colleague; who found and handled it stays as it is.
  @discardableResult
  public func handOver(
    case id: CaseID,
    to person: PersonID,
    reason: String
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    return try perform(onEach: try openMembers(of: id), naming: [person]) {
      (_, state) throws(OperationFailure) in
      .handOver(
        HazardHandedOver(from: state.handler, to: person, reason: reason, by: actor, on: today)
      )
    }
  }

  /// The open members a step is about; all of them where it is about none, so that the first says why.
  private func members(
    of id: CaseID,
    where isMeant: (HazardState) -> Bool
  ) throws(OperationFailure) -> [HazardID] {
    let open = try members(of: try loadCase(id).value).filter(\.isOpen)
    let meant = open.filter(isMeant)
    return (meant.isEmpty ? open : meant).map(\.id)
  }
}
