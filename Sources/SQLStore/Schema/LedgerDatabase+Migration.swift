public import Ledger
import SQLite
public import SafetyModel

/// What bringing a database to the present format does, or would do.
public struct MigrationPlan: Hashable, Sendable {
  /// The format found.
  public var found: Int
  /// The format of this program.
  public var target: Int
  /// The statements, in order; none when nothing has to be done.
  public var statements: [String]
  /// The number of events, the same before and after.
  public var events: Int

  /// Whether nothing has to be done.
  public var isDone: Bool { found == target }
}

extension LedgerDatabase {
  /// The format of this program.
  public static var presentFormat: Int { Schema.version }

  /// The format of a database; the file is only read.
  ///
  /// - Parameter path: The file.
  /// - Returns: The format.
  /// - Throws: `StoreFailure`; `newerFormat` for a file of a newer program, `corrupt` for one that is
  ///   no ledger.
  public static func format(at path: String) throws(StoreFailure) -> Int {
    try StoreFailure.translating {
      let found = try Migrations(connection: try Connection(path: path, mode: .readOnly))
        .foundVersion()
      guard found > 0 else { throw StoreFailure.corrupt(detail: "no ledger in the database") }
      return found
    }
  }

  /// Brings a database to the present format, or tries it and takes everything back.
  ///
  /// One transaction: a migration that is killed or fails leaves the former format.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - instant: The present, for the record.
  ///   - isTrial: Whether everything is taken back in the end.
  ///   - options: The queue and the limits.
  /// - Returns: What was done, or would be.
  /// - Throws: `StoreFailure`.
  public static func migrate(
    at path: String,
    instant: Instant,
    isTrial: Bool,
    options: Options = Options()
  ) throws(StoreFailure) -> MigrationPlan {
    let found = try format(at: path)
    let plan = try tryOrRun(at: path, from: found, instant, isTrial: isTrial, options)
    guard !isTrial else { return plan }
    let database = try open(at: path, access: .write, instant: instant, options: options)
    // Formats without a tree over the events get it here and not with the next write.
    try database.write { try database.advanceLog() }
    return plan
  }

  private static func tryOrRun(
    at path: String,
    from found: Int,
    _ instant: Instant,
    isTrial: Bool,
    _ options: Options
  ) throws(StoreFailure) -> MigrationPlan {
    try StoreFailure.translating {
      let connection = try Connection(path: path, mode: .readWrite, waitLimit: options.waitLimit)
      return try options.turn.take {
        do {
          return try connection.transaction(.immediate) {
            let before = try countEvents(on: connection)
            try Migrations(connection: connection).run(at: instant)
            guard try countEvents(on: connection) == before else {
              throw StoreFailure.corrupt(detail: "the migration changed the number of events")
            }
            let plan = MigrationPlan(
              found: found,
              target: Schema.version,
              statements: Migrations.statements(after: found),
              events: before
            )
            if isTrial { throw Trial(plan: plan) }
            return plan
          }
        } catch let trial as Trial {
          return trial.plan
        }
      }
    }
  }

  /// Thrown out of a transaction so that it is taken back.
  private struct Trial: Error {
    let plan: MigrationPlan
  }

  private static func countEvents(on connection: Connection) throws -> Int {
    try connection.firstRow("SELECT COUNT(*) FROM event") { $0.int(0) } ?? 0
  }
}
