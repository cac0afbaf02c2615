public import SafetyModel

/// The life of a major case: suspected → confirmed → rectified → redetermined → ended.
///
/// Rectified is not an event: it means that every member hazard is closed. The case ends only by
/// re-determination of the deciding body.
public enum CaseWorkflow {
  /// The events a command becomes, or why it is refused.
  ///
  /// - Parameters:
  ///   - command: What somebody asks to do.
  ///   - state: Where the case stands.
  ///   - openMembers: The member hazards that are still open.
  ///   - context: Who acts, when, under which policy.
  /// - Returns: The events to append, in order.
  /// - Throws: A `CaseRefusal` with the reason and what the same person may do now.
  public static func decide(
    _ command: CaseCommand,
    in state: CaseState,
    openMembers: Set<HazardID>,
    context: DecisionContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    let decision = CaseDecision(state: state, openMembers: openMembers, context: context)
    func refusal(_ reason: RefusalReason, _ ground: Citation? = nil) -> CaseRefusal {
      CaseRefusal(
        command: command.kind,
        state: decision.kind,
        reason: reason,
        permitted: permittedCommands(in: state, openMembers: openMembers, context: context),
        ground: ground
      )
    }
    do throws(RefusalReason) {
      try decision.checkState(for: command.kind)
      try decision.checkDay(command.day)
      _ = try context.person(command.by)
    } catch {
      throw refusal(error)
    }
    do throws(UnmetRow) { try decision.checkRows(for: command) } catch {
      throw refusal(error.reason, error.citation)
    }
    do throws(RefusalReason) { return [try decision.event(for: command)] } catch {
      throw refusal(error)
    }
  }

  /// What becomes of a case when one of its members is open again: nothing is over that still stands.
  ///
  /// - Parameters:
  ///   - state: Where the case stands.
  ///   - hazard: The member that came back.
  ///   - reason: Why it came back.
  ///   - person: Who took its ending back.
  ///   - day: The day.
  /// - Returns: The event that reopens the case; nothing while it is open or when it was dismissed.
  public static func reopening(
    of state: CaseState,
    for hazard: HazardID,
    reason: String,
    by person: PersonID,
    on day: CivilDate
  ) -> CaseEvent? {
    guard state.stage == .ended || state.stage == .redetermined, state.members.contains(hazard)
    else { return nil }
    return .reopened(CaseReopened(hazard: hazard, reason: reason, by: person, on: day))
  }

  /// The kinds of command that state and role of the actor admit, in the order of the enumeration.
  public static func permittedCommands(
    in state: CaseState,
    openMembers: Set<HazardID>,
    context: DecisionContext
  ) -> [CaseCommand.Kind] {
    let decision = CaseDecision(state: state, openMembers: openMembers, context: context)
    return CaseCommand.Kind.allCases.filter { kind in
      do throws(RefusalReason) {
        try decision.checkState(for: kind)
        try decision.checkOffer(of: kind)
      } catch {
        return false
      }
      do throws(UnmetRow) { try decision.checkRows(hinting: kind) } catch { return false }
      return true
    }
  }

  /// What an open case still lacks; empty when it is over.
  public static func missingSteps(
    in state: CaseState,
    openMembers: Set<HazardID>
  ) -> [MissingStep] {
    let kind = state.kind(openMembers: openMembers)
    guard kind.isOpen else { return [] }
    var steps: [MissingStep] = []
    if kind == .suspected { steps.append(.determination) }
    if state.measures.isEmpty { steps.append(.interimMeasures) }
    steps += HazardWorkflow.planSteps(state.plan?.plan, state.plan?.plan.responsible)
    steps += state.referrals.filter { $0.reply == nil }.map { .reply(receiver: $0.sent.receiver) }
    if kind == .confirmed, state.opened.regime == .fire, state.notice == nil {
      steps.append(.order)
    }
    // Source: Fire Law (2021), art. 55: a major fire hazard is reported to the government in writing.
    if kind == .confirmed || kind == .rectified, state.opened.regime == .fire,
      !state.reports.contains(where: { $0.recipient == .government })
    {
      steps.append(.report(.government))
    }
    // Source: Work Safety Law (2021), art. 41: of what the unit found itself, once it is major.
    if kind != .suspected { steps += state.unreported.map { .report($0) } }
    let open = state.members.filter(openMembers.contains)
    if !open.isEmpty { steps.append(.members(open)) }
    if kind != .redetermined { steps.append(.redetermination) }
    if !state.supervision.standing.isEmpty {
      steps.append(.delisting(state.supervision.levels))
    }
    return steps + [.closure]
  }

  /// What is to be done on an open case, by when and by whom, the earliest first.
  public static func obligations(
    in state: CaseState,
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    guard state.stage.isOpen else { return [] }
    var duties: [Obligation] = []
    for referral in state.referrals where referral.reply == nil {
      guard let due = referral.sent.replyDue else { continue }
      duties.append(
        Obligation(
          ground: .reply(receiver: referral.sent.receiver),
          actor: .otherAuthority,
          due: due,
          on: day
        )
      )
    }
    for clock in policy.clocks {
      guard let start = startDay(of: clock.starts, in: state) else { continue }
      duties.append(
        Obligation(
          ground: .clock(clock),
          actor: clock.actor,
          due: calendar.due(clock, from: start),
          on: day
        )
      )
    }
    duties += state.supervision.obligations(on: day, policy: policy, calendar: calendar)
    return duties.sorted { $0.due.warningDay < $1.due.warningDay }
  }

  private static func startDay(of start: Clock.Start, in state: CaseState) -> CivilDate? {
    switch start {
    case .caseSuspected:
      state.stage == .suspected && state.panels.isEmpty ? state.opened.on : nil
    // A panel lengthens the term, which still counts from the visit.
    case .panelConvened:
      state.stage == .suspected && !state.panels.isEmpty ? state.opened.on : nil
    case .determinedMajor:
      state.stage == .confirmed && state.notice == nil ? state.confirmation?.on : nil
    case .measuresRequired: state.measures.isEmpty ? state.opened.on : nil
    // Owed from the day it was found; a confirmation starts no later term.
    case .majorFound: state.unreported.isEmpty ? nil : state.opened.on
    case .referralSent:
      state.referrals.first { $0.reply == nil && $0.sent.replyDue == nil }?.sent.on
    case .registered, .orderServed, .termEnded, .rectificationClaimed, .extensionRequested,
      .stopOrdered, .resumptionApplied, .sealed, .sealExtended, .unsealApplied,
      .powerCutNotified, .listed, .listingExtensionRequested, .delistingApplied, .delisted,
      .reportReceived, .penaltyCaseOpened, .penaltyNotified, .hearingRequested, .penaltyDecided,
      .appealPossible, .reviewDecided, .appealTimeOver, .performanceUrged, .correctionRefused,
      .resumptionDecided, .resumptionChecked, .unsealChecked,
      .unsealed, .urgentReportReceived, .reportVerified, .reporterAnswered, .hearingNotified,
      .penaltyServed,
      .penaltyPublished, .finePaid, .courtApplied, .listingFiled, .listingPublished,
      .reinspectionFailed, .majorReported,
      .listingExtensionDecided, .progressReported, .delistingPublished, .statisticsReported,
      .quarterEnded,
      .yearEnded:
      nil
    }
  }
}
