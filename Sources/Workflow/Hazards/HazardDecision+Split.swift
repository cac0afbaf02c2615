public import SafetyModel

/// Splitting one hazard into two and merging the part back.
extension HazardDecision {
  func split(_ body: HazardSplit) throws(RefusalReason) -> HazardEvent {
    try checkText(body.part, .facts)
    try checkText(body.rest, .facts)
    try checkText(body.location, .facts)
    guard body.into != state.id else { throw .mergeIntoItself }
    guard body.location != state.found.location else { throw .sameLocation(body.location) }
    if let pending = state.pendingExtension { throw .extensionPending(to: pending.to) }
    return .split(body)
  }

  /// The part goes back to the hazard it came from, which goes on for both.
  func undoSplit(_ body: HazardMerged) throws(RefusalReason) -> HazardEvent {
    guard state.found.splitFrom == body.into else { throw .notAPart(body.into) }
    return try putTogether(body)
  }
}

extension HazardWorkflow {
  /// The events of the part that is split off: registered as of the same finding, with the grade, the
  /// order or other assignment and the term the whole has.
  public static func part(of whole: HazardState, split: HazardSplit) -> [HazardEvent] {
    var found = whole.found
    found.location = split.location
    found.note = split.part
    found.splitFrom = whole.id
    found.recurrenceOf = nil
    // A part is as grave as the whole is now, whatever it was found as; what was decided to be general
    // stays known as once graver.
    found.grade = whole.grade == .general ? whole.gravest : whole.grade
    found.verdict = whole.proposal
    var events: [HazardEvent] = [.registered(found)]
    if let decision = whole.decision, decision.decision.grade == whole.grade {
      events.append(.determinationConfirmed(decision))
    }
    switch whole.assignment {
    case .order(var order):
      order.due = whole.due ?? order.due
      events.append(.orderIssued(order))
    case .reminder(let body): events.append(.reminderSent(body))
    case .selfAssigned(var body):
      body.due = whole.due
      events.append(.selfAssigned(body))
    case nil: break
    }
    return events
  }
}
