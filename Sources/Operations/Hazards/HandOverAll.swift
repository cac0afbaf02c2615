import Ledger
import SQLStore
public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Gives every open hazard a person follows to a colleague: all of them, or none.
  ///
  /// Who found, ordered or looked again stays as it is; only the follower changes.
  ///
  /// - Returns: The hazards after the step; none when the person follows none.
  /// - Throws: `refused` with the first hazard that cannot be handed over; nothing is written then.
  @discardableResult
  public func handOverAll(
    from person: PersonID,
    to colleague: PersonID,
    reason: String
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    guard person != colleague else { throw .input([InputProblem(.samePersonTwice(person))]) }
    let followed = try hazards(followedBy: person)
    guard !followed.isEmpty else { return [] }
    return try perform(onEach: followed, naming: [person, colleague]) {
      (_, _) throws(OperationFailure) in
      .handOver(
        HazardHandedOver(from: person, to: colleague, reason: reason, by: actor, on: today)
      )
    }
  }

  /// The open hazards a person follows.
  public func hazards(followedBy person: PersonID) throws(OperationFailure) -> [HazardID] {
    var found: [HazardID] = []
    for row in try hazards(matching: .init(standing: .open)) {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      if try loadHazard(id).value.keepers.contains(person) { found.append(id) }
    }
    return found
  }
}
