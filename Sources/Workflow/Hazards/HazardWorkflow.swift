public import SafetyModel

/// The life of a hazard: commands are checked and become events.
///
/// ```
/// registered → assigned → rectified → reinspected → closed      withdrawn, merged: reversible exits
/// ```
/// The shape of the life is code; clocks are data. A refusal says why and what is permitted.
public enum HazardWorkflow {
  /// The events a command becomes, or why it is refused.
  ///
  /// - Parameters:
  ///   - command: What somebody asks to do.
  ///   - state: Where the hazard stands.
  ///   - context: Who acts, when, under which policy.
  /// - Returns: The events to append, in order.
  /// - Throws: A `Refusal` with the reason and what the same person may do now.
  public static func decide(
    _ command: HazardCommand,
    in state: HazardState,
    context: DecisionContext
  ) throws(Refusal) -> [HazardEvent] {
    let decision = HazardDecision(state: state, context: context)
    func refusal(_ reason: RefusalReason, _ ground: Citation? = nil) -> Refusal {
      Refusal(
        command: command.kind,
        state: state.kind,
        reason: reason,
        permitted: permittedCommands(in: state, context: context),
        ground: ground
      )
    }
    do throws(RefusalReason) {
      try decision.checkState(for: command.kind)
      try decision.checkDay(command.day)
      try decision.checkPeople(of: command)
      try decision.checkNoStranger(command.doers + [context.actor.id])
    } catch {
      throw refusal(error)
    }
    do throws(UnmetRow) { try decision.checkGuards(for: command) } catch {
      throw refusal(error.reason, error.citation)
    }
    do throws(RefusalReason) {
      try decision.checkOwnWork(command.doers, for: command.kind)
      return [try decision.event(for: command)]
    } catch {
      throw refusal(error)
    }
  }

  /// The kinds of command that state, power and role of the actor admit, in the order of the enumeration.
  ///
  /// What is offered can be made to succeed; it can still be refused for its particulars, such as a date
  /// or a missing photo.
  public static func permittedCommands(
    in state: HazardState,
    context: DecisionContext
  ) -> [HazardCommand.Kind] {
    let decision = HazardDecision(state: state, context: context)
    return HazardStep.allCases.filter { step in
      do throws(RefusalReason) {
        try decision.checkState(for: step)
        try decision.checkNoStranger([context.actor.id])
        try decision.checkOwnWork([context.actor.id], for: step)
        try decision.checkOffer(of: step)
      } catch {
        return false
      }
      do throws(UnmetRow) { try decision.checkGuards(for: step) } catch { return false }
      return true
    }
  }
}

/// One decision about one hazard: state and context together, and the checks on them.
struct HazardDecision {
  let state: HazardState
  let context: DecisionContext

  func checkDay(_ day: CivilDate) throws(RefusalReason) {
    guard day >= state.found.foundOn else {
      throw .dayBeforeFound(day: day, found: state.found.foundOn)
    }
    guard day <= context.today else { throw .dayInFuture(day: day, today: context.today) }
  }

  func checkText(_ text: String?, _ field: RequiredText) throws(RefusalReason) {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }

  /// The particulars of one command checked and turned into its event.
  func event(for command: HazardCommand) throws(RefusalReason) -> HazardEvent {
    switch command {
    case .observe(let body): .observed(body)
    case .proposeDetermination(let body): try propose(body)
    case .confirmDetermination(let body): try confirm(body)
    case .nameResponsible(let body): .responsibleNamed(body)
    case .handOver(let body): try handOver(body)
    case .issueOrder(let draft): try issueOrder(draft)
    case .remind(let body): .reminderSent(body)
    case .selfAssign(let body): try selfAssign(body)
    case .takeInterimMeasure(let draft): takeMeasure(draft)
    case .liftInterimMeasure(let body): try liftMeasure(body)
    case .submitPlan(let body): .planSubmitted(body)
    case .claimRectification(let body): .rectificationClaimed(body)
    case .reinspect(let draft): try reinspect(draft)
    case .requestExtension(let draft): try requestExtension(draft)
    case .decideExtension(let answer): try decideExtension(answer)
    case .sendTransfer(let draft): try sendTransfer(draft)
    case .receiptTransfer(let body): try receiptTransfer(body)
    case .replyTransfer(let body): try replyTransfer(body)
    case .close(let body): try close(body)
    case .revokeClosure(let body): .closureRevoked(body)
    case .withdraw(let body): .withdrawn(body)
    case .reinstate(let body): .reinstated(body)
    case .merge(let body): try merge(body)
    case .unmerge(let body): .unmerged(body)
    case .joinCase(let body): try joinCase(body)
    case .leaveCase(let body): try leaveCase(body)
    case .supervision(let command): try supervise(command)
    case .stopWork(let command): try stopWork(command)
    case .split(let body): try split(body)
    case .undoSplit(let body): try undoSplit(body)
    case .proceeding(let event): try record(event)
    }
  }
}
