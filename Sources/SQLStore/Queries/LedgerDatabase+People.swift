public import Ledger
import SQLite
public import SafetyModel

/// A person as it stands in a list.
public struct PersonListing: Hashable, Sendable {
  /// The row of the person.
  public let person: PersonRow
  /// The name, unless it was erased.
  public let name: String?
}

extension LedgerDatabase {
  /// People by id.
  ///
  /// - Parameters:
  ///   - text: Words that occur in the name or the keywords.
  ///   - organisation: The organisation they act for.
  ///   - standing: Whether they still act.
  ///   - page: Which part of the list.
  /// - Returns: The rows as they stand in a list.
  /// - Throws: `StoreFailure`.
  public func people(
    matching text: String? = nil,
    of organisation: SubjectID? = nil,
    standing: Standing = .any,
    page: Page = .all
  ) throws(StoreFailure) -> [PersonListing] {
    var conditions = Conditions(alias: "r", ledger: number)
    conditions.search(["r.search", "p.value"], text)
    conditions.equal("r.organisation", organisation)
    conditions.standing("r.is_active", standing)
    return try people(conditions, page)
  }

  /// The row of one person.
  ///
  /// - Parameter id: The id of the person.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func person(_ id: SubjectID) throws(StoreFailure) -> PersonListing? {
    var conditions = Conditions(alias: "r", ledger: number)
    conditions.equal("r.id", id)
    return try people(conditions, .all).first
  }

  private func people(
    _ conditions: Conditions,
    _ page: Page
  ) throws(StoreFailure) -> [PersonListing] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT \(PersonRow.selection), p.value FROM reg_person r
        LEFT JOIN personal p ON p.ledger = r.ledger AND p.commitment = r.name_commitment
          AND NOT EXISTS (SELECT 1 FROM event e WHERE e.ledger = p.ledger AND e.subject = p.commitment)
        WHERE \(conditions.sql) ORDER BY r.id LIMIT ? OFFSET ?
        """,
        conditions.values + page.values
      ) { row in
        let person = try PersonRow(row)
        let open: String? = if case .text(let text) = person.name { text } else { nil }
        return PersonListing(person: person, name: open ?? row.optionalText(7))
      }
    }
  }

  /// Organisations by name.
  ///
  /// - Parameters:
  ///   - text: Words that occur in the name or the keywords.
  ///   - region: The region; everything within it.
  ///   - standing: Whether they still exist.
  ///   - page: Which part of the list.
  /// - Returns: The rows.
  /// - Throws: `StoreFailure`.
  public func organisations(
    matching text: String? = nil,
    region: RegionCode? = nil,
    standing: Standing = .any,
    page: Page = .all
  ) throws(StoreFailure) -> [OrgRow] {
    var conditions = Conditions(alias: "o", ledger: number)
    conditions.search(["o.search"], text)
    conditions.region("o.region", region)
    conditions.standing("o.is_active", standing)
    return try organisations(conditions, page)
  }

  /// The row of one organisation.
  ///
  /// - Parameter id: The id of the organisation.
  /// - Returns: The row, or nothing when the register does not have it.
  /// - Throws: `StoreFailure`.
  public func organisation(_ id: SubjectID) throws(StoreFailure) -> OrgRow? {
    var conditions = Conditions(alias: "o", ledger: number)
    conditions.equal("o.id", id)
    return try organisations(conditions, .all).first
  }

  private func organisations(
    _ conditions: Conditions,
    _ page: Page
  ) throws(StoreFailure) -> [OrgRow] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT \(OrgRow.selection) FROM reg_org o
        WHERE \(conditions.sql) ORDER BY o.name, o.id LIMIT ? OFFSET ?
        """,
        conditions.values + page.values
      ) { try OrgRow($0) }
    }
  }
}
