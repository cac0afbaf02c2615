public import SafetyModel

extension HazardWorkflow {
  /// What becomes of a finding: a new hazard, or one more sighting of an open one.
  public enum Registration: Hashable, Sendable {
    /// A new hazard; it points at the closed one it repeats.
    case new(HazardEvent)
    /// The same site, location and circumstance is open already.
    case again(HazardID, HazardEvent)
  }

  /// Decides what becomes of a finding beside the known hazards of the site.
  ///
  /// Same fingerprint and open: an observation. Same and closed: a new hazard with `recurrenceOf`.
  ///
  /// - Parameters:
  ///   - found: The finding.
  ///   - existing: The known hazards of the site, in any order.
  ///   - context: Who acts, when.
  /// - Returns: The event and, for a sighting, the hazard it belongs to.
  /// - Throws: A reason when the day lies in the future or a finder is not on the register.
  public static func register(
    _ found: HazardRegistered,
    beside existing: [HazardState],
    context: DecisionContext
  ) throws(RefusalReason) -> Registration {
    guard found.foundOn <= context.today else {
      throw .dayInFuture(day: found.foundOn, today: context.today)
    }
    for id in found.foundBy { _ = try context.person(id) }
    let same = existing.filter { $0.found.fingerprint == found.fingerprint }
    if let open = same.first(where: { $0.isOpen && $0.found.foundOn <= found.foundOn }) {
      return .again(open.id, .observed(sighting(found)))
    }
    var hazard = found
    hazard.recurrenceOf =
      found.recurrenceOf
      ?? same.filter { $0.kind == .closed }.max { $0.lastDay < $1.lastDay }?.id
    return .new(.registered(hazard))
  }

  private static func sighting(_ found: HazardRegistered) -> HazardObserved {
    HazardObserved(
      inspection: found.inspection,
      by: found.foundBy,
      on: found.foundOn,
      note: found.note,
      evidence: found.evidence
    )
  }
}
