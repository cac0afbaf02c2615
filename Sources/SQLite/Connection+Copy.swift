import CSQLite

extension Connection {
  /// Copies the whole database, as it stands at one moment, to a new file.
  ///
  /// Writers go on meanwhile and are not seen. The copy is one file without a WAL beside it, so that
  /// it can be read from a place that cannot be written.
  ///
  /// - Parameter path: The new file.
  /// - Throws: `SQLiteFailure` of the side that failed; what stands at `path` then is no database to
  ///   rely on.
  public func copy(to path: String) throws(SQLiteFailure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
    defer { sqlite3_close_v2(opened) }
    guard code == SQLITE_OK, let opened else {
      throw SQLiteFailure(code: code, handle: opened, path: path)
    }
    guard let backup = sqlite3_backup_init(opened, "main", handle, "main") else {
      throw SQLiteFailure(code: sqlite3_errcode(opened), handle: opened, path: path)
    }
    var step = sqlite3_backup_step(backup, -1)
    var attempt: Int32 = 0
    while step == SQLITE_BUSY || step == SQLITE_LOCKED, busyWait.pointee.sleep(attempt: attempt) {
      step = sqlite3_backup_step(backup, -1)
      attempt += 1
    }
    let finished = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE, finished == SQLITE_OK else {
      throw SQLiteFailure(
        code: step == SQLITE_DONE ? finished : step,
        handle: opened,
        path: path
      )
    }
    let single = sqlite3_exec(opened, "PRAGMA journal_mode = DELETE", nil, nil, nil)
    guard single == SQLITE_OK else {
      throw SQLiteFailure(code: single, handle: opened, path: path)
    }
  }
}
