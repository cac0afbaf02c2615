import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workflow
import Workspace

extension OperatingContext {
  /// What a decision of the workflow is handed: people with mandates, policy, calendar, assurance.
  func decisionContext(
    regime: Regime,
    people: [PersonID],
    hazards: [HazardState],
    pack: RulePack,
    majorCase: CaseSummary? = nil,
    mergeTarget: HazardState? = nil
  ) throws(OperationFailure) -> DecisionContext {
    let actor = try actingPerson(try requireActor())
    var acting: [ActingPerson] = []
    for id in Set(people + hazards.flatMap(\.people)).sorted() where id != actor.id {
      acting.append(try actingPerson(id))
    }
    guard var policy = pack.policy(regime) ?? pack.policy(.workSafety),
      let calendar = pack.calendar
    else { throw .noRules(searched: [rulesFolder ?? workspace.rulesFolder]) }
    // An inspection may have pinned rules from before policies said who may act.
    if policy.steps.isEmpty, let today = try rules().policy(policy.regime) { policy = today }
    if policy.caseSteps.isEmpty, let today = try rules().policy(policy.regime) {
      policy.caseSteps = today.caseSteps
    }
    var visits: [InspectionID: VisitNature] = [:]
    for hazard in hazards {
      for row in try query({ () throws(StoreFailure) in
        try workspace.database.inspections(of: SubjectID(hazard.found.site), page: .all)
      }) {
        if let id = InspectionID(row.inspection.id.text) { visits[id] = row.inspection.nature }
      }
    }
    var context = DecisionContext(
      actor: actor,
      people: acting,
      assurance: AssuranceLevel(assurance),
      today: today,
      policy: policy,
      calendar: WorkingCalendar(calendar),
      visits: visits,
      majorCase: majorCase,
      mergeTarget: mergeTarget
    )
    context.siteRegion = try hazards.first.map { hazard throws(OperationFailure) in
      try loadSite(hazard.found.site).value.region
    }
    return context
  }

  /// The hazards with a fingerprint, each with its whole state.
  func hazards(
    with fingerprint: HazardFingerprint
  ) throws(OperationFailure) -> [Loaded<HazardState>] {
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.hazards(withFingerprint: fingerprint)
    }
    var hazards: [Loaded<HazardState>] = []
    for row in rows {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      hazards.append(try loadHazard(id))
    }
    return hazards
  }

  /// The open case of a site in a regime; an edition that has since been replaced keeps its case.
  func openCase(
    of site: SiteID,
    regime: Regime
  ) throws(OperationFailure) -> Loaded<CaseState>? {
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.cases(of: SubjectID(site), standing: .open)
    }
    guard let row = rows.first(where: { $0.majorCase.regime == regime }),
      let id = CaseID(row.majorCase.id.text)
    else { return nil }
    return try loadCase(id)
  }

  func actingPerson(_ id: PersonID) throws(OperationFailure) -> ActingPerson {
    let person = try loadPerson(id).value
    let organisation: Organisation?
    if let id = person.organisation {
      organisation = try loadOrganisation(id).value
    } else {
      organisation = nil
    }
    return ActingPerson(person, of: organisation)
  }
}

extension AssuranceLevel {
  /// The level as the workflow looks at it.
  init(_ assurance: Assurance) {
    switch assurance {
    case .typed: self = .typed
    case .device: self = .device
    case .personal: self = .personal
    case .paper: self = .paper
    }
  }
}

extension HazardState {
  /// Everybody whose part in the hazard a later decision may look at.
  var people: [PersonID] {
    found.foundBy + claims.flatMap { [$0.by] + $0.rectifiers } + orders.flatMap(\.officers)
      + stopWork.stops.flatMap(\.ordered.officers) + stopWork.seals.flatMap(\.imposed.officers)
      + reinspections.flatMap(\.inspectors) + [closure?.by, withdrawal?.by].compactMap { $0 }
      + proceedings.map(\.body.by) + keepers + observations.flatMap(\.by)
  }
}
