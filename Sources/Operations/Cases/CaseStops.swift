public import SafetyModel
public import Workflow

/// Stops and seals of a whole case: one paper, recorded on the members it is about, on all or none.
///
/// They stand in the members, with the same value, limits and rows as those of a single hazard.
extension OperatingContext {
  /// Seals a place or things for a case, on every open member.
  @discardableResult
  public func sealCase(
    _ id: CaseID,
    sealed: String,
    _ request: MeasureRequest
  ) throws(OperationFailure) -> [HazardState] {
    let request = try checkingBasis(of: request)
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    return try perform(onEach: try openMembers(of: id), naming: request.officers) {
      (recording, _) throws(OperationFailure) in
      .stopWork(
        .seal(
          SealDraft(
            sealed: sealed,
            order: request.order(on: today, evidence: evidence, in: &recording)
          )
        )
      )
    }
  }

  /// Lifts the seals that stand on the members.
  @discardableResult
  public func liftSeals(
    ofCase id: CaseID,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID]
  ) throws(OperationFailure) -> [HazardState] {
    let evidence = scans
    return try perform(onEach: try members(of: id, with: \.standingSeals), naming: officers) {
      (_, state) throws(OperationFailure) in
      .stopWork(
        .liftSeal(
          SealLifted(
            number: try only(
              nil,
              of: state.stopWork.standingSeals.map(\.imposed.number),
              key: "--seal"
            ),
            paper: paper,
            reason: reason,
            officers: officers,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// Takes back an order to stop that should not have been given, on every member it stands on.
  @discardableResult
  public func revokeStops(
    ofCase id: CaseID,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID],
    documents: [String] = []
  ) throws(OperationFailure) -> [HazardState] {
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(onEach: try members(of: id, with: \.standingStops), naming: officers) {
      (_, state) throws(OperationFailure) in
      .stopWork(
        .revoke(
          StopRevoked(
            number: try only(
              nil,
              of: state.stopWork.standingStops.map(\.ordered.number),
              key: "--stop"
            ),
            paper: paper,
            reason: reason,
            officers: officers,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// Records the unit's own acceptance of what was stopped.
  @discardableResult
  public func reportAcceptance(
    ofCase id: CaseID,
    _ request: AcceptanceRequest
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let evidence =
      try addEvidence(request.photos, purpose: .corrected)
      + addEvidence(request.documents, purpose: .document)
    return try perform(onEach: try members(of: id, with: \.standingStops)) {
      (recording, _) throws(OperationFailure) in
      .stopWork(
        .accept(
          AcceptanceDraft(
            paper: request.number,
            agency: request.agency,
            team: request.team.map { recording.commit($0) },
            items: request.items,
            conclusion: request.conclusion,
            by: actor,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// Records the unit's request to resume (恢复生产经营申请).
  @discardableResult
  public func requestResumption(
    ofCase id: CaseID,
    text: String,
    number: DocumentNumber?,
    documents: [String] = []
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(onEach: try members(of: id, with: \.standingStops)) {
      (_, _) throws(OperationFailure) in
      .stopWork(
        .requestResumption(
          ResumptionRequested(
            text: text,
            paper: number,
            by: actor,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// Consents to resume, or refuses.
  @discardableResult
  public func decideResumption(
    ofCase id: CaseID,
    _ decision: ResumptionDecision,
    number: DocumentNumber,
    officers: [PersonID],
    facts: String,
    documents: [String] = []
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(onEach: try members(of: id, with: \.standingStops), naming: officers) {
      (_, _) throws(OperationFailure) in
      .stopWork(
        .decideResumption(
          ResumptionAnswer(
            decision: decision,
            paper: number,
            officers: officers,
            facts: facts,
            by: actor,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// The members that are still open.
  func openMembers(of id: CaseID) throws(OperationFailure) -> [HazardID] {
    try members(of: try loadCase(id).value).filter(\.isOpen).map(\.id)
  }

  /// The open members on which something of a kind is in force; all open ones where it is on none, so
  /// that the first of them says what is wrong.
  private func members<Measure>(
    of id: CaseID,
    with measures: (StopWorkState) -> [Measure]
  ) throws(OperationFailure) -> [HazardID] {
    let open = try members(of: try loadCase(id).value).filter(\.isOpen)
    let held = open.filter { !measures($0.stopWork).isEmpty }
    return (held.isEmpty ? open : held).map(\.id)
  }
}
