public import SafetyModel
public import Workflow

/// The unit's own acceptance as somebody enters it.
public struct AcceptanceRequest: Hashable, Sendable {
  /// The number of the report.
  public var number: DocumentNumber?
  /// The agency that assessed.
  public var agency: String?
  /// The names of the team.
  public var team: [String]
  /// What was checked, item by item.
  public var items: String
  /// The conclusion.
  public var conclusion: AcceptanceConclusion
  /// Photos, by path.
  public var photos: [String]
  /// Scans, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    number: DocumentNumber? = nil,
    agency: String? = nil,
    team: [String] = [],
    items: String,
    conclusion: AcceptanceConclusion,
    photos: [String] = [],
    documents: [String] = []
  ) {
    self.number = number
    self.agency = agency
    self.team = team
    self.items = items
    self.conclusion = conclusion
    self.photos = photos
    self.documents = documents
  }
}

extension OperatingContext {
  /// Records the unit's own acceptance (整改验收、评估报告).
  @discardableResult
  public func reportAcceptance(
    of id: HazardID,
    _ request: AcceptanceRequest
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence =
      try addEvidence(request.photos, purpose: .corrected)
      + addEvidence(request.documents, purpose: .document)
    return try perform(on: id) { (recording, _) throws(OperationFailure) in
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
    of id: HazardID,
    text: String,
    number: DocumentNumber?,
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(on: id) { (_, _) throws(OperationFailure) in
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
    of id: HazardID,
    _ decision: ResumptionDecision,
    number: DocumentNumber,
    officers: [PersonID],
    facts: String,
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(on: id, naming: officers) { (_, _) throws(OperationFailure) in
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
}
