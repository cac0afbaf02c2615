import Ledger
import RuleLanguage
public import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// A hazard with its whole trail.
public struct HazardView {
  /// The hazard.
  public var state: HazardState
  /// Its site.
  public var site: Site
  /// Its events, oldest first.
  public var history: [RecordedEvent]
  /// What is due.
  public var obligations: [Obligation]
  /// The steps still missing before it can be closed.
  public var missing: [MissingStep]
  /// The names of the people in the trail that are still kept, by id.
  public var names: [PersonID: String]
  /// The private values in the trail that are still kept, by commitment.
  public var values: [PersonalReference: String]
  /// How often its site was penalised; only where the hazard has a penalty on record.
  public var penalties: PenaltyCount?
}

/// A suspected or confirmed case with its site and members.
public struct CaseView {
  /// The case.
  public var state: CaseState
  /// Where it stands, members considered.
  public var kind: CaseState.Kind
  /// Its site.
  public var site: Site
  /// Its members.
  public var members: [HazardListing]
  /// The steps still missing.
  public var missing: [MissingStep]
  /// What is due.
  public var obligations: [Obligation]
  /// Its events, oldest first.
  public var history: [RecordedEvent]
  /// The names of the people in the trail that are still kept, by id.
  public var names: [PersonID: String]
  /// The private values in the trail that are still kept, by commitment.
  public var values: [PersonalReference: String]
}

/// The open major hazards of a workspace, in the blocks in which they are printed.
public struct OpenMajorHazards {
  /// Major hazards by a decided criterion.
  public var major: [HazardListing]
  /// Suspected ones that are not part of a case.
  public var suspected: [HazardListing]
  /// Cases that are open.
  public var cases: [CaseView]
}

extension OperatingContext {
  /// A hazard with its trail.
  public func viewHazard(_ id: HazardID) throws(OperationFailure) -> HazardView {
    let state = try loadHazard(id).value
    let history = try history(of: id)
    let pack = try rules(for: try loadSite(state.found.site).value)
    let duties: [Obligation]
    if let policy = pack.policy(state.found.regime) ?? pack.policy(.workSafety),
      let calendar = pack.calendar
    {
      duties = HazardWorkflow.obligations(
        in: state,
        on: today,
        policy: policy,
        calendar: WorkingCalendar(calendar)
      )
    } else {
      duties = []
    }
    return HazardView(
      state: state,
      site: try loadSite(state.found.site).value,
      history: history,
      obligations: duties,
      missing: HazardWorkflow.missingSteps(in: state),
      names: try names(in: history),
      values: try values(in: history),
      penalties: state.penalties.isEmpty ? nil : try penaltyCount(of: state.found.site)
    )
  }

  /// The hazards a filter lets through.
  public func hazards(
    matching filter: HazardFilter,
    page: Page = .all
  ) throws(OperationFailure) -> [HazardListing] {
    try query { () throws(StoreFailure) in
      try workspace.database.hazards(matching: filter, page: page)
    }
  }

  /// The open major hazards, suspected ones and cases in blocks of their own; a case is counted once.
  public func openMajorHazards(
    matching filter: HazardFilter
  ) throws(OperationFailure) -> OpenMajorHazards {
    var open = filter
    open.standing = .open
    open.grade = .major
    let major = try hazards(matching: open)
    open.grade = .majorOrSuspected
    let suspected = try hazards(matching: open)
      .filter { $0.hazard.legalGrade == .suspectedMajor && $0.hazard.majorCase == nil }
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.cases(of: filter.site, region: filter.region, standing: .open)
    }
    var cases: [CaseView] = []
    if !rows.isEmpty {
      let pack = try rules()
      for row in rows {
        if let id = CaseID(row.majorCase.id.text) { cases.append(try viewCase(id, under: pack)) }
      }
    }
    return OpenMajorHazards(major: major, suspected: suspected, cases: cases)
  }

  /// A case with its members.
  public func viewCase(_ id: CaseID) throws(OperationFailure) -> CaseView {
    try viewCase(id, under: try rules())
  }

  private func viewCase(_ id: CaseID, under pack: RulePack) throws(OperationFailure) -> CaseView {
    let state = try loadCase(id).value
    let open = try openMembers(of: state)
    let history = try history(of: id)
    var duties: [Obligation] = []
    if let policy = pack.policy(state.opened.regime) ?? pack.policy(.workSafety),
      let calendar = pack.calendar
    {
      duties = CaseWorkflow.obligations(
        in: state,
        on: today,
        policy: policy,
        calendar: WorkingCalendar(calendar)
      )
    }
    var members: [HazardListing] = []
    for member in state.members {
      let row = try query { () throws(StoreFailure) in
        try workspace.database.hazard(SubjectID(member))
      }
      if let row { members.append(row) }
    }
    return CaseView(
      state: state,
      kind: state.kind(openMembers: open),
      site: try loadSite(state.opened.site).value,
      members: members,
      missing: CaseWorkflow.missingSteps(in: state, openMembers: open),
      obligations: duties,
      history: history,
      names: try names(in: history),
      values: try values(in: history)
    )
  }

  /// The cases of the workspace.
  public func cases(
    standing: Standing = .any
  ) throws(OperationFailure) -> [CaseListing] {
    try query { () throws(StoreFailure) in try workspace.database.cases(standing: standing) }
  }

  /// The kept names of everybody who acted or is named in events.
  func names(in history: [RecordedEvent]) throws(OperationFailure) -> [PersonID: String] {
    var names: [PersonID: String] = [:]
    for id in Set(history.flatMap(\.people)) {
      guard let person = try? loadPerson(id).value else { continue }
      names[id] = try value(of: person.name)
    }
    return names
  }

  func values(
    in history: [RecordedEvent]
  ) throws(OperationFailure) -> [PersonalReference: String] {
    var values: [PersonalReference: String] = [:]
    for reference in Set(history.flatMap(\.references)) {
      values[reference] = try value(of: reference)
    }
    return values
  }
}
