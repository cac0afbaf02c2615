public import Ledger
import SQLite
public import SafetyModel

/// Which inspections a list shows; what is not set does not restrict.
public struct InspectionFilter: Hashable, Sendable {
  /// The site.
  public var site: SubjectID?
  /// The region; everything within it.
  public var region: RegionCode?
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var through: CivilDate?
  /// The nature of the visit.
  public var nature: VisitNature?
  /// The word for the state.
  public var state: String?
  /// Words that occur in the name, the keywords or the name of the site.
  public var text: String?

  /// Creates a filter.
  public init(
    site: SubjectID? = nil,
    region: RegionCode? = nil,
    from: CivilDate? = nil,
    through: CivilDate? = nil,
    nature: VisitNature? = nil,
    state: String? = nil,
    text: String? = nil
  ) {
    self.site = site
    self.region = region
    self.from = from
    self.through = through
    self.nature = nature
    self.state = state
    self.text = text
  }
}

extension LedgerDatabase {
  /// Inspections, the latest first.
  ///
  /// - Parameters:
  ///   - filter: Which inspections.
  ///   - page: Which part of the list.
  /// - Returns: The rows as they stand in a list.
  /// - Throws: `StoreFailure`.
  public func inspections(
    matching filter: InspectionFilter,
    page: Page = .all
  ) throws(StoreFailure) -> [InspectionListing] {
    var conditions = Conditions(alias: "i", ledger: number)
    conditions.equal("i.site", filter.site)
    conditions.region("i.region", filter.region)
    if let from = filter.from { conditions.add("i.day >= ?", .day(from)) }
    if let through = filter.through { conditions.add("i.day <= ?", .day(through)) }
    conditions.equal("i.nature", filter.nature)
    conditions.equal("i.state", filter.state)
    conditions.search(["i.search", "i.site_name"], filter.text)
    return try inspections(conditions, page)
  }

  /// The inspections of a site, the latest first.
  ///
  /// - Parameters:
  ///   - site: The id of the site.
  ///   - page: Which part of the list.
  /// - Returns: The rows as they stand in a list.
  /// - Throws: `StoreFailure`.
  public func inspections(
    of site: SubjectID,
    page: Page = .all
  ) throws(StoreFailure) -> [InspectionListing] {
    try inspections(matching: InspectionFilter(site: site), page: page)
  }

  /// The row of one inspection.
  ///
  /// - Parameter id: The id of the inspection.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func inspection(_ id: SubjectID) throws(StoreFailure) -> InspectionListing? {
    var conditions = Conditions(alias: "i", ledger: number)
    conditions.equal("i.id", id)
    return try inspections(conditions, .all).first
  }

  private func inspections(
    _ conditions: Conditions,
    _ page: Page
  ) throws(StoreFailure) -> [InspectionListing] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT \(InspectionRow.selection) FROM reg_inspection i
        WHERE \(conditions.sql) ORDER BY i.day DESC, i.id DESC LIMIT ? OFFSET ?
        """,
        conditions.values + page.values
      ) { try InspectionListing($0) }
    }
  }
}
