public import Ledger
import SQLite
public import SafetyModel

extension LedgerDatabase {
  /// Comprehensive determinations, the earliest suspicion first.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - region: The region; everything within it.
  ///   - standing: Whether they have not ended.
  ///   - page: Which part of the list.
  /// - Returns: The rows as they stand in a list.
  /// - Throws: `StoreFailure`.
  public func cases(
    of site: SubjectID? = nil,
    region: RegionCode? = nil,
    standing: Standing = .any,
    page: Page = .all
  ) throws(StoreFailure) -> [CaseListing] {
    var conditions = Conditions(alias: "c", ledger: number)
    conditions.equal("c.site", site)
    conditions.region("c.region", region)
    conditions.standing("c.is_open", standing)
    return try cases(conditions, page)
  }

  /// The row of one comprehensive determination.
  ///
  /// - Parameter id: The id of the case.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func majorCase(_ id: SubjectID) throws(StoreFailure) -> CaseListing? {
    var conditions = Conditions(alias: "c", ledger: number)
    conditions.equal("c.id", id)
    return try cases(conditions, .all).first
  }

  private func cases(
    _ conditions: Conditions,
    _ page: Page
  ) throws(StoreFailure) -> [CaseListing] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT \(CaseRow.selection) FROM reg_case c
        WHERE \(conditions.sql) ORDER BY c.suspected_day, c.id LIMIT ? OFFSET ?
        """,
        conditions.values + page.values
      ) { try CaseListing($0) }
    }
  }
}
