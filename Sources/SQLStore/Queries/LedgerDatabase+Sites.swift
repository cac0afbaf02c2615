public import Ledger
import SQLite
public import SafetyModel

/// Which sites a list shows; what is not set does not restrict.
public struct SiteFilter: Hashable, Sendable {
  /// Words that occur in the name, the code, the address or the keywords.
  public var text: String?
  /// The region; everything within it.
  public var region: RegionCode?
  /// The site they lie in.
  public var parent: SubjectID?
  /// The kind.
  public var kind: SiteKind?
  /// Whether they are in operation.
  public var standing: Standing

  /// Creates a filter.
  public init(
    text: String? = nil,
    region: RegionCode? = nil,
    parent: SubjectID? = nil,
    kind: SiteKind? = nil,
    standing: Standing = .any
  ) {
    self.text = text
    self.region = region
    self.parent = parent
    self.kind = kind
    self.standing = standing
  }
}

extension LedgerDatabase {
  /// Sites by name.
  ///
  /// - Parameters:
  ///   - filter: Which sites.
  ///   - page: Which part of the list.
  /// - Returns: The rows.
  /// - Throws: `StoreFailure`.
  public func sites(
    matching filter: SiteFilter,
    page: Page = .all
  ) throws(StoreFailure) -> [SiteRow] {
    var conditions = Conditions(alias: "s", ledger: number)
    conditions.search(["s.search"], filter.text)
    conditions.region("s.region", filter.region)
    conditions.equal("s.parent", filter.parent)
    conditions.equal("s.kind", filter.kind)
    conditions.standing("s.is_active", filter.standing)
    return try sites(conditions, page)
  }

  /// The row of one site.
  ///
  /// - Parameter id: The id of the site.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func site(_ id: SubjectID) throws(StoreFailure) -> SiteRow? {
    var conditions = Conditions(alias: "s", ledger: number)
    conditions.equal("s.id", id)
    return try sites(conditions, .all).first
  }

  /// The sites with an official code, such as the unified social credit code.
  ///
  /// - Parameter code: The whole code.
  /// - Returns: The rows; more than one when a firm has several places.
  /// - Throws: `StoreFailure`.
  public func sites(withCode code: String) throws(StoreFailure) -> [SiteRow] {
    var conditions = Conditions(alias: "s", ledger: number)
    conditions.equal("s.code", code)
    return try sites(conditions, .all)
  }

  private func sites(_ conditions: Conditions, _ page: Page) throws(StoreFailure) -> [SiteRow] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT \(SiteRow.selection) FROM reg_site s
        WHERE \(conditions.sql) ORDER BY s.name, s.id LIMIT ? OFFSET ?
        """,
        conditions.values + page.values
      ) { try SiteRow($0) }
    }
  }
}
