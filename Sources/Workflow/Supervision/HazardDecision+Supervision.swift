import SafetyModel

/// Listings of a hazard that is major by itself; those of a comprehensive determination attach to its case.
extension HazardDecision {
  func supervise(_ command: SupervisionCommand) throws(RefusalReason) -> HazardEvent {
    .supervision(try supervision.event(for: command))
  }

  /// The decision about its listings.
  var supervision: SupervisionDecision {
    SupervisionDecision(
      state: state.supervision,
      subject: SupervisionDecision.Subject(
        notListable: notListable,
        notReady: notReadyForDelisting,
        notPutRight: notPutRight,
        rectifiers: state.rectifiers
      ),
      context: context
    )
  }

  var notListable: RefusalReason? {
    if state.grade == .major { return nil }
    if let id = state.majorCase { return .supervision(.throughCase(id)) }
    return .supervision(.needsMajor(state.grade))
  }

  /// The unit has done the work and accepted it itself.
  var notReadyForDelisting: RefusalReason? {
    guard state.kind == .rectified || state.kind == .reinspected else { return .notClaimed }
    return state.stopWork.standingAcceptance == nil ? .stopWork(.acceptanceMissing) : nil
  }

  /// Re-inspected, and where work was stopped, with consent to resume.
  private var notPutRight: RefusalReason? {
    guard state.kind == .reinspected else { return .stopWork(.notPutRight) }
    let stops = state.stopWork.standingStops
    return stops.isEmpty ? nil : .stopWork(.stopStanding(stops.map(\.ordered.paper)))
  }

  /// A listed hazard closes only through delisting of every level.
  func checkNotListed() throws(RefusalReason) {
    let levels = state.supervision.levels
    guard levels.isEmpty else { throw .supervision(.stillListed(levels)) }
  }
}
