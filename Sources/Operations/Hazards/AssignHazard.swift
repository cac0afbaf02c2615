public import SafetyModel
public import Workflow

/// What an order is issued with.
public struct OrderRequest: Hashable, Sendable {
  /// At once or by a day.
  public var form: OrderForm
  /// The number of the paper.
  public var number: DocumentNumber
  /// The last day; absent for an immediate order.
  public var due: CivilDate?
  /// The officers.
  public var officers: [PersonID]
  /// The administrative inspection it comes from; absent = the one that found the hazard.
  public var inspection: InspectionID?
  /// What is ordered; absent = the usual rectification.
  public var requirement: String?
  /// Who received it.
  public var recipient: String?
  /// The witness of a refusal to sign.
  public var refusalWitness: String?
  /// The day it was served; absent = today.
  public var servedOn: CivilDate?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    form: OrderForm,
    number: DocumentNumber,
    due: CivilDate? = nil,
    officers: [PersonID],
    inspection: InspectionID? = nil,
    requirement: String? = nil,
    recipient: String? = nil,
    refusalWitness: String? = nil,
    servedOn: CivilDate? = nil,
    documents: [String] = []
  ) {
    self.form = form
    self.number = number
    self.due = due
    self.officers = officers
    self.inspection = inspection
    self.requirement = requirement
    self.recipient = recipient
    self.refusalWitness = refusalWitness
    self.servedOn = servedOn
    self.documents = documents
  }
}

extension OperatingContext {
  /// Orders rectification (责令整改).
  @discardableResult
  public func order(
    _ id: HazardID,
    _ request: OrderRequest
  ) throws(OperationFailure) -> HazardState {
    let evidence = try addEvidence(request.documents, purpose: .document)
    return try perform(on: id, naming: request.officers) {
      (recording, state) throws(OperationFailure) in
      guard let inspection = request.inspection ?? state.found.inspection else {
        throw .input([InputProblem(.missing(key: "inspection"))])
      }
      let due = request.due ?? (request.form == .immediate ? today : nil)
      guard let due else { throw .input([InputProblem(.missing(key: "due"))]) }
      let service = ServiceRecord(
        on: request.servedOn ?? today,
        manner: request.refusalWitness == nil ? .signed : .refused,
        recipient: request.recipient.map { recording.commit($0) },
        witness: request.refusalWitness.map { recording.commit($0) }
      )
      return .issueOrder(
        OrderDraft(
          form: request.form,
          number: request.number,
          on: today,
          due: due,
          officers: request.officers,
          inspection: inspection,
          requirement: request.requirement ?? state.found.rectify?.zh ?? "",
          service: service,
          evidence: evidence
        )
      )
    }
  }

  /// Reminds the unit (提醒); not an order.
  @discardableResult
  public func remind(
    _ id: HazardID,
    text: String,
    wishedDay: CivilDate?,
    number: DocumentNumber?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .remind(
        ReminderSent(by: actor, on: today, text: text, wishedDay: wishedDay, number: number)
      )
    }
  }

  /// Takes a hazard of an own check in hand.
  @discardableResult
  public func selfAssign(
    _ id: HazardID,
    measures: String,
    responsible: String?,
    due: CivilDate?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (recording, state) throws(OperationFailure) in
      .selfAssign(
        SelfAssigned(
          by: actor,
          on: today,
          measures: measures,
          responsible: responsible.map { ResponsiblePerson(name: recording.commit($0)) },
          due: due.map {
            DueDay.chosen($0, start: .registered, startDay: state.found.foundOn)
          }
        )
      )
    }
  }

  /// Names who is responsible on the unit's side.
  @discardableResult
  public func nameResponsible(
    _ id: HazardID,
    name: String,
    post: String?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (recording, _) throws(OperationFailure) in
      .nameResponsible(
        ResponsibleNamed(
          responsible: ResponsiblePerson(name: recording.commit(name), post: post),
          by: actor,
          on: today
        )
      )
    }
  }

  /// Gives the hazard to another colleague; authorship stays.
  @discardableResult
  public func handOver(
    _ id: HazardID,
    to person: PersonID,
    reason: String
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id, naming: [person]) { (_, state) throws(OperationFailure) in
      .handOver(
        HazardHandedOver(from: state.handler, to: person, reason: reason, by: actor, on: today)
      )
    }
  }
}
