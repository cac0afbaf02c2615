public import Ledger
import SQLite
public import SafetyModel

/// One ledger in an SQLite file: the events, the personal values beside them and the register.
///
/// Confined to the thread that opened it. A write holds the turn of the queue, then SQLite's lock;
/// events and register rows are committed together and are on the disk when the call returns.
public final class LedgerDatabase {
  /// What may be done with the file.
  public enum Access: Hashable, Sendable {
    /// Look at what is there.
    case read
    /// Look and write; the tables are brought to the present format on opening.
    case write
  }

  /// What a database is opened with besides its path.
  public struct Options {
    /// Makes the register rows; without one the register stays as it is.
    public var projection: (any Projection)?
    /// The queue of the writers.
    public var turn: any WriteTurn
    /// The longest wait for another process's lock, in milliseconds.
    public var waitLimit: Int64
    /// The number of pages in the WAL from which a write is followed by a WAL checkpoint.
    public var checkpointPages: Int

    /// Creates options.
    public init(
      projection: (any Projection)? = nil,
      turn: any WriteTurn = UnqueuedTurn(),
      waitLimit: Int64 = 5000,
      checkpointPages: Int = 250
    ) {
      self.projection = projection
      self.turn = turn
      self.waitLimit = waitLimit
      self.checkpointPages = checkpointPages
    }
  }

  /// The id of the ledger.
  public internal(set) var ledger: String

  let connection: Connection
  let options: Options
  let streams = StreamMemory()

  /// The number that stands for the ledger in the keys of this database.
  let number: SQLiteValue

  private init(connection: Connection, options: Options, ledger: (number: Int, id: String)) {
    self.connection = connection
    self.options = options
    self.ledger = ledger.id
    number = .int(ledger.number)
  }

  /// Opens the file for writing, and makes the file, the tables and the ledger where missing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - ledger: The id of the ledger.
  ///   - instant: The present.
  ///   - options: The projection, the queue and the limits.
  /// - Returns: The opened ledger.
  /// - Throws: `StoreFailure`.
  public static func create(
    at path: String,
    ledger: String,
    instant: Instant,
    options: Options = Options()
  ) throws(StoreFailure) -> LedgerDatabase {
    try StoreFailure.translating {
      let connection = try options.turn.take {
        try Connection(path: path, mode: .create, waitLimit: options.waitLimit)
      }
      try prepareForWriting(connection)
      let number = try options.turn.take {
        try connection.transaction(.immediate) {
          try Migrations(connection: connection).run(at: instant)
          let made = try register(ledger, instant: instant, on: connection)
          if made.isNew, let projection = options.projection {
            try note(projection, number: .int(made.number), on: connection)
          }
          return made.number
        }
      }
      return LedgerDatabase(connection: connection, options: options, ledger: (number, ledger))
    }
  }

  /// Opens a ledger that exists.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What may be done with it.
  ///   - ledger: The id of the ledger; `nil` takes the first one in the file.
  ///   - instant: The present, for the record of a migration.
  ///   - options: The projection, the queue and the limits.
  /// - Returns: The opened ledger.
  /// - Throws: `StoreFailure`; `newerFormat` for a file of a newer program, `corrupt` for a file
  ///   that is no ledger.
  public static func open(
    at path: String,
    access: Access,
    ledger: String? = nil,
    instant: Instant = Instant(milliseconds: 0),
    options: Options = Options()
  ) throws(StoreFailure) -> LedgerDatabase {
    try StoreFailure.translating {
      let mode: Connection.Mode = access == .read ? .readOnly : .readWrite
      let connection = try Connection(path: path, mode: mode, waitLimit: options.waitLimit)
      let migrations = Migrations(connection: connection)
      let found = try migrations.foundVersion()
      guard found > 0 else { throw StoreFailure.corrupt(detail: "no ledger in the database") }
      if access == .write {
        try prepareForWriting(connection)
        if found < Schema.version {
          try options.turn.take {
            try connection.transaction(.immediate) { try migrations.run(at: instant) }
          }
        }
      } else if found < Schema.version {
        throw StoreFailure.olderFormat(found: found, supported: Schema.version)
      }
      guard
        let known = try knownLedgers(on: connection).first(where: {
          ledger == nil || $0.id == ledger
        })
      else {
        throw StoreFailure.corrupt(detail: "the ledger is not in the database")
      }
      return LedgerDatabase(connection: connection, options: options, ledger: known)
    }
  }

  /// The version of the SQLite library in use.
  public static var engineVersion: String { Connection.libraryVersion }

  /// Moves the WAL into the database file, inside a turn.
  ///
  /// - Throws: `StoreFailure`.
  public func checkpoint() throws(StoreFailure) {
    try StoreFailure.translating {
      _ = try options.turn.take { try connection.checkpoint(.truncate) }
    }
  }

  /// Gives an empty ledger the id of another, before that one's events are brought in.
  ///
  /// - Throws: `StoreFailure`; `corrupt` when the ledger has events already.
  public func adopt(ledger id: String) throws(StoreFailure) {
    try write { try take(over: id) }
    ledger = id
  }

  /// Puts another id in the place of an empty ledger's; call it inside the transaction.
  func take(over id: String) throws {
    guard try head.size == 0 else {
      throw StoreFailure.corrupt(detail: "a ledger with events keeps its id")
    }
    try connection.execute(
      "UPDATE meta SET value = ? WHERE ledger = ? AND name = 'ledger'",
      [.text(id), number]
    )
  }

  /// Runs a write in its turn and in one transaction.
  func write<Result>(_ body: () throws -> Result) throws(StoreFailure) -> Result {
    try StoreFailure.translating { try writePassingOn(body) }
  }

  /// Runs a write whose own failures reach the caller as they are.
  func writePassingOn<Result>(_ body: () throws -> Result) throws -> Result {
    guard connection.mode != .readOnly else { throw StoreFailure.readOnly }
    return try options.turn.take {
      let result = try connection.transaction(.immediate, body)
      if connection.walFrames >= options.checkpointPages {
        // The write is safe already; what is not moved now is moved after the next one.
        _ = try? connection.checkpoint(.passive)
      }
      return result
    }
  }

  /// Erased values are overwritten in the file and not merely unlinked.
  private static func prepareForWriting(_ connection: Connection) throws {
    let found = try connection.firstRow("PRAGMA secure_delete = ON") { $0.text(0) }
    guard found == "1" else {
      throw SQLiteFailure.settingRefused(name: "secure_delete", wanted: "1", found: found ?? "")
    }
  }

  private static func knownLedgers(on connection: Connection) throws -> [(number: Int, id: String)]
  {
    try connection.rows("SELECT ledger, value FROM meta WHERE name = 'ledger' ORDER BY ledger") {
      ($0.int(0), $0.text(1))
    }
  }

  private static func register(
    _ ledger: String,
    instant: Instant,
    on connection: Connection
  ) throws -> (number: Int, isNew: Bool) {
    let known = try knownLedgers(on: connection)
    if let found = known.first(where: { $0.id == ledger }) { return (found.number, false) }
    let number = (known.last?.number ?? 0) + 1
    for (name, value) in [("ledger", ledger), ("created", "\(instant.milliseconds)")] {
      try connection.execute(
        "INSERT INTO meta (ledger, name, value) VALUES (?, ?, ?)",
        [.int(number), .text(name), .text(value)]
      )
    }
    return (number, true)
  }
}
