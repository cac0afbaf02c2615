import Ledger
public import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// A site with everything that is known about it and hangs on it.
public struct SiteView {
  /// The site.
  public var site: Site
  /// The site it stands in.
  public var parent: SiteRow?
  /// Its contacts with the names and phone numbers that are still kept.
  public var contacts: [SiteDraft.ContactDraft]
  /// Sites that stand in it.
  public var children: [SiteRow]
  /// Its open hazards.
  public var openHazards: [HazardListing]
  /// Its inspections, newest first.
  public var inspections: [InspectionListing]
  /// How often it was penalised, from what is recorded on its hazards.
  public var penalties: PenaltyCount?
}

extension OperatingContext {
  /// A site with what hangs on it.
  public func viewSite(_ id: SiteID) throws(OperationFailure) -> SiteView {
    let site = try loadSite(id).value
    var contacts: [SiteDraft.ContactDraft] = []
    for contact in site.contacts {
      let phone: String?
      if let reference = contact.phone { phone = try value(of: reference) } else { phone = nil }
      contacts.append(
        SiteDraft.ContactDraft(
          role: contact.role,
          name: try value(of: contact.name) ?? "",
          phone: phone
        )
      )
    }
    let subject = SubjectID(id)
    return SiteView(
      site: site,
      parent: try query { () throws(StoreFailure) in
        try site.parent.flatMap { parent throws(StoreFailure) in
          try workspace.database.site(SubjectID(parent))
        }
      },
      contacts: contacts,
      children: try query { () throws(StoreFailure) in
        try workspace.database.sites(matching: SiteFilter(parent: subject), page: .all)
      },
      openHazards: try query { () throws(StoreFailure) in
        try workspace.database.hazards(
          matching: HazardFilter(standing: .open, site: subject),
          page: .all
        )
      },
      inspections: try query { () throws(StoreFailure) in
        try workspace.database.inspections(of: subject, page: .all)
      },
      penalties: try penaltyCount(of: id)
    )
  }

  /// The sites a filter lets through.
  public func sites(
    matching filter: SiteFilter,
    page: Page = .all
  ) throws(OperationFailure) -> [SiteRow] {
    try query { () throws(StoreFailure) in
      try workspace.database.sites(matching: filter, page: page)
    }
  }
}
