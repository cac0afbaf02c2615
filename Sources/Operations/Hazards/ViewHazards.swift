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
  /// The times to use a right that run.
  public var rights: [Obligation] = []
  /// The steps still missing before it can be closed.
  public var missing: [MissingStep]
  /// What the body that follows it may do.
  public var power = KeeperPower.mandated
  /// The case it counts in.
  public var majorCase: CaseSummary?
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
  /// What is due, on it and by the stops and seals of its members.
  public var obligations: [Obligation]
  /// The stops and seals in force on its members, a value for each member that has any.
  public var stops: [StopWorkState] = []
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
    var places = try placeRules()
    let power = try keeperPower(over: state)
    return HazardView(
      state: state,
      site: try loadSite(state.found.site).value,
      history: history,
      obligations: try obligations(of: state, under: &places, power: power),
      rights: rights(in: state, under: try places.pack(at: state.found.site, in: self)),
      missing: HazardWorkflow.missingSteps(in: state, power: power),
      power: power,
      majorCase: try summaryOfCase(of: state),
      names: try names(in: history),
      values: try values(in: history),
      penalties: state.penalties.isEmpty ? nil : try penaltyCount(of: state.found.site)
    )
  }

  private func summaryOfCase(
    of state: HazardState
  ) throws(OperationFailure) -> CaseSummary? {
    guard let id = state.majorCase else { return nil }
    let majorCase = try loadCase(id).value
    return CaseSummary(majorCase, openMembers: try openMembers(of: majorCase))
  }

  /// The hazards a filter lets through.
  public func hazards(
    matching filter: HazardFilter,
    page: Page = .all
  ) throws(OperationFailure) -> [HazardListing] {
    if let horizon { return page.cut(try pastHazards(horizon, matching: filter)) }
    return try query { () throws(StoreFailure) in
      try workspace.database.hazards(matching: filter, page: page)
    }
  }

  /// The open major hazards, suspected ones and cases in blocks of their own; a case is counted once.
  public func openMajorHazards(
    answering query: HazardQuery
  ) throws(OperationFailure) -> OpenMajorHazards {
    var open = query
    open.filter.standing = .open
    open.filter.grade = .major
    let major = try hazards(answering: open)
    open.filter.grade = .majorOrSuspected
    let suspected = try hazards(answering: open)
      .filter { $0.hazard.legalGrade == .suspectedMajor && $0.hazard.majorCase == nil }
    return OpenMajorHazards(
      major: major,
      suspected: suspected,
      cases: try cases(answering: open)
    )
  }

  /// The open major hazards a filter lets through.
  public func openMajorHazards(
    matching filter: HazardFilter
  ) throws(OperationFailure) -> OpenMajorHazards {
    try openMajorHazards(answering: HazardQuery(filter))
  }

  /// The cases of a site or region; when the question is about hazards, those with a member that passes.
  ///
  /// Cases have no term, place or words of their own.
  public func cases(answering query: HazardQuery) throws(OperationFailure) -> [CaseView] {
    let filter = query.filter
    let standing = horizon == nil ? filter.standing : .any
    let rows = try self.query { () throws(StoreFailure) in
      try workspace.database.cases(of: filter.site, region: filter.region, standing: standing)
    }
    guard !rows.isEmpty else { return [] }
    var places = try placeRules()
    var views: [CaseView] = []
    for row in rows {
      guard let id = CaseID(row.majorCase.id.text), let view = try caseSeen(id, under: &places),
        filter.regime == nil || view.state.opened.regime == filter.regime,
        filter.standing == .any || view.kind.isOpen == (filter.standing == .open)
      else { continue }
      views.append(view)
    }
    guard query.isAboutMembers, !views.isEmpty else { return views }
    var members = query
    members.filter.grade = .any
    members.filter.standing = filter.standing
    let passing = Set(try hazards(answering: members).compactMap(\.hazard.majorCase))
    return views.filter { passing.contains(SubjectID($0.state.id)) }
  }

  /// A case, unless it was opened beyond the horizon.
  private func caseSeen(
    _ id: CaseID,
    under places: inout PlaceRules
  ) throws(OperationFailure) -> CaseView? {
    if horizon != nil, try history(of: id).isEmpty { return nil }
    return try viewCase(id, under: &places)
  }

  /// A case with its members.
  public func viewCase(_ id: CaseID) throws(OperationFailure) -> CaseView {
    var places = try placeRules()
    return try viewCase(id, under: &places)
  }

  private func viewCase(
    _ id: CaseID,
    under places: inout PlaceRules
  ) throws(OperationFailure) -> CaseView {
    let state = try loadCase(id).value
    let open = try openMembers(of: state)
    let history = try history(of: id)
    let held = try self.members(of: state).filter { $0.isOpen && $0.stopWork.isInForce }
    var members: [HazardListing] = []
    for member in state.members {
      if let row = try hazardListing(member) { members.append(row) }
    }
    return CaseView(
      state: state,
      kind: state.kind(openMembers: open),
      site: try loadSite(state.opened.site).value,
      members: members,
      missing: CaseWorkflow.missingSteps(in: state, openMembers: open)
        .asking(for: held.map(\.stopWork)),
      obligations: try obligations(of: state, under: &places)
        .joined(by: held.map { $0.stopWork.ends(on: today) }),
      stops: held.map(\.stopWork),
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
