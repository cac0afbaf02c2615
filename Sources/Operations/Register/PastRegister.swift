import Ledger
import SQLStore
import SafetyModel
import Workspace

/// The register as it stood on an earlier day, folded from the events until then.
extension OperatingContext {
  /// The hazards of that day, by due day, those without one last.
  func pastHazards(
    _ horizon: Horizon,
    matching filter: HazardFilter
  ) throws(OperationFailure) -> [HazardListing] {
    let known = try query { () throws(StoreFailure) in
      try workspace.database.hazards(matching: HazardFilter())
    }
    var sites: [SubjectID: SiteRow?] = [:]
    var rows: [HazardListing] = []
    for present in known {
      guard let listing = try pastListing(of: present.hazard.id, horizon, sites: &sites) else {
        continue
      }
      if filter.admits(listing) { rows.append(listing) }
    }
    return rows.sorted {
      let first = $0.hazard.dueDay?.daysSinceEpoch ?? .max
      let second = $1.hazard.dueDay?.daysSinceEpoch ?? .max
      return first == second ? $0.updated < $1.updated : first < second
    }
  }

  /// The row of one hazard, now or then.
  func hazardListing(_ id: HazardID) throws(OperationFailure) -> HazardListing? {
    guard let horizon else {
      return try query { () throws(StoreFailure) in
        try workspace.database.hazard(SubjectID(id))
      }
    }
    var sites: [SubjectID: SiteRow?] = [:]
    return try pastListing(of: SubjectID(id), horizon, sites: &sites)
  }

  private func pastListing(
    of id: SubjectID,
    _ horizon: Horizon,
    sites: inout [SubjectID: SiteRow?]
  ) throws(OperationFailure) -> HazardListing? {
    guard let past = try pastRow(of: id, horizon), case .hazard(let hazard) = past.row else {
      return nil
    }
    if sites[hazard.site] == nil { sites[hazard.site] = .some(try pastSite(hazard.site, horizon)) }
    let site = sites[hazard.site] ?? nil
    return HazardListing(
      hazard: hazard,
      siteName: site?.name,
      region: site?.region,
      updated: past.position,
      responsibleName: try name(hazard.responsible),
      caseState: try pastState(ofCase: hazard.majorCase, horizon)
    )
  }

  private func pastState(
    ofCase id: SubjectID?,
    _ horizon: Horizon
  ) throws(OperationFailure) -> String? {
    guard let id, case .majorCase(let row)? = try pastRow(of: id, horizon)?.row else { return nil }
    return row.state
  }

  private func pastSite(
    _ id: SubjectID,
    _ horizon: Horizon
  ) throws(OperationFailure) -> SiteRow? {
    guard case .site(let site)? = try pastRow(of: id, horizon)?.row else { return nil }
    return site
  }

  private func pastRow(
    of id: SubjectID,
    _ horizon: Horizon
  ) throws(OperationFailure) -> (row: RegisterRow, position: Int)? {
    try query { () throws(StoreFailure) in
      let history = horizon.seen(try workspace.database.history(of: id))
      guard let last = history.last,
        let row = try RegisterProjection().rows(for: id, history: history).first
      else { return nil }
      return (row, last.position)
    }
  }

  private func name(_ name: PersonName?) throws(OperationFailure) -> String? {
    switch name {
    case .text(let text): text
    case .committed(let reference): try value(of: reference)
    case nil: nil
    }
  }
}
