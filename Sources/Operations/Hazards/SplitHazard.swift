public import SafetyModel
public import Workflow

/// How a hazard is to be split.
public struct SplitRequest: Hashable, Sendable {
  /// The part that goes on by itself.
  public var part: String
  /// Where that part is.
  public var location: String
  /// What stays.
  public var rest: String
  /// Why.
  public var reason: String

  /// Creates a request.
  public init(part: String, location: String, rest: String, reason: String) {
    self.part = part
    self.location = location
    self.rest = rest
    self.reason = reason
  }
}

extension OperatingContext {
  /// Makes two hazards of one; the part keeps finding, grade, order and term.
  ///
  /// - Returns: The hazard and the part.
  public func split(
    _ id: HazardID,
    _ request: SplitRequest
  ) throws(OperationFailure) -> (whole: HazardState, part: HazardState) {
    let actor = try requireActor()
    let new = newID(HazardID.self)
    let split = HazardSplit(
      into: new,
      part: request.part,
      location: request.location,
      rest: request.rest,
      reason: request.reason,
      by: actor,
      on: today
    )
    var recording = Recording()
    let before = try loadHazard(id).value
    let whole = try step(on: id, in: &recording) { (_, _) throws(OperationFailure) in .split(split)
    }
    let events = HazardWorkflow.part(of: before, split: split)
    guard let part = HazardState.replay(events, id: new) else { throw .notFound(.hazard, new.text) }
    recording.expectNew(new)
    for event in events { recording.record(.hazard(event), of: new) }
    try append(recording)
    return (whole, part)
  }

  /// Merges a part back into the hazard it was split off from.
  @discardableResult
  public func undoSplit(_ id: HazardID, reason: String) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let part = try loadHazard(id).value
    var recording = Recording()
    let state = try step(on: id, in: &recording) { (_, state) throws(OperationFailure) in
      .undoSplit(
        HazardMerged(
          into: state.found.splitFrom ?? state.id,
          reason: reason,
          by: actor,
          on: today
        )
      )
    }
    if let whole = part.found.splitFrom {
      recording.expect(try loadHazard(whole), of: whole)
      recording.record(
        .hazard(.splitUndone(SplitUndone(part: id, reason: reason, by: actor, on: today))),
        of: whole
      )
    }
    try append(recording)
    return state
  }
}
