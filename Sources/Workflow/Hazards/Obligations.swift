public import SafetyModel

/// Something that is to be done by somebody, derived from the state and never stored.
public struct Obligation: Hashable, Sendable {
  /// What the obligation rests on.
  public enum Ground: Hashable, Sendable {
    /// The term the hazard is under.
    case term
    /// A clock of the policy.
    case clock(Clock)
    /// An answer another body owes.
    case reply(receiver: String)
    /// What a listing asks for.
    case listing(OrganisationLevel, ListingDuty)
    /// A clock of the policy of listed supervision, for the listing of a level.
    case listingClock(OrganisationLevel, Clock)
    /// An order to stop ends; the authority must have decided what follows.
    case stopEnds(DocumentNumber)
    /// A seal ends.
    case sealEnds(DocumentNumber)
  }

  /// What it rests on.
  public var ground: Ground
  /// Who must act.
  public var actor: Clock.Actor
  /// By when.
  public var due: DueDay
  /// Calendar days past the last day; 0 when in time.
  public var daysOverdue: Int
  /// Calendar days left until the day from which to warn; negative when past it.
  public var daysLeft: Int
  /// What the ladder asks for now that the term is over; absent in time and for other clocks.
  public var rung: EscalationRung?

  init(
    ground: Ground,
    actor: Clock.Actor,
    due: DueDay,
    on day: CivilDate,
    rung: EscalationRung? = nil
  ) {
    self.ground = ground
    self.actor = actor
    self.due = due
    daysOverdue = max(0, due.day.days(until: day))
    daysLeft = day.days(until: due.warningDay)
    self.rung = rung
  }
}

extension HazardWorkflow {
  /// What is to be done on an open hazard, by when and by whom, the earliest first.
  ///
  /// Terms and the answers owed are the recorded dates, which a changed policy never moves; the
  /// other clocks of the policy are counted from the events that started them.
  ///
  /// - Parameters:
  ///   - state: Where the hazard stands.
  ///   - day: The day to look from.
  ///   - policy: The clocks of its regime.
  ///   - calendar: The working days.
  ///   - power: What the body that follows it may do; clocks of an order bind only a body with a mandate.
  /// - Returns: The obligations; of a hazard that is no longer open those of its proceedings alone.
  public static func obligations(
    in state: HazardState,
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar,
    power: KeeperPower = .mandated
  ) -> [Obligation] {
    guard state.isOpen else {
      guard state.kind == .closed else { return [] }
      return proceedings(in: state, on: day, policy: policy, calendar: calendar)
    }
    var duties = proceedings(in: state, on: day, policy: policy, calendar: calendar)
    if state.kind == .assigned, let due = state.runningDue(on: day) {
      duties.append(
        Obligation(
          ground: .term,
          actor: .unit,
          due: due,
          on: day,
          rung: policy.rung(of: state, overdue: due.day.days(until: day))
        )
      )
    }
    for transfer in state.unansweredTransfers {
      guard let due = transfer.sent.replyDue else { continue }
      duties.append(
        Obligation(
          ground: .reply(receiver: transfer.sent.receiver),
          actor: .otherAuthority,
          due: due,
          on: day
        )
      )
    }
    let isLooked = policy.isLookedAtAfterTerm(state, on: day)
    for clock in policy.clocks where !(isLooked && clock.starts == .rectificationClaimed) {
      guard state.meets(clock.condition), power.bears(clock),
        let start = startDay(of: clock, in: state, on: day),
        !state.isStopped(clock, under: policy)
      else { continue }
      duties.append(
        Obligation(
          ground: .clock(clock),
          actor: clock.actor,
          due: state.paused(clock, from: start, on: day, by: calendar),
          on: day
        )
      )
    }
    duties += state.supervision.obligations(on: day, policy: policy, calendar: calendar)
    duties += state.stopWork.obligations(on: day, policy: policy, calendar: calendar)
    return duties.sorted { $0.due.warningDay < $1.due.warningDay }
  }

  /// The clocks of proceedings around it, which go on when it is closed.
  private static func proceedings(
    in state: HazardState,
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    policy.clocks.filter { !$0.lapses }.flatMap { clock in
      state.openStarts(of: clock, on: day, policy: policy, calendar: calendar).map { start in
        Obligation(
          ground: .clock(clock),
          actor: clock.actor,
          due: calendar.due(clock, from: start),
          on: day
        )
      }
    }
    .sorted { $0.due.warningDay < $1.due.warningDay }
  }

  /// The times to use a right, and before which something may not be done, that run on a day.
  ///
  /// They bind nobody and are never overdue: when one is over it is simply gone.
  ///
  /// - Parameters:
  ///   - state: Where the hazard stands; a closed one keeps the times of its proceedings.
  ///   - day: The day to look from.
  ///   - policy: The clocks of its regime.
  ///   - calendar: The working days.
  /// - Returns: The times, the earliest end first.
  public static func rights(
    in state: HazardState,
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    policy.clocks.filter(\.lapses).flatMap { clock in
      state.openStarts(of: clock, on: day, policy: policy, calendar: calendar)
        .map { calendar.due(clock, from: $0) }
        .filter { $0.day >= day }
        .map { Obligation(ground: .clock(clock), actor: clock.actor, due: $0, on: day) }
    }
    .sorted { $0.due.day < $1.due.day }
  }

  /// The usual term of the policy for the unit, as a proposal for an order or a unit's own term.
  ///
  /// - Parameters:
  ///   - day: The day of service, or the day the unit sets itself to work.
  ///   - policy: The clocks of its regime.
  ///   - calendar: The working days.
  /// - Returns: The last day with its derivation; nothing when the policy gives no such clock.
  public static func usualTerm(
    from day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> DueDay? {
    usualClock(of: policy).map { calendar.due($0, from: day) }
  }

  private static func usualClock(of policy: Policy) -> Clock? {
    let start: Clock.Start = policy.regime == .selfCheck ? .registered : .orderServed
    return policy.clocks.first { $0.starts == start && $0.actor == .unit }
  }

  /// The day a running clock started; nothing when it does not run or has been answered.
  ///
  /// The usual term of an order is no clock of its own: the term of the order itself runs.
  private static func startDay(
    of clock: Clock,
    in state: HazardState,
    on day: CivilDate
  ) -> CivilDate? {
    switch clock.starts {
    case .registered: startOfHandling(clock, in: state)
    case .orderServed:
      state.kind == .assigned && clock.actor != .unit ? state.order?.service.on : nil
    case .termEnded: endOfTerm(in: state, on: day)
    case .rectificationClaimed: state.kind == .rectified ? state.claims.last?.on : nil
    case .extensionRequested: state.pendingExtension?.on
    case .referralSent: state.unansweredTransfers.first { $0.sent.replyDue == nil }?.sent.on
    case .measuresRequired:
      state.carriesPlan && !state.isKeptSafe ? state.suspectedSince ?? state.gradedSince : nil
    case .caseSuspected:
      clock.actor == .authority && state.hasPanel || state.wasDone(.opinion)
        ? nil : state.suspectedSince
    case .penaltyCaseOpened: state.openPenaltyCase?.on
    case .reinspectionFailed: state.owedConsequence?.on
    case .majorFound:
      (state.wasDone(.reports) ? nil : state.suspectedSince)
        ?? (state.unreported.isEmpty ? nil : state.gradedSince)
    case .determinedMajor:
      state.decision.flatMap { $0.decision == .major && state.grade == .major ? $0.on : nil }
    // Each overlay says when its own clocks start; what proceedings start stands in `openStarts`.
    case .stopOrdered, .resumptionApplied, .sealed, .sealExtended, .unsealApplied,
      .powerCutNotified, .listed, .listingExtensionRequested, .delistingApplied, .delisted,
      .reportReceived, .penaltyNotified, .hearingRequested, .penaltyDecided,
      .appealPossible, .reviewDecided, .appealTimeOver, .performanceUrged, .correctionRefused,
      .panelConvened, .resumptionDecided, .resumptionChecked, .unsealChecked,
      .unsealed, .urgentReportReceived, .reportVerified, .reporterAnswered, .hearingNotified,
      .penaltyServed,
      .penaltyPublished, .finePaid, .courtApplied, .listingFiled, .listingPublished,
      .listingExtensionDecided, .progressReported, .delistingPublished, .statisticsReported,
      .quarterEnded, .yearEnded, .majorReported:
      nil
    }
  }

  /// The authority must act on what an administrative inspection found; the unit until it has set itself a term.
  private static func startOfHandling(_ clock: Clock, in state: HazardState) -> CivilDate? {
    // What was closed and taken up again is handled anew from that day.
    let day = state.revocations.last?.on ?? state.found.foundOn
    switch clock.actor {
    case .authority:
      guard state.found.nature == .administrativeInspection else { return nil }
      return state.kind == .registered ? day : nil
    case .unit, .otherAuthority, .town, .government:
      let waits = state.kind == .registered || (state.kind == .assigned && state.due == nil)
      return waits ? day : nil
    }
  }

  /// The term's end starts the authority's clock unless the unit claimed before it.
  fileprivate static func endOfTerm(in state: HazardState, on day: CivilDate) -> CivilDate? {
    guard let due = state.runningDue(on: day), due.day < day else { return nil }
    switch state.kind {
    case .assigned:
      // Who looked after the end and set no later one owes what follows, not another look.
      guard state.reinspections.last.map({ $0.on <= due.day }) ?? true else { return nil }
      return due.day
    case .rectified:
      guard let claimed = state.claims.last?.on, claimed > due.day else { return nil }
      return due.day
    case .registered, .reinspected, .closed, .withdrawn, .merged: return nil
    }
  }
}

extension Policy {
  /// Whether the end of the term has already set the authority's clock running: a claim after it sets
  /// no second one.
  fileprivate func isLookedAtAfterTerm(_ state: HazardState, on day: CivilDate) -> Bool {
    state.kind == .rectified && clocks.contains { $0.starts == .termEnded }
      && HazardWorkflow.endOfTerm(in: state, on: day) != nil
  }

  /// The last rung of the ladder that a hazard so many days past its term has come to.
  func rung(of state: HazardState, overdue days: Int) -> EscalationRung? {
    escalation.last { rung in
      days > 0 && days >= rung.afterDays && state.meets(rung.condition)
    }
  }
}

extension HazardState {
  /// Since when somebody must decide whether it is major; for a member of a case the case is decided.
  ///
  /// While it counted in a case nothing was owed for it alone: what is owed now runs from the day it left.
  fileprivate var suspectedSince: CivilDate? {
    guard grade == .suspectedMajor, majorCase == nil, let since = gradedSince else { return nil }
    return leftCase.map { max($0.on, since) } ?? since
  }

  /// Whether the hazard is one a row is written for, whatever a command decides.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - applied: The grade it is handled as; its own when absent.
  /// - Returns: Whether every written part of the condition holds.
  func meets(_ condition: StepCondition, as applied: LegalGrade? = nil) -> Bool {
    if !condition.grades.isEmpty, !condition.grades.contains(applied ?? grade) { return false }
    if !condition.natures.isEmpty, !condition.natures.contains(found.nature) { return false }
    return condition.ordered.map { $0 == (order != nil) } ?? true
  }
}

extension KeeperPower {
  /// Whether a clock of the authority binds a body of this power.
  ///
  /// To make an order, a notice or an opinion on the grade falls to the body with the mandate; to look
  /// again, to answer and to refer falls to whoever follows the hazard.
  fileprivate func bears(_ clock: Clock) -> Bool {
    guard self == .without, clock.actor == .authority else { return true }
    switch clock.starts {
    case .registered, .caseSuspected, .determinedMajor, .panelConvened: return false
    default: return true
    }
  }
}
