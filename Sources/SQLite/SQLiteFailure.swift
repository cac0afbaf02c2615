import CSQLite

/// Why SQLite refused, as facts the caller can act on.
///
/// Bound values never appear in a failure; names of tables and columns may.
public enum SQLiteFailure: Error, Hashable, Sendable {
  /// Another connection holds the lock and did not release it within the limit.
  case busy
  /// The file or its file system does not allow writing.
  case readOnly
  /// The disk, the quota or the page limit of the database is used up.
  case diskFull
  /// The file is a database, but damaged.
  case corrupt(message: String)
  /// The file is not an SQLite database.
  case notADatabase
  /// The file cannot be opened; `errno` is the system's number, 0 when unknown.
  case cannotOpen(path: String, errno: Int32)
  /// A rule of the schema was broken.
  case constraint(Constraint, message: String)
  /// Reading or writing failed below SQLite; `code` is the extended result code.
  case ioError(code: Int32, errno: Int32)
  /// A setting did not take: the value read back is not the value asked for.
  case settingRefused(name: String, wanted: String, found: String)
  /// Any other result code.
  case other(code: Int32, message: String)

  /// The kinds of schema rule that can be broken.
  public enum Constraint: Hashable, Sendable, CaseIterable {
    /// A unique index or a primary key.
    case unique
    /// A reference to a row that is not there.
    case foreignKey
    /// A `CHECK` clause.
    case check
    /// A missing value.
    case notNull
    /// A trigger that refuses the statement.
    case trigger
    /// Any other rule.
    case other
  }
}

extension SQLiteFailure {
  /// Reads the failure off a result code and the state of the connection.
  ///
  /// - Parameters:
  ///   - code: The extended result code.
  ///   - handle: The connection on which it arose, if it was opened.
  ///   - path: The file, for the message of a failed opening.
  init(code: Int32, handle: OpaquePointer?, path: String) {
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
    let systemError = handle.map { sqlite3_system_errno($0) } ?? 0
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: self = .busy
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_FULL: self = .diskFull
    case SQLITE_CORRUPT: self = .corrupt(message: message)
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CANTOPEN: self = .cannotOpen(path: path, errno: systemError)
    case SQLITE_CONSTRAINT: self = .constraint(Constraint(extended: code), message: message)
    case SQLITE_IOERR: self = .ioError(code: code, errno: systemError)
    default: self = .other(code: code, message: message)
    }
  }
}

extension SQLiteFailure.Constraint {
  /// Reads the kind off an extended result code (`SQLITE_CONSTRAINT | n << 8`).
  init(extended code: Int32) {
    switch code >> 8 {
    case 1: self = .check
    case 3: self = .foreignKey
    case 5: self = .notNull
    case 6, 8: self = .unique
    case 7: self = .trigger
    default: self = .other
    }
  }
}
