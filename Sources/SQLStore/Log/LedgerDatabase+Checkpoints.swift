public import Ledger
import SQLite
public import SafetyModel

/// A signed state of the log, as it is kept.
public struct KeptCheckpoint: Hashable, Sendable {
  /// The number of events it covers.
  public let size: Int
  /// The whole signed note.
  public let note: String
  /// The frontier at that size, from which verification goes on.
  public let frontier: LogFrontier
  /// When it was signed.
  public let signed: Instant

  /// Creates a record.
  public init(size: Int, note: String, frontier: LogFrontier, signed: Instant) {
    self.size = size
    self.note = note
    self.frontier = frontier
    self.signed = signed
  }
}

extension LedgerDatabase {
  /// Keeps a signed checkpoint; one of the same size that has more signatures takes its place.
  public func keep(_ checkpoint: KeptCheckpoint) throws(StoreFailure) {
    try write {
      try connection.execute(
        """
        INSERT INTO checkpoint (ledger, size, note, frontier, signed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (ledger, size) DO UPDATE SET note = excluded.note
        """,
        [
          number, .int(checkpoint.size), .text(checkpoint.note),
          .text(checkpoint.frontier.description), .integer(checkpoint.signed.milliseconds),
        ]
      )
    }
  }

  /// The checkpoints, the latest first.
  ///
  /// - Parameter limit: The most to give out.
  /// - Returns: At most `limit` of them.
  /// - Throws: `StoreFailure`; `corrupt` when one has no frontier.
  public func checkpoints(limit: Int) throws(StoreFailure) -> [KeptCheckpoint] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT size, note, frontier, signed FROM checkpoint WHERE ledger = ?
        ORDER BY size DESC LIMIT ?
        """,
        [number, .int(limit)]
      ) { row in
        guard let frontier = LogFrontier(row.text(2)) else {
          throw StoreFailure.corrupt(detail: "the frontier of checkpoint \(row.int(0))")
        }
        return KeptCheckpoint(
          size: row.int(0),
          note: row.text(1),
          frontier: frontier,
          signed: Instant(milliseconds: row.integer(3))
        )
      }
    }
  }

  /// When the first event after a position was accepted; nothing when there is none.
  public func firstReceived(after position: Int) throws(StoreFailure) -> Instant? {
    try StoreFailure.translating {
      try connection.firstRow(
        "SELECT received FROM event WHERE ledger = ? AND position > ? ORDER BY position LIMIT 1",
        [number, .int(position)]
      ) { Instant(milliseconds: $0.integer(0)) }
    }
  }
}
