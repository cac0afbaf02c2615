import Ledger
import SQLite
import SafetyModel

/// Brings the tables of a database to the format this program writes.
struct Migrations {
  let connection: Connection

  /// The format found in the database, 0 for a file without tables.
  ///
  /// - Throws: `StoreFailure.corrupt` for a database of another program, `newerFormat` for one of a
  ///   newer version of this program.
  func foundVersion() throws -> Int {
    let applicationID = try connection.firstRow("PRAGMA application_id") { $0.int(0) } ?? 0
    let tables = try connection.firstRow("SELECT COUNT(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    if tables == 0 && applicationID == 0 { return 0 }
    guard applicationID == SQLitePage.applicationID else {
      throw StoreFailure.corrupt(detail: "the database belongs to another program")
    }
    let found = try connection.firstRow("SELECT MAX(version) FROM migration") { $0.int(0) } ?? 0
    guard found <= Schema.version else {
      throw StoreFailure.newerFormat(found: found, supported: Schema.version)
    }
    return found
  }

  /// Runs the missing steps; call it inside a transaction.
  ///
  /// - Parameter instant: The present, for the record.
  /// - Throws: `SQLiteFailure`, or what `foundVersion` throws.
  func run(at instant: Instant) throws {
    let found = try foundVersion()
    if found == 0 {
      try connection.execute("PRAGMA application_id = \(SQLitePage.applicationID)")
      try connection.execute(
        """
        CREATE TABLE IF NOT EXISTS migration (
          version SMALLINT NOT NULL PRIMARY KEY, applied BIGINT NOT NULL)
        """
      )
    }
    for (version, statements) in Self.steps where version > found {
      for statement in statements { try connection.execute(statement) }
      try connection.execute(
        "INSERT INTO migration (version, applied) VALUES (?, ?)",
        [.int(version), .integer(instant.milliseconds)]
      )
    }
  }

  /// The statements of the steps that are missing in a database of a format.
  static func statements(after found: Int) -> [String] {
    steps.filter { $0.version > found }.flatMap(\.statements)
  }

  private static let steps: [(version: Int, statements: [String])] = [
    (1, Schema.version1(bytes: SQLitePage.bytes) + SQLitePage.version1),
    (2, Schema.version2),
  ]

  /// The statements that make the empty tables of the register in another schema of the connection.
  static func registerStatements(in schema: String) -> [String] {
    steps.flatMap(\.statements).filter { $0.hasPrefix(tables) || $0.hasPrefix(indexes) }.map {
      let head = $0.hasPrefix(tables) ? tables : indexes
      return head.dropLast(registerMark.count) + schema + "." + registerMark
        + $0.dropFirst(head.count)
    }
  }

  private static let registerMark = "reg_"
  private static let tables = "CREATE TABLE IF NOT EXISTS \(registerMark)"
  private static let indexes = "CREATE INDEX IF NOT EXISTS \(registerMark)"
}
