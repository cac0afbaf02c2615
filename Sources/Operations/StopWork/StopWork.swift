public import SafetyModel
public import Workflow

/// What an order to stop and a seal are entered with.
public struct MeasureRequest: Hashable, Sendable {
  /// The number of the paper.
  public var number: DocumentNumber
  /// The clause it rests on.
  public var legalBasis: String
  /// The last day; absent = as long as the policy admits.
  public var until: CivilDate?
  /// The officers.
  public var officers: [PersonID]
  /// How it was served.
  public var service: PaperService
  /// The day it was served; absent = today.
  public var servedOn: CivilDate?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    number: DocumentNumber,
    legalBasis: String,
    until: CivilDate? = nil,
    officers: [PersonID],
    service: PaperService,
    servedOn: CivilDate? = nil,
    documents: [String] = []
  ) {
    self.number = number
    self.legalBasis = legalBasis
    self.until = until
    self.officers = officers
    self.service = service
    self.servedOn = servedOn
    self.documents = documents
  }

  func order(
    on day: CivilDate,
    evidence: [EvidenceReference],
    in recording: inout Recording
  ) -> MeasureOrder {
    MeasureOrder(
      paper: number,
      legalBasis: legalBasis,
      on: day,
      until: until,
      officers: officers,
      service: recording.service(service, on: servedOn ?? day),
      evidence: evidence
    )
  }
}

/// The longer term of a seal.
public struct SealExtensionRequest: Hashable, Sendable {
  /// Which seal; absent = the only one that stands.
  public var seal: Int?
  /// The number of the paper.
  public var number: DocumentNumber
  /// Who approved, by office.
  public var approver: String
  /// Why.
  public var reason: String
  /// The new last day; absent = as long as the policy admits.
  public var until: CivilDate?

  /// Creates a request.
  public init(
    seal: Int? = nil,
    number: DocumentNumber,
    approver: String,
    reason: String,
    until: CivilDate? = nil
  ) {
    self.seal = seal
    self.number = number
    self.approver = approver
    self.reason = reason
    self.until = until
  }
}

extension OperatingContext {
  /// Orders people out, or production, construction or use stopped (现场处理措施决定书).
  @discardableResult
  public func stop(
    _ id: HazardID,
    measures: [StopMeasure],
    scope: String,
    inspection: InspectionID?,
    _ request: MeasureRequest
  ) throws(OperationFailure) -> HazardState {
    let request = try checkingBasis(of: request)
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    return try perform(on: id, naming: request.officers) {
      (recording, state) throws(OperationFailure) in
      guard let visit = inspection ?? state.found.inspection else {
        throw .input([InputProblem(.missing(key: "inspection"))])
      }
      return .stopWork(
        .order(
          StopDraft(
            measures: measures,
            scope: scope,
            inspection: visit,
            order: request.order(on: today, evidence: evidence, in: &recording)
          )
        )
      )
    }
  }

  /// Takes back an order to stop that should not have been given.
  @discardableResult
  public func revokeStop(
    of id: HazardID,
    number: Int?,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID],
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(on: id, naming: officers) { (_, state) throws(OperationFailure) in
      let standing = state.stopWork.standingStops.map(\.ordered.number)
      return .stopWork(
        .revoke(
          StopRevoked(
            number: try only(number, of: standing, key: "--stop"),
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

  /// Seals a place or things (临时查封、查封扣押).
  @discardableResult
  public func seal(
    _ id: HazardID,
    sealed: String,
    _ request: MeasureRequest
  ) throws(OperationFailure) -> HazardState {
    let request = try checkingBasis(of: request)
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    return try perform(on: id, naming: request.officers) {
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

  /// Extends a seal.
  @discardableResult
  public func extendSeal(
    of id: HazardID,
    _ request: SealExtensionRequest
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(on: id) { (_, state) throws(OperationFailure) in
      .stopWork(
        .extendSeal(
          SealExtensionDraft(
            number: try standingSeal(request.seal, in: state),
            paper: request.number,
            approver: request.approver,
            reason: request.reason,
            until: request.until,
            by: actor,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// Lifts a seal.
  @discardableResult
  public func liftSeal(
    of id: HazardID,
    seal: Int?,
    paper: DocumentNumber,
    reason: String,
    officers: [PersonID]
  ) throws(OperationFailure) -> HazardState {
    let evidence = scans
    return try perform(on: id, naming: officers) { (_, state) throws(OperationFailure) in
      .stopWork(
        .liftSeal(
          SealLifted(
            number: try standingSeal(seal, in: state),
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

  private func standingSeal(
    _ number: Int?,
    in state: HazardState
  ) throws(OperationFailure) -> Int {
    try only(number, of: state.stopWork.standingSeals.map(\.imposed.number), key: "--seal")
  }

  /// The number given, or the only one there is.
  func only(
    _ number: Int?,
    of standing: [Int],
    key: String
  ) throws(OperationFailure) -> Int {
    if let number { return number }
    guard standing.count <= 1 else { throw .input([InputProblem(.missing(key: key))]) }
    return standing.first ?? 1
  }
}
