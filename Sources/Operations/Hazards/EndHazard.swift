public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Closes a hazard (销号).
  ///
  /// - Parameters:
  ///   - id: The hazard.
  ///   - reason: Why it ends.
  ///   - note: A remark; the ground of an ending that is not rectification.
  ///   - waiver: The reason for which the house rule "closer is not finder" is waived.
  ///   - documents: Scans, by path.
  ///   - wordingConfirmed: What is answered when the words of the remark speak against the closure.
  /// - Returns: The hazard after its closure.
  /// - Throws: `refused` with what is missing or who must not close.
  @discardableResult
  public func close(
    _ id: HazardID,
    reason: ClosureReason,
    note: String? = nil,
    waiver: String? = nil,
    documents: [String] = [],
    wordingConfirmed: String? = nil
  ) throws(OperationFailure) -> HazardState {
    let states = try close(
      [id],
      reason: reason,
      note: note,
      waiver: waiver,
      documents: documents,
      wordingConfirmed: wordingConfirmed
    )
    guard let state = states.first else { throw .notFound(.hazard, id.text) }
    return state
  }

  /// Closes several hazards with one paper: each is judged, and all are closed or none.
  ///
  /// - Throws: `refused` with the hazard that stands in the way; then none is closed.
  @discardableResult
  public func close(
    _ ids: [HazardID],
    reason: ClosureReason,
    note: String? = nil,
    waiver: String? = nil,
    documents: [String] = [],
    wordingConfirmed: String? = nil
  ) throws(OperationFailure) -> [HazardState] {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(onEach: ids) { (_, _) throws(OperationFailure) in
      .close(
        HazardClosed(
          reason: reason,
          by: actor,
          on: today,
          note: note,
          evidence: evidence,
          waivers: waiver.map { [Waiver(rule: .closerIsNotFinder, reason: $0)] } ?? [],
          wordingConfirmed: wordingConfirmed
        )
      )
    }
  }

  /// Takes a closure back.
  @discardableResult
  public func revokeClosure(
    of id: HazardID,
    reason: String,
    authority: String?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .revokeClosure(
        ClosureRevoked(
          reason: reason,
          authority: authority,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Withdraws a hazard that never was one; an approver other than the finder agrees.
  @discardableResult
  public func withdraw(
    _ id: HazardID,
    reason: WithdrawalReason,
    text: String,
    approver: PersonID
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(on: id, naming: [approver]) { (_, _) throws(OperationFailure) in
      .withdraw(
        HazardWithdrawn(
          reason: reason,
          text: text,
          by: actor,
          approver: approver,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Takes a withdrawal back.
  @discardableResult
  public func reinstate(_ id: HazardID, reason: String) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .reinstate(HazardReinstated(reason: reason, by: actor, on: today))
    }
  }

  /// Marks a hazard as the same as another; what is or may be major somebody else agrees to.
  @discardableResult
  public func merge(
    _ id: HazardID,
    into other: HazardID,
    reason: String,
    approver: PersonID? = nil
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = scans.isEmpty ? nil : scans
    let named = [approver].compactMap { $0 }
    return try perform(on: id, naming: named) { (_, _) throws(OperationFailure) in
      .merge(
        HazardMerged(
          into: other,
          reason: reason,
          by: actor,
          approver: approver,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Takes a merge back.
  @discardableResult
  public func unmerge(_ id: HazardID, reason: String) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .unmerge(HazardUnmerged(reason: reason, by: actor, on: today))
    }
  }

  /// The signed paper behind the act, where there is one.
  var scans: [EvidenceReference] { [signedScan].compactMap { $0 } }
}
