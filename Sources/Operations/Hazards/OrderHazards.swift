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
  /// The last day of single hazards, where it is another.
  public var dueByHazard: [HazardID: CivilDate]
  /// The officers.
  public var officers: [PersonID]
  /// The administrative inspection it comes from; absent = the one that found the hazard.
  public var inspection: InspectionID?
  /// What is ordered; absent = the usual rectification of each hazard.
  public var requirement: String?
  /// What is ordered for single hazards, where it is another.
  public var requirementByHazard: [HazardID: String]
  /// How it was served.
  public var service: PaperService
  /// The parties beside the unit it is addressed to, by their part; each is served on its own.
  public var parties: [PartyRole]
  /// The day it was served; absent = today.
  public var servedOn: CivilDate?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    form: OrderForm,
    number: DocumentNumber,
    due: CivilDate? = nil,
    dueByHazard: [HazardID: CivilDate] = [:],
    officers: [PersonID],
    inspection: InspectionID? = nil,
    requirement: String? = nil,
    requirementByHazard: [HazardID: String] = [:],
    service: PaperService,
    parties: [PartyRole] = [],
    servedOn: CivilDate? = nil,
    documents: [String] = []
  ) {
    self.form = form
    self.number = number
    self.due = due
    self.dueByHazard = dueByHazard
    self.officers = officers
    self.inspection = inspection
    self.requirement = requirement
    self.requirementByHazard = requirementByHazard
    self.service = service
    self.parties = parties
    self.servedOn = servedOn
    self.documents = documents
  }
}

extension OperatingContext {
  /// Orders rectification (责令整改) of one hazard.
  @discardableResult
  public func order(
    _ id: HazardID,
    _ request: OrderRequest
  ) throws(OperationFailure) -> HazardState {
    let states = try order([id], request)
    guard let state = states.first else { throw .notFound(.hazard, id.text) }
    return state
  }

  /// Orders rectification of hazards of one visit by one paper, each with a term of its own.
  ///
  /// - Throws: `refused` with the hazard that stands in the way; then none is ordered.
  @discardableResult
  public func order(
    _ ids: [HazardID],
    _ request: OrderRequest
  ) throws(OperationFailure) -> [HazardState] {
    let evidence = try addEvidence(request.documents, purpose: .document)
    let visit = try visitOfOrder(ids, request)
    var service: ServiceRecord?
    return try perform(onEach: ids, naming: request.officers) {
      (recording, state) throws(OperationFailure) in
      let served =
        service
        ?? recording.service(request.service, on: request.servedOn ?? today)
      service = served
      guard let due = request.due(of: state.id, on: today) else {
        throw .input([InputProblem(.missing(key: "due"))])
      }
      return .issueOrder(
        OrderDraft(
          form: request.form,
          number: request.number,
          on: today,
          due: due,
          officers: request.officers,
          inspection: visit,
          requirement: request.requirement(for: state),
          service: served,
          evidence: evidence,
          alsoOrdered: ids.filter { $0 != state.id },
          parties: request.parties.map { role in
            state.found.parties.first { $0.role == role } ?? ResponsibleParty(role: role)
          }
        )
      )
    }
  }

  /// The visit the order rests on; several hazards must all have been seen in it.
  private func visitOfOrder(
    _ ids: [HazardID],
    _ request: OrderRequest
  ) throws(OperationFailure) -> InspectionID {
    var hazards: [HazardState] = []
    for id in ids { hazards.append(try loadHazard(id).value) }
    guard let visit = request.inspection ?? hazards.first?.found.inspection else {
      throw .input([InputProblem(.missing(key: "inspection"))])
    }
    if hazards.count > 1, let stranger = hazards.first(where: { !$0.wasSeen(in: visit) }) {
      throw try refusal(of: .issueOrder, on: stranger, .notOfTheVisit(visit))
    }
    return visit
  }
}

extension OrderRequest {
  fileprivate func due(of hazard: HazardID, on today: CivilDate) -> CivilDate? {
    dueByHazard[hazard] ?? due ?? (form == .immediate ? today : nil)
  }

  fileprivate func requirement(for hazard: HazardState) -> String {
    requirementByHazard[hazard.id] ?? requirement ?? hazard.found.rectify?.zh ?? ""
  }
}
