import Ledger
import SQLStore
public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Sends a hazard to another authority (移送), or asks for its decision (referral).
  @discardableResult
  public func sendTransfer(
    of id: HazardID,
    kind: TransferKind,
    receiver: String,
    reason: String,
    number: DocumentNumber?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let known = try organisations().first { $0.name == receiver }
    return try perform(on: id) { (_, state) throws(OperationFailure) in
      .sendTransfer(
        TransferDraft(
          transferKind: kind,
          receiver: receiver,
          receiverOrganisation: known.flatMap { OrganisationID($0.id.text) },
          matter: state.found.matter,
          paper: number,
          reason: reason,
          by: actor,
          on: today
        )
      )
    }
  }

  /// Records the other authority's receipt.
  @discardableResult
  public func receiptTransfer(
    of id: HazardID,
    number: Int,
    receipt: String,
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .receiptTransfer(
        TransferReceipted(
          number: number,
          receipt: receipt,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records the other authority's reply.
  @discardableResult
  public func replyTransfer(
    of id: HazardID,
    number: Int,
    outcome: ReplyOutcome,
    text: String,
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .replyTransfer(
        TransferReplied(
          number: number,
          outcome: outcome,
          text: text,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Confirms or overrides what the rules proposed (判定).
  @discardableResult
  public func confirmDetermination(
    of id: HazardID,
    _ request: ConfirmationRequest
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    return try perform(on: id, naming: request.collective?.people ?? []) {
      (_, state) throws(OperationFailure) in
      .confirmDetermination(
        DeterminationConfirmed(
          decision: request.decision,
          manner: request.manner,
          criteria: request.criteria ?? state.proposal?.criteria,
          clause: request.clause ?? state.proposal?.element,
          authority: request.authority,
          reason: request.reason,
          collective: request.collective,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }
}

/// What an entitled person decides about the grade.
public struct ConfirmationRequest: Hashable, Sendable {
  /// Major or general.
  public var decision: DeterminationDecision
  /// As proposed, or overriding the proposal.
  public var manner: DeterminationManner
  /// The criteria set; absent = the one proposed.
  public var criteria: String?
  /// The clause; absent = the one proposed.
  public var clause: String?
  /// By which authority.
  public var authority: String
  /// Why.
  public var reason: String?
  /// The collective study.
  public var collective: CollectiveRecord?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a decision.
  public init(
    decision: DeterminationDecision,
    manner: DeterminationManner,
    criteria: String? = nil,
    clause: String? = nil,
    authority: String,
    reason: String? = nil,
    collective: CollectiveRecord? = nil,
    documents: [String] = []
  ) {
    self.decision = decision
    self.manner = manner
    self.criteria = criteria
    self.clause = clause
    self.authority = authority
    self.reason = reason
    self.collective = collective
    self.documents = documents
  }
}
