public import SafetyModel

/// What one step of a hazard's life asks for as the hazard stands: who may take it, what it needs,
/// which running clock it answers.
///
/// Everything is read from the rows of the policy; the shape of the life says whether it is possible.
public struct StepOutlook: Hashable, Sendable {
  /// Why a step cannot be taken now.
  public struct Obstacle: Hashable, Sendable {
    /// The facts.
    public let reason: RefusalReason
    /// The source of the row; absent for what the shape of a life forbids.
    public let ground: Citation?
  }

  /// Somebody whom a row keeps from the step for a part he had.
  public struct Exclusion: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// The row.
    public let row: StepGuard
    /// The part.
    public let party: StepGuard.Party
  }

  /// The step.
  public let step: HazardStep
  /// Why it cannot be taken now; nothing when it can.
  public let obstacle: Obstacle?
  /// The rows of who may take it that hold for this hazard.
  public let guards: [StepGuard]
  /// Those who had a part that keeps them from it.
  public let excluded: [Exclusion]
  /// The texts and records it needs.
  public let needs: [StepNeed]
  /// The evidence it needs.
  public let evidence: [EvidenceNeed]
  /// The papers that belong to it.
  public let documents: [StepDocument]
  /// What must be on record before it and is not.
  public let lacking: [RefusalReason]
  /// The running clocks it answers, the earliest first.
  public let duties: [Obligation]
  /// What follows when it is not taken in time.
  public let missed: BilingualText?
}

extension HazardWorkflow {
  /// Every step with what it asks for, whoever is to take it.
  ///
  /// - Parameters:
  ///   - state: Where the hazard stands.
  ///   - context: The day, the policy and the people; who acts makes no difference.
  /// - Returns: The steps in the order of the enumeration, possible or not.
  public static func outlooks(
    in state: HazardState,
    context: DecisionContext
  ) -> [StepOutlook] {
    let decision = HazardDecision(state: state, context: context)
    return outlooks(of: decision) { decision.obstacleForAnybody(to: $0) }
  }

  /// Every step with what it asks for when the actor is to take it.
  public static func outlooksForActor(
    in state: HazardState,
    context: DecisionContext
  ) -> [StepOutlook] {
    let decision = HazardDecision(state: state, context: context)
    let permitted = permittedCommands(in: state, context: context)
    return outlooks(of: decision) { step in
      permitted.contains(step) ? nil : decision.obstacleForActor(to: step)
    }
  }

  private static func outlooks(
    of decision: HazardDecision,
    obstacle: (HazardStep) -> StepOutlook.Obstacle?
  ) -> [StepOutlook] {
    let duties = obligations(
      in: decision.state,
      on: decision.context.today,
      policy: decision.context.policy,
      calendar: decision.context.calendar
    )
    return HazardStep.allCases.map { step in
      decision.outlook(of: step, obstacle: obstacle(step), duties: duties)
    }
  }
}

extension HazardDecision {
  fileprivate func outlook(
    of step: HazardStep,
    obstacle: StepOutlook.Obstacle?,
    duties: [Obligation]
  ) -> StepOutlook {
    let rule = context.policy.rule(of: step)
    let guards = rule?.guards.filter { state.meets($0.condition) } ?? []
    let needs = rule?.needs.filter { state.meets($0.condition) } ?? []
    return StepOutlook(
      step: step,
      obstacle: obstacle,
      guards: guards,
      excluded: guards.flatMap(excluded),
      needs: needs,
      evidence: rule?.evidence.filter { state.meets($0.condition) } ?? [],
      documents: rule?.documents.filter { state.meets($0.condition) } ?? [],
      lacking: needs.compactMap { lack(of: $0.field) },
      duties: duties.filter { $0.isAnswered(by: step, under: rule) },
      missed: rule?.missed
    )
  }

  private func excluded(by row: StepGuard) -> [StepOutlook.Exclusion] {
    guard case .not(let party) = row.rule else { return [] }
    return members(of: party, doers: []).sorted { $0.text < $1.text }
      .map { StepOutlook.Exclusion(person: $0, row: row, party: party) }
  }

  /// What a need asks of the record and the record does not have.
  private func lack(of field: StepField) -> RefusalReason? {
    switch field {
    case .plan:
      let missing = state.plan?.plan.missing ?? PlanElement.five
      return missing.isEmpty ? nil : .planIncomplete(missing)
    case .planParts:
      let missing = state.plan?.plan.missingParts ?? PlanElement.allCases
      return missing.isEmpty ? nil : .planIncomplete(missing)
    case .service: return state.unservedParties.first.map { .partyUnserved($0.role) }
    case .reports: return state.unreported.first.map { .reportOwed($0) }
    case .unionReport: return state.owesUnion ? .reportOwed(.union) : nil
    case .stopsLifted: return state.stopWork.inForce
    case .decidedGrade: return state.gradePending.map { .gradePending(missing: $0) }
    case .interimMeasures: return state.measures.isEmpty ? .interimMeasureMissing : nil
    default: return nil
    }
  }

  /// What stands in the way of everybody: the state, the policy, the visit that found it.
  fileprivate func obstacleForAnybody(to step: HazardStep) -> StepOutlook.Obstacle? {
    do throws(RefusalReason) {
      try checkState(for: step)
      guard step != .closeOnTheSpot || context.today == state.found.foundOn else {
        throw .notInTheVisit(found: state.found.foundOn, on: context.today)
      }
    } catch {
      return StepOutlook.Obstacle(reason: error, ground: nil)
    }
    guard let rule = context.policy.rule(of: step) else {
      guard !step.leadsTo.isEmpty else { return nil }
      return StepOutlook.Obstacle(reason: .notGoverned(policy: context.policy.id), ground: nil)
    }
    for row in rule.guards
    where row.rule == .inspection && step != .reinspect && state.meets(row.condition) {
      do throws(RefusalReason) { try checkSomeInspectionCarriesOrders() } catch {
        return StepOutlook.Obstacle(reason: error, ground: row.citation)
      }
    }
    return nil
  }

  /// What stands in the way of the actor, for a step that is not permitted.
  fileprivate func obstacleForActor(to step: HazardStep) -> StepOutlook.Obstacle {
    if let obstacle = obstacleForAnybody(to: step) { return obstacle }
    do throws(RefusalReason) {
      try checkOwnWork([context.actor.id], for: step)
      try checkOffer(of: step)
    } catch {
      return StepOutlook.Obstacle(reason: error, ground: nil)
    }
    do throws(UnmetRow) { try checkGuards(for: step) } catch {
      return StepOutlook.Obstacle(reason: error.reason, ground: error.citation)
    }
    return StepOutlook.Obstacle(reason: .wrongState, ground: nil)
  }
}

extension Obligation {
  /// Whether taking a step is what the obligation asks for.
  func isAnswered(by step: HazardStep, under rule: StepRule?) -> Bool {
    switch ground {
    case .term: step == .claimRectification
    case .clock(let clock): rule?.stops.contains(clock.id) ?? false
    case .reply: step == .replyTransfer
    case .listingClock(_, let clock): rule?.stops.contains(clock.id) ?? false
    case .listing(_, .term): step == .delist
    case .listing(_, .report): step == .reportListing
    case .stopEnds: step == .decideResumption || step == .revokeStop
    case .sealEnds: step == .liftSeal || step == .extendSeal
    }
  }
}
