import SafetyModel

/// The limits a policy sets to later terms.
extension HazardDecision {
  /// A row about a request for a later term; it says nothing of other steps.
  func checkLimit(
    _ rule: StepGuard.Rule,
    of command: HazardCommand
  ) throws(RefusalReason) {
    guard case .requestExtension(let draft) = command, let due = state.runningDue(on: draft.on)
    else { return }
    switch rule {
    case .extensionsBelow, .askedWithin: try checkLimit(rule, on: draft.on)
    case .extensionDays(let count):
      let last = due.day.adding(days: count)
      if draft.to > last { throw .extensionLimit(.tooLong(to: draft.to, last: last, days: count)) }
    case .forceMajeure:
      if draft.ground != .forceMajeure { throw .extensionLimit(.ground(draft.ground)) }
    default: break
    }
  }

  /// What can be told of a day before anything is asked for.
  func checkLimit(_ rule: StepGuard.Rule, on day: CivilDate) throws(RefusalReason) {
    switch rule {
    case .extensionsBelow(let count):
      let granted = state.standingExtensions
      if granted >= count { throw .extensionLimit(.tooOften(granted: granted, most: count)) }
    case .askedWithin(let days):
      guard let due = state.runningDue(on: day) else { return }
      let first = due.day.adding(days: -days)
      if day < first {
        throw .extensionLimit(.tooEarly(on: day, first: first, due: due.day, days: days))
      }
    default: break
    }
  }
}

extension HazardState {
  /// How many later terms were granted since it was last put to the unit by an order or by itself.
  var standingExtensions: Int {
    let last = steps.lastIndex { [.issueOrder, .selfAssign, .revokeClosure].contains($0) }
    let since = last.map { steps[$0...].count { $0 == .decideExtension } } ?? extensions.count
    return extensions.suffix(since).count { $0.decision == .granted }
  }
}
