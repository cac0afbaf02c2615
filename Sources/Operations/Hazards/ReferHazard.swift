import Ledger
import SQLStore
public import SafetyModel
public import Workflow

/// The body a hazard is sent to, as far as the register knows it.
public struct TransferReceiver: Hashable, Sendable {
  /// What is known of its power over the matter.
  public enum Standing: Hashable, Sendable {
    /// It has a mandate for the matter that day.
    case competent
    /// It is on the register and has none.
    case withoutMandate(OrganisationID)
    /// It is not on the register.
    case unknown
  }

  /// Its name; that of the register where it is known.
  public var name: String
  /// Its id on the register.
  public var organisation: OrganisationID?
  /// What is known of its power over the matter.
  public var standing: Standing
}

extension OperatingContext {
  /// The body a user means as receiver of a hazard, and whether its mandate covers the matter today.
  ///
  /// - Throws: `ambiguous` when several bodies are meant; a name nobody registered is none.
  public func receiver(
    named text: String,
    of hazard: HazardID
  ) throws(OperationFailure) -> TransferReceiver {
    let id: OrganisationID
    do throws(OperationFailure) { id = try organisation(named: text) } catch {
      guard case .notFound = error else { throw error }
      return TransferReceiver(name: text, standing: .unknown)
    }
    let body = try loadOrganisation(id).value
    let matter = try loadHazard(hazard).value.found.matter
    let isCompetent = body.mandates.contains { $0.covers(matter, on: today) }
    return TransferReceiver(
      name: body.name,
      organisation: id,
      standing: isCompetent ? .competent : .withoutMandate(id)
    )
  }

  /// Sends a hazard to another authority (移送), or asks for its decision (referral).
  ///
  /// A body of the register that has no mandate for the matter takes a hazard over only by a paper
  /// with a number; a referral to it informs and needs none.
  @discardableResult
  public func sendTransfer(
    of id: HazardID,
    kind: TransferKind,
    receiver: String,
    reason: String,
    number: DocumentNumber?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let receiver = try self.receiver(named: receiver, of: id)
    if kind == .transfer, number == nil, case .withoutMandate(let body) = receiver.standing {
      let state = try loadHazard(id).value
      throw try refusal(
        of: .sendTransfer,
        on: state,
        .noMandate(body, matter: state.found.matter, on: today)
      )
    }
    return try perform(on: id) { (_, state) throws(OperationFailure) in
      .sendTransfer(
        TransferDraft(
          transferKind: kind,
          receiver: receiver.name,
          receiverOrganisation: receiver.organisation,
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
    paper: DocumentNumber? = nil,
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
          paper: paper,
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
    let others = (request.collective?.people ?? []) + request.officers
    return try perform(on: id, naming: others) {
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
          officers: request.officers.isEmpty ? nil : request.officers,
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
  /// The officers who decide along.
  public var officers: [PersonID]
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
    officers: [PersonID] = [],
    documents: [String] = []
  ) {
    self.decision = decision
    self.manner = manner
    self.criteria = criteria
    self.clause = clause
    self.authority = authority
    self.reason = reason
    self.collective = collective
    self.officers = officers
    self.documents = documents
  }
}
