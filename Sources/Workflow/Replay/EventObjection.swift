public import SafetyModel

/// Why the workflow would not have recorded an event where it stands.
public enum EventObjection: Hashable, Sendable {
  /// The command behind it is refused.
  case refused(RefusalReason)
  /// The command behind it makes an event with other particulars: a term, a number, a mandate.
  case otherOutcome
  /// No command makes an event of this kind here.
  case noCommand
}

extension HazardWorkflow {
  /// Whether the workflow would have recorded an event, judged as it was then.
  ///
  /// The command is taken from the event and decided anew; the outcome must be that very event.
  ///
  /// - Parameters:
  ///   - event: What is recorded.
  ///   - state: Where the hazard stood before it.
  ///   - context: Who acted, when, under which policy.
  /// - Returns: Why not; nothing when it would.
  public static func objection(
    to event: HazardEvent,
    in state: HazardState,
    context: DecisionContext
  ) -> EventObjection? {
    var objection = EventObjection.noCommand
    for command in HazardCommand.commands(behind: event) {
      do throws(Refusal) {
        if try decide(command, in: state, context: context) == [event] { return nil }
        objection = .otherOutcome
      } catch {
        // Of two readings the first is the usual one: its reason is the one to tell.
        if objection == .noCommand { objection = .refused(error.reason) }
      }
    }
    return objection
  }

  /// Whether a finding would have become this hazard, beside the hazards known then.
  public static func objection(
    toRegistering found: HazardRegistered,
    beside existing: [HazardState],
    context: DecisionContext
  ) -> EventObjection? {
    var finding = found
    finding.recurrenceOf = nil
    do throws(RefusalReason) {
      guard
        case .new(.registered(let made)) = try register(finding, beside: existing, context: context)
      else { return .otherOutcome }
      let isRepeating = (made.recurrenceOf == nil) == (found.recurrenceOf == nil)
      // Of several closed ones of the same day any may be named.
      let named = existing.first { $0.id == found.recurrenceOf }
      return isRepeating && (named.map { $0.kind == .closed } ?? true) ? nil : .otherOutcome
    } catch {
      return .refused(error)
    }
  }
}

extension CaseWorkflow {
  /// Whether the workflow would have recorded an event of a case, judged as it was then.
  ///
  /// Rules from before policies said who may act on a case cannot object to anybody; the shape of its
  /// life still does.
  public static func objection(
    to event: CaseEvent,
    in state: CaseState,
    openMembers: Set<HazardID>,
    context: DecisionContext
  ) -> EventObjection? {
    // What a member that came back reopens is nobody's command.
    if case .reopened(let body) = event, let hazard = body.hazard {
      let made = reopening(of: state, for: hazard, reason: body.reason, by: body.by, on: body.on)
      return made == event && openMembers.contains(hazard) ? nil : .otherOutcome
    }
    guard let command = CaseCommand(behind: event) else { return .noCommand }
    guard !context.policy.caseSteps.isEmpty else {
      return shapeObjection(to: command, event, in: state, openMembers, context)
    }
    do throws(CaseRefusal) {
      let made = try decide(command, in: state, openMembers: openMembers, context: context)
      return made == [event] ? nil : .otherOutcome
    } catch {
      return .refused(error.reason)
    }
  }

  private static func shapeObjection(
    to command: CaseCommand,
    _ event: CaseEvent,
    in state: CaseState,
    _ openMembers: Set<HazardID>,
    _ context: DecisionContext
  ) -> EventObjection? {
    let decision = CaseDecision(state: state, openMembers: openMembers, context: context)
    do throws(RefusalReason) {
      try decision.checkState(for: command.kind)
      try decision.checkDay(command.day)
      return try decision.event(for: command) == event ? nil : .otherOutcome
    } catch {
      return .refused(error)
    }
  }
}
