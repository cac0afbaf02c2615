public import Ledger
import SQLite
import SafetyModel

/// The Merkle tree over the events, kept up to date in the transaction that adds them.
extension LedgerDatabase {
  /// The frontier of the log as it is kept; that of an empty log before the first event.
  ///
  /// - Throws: `StoreFailure`; `corrupt` when what is kept is no frontier.
  public var frontier: LogFrontier {
    get throws(StoreFailure) {
      try StoreFailure.translating {
        let text = try connection.firstRow(
          "SELECT value FROM meta WHERE ledger = ? AND name = 'log'",
          [number]
        ) { $0.text(0) }
        guard let text else { return LogFrontier() }
        guard let frontier = LogFrontier(text) else {
          throw StoreFailure.corrupt(detail: "the frontier of the log")
        }
        return frontier
      }
    }
  }

  /// Takes the events that are not yet in the tree into it; call it inside the transaction.
  func advanceLog() throws {
    let before = try frontier
    var after = before
    var runs: [(exponent: Int, ordinal: Int, hash: LogHash)] = []
    try connection.query(
      "SELECT hash FROM event WHERE ledger = ? AND position > ? ORDER BY position",
      [number, .int(before.size)]
    ) { row in
      after.append(try LedgerDatabase.logHash(row.text(0))) { exponent, ordinal, hash in
        if exponent % Self.keptStep == 0 { runs.append((exponent, ordinal, hash)) }
      }
    }
    guard after.size > before.size else { return }
    for run in runs {
      try connection.execute(
        """
        INSERT INTO log_run (ledger, exponent, ordinal, hash) VALUES (?, ?, ?, ?)
        ON CONFLICT (ledger, exponent, ordinal) DO NOTHING
        """,
        [number, .int(run.exponent), .int(run.ordinal), .text(run.hash.hex)]
      )
    }
    try connection.execute(
      """
      INSERT INTO meta (ledger, name, value) VALUES (?, 'log', ?)
      ON CONFLICT (ledger, name) DO UPDATE SET value = excluded.value
      """,
      [number, .text(after.description)]
    )
  }

  /// The hashes of runs of this exponent and its multiples are kept.
  static let keptStep = 8

  /// The hash of a full run of the log, from what is kept and the events' hashes.
  ///
  /// - Parameters:
  ///   - exponent: The run has 2 to this power events.
  ///   - ordinal: Which of the runs of that length, counted from 0.
  /// - Returns: The hash.
  /// - Throws: `StoreFailure`; `corrupt` when the log does not hold the run.
  public func logRun(exponent: Int, ordinal: Int) throws(StoreFailure) -> LogHash {
    let base = exponent / Self.keptStep * Self.keptStep
    let first = ordinal << (exponent - base)
    let count = 1 << (exponent - base)
    let hashes = try StoreFailure.translating {
      base == 0
        ? try connection.rows(
          """
          SELECT hash FROM event WHERE ledger = ? AND position > ? AND position <= ?
          ORDER BY position
          """,
          [number, .int(first), .int(first + count)]
        ) { try LedgerDatabase.logHash($0.text(0)) }
        : try connection.rows(
          """
          SELECT hash FROM log_run
          WHERE ledger = ? AND exponent = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal
          """,
          [number, .int(base), .int(first), .int(first + count)]
        ) { try LedgerDatabase.logHash($0.text(0)) }
    }
    guard hashes.count == count else {
      throw .corrupt(detail: "the log does not hold run \(ordinal) of exponent \(exponent)")
    }
    return LogProof.root(ofRun: hashes)
  }

  private static func logHash(_ hex: String) throws(StoreFailure) -> LogHash {
    guard let hash = LogHash(hex: hex) else { throw .corrupt(detail: "a hash of the log") }
    return hash
  }
}
