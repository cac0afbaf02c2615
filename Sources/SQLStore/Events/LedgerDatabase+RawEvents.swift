import Ledger
import SQLite
public import SafetyModel

/// An event as it stands in the database, not parsed.
public struct RawEvent: Hashable, Sendable {
  /// The place in the log, counted from 1.
  public let position: Int
  /// When the store accepted the event.
  public let received: Instant
  /// The canonical bytes.
  public let bytes: [UInt8]
  /// The hash that stands beside the bytes, as it stands there; nothing for bytes from elsewhere.
  public let hash: String?

  /// Creates a record of canonical bytes at a place in the log.
  public init(position: Int, received: Instant, bytes: [UInt8], hash: String? = nil) {
    self.position = position
    self.received = received
    self.bytes = bytes
    self.hash = hash
  }
}

extension LedgerDatabase {
  /// Hands out all events in the order of the log, without parsing them.
  ///
  /// - Parameters:
  ///   - position: The last position already seen; 0 to begin with the first event.
  ///   - body: Receives each event; what it throws ends the walk.
  /// - Throws: `StoreFailure` when the events cannot be read, or what `body` throws.
  public func forEachRawEvent(
    after position: Int = 0,
    _ body: (RawEvent) throws -> Void
  ) throws {
    do {
      try connection.query(
        """
        SELECT position, received, bytes, hash FROM event WHERE ledger = ? AND position > ?
        ORDER BY position
        """,
        [number, .int(position)]
      ) {
        try body(
          RawEvent(
            position: $0.int(0),
            received: Instant(milliseconds: $0.integer(1)),
            bytes: $0.blob(2),
            hash: $0.text(3)
          )
        )
      }
    } catch let failure as SQLiteFailure {
      throw StoreFailure(failure)
    }
  }
}
