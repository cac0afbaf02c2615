public import Ledger
import SQLite
public import SafetyModel

extension LedgerDatabase {
  /// Hazards by due day, those without one last.
  ///
  /// - Parameters:
  ///   - filter: Which hazards.
  ///   - page: Which part of the list.
  /// - Returns: The rows as they stand in a list.
  /// - Throws: `StoreFailure`.
  public func hazards(
    matching filter: HazardFilter,
    page: Page = .all
  ) throws(StoreFailure) -> [HazardListing] {
    let conditions = filter.conditions(ledger: number)
    return try StoreFailure.translating {
      try connection.rows(Self.hazardList(conditions), conditions.values + page.values) {
        try HazardListing($0)
      }.map(corrected)
    }
  }

  /// The number of hazards a filter lets through.
  ///
  /// - Parameter filter: Which hazards.
  /// - Returns: Their number.
  /// - Throws: `StoreFailure`.
  public func countHazards(matching filter: HazardFilter) throws(StoreFailure) -> Int {
    let conditions = filter.conditions(ledger: number)
    return try StoreFailure.translating {
      try connection.firstRow(
        "SELECT COUNT(*) FROM reg_hazard h WHERE \(conditions.sql)",
        conditions.values
      ) { $0.int(0) } ?? 0
    }
  }

  /// The row of one hazard.
  ///
  /// - Parameter id: The id of the hazard.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func hazard(_ id: SubjectID) throws(StoreFailure) -> HazardListing? {
    var conditions = Conditions(alias: "h", ledger: number)
    conditions.equal("h.id", id)
    let query = conditions
    return try StoreFailure.translating {
      try connection.firstRow(Self.hazardList(query), query.values + Page.all.values) {
        try HazardListing($0)
      }.map(corrected)
    }
  }

  /// All hazards with a fingerprint: open ones first, then the one found last.
  ///
  /// - Parameter fingerprint: Site, location and circumstance.
  /// - Returns: The rows; more than one when a hazard came back after its closure.
  /// - Throws: `StoreFailure`.
  public func hazards(
    withFingerprint fingerprint: HazardFingerprint
  ) throws(StoreFailure) -> [HazardListing] {
    var conditions = Conditions(alias: "h", ledger: number)
    conditions.equal("h.site", fingerprint.site.text)
    if let location = fingerprint.location {
      conditions.equal("h.location", location)
    } else {
      conditions.add("h.location IS NULL")
    }
    conditions.equal("h.circumstance", fingerprint.circumstance)
    let query = conditions
    return try StoreFailure.translating {
      let sql = Self.hazardList(query, order: "h.is_open DESC, h.found_day DESC, h.id")
      return try connection.rows(sql, query.values + Page.all.values) { try HazardListing($0) }
        .map(corrected)
    }
  }

  /// The row with the corrected name where the one it commits to is gone.
  private func corrected(_ listing: HazardListing) throws -> HazardListing {
    guard listing.responsibleName == nil,
      case .committed(let reference)? = listing.hazard.responsible,
      let commitment = PersonalCommitment(reference)
    else { return listing }
    var listing = listing
    listing.responsibleName = try personalValue(for: commitment)
    return listing
  }

  /// The text of a list of hazards; its plan for the open major ones is tested.
  static func hazardList(
    _ conditions: Conditions,
    order: String = "h.due_sort, h.updated"
  ) -> String {
    """
    SELECT \(HazardRow.selection) FROM reg_hazard h
    LEFT JOIN personal p ON p.ledger = h.ledger AND p.commitment = h.responsible_commitment
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.ledger = p.ledger AND e.subject = p.commitment)
    WHERE \(conditions.sql) ORDER BY \(order) LIMIT ? OFFSET ?
    """
  }
}
