import SafetyModel

/// The way back to production: own acceptance, request, review on the site, consent.
///
/// Source: Order 16 (2007), art. 18 and 23; Work Safety Law (2021), art. 65(1)(3).
extension HazardDecision {
  /// After the claim; what the unit accepted may still fail the authority's re-inspection.
  func accept(_ draft: AcceptanceDraft) throws(RefusalReason) -> StopWorkEvent {
    _ = try context.person(draft.by)
    guard let claim = state.claims.last else { throw .notClaimed }
    try checkStep(draft.on, notBefore: claim.on)
    guard !draft.team.isEmpty || !(draft.agency?.isEmpty ?? true) else {
      throw .textMissing(.team)
    }
    try checkText(draft.items, .acceptanceItems)
    return .accepted(
      AcceptanceReported(
        number: state.stopWork.acceptances.count + 1,
        paper: draft.paper,
        agency: draft.agency,
        team: draft.team,
        items: draft.items,
        conclusion: draft.conclusion,
        by: draft.by,
        on: draft.on,
        evidence: draft.evidence
      )
    )
  }

  func requestResumption(_ body: ResumptionRequested) throws(RefusalReason) -> StopWorkEvent {
    _ = try context.person(body.by)
    guard let acceptance = state.stopWork.standingAcceptance else {
      throw .stopWork(.acceptanceMissing)
    }
    try checkStep(body.on, notBefore: acceptance.on)
    try checkText(body.text, .claim)
    return .requested(body)
  }

  /// Consent follows a passed re-inspection; the officers are of the body that stopped the work, or above it.
  func decideResumption(_ answer: ResumptionAnswer) throws(RefusalReason) -> StopWorkEvent {
    _ = try context.person(answer.by)
    guard let request = state.stopWork.pendingRequest else { throw .wrongState }
    try checkStep(answer.on, notBefore: request.on)
    let stops = state.stopWork.standingStops
    for id in answer.officers {
      let officer = try context.person(id)
      if state.rectifiers.contains(officer.id) { throw .rectifierInspects(officer.id) }
      for stop in stops {
        try checkIssuer(
          officer,
          of: stop.ordered.organisation,
          officers: stop.ordered.officers,
          on: answer.on
        )
      }
    }
    try checkText(answer.paper.text, .paperNumber)
    try checkText(answer.facts, .facts)
    if answer.decision == .consented {
      guard state.kind == .reinspected else { throw .stopWork(.notPutRight) }
    }
    return .decided(
      ResumptionDecided(
        decision: answer.decision,
        paper: answer.paper,
        officers: answer.officers,
        facts: answer.facts,
        lifts: answer.decision == .consented ? stops.map(\.ordered.number) : [],
        by: answer.by,
        on: answer.on,
        evidence: answer.evidence
      )
    )
  }

  /// Neither an order to stop nor a seal stands; consent or revocation ends the one, lifting the other.
  func checkNothingStopped() throws(RefusalReason) {
    let stops = state.stopWork.standingStops
    guard stops.isEmpty else { throw .stopWork(.stopStanding(stops.map(\.ordered.paper))) }
    let seals = state.stopWork.standingSeals
    guard seals.isEmpty else { throw .stopWork(.sealStanding(seals.map(\.imposed.paper))) }
  }
}
