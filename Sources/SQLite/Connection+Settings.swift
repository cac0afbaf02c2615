import CSQLite

extension Connection {
  /// Applies the settings and reads each of them back.
  func configure() throws(SQLiteFailure) {
    try requireFlag("no_ckpt_on_close", csqlite_no_checkpoint_on_close)
    try requireFlag("defensive", csqlite_defensive)
    switch mode {
    case .readOnly:
      // The first read: a file that is no database is recognised here and not later.
      _ = try pragma("schema_version")
    case .readWrite, .create:
      // SQLite falls back to reading without a word when the file may not be written.
      guard sqlite3_db_readonly(handle, "main") == 0 else { throw .readOnly }
      try enterWAL()
      try setting("synchronous", to: "FULL", expecting: "2")
      try setting("foreign_keys", to: "ON", expecting: "1")
      try setting("wal_autocheckpoint", to: "0", expecting: "0")
    }
  }

  /// Reads a pragma.
  ///
  /// - Parameter name: The name of the pragma.
  /// - Returns: Its first value as text, or `nil` when it has none.
  /// - Throws: `SQLiteFailure`.
  public func pragma(_ name: String) throws(SQLiteFailure) -> String? {
    try readText("PRAGMA \(name)")
  }

  /// Two processes that meet on a new file may see a lock for which SQLite does not call the busy
  /// handler (it would be a deadlock); trying again is the remedy.
  private func enterWAL() throws(SQLiteFailure) {
    var attempt: Int32 = 0
    while true {
      do throws(SQLiteFailure) {
        let found = try readText("PRAGMA journal_mode = WAL") ?? ""
        guard found == "wal" else {
          throw SQLiteFailure.settingRefused(name: "journal_mode", wanted: "wal", found: found)
        }
        return
      } catch {
        guard error == .busy, busyWait.pointee.sleep(attempt: attempt) else { throw error }
        attempt += 1
      }
    }
  }

  private func setting(
    _ name: String,
    to value: String,
    expecting wanted: String
  ) throws(SQLiteFailure) {
    _ = try readText("PRAGMA \(name) = \(value)")
    let found = try pragma(name) ?? ""
    guard found == wanted else {
      throw .settingRefused(name: name, wanted: wanted, found: found)
    }
  }

  private func requireFlag(
    _ name: String,
    _ set: (OpaquePointer?, UnsafeMutablePointer<Int32>?) -> Int32
  ) throws(SQLiteFailure) {
    var found: Int32 = 0
    let code = set(handle, &found)
    guard code == SQLITE_OK else { throw failure(code) }
    guard found == 1 else { throw .settingRefused(name: name, wanted: "1", found: "\(found)") }
  }

  private func readText(_ sql: String) throws(SQLiteFailure) -> String? {
    try withStatement(
      sql,
      [],
      { statement throws(SQLiteFailure) -> String? in
        switch sqlite3_step(statement) {
        case SQLITE_ROW: Row(statement: statement).optionalText(0)
        case SQLITE_DONE: nil
        case let code: throw failure(code)
        }
      },
      raising: { $0 }
    )
  }
}
