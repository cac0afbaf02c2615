public import Ledger
import SQLite
import SafetyModel

/// A row of the register that is not what the events make it.
public struct RegisterDifference: Hashable, Sendable {
  /// In which way a row is wrong.
  public enum Way: Hashable, Sendable {
    /// These columns say something else.
    case differs(columns: [String])
    /// The events make a row that is not there.
    case missing
    /// There is a row that no event makes.
    case surplus
  }

  /// The table.
  public var table: String
  /// The id of the row.
  public var row: String
  /// What is wrong with it.
  public var way: Way

  /// Creates a difference.
  public init(table: String, row: String, way: Way) {
    self.table = table
    self.row = row
    self.way = way
  }
}

extension LedgerDatabase {
  /// Makes the register anew beside the kept one and compares them, table by table, row by row.
  ///
  /// The second register lives in temporary tables of this connection; nothing is written to the file.
  ///
  /// - Parameter projection: Makes the rows.
  /// - Returns: Every row that is not what the events make it, ordered by table and id.
  /// - Throws: `StoreFailure` when events cannot be read.
  public func registerDifferences(
    using projection: any Projection
  ) throws(StoreFailure) -> [RegisterDifference] {
    try StoreFailure.translating {
      // Temporary tables of the same names stand in front of the kept ones, for this connection only.
      for statement in Migrations.registerStatements(in: "temp") {
        try connection.execute(statement)
      }
      defer {
        for table in RegisterTables.all {
          try? connection.execute("DROP TABLE IF EXISTS temp.\(table)")
        }
      }
      for table in RegisterTables.all {
        try connection.execute("DELETE FROM temp.\(table)")
      }
      try forEachSubject { try refold($0, try history(of: $0), using: projection) }
      return try differences(of: SiteRow.self) + differences(of: PersonRow.self)
        + differences(of: OrgRow.self) + differences(of: InspectionRow.self)
        + differences(of: HazardRow.self) + differences(of: CaseRow.self)
    }
  }

  private func differences<Row: RegisterTable>(of type: Row.Type) throws -> [RegisterDifference] {
    let table = Row.table
    let columns = Row.columns + Row.derivedColumns + ["updated"]
    let equal = columns.map { "kept.\($0) IS made.\($0)" }.joined(separator: ", ")
    var found = try connection.rows(
      """
      SELECT kept.id, made.id IS NULL, \(equal) FROM main.\(table) AS kept
      LEFT JOIN temp.\(table) AS made ON made.ledger = kept.ledger AND made.id = kept.id
      WHERE kept.ledger = ? ORDER BY kept.id
      """,
      [number]
    ) { row -> RegisterDifference? in
      if row.int(1) != 0 {
        return RegisterDifference(table: table, row: row.text(0), way: .surplus)
      }
      let different = columns.indices.filter { row.int(Int32($0) + 2) == 0 }
      return different.isEmpty
        ? nil
        : RegisterDifference(
          table: table,
          row: row.text(0),
          way: .differs(columns: different.map { columns[$0] })
        )
    }.compactMap { $0 }
    found += try connection.rows(
      """
      SELECT made.id FROM temp.\(table) AS made WHERE made.ledger = ? AND NOT EXISTS
        (SELECT 1 FROM main.\(table) AS kept WHERE kept.ledger = made.ledger AND kept.id = made.id)
      ORDER BY made.id
      """,
      [number]
    ) { RegisterDifference(table: table, row: $0.text(0), way: .missing) }
    return found
  }
}
