import Ledger
import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// A conflict with the events it is about.
public struct ListedConflict {
  /// The hazard.
  public var hazard: HazardState
  /// What does not go together.
  public var kind: MergeConflict.Kind
  /// The event that is held back.
  public var event: RecordedEvent
  /// What it did not know of.
  public var against: [RecordedEvent]
  /// Whether it was settled.
  public var isSettled: Bool
}

/// Conflicts with the names needed to print them.
public struct ConflictList {
  /// The conflicts, by hazard and in the agreed order.
  public var conflicts: [ListedConflict]
  /// The names of the people in them, by id.
  public var names: [PersonID: String]
}

extension OperatingContext {
  /// What does not go together in the events of several devices.
  ///
  /// - Parameters:
  ///   - id: One hazard only; nothing lists all.
  ///   - withSettled: Whether settled ones are listed too.
  /// - Returns: The conflicts.
  /// - Throws: `notFound` for a hazard without a history, `store` when it cannot be read.
  public func mergeConflicts(
    of id: HazardID? = nil,
    withSettled: Bool = false
  ) throws(OperationFailure) -> ConflictList {
    let subjects: [SubjectID]
    if let id {
      subjects = [SubjectID(id)]
    } else {
      subjects = try query { () throws(StoreFailure) in
        try workspace.database.subjectsOfSeveralDevices(withPrefix: "\(HazardTag.letter)-")
      }
    }
    var listed: [ListedConflict] = []
    for subject in subjects {
      guard let id = HazardID(subject.text) else { continue }
      listed += try conflicts(of: id)
    }
    if !withSettled { listed.removeAll(where: \.isSettled) }
    return ConflictList(
      conflicts: listed,
      names: try names(in: listed.flatMap { [$0.event] + $0.against })
    )
  }

  private func conflicts(of id: HazardID) throws(OperationFailure) -> [ListedConflict] {
    let events = try history(of: id)
    guard let merged = events.mergedHazard(id) else { throw .notFound(.hazard, id.text) }
    return merged.conflicts.map { conflict in
      ListedConflict(
        hazard: merged.state,
        kind: conflict.kind,
        event: events[conflict.event],
        against: conflict.against.map { events[$0] },
        isSettled: conflict.isSettled
      )
    }
  }

  /// Takes note of a conflict: the safe reading stands, and why is on record.
  ///
  /// Nothing that was held back takes effect by it.
  ///
  /// - Parameters:
  ///   - id: The hazard.
  ///   - prefix: The beginning of the hash of the event that is held back; nothing settles all of the hazard.
  ///   - reason: Why nothing more needs to be done, or what is done instead.
  /// - Returns: The conflicts that were settled.
  /// - Throws: `bundle(.noConflict)`, `notNow(.actorMissing)`, `input` for an empty reason.
  public func settleConflicts(
    of id: HazardID,
    event prefix: String?,
    reason: String
  ) throws(OperationFailure) -> ConflictList {
    let by = try requireActor()
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw .input([InputProblem(.emptyText(key: "--reason"))])
    }
    var list = try mergeConflicts(of: id)
    list.conflicts.removeAll { !$0.event.stored.hash.hex.hasPrefix(prefix ?? "") }
    guard !list.conflicts.isEmpty else { throw .bundle(.noConflict(id, event: prefix)) }
    var recording = Recording()
    recording.expect(try loadHazard(id), of: id)
    for event in Set(list.conflicts.map(\.event.stored.hash.hex)).sorted() {
      let body = ConflictSettled(event: event, reason: reason, by: by, on: today)
      recording.record(.hazard(.conflictSettled(body)), of: id)
    }
    try append(recording)
    return list
  }
}
