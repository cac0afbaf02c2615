import SafetyModel

/// What is offered: no step that would be refused whatever else is said with it.
///
/// A step that is offered can still be refused for its particulars, such as a date or a missing photo.
extension HazardDecision {
  /// What speaks against offering a step, beside the stage and the rows of the policy.
  func checkOffer(of step: HazardStep) throws(RefusalReason) {
    try checkPower(step)
    switch step {
    // It may be entered later, but only the day of the visit offers it.
    case .closeOnTheSpot where context.today != state.found.foundOn:
      throw .notInTheVisit(found: state.found.foundOn, on: context.today)
    case .issueOrder: try checkOrderable()
    case .requestExtension:
      let today = context.today
      if let due = state.runningDue(on: today), due.day < today {
        throw .termOver(due: due.day, on: today)
      }
    case .liftInterimMeasure: try checkNotLast()
    case .list: if let reason = notListable { throw reason }
    case .applyDelisting: if let reason = notReadyForDelisting { throw reason }
    case .delist: try checkDelists()
    case .orderStop: guard isMajor else { throw .stopWork(.needsMajor(state.grade)) }
    case .seal: guard state.grade > .general else { throw .notGeneral(state.grade) }
    case .extendSeal: try checkExtendsSeal()
    case .revokeStop, .liftSeal, .decideResumption: try checkEndsMeasure(step)
    case .reportAcceptance: if state.claims.isEmpty { throw .notClaimed }
    case .applyResumption:
      if state.stopWork.standingAcceptance == nil { throw .stopWork(.acceptanceMissing) }
    case .split: if let pending = state.pendingExtension { throw .extensionPending(to: pending.to) }
    case .lodgeAppeal: if state.orders.isEmpty, state.penalties.isEmpty { throw .noOrder }
    case .orderStay:
      let pending = state.appeals.filter { $0.decided == nil }
      if let first = pending.first, pending.allSatisfy(\.isStayed) {
        throw .alreadyStayed(first.lodged.number)
      }
    default: break
    }
  }

  /// A unit that checks itself is not proposed the measures of an authority; they may be recorded.
  private func checkPower(_ step: HazardStep) throws(RefusalReason) {
    switch step {
    case .list, .orderStop, .seal, .filePenaltyCase, .decidePenalty:
      if context.policy.regime == .selfCheck { throw .visitCarriesNoOrder(state.found.nature) }
    default: break
    }
  }

  /// The actor's level delists at least one of the listings.
  private func checkDelists() throws(RefusalReason) {
    let person = context.actor
    guard let lowest = state.supervision.levels.first else { return }
    guard let level = person.level, level >= lowest else {
      throw .supervision(.belowLevel(person.id, level: person.level, listed: lowest))
    }
    if state.rectifiers.contains(person.id) { throw .rectifierCloses(person.id) }
  }

  /// At least one seal can still be extended, and by the actor.
  private func checkExtendsSeal() throws(RefusalReason) {
    guard context.policy.clocks.contains(where: { $0.starts == .sealExtended }) else {
      throw .stopWork(.notExtendable)
    }
    try anyHolds(of: state.stopWork.standingSeals) { (seal) throws(RefusalReason) in
      if let extended = seal.extended { throw .stopWork(.extendedBefore(extended.paper)) }
      try checkActorEnds(seal.imposed.organisation, seal.imposed.officers)
    }
  }

  /// The actor's body ends at least one of the stops or seals; of stops with consent all of them.
  private func checkEndsMeasure(_ step: HazardStep) throws(RefusalReason) {
    let stops = state.stopWork.standingStops.map(\.ordered)
    switch step {
    case .liftSeal:
      try anyHolds(of: state.stopWork.standingSeals) { (seal) throws(RefusalReason) in
        try checkActorEnds(seal.imposed.organisation, seal.imposed.officers)
      }
    case .decideResumption:
      try checkOwnWork([context.actor.id], for: .reinspect)
      for stop in stops { try checkActorEnds(stop.organisation, stop.officers) }
    default:
      try anyHolds(of: stops) { (stop) throws(RefusalReason) in
        try checkActorEnds(stop.organisation, stop.officers)
      }
    }
  }

  private func checkActorEnds(
    _ body: OrganisationID,
    _ officers: [PersonID]
  ) throws(RefusalReason) {
    try checkIssuer(context.actor, of: body, officers: officers, on: context.today)
  }

  /// One of several passes; otherwise the last reason.
  private func anyHolds<Each>(
    of all: [Each],
    _ check: (Each) throws(RefusalReason) -> Void
  ) throws(RefusalReason) {
    var last: RefusalReason?
    for each in all {
      do throws(RefusalReason) {
        try check(each)
        return
      } catch { last = error }
    }
    if let last { throw last }
  }
}
