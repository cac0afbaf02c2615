import CSQLite

/// One connection to one database file, confined to the thread that opened it.
///
/// It is opened without SQLite's mutexes, so it must never be shared between threads. Writers use
/// WAL with `synchronous=FULL`; every setting is read back, since a setting that silently did not
/// take would break the promise that an acknowledged write survives. WAL checkpoints never happen
/// by themselves, neither after a commit nor on closing: call `checkpoint(_:)`.
public final class Connection {
  /// What the connection may do with the file.
  public enum Mode: Hashable, Sendable {
    /// Read an existing database.
    case readOnly
    /// Read and write an existing database.
    case readWrite
    /// Read and write, creating the file when it is missing.
    case create
  }

  /// The file.
  public let path: String
  /// What the connection may do with the file.
  public let mode: Mode

  let handle: OpaquePointer
  let busyWait: UnsafeMutablePointer<BusyWait>
  private let lastFrames: UnsafeMutablePointer<Int32>
  private var statements: [String: Statement] = [:]

  /// Statements kept prepared at most; filters composed at run time must not grow it for ever.
  private static let cachedStatementLimit = 96

  /// Opens a database and applies and verifies the settings.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mode: What the connection may do with it.
  ///   - waitLimit: The longest wait for another connection's lock, in milliseconds.
  /// - Throws: `SQLiteFailure`; `readOnly` when writing was asked for and the file does not allow it.
  public init(path: String, mode: Mode, waitLimit: Int64 = 5000) throws(SQLiteFailure) {
    let handle = try Self.open(path: path, mode: mode)
    self.path = path
    self.mode = mode
    self.handle = handle
    busyWait = .allocate(capacity: 1)
    busyWait.initialize(to: BusyWait(limitInMilliseconds: waitLimit))
    lastFrames = .allocate(capacity: 1)
    lastFrames.initialize(to: 0)
    sqlite3_busy_handler(handle, busyHandler, busyWait)
    try configure()
    // After `configure`: the setting of `wal_autocheckpoint` takes the same place.
    sqlite3_wal_hook(handle, walHook, lastFrames)
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
    busyWait.deinitialize(count: 1)
    busyWait.deallocate()
    lastFrames.deallocate()
  }

  private static func open(path: String, mode: Mode) throws(SQLiteFailure) -> OpaquePointer {
    let access: Int32
    switch mode {
    case .readOnly: access = SQLITE_OPEN_READONLY
    case .readWrite: access = SQLITE_OPEN_READWRITE
    case .create: access = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    var opened: OpaquePointer?
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let failure = SQLiteFailure(code: code, handle: opened, path: path)
      sqlite3_close_v2(opened)
      throw failure
    }
    return opened
  }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// The number of rows the last statement inserted, updated or deleted.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// The number of frames (pages) in the WAL when this connection last committed a write.
  ///
  /// It starts again from the beginning of the file after a complete WAL checkpoint.
  public var walFrames: Int { Int(lastFrames.pointee) }

  func failure(_ code: Int32) -> SQLiteFailure {
    SQLiteFailure(code: code, handle: handle, path: path)
  }

  /// Lends a prepared statement and takes it back, ready for the next use.
  func withStatement<Result, Failure: Error>(
    _ sql: String,
    _ bindings: [SQLiteValue],
    _ body: (OpaquePointer) throws(Failure) -> Result,
    raising: (SQLiteFailure) -> Failure
  ) throws(Failure) -> Result {
    let statement: Statement
    do {
      statement = try prepared(sql)
    } catch {
      throw raising(error)
    }
    statement.isInUse = true
    defer {
      statement.reset()
      statement.isInUse = false
    }
    guard sqlite3_bind_parameter_count(statement.handle) == Int32(clamping: bindings.count) else {
      throw raising(.other(code: SQLITE_RANGE, message: "number of values for parameters"))
    }
    for (offset, value) in bindings.enumerated() {
      let code = statement.bind(value, at: Int32(offset + 1))
      guard code == SQLITE_OK else { throw raising(failure(code)) }
    }
    return try body(statement.handle)
  }

  private func prepared(_ sql: String) throws(SQLiteFailure) -> Statement {
    if let cached = statements[sql], !cached.isInUse { return cached }
    let statement = try prepare(sql)
    if statements.count >= Self.cachedStatementLimit {
      statements = statements.filter { $0.value.isInUse }
    }
    // A statement in use stays the one in the cache; this one is a passing copy.
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  private func prepare(_ sql: String) throws(SQLiteFailure) -> Statement {
    var text = sql
    var prepared: OpaquePointer?
    var consumed = 0
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let count = Int32(clamping: characters.count)
        let code = sqlite3_prepare_v3(
          handle,
          characters.baseAddress,
          count,
          flags,
          &prepared,
          &tail
        )
        if let tail, let start = characters.baseAddress { consumed = tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw failure(code) }
    guard let prepared else {
      throw .other(code: SQLITE_MISUSE, message: "no statement in the text")
    }
    let statement = Statement(handle: prepared)
    guard text.utf8.dropFirst(consumed).allSatisfy({ $0 <= 0x20 || $0 == 0x3B }) else {
      throw .other(code: SQLITE_MISUSE, message: "more than one statement in the text")
    }
    return statement
  }
}

/// The C function SQLite calls after a commit; the context points to the number of frames.
private let walHook:
  @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 =
    { context, _, _, frames in
      context?.assumingMemoryBound(to: Int32.self).pointee = frames
      return SQLITE_OK
    }
