import Ledger
import SQLStore
public import SafetyModel
public import Workflow
import Workspace

extension OperatingContext {
  /// Records what goes on around a hazard: a penalty, an appeal, a report, help, a later look.
  ///
  /// - Parameters:
  ///   - event: What happened; who recorded it, the day and the papers are filled in here.
  ///   - id: The hazard.
  ///   - others: People the record names besides those the hazard knows.
  ///   - documents: Scans, by path.
  /// - Returns: The hazard afterwards.
  /// - Throws: `refused` with the reason.
  @discardableResult
  public func record(
    _ event: (PersonID, CivilDate, [EvidenceReference]) -> ProceedingEvent,
    on id: HazardID,
    naming others: [PersonID] = [],
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    let made = event(actor, today, evidence)
    return try perform(on: id, naming: others) { (_, state) throws(OperationFailure) in
      if case .penaltyDecided(let penalty) = made { try advise(on: penalty, of: state) }
      return .proceeding(made)
    }
  }

  /// Serves the order in force on one more party.
  @discardableResult
  public func serveOrder(
    of id: HazardID,
    on party: PartyRole,
    copy: DocumentNumber? = nil,
    service: PaperService,
    servedOn: CivilDate? = nil,
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(on: id) { (recording, state) throws(OperationFailure) in
      let named = (state.order?.parties ?? []) + state.found.parties
      return .proceeding(
        .orderServed(
          OrderServed(
            order: state.order?.number.text ?? "",
            party: named.first { $0.role == party } ?? ResponsibleParty(role: party),
            copy: copy,
            service: recording.service(service, on: servedOn ?? today),
            by: actor,
            on: today,
            evidence: evidence
          )
        )
      )
    }
  }

  /// How often a site was penalised, with the decisions behind each number.
  ///
  /// Source: Work Safety Law (2021), art. 113.
  public func penaltyCount(of site: SiteID) throws(OperationFailure) -> PenaltyCount {
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.hazards(matching: HazardFilter(site: SubjectID(site)), page: .all)
    }
    var hazards: [HazardState] = []
    for row in rows {
      if let id = HazardID(row.hazard.id.text) { hazards.append(try loadHazard(id).value) }
    }
    return PenaltyCount(of: hazards, on: today)
  }
}
