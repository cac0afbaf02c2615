public import Ledger
import SQLite
import SafetyModel

extension LedgerDatabase: EventStore {
  /// The size of the log and the hash of its last event.
  public var head: LedgerHead {
    get throws(StoreFailure) {
      try StoreFailure.translating {
        try connection.firstRow(
          "SELECT position, hash FROM event WHERE ledger = ? ORDER BY position DESC LIMIT 1",
          [number]
        ) { LedgerHead(size: $0.int(0), last: EventHash(hex: $0.text(1))) }
          ?? LedgerHead(size: 0, last: nil)
      }
    }
  }

  /// All events of one subject, oldest first; empty when the subject is not known.
  public func history(of subject: SubjectID) throws(StoreFailure) -> [StoredEvent] {
    let history = try stored(
      "WHERE ledger = ? AND subject = ? ORDER BY version",
      [number, .text(subject.text)]
    )
    streams.keep(history, of: subject)
    return history
  }

  /// The events that follow a position, oldest first.
  public func events(after position: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try stored(
      "WHERE ledger = ? AND position > ? ORDER BY position LIMIT ?",
      [number, .int(position), .int(limit)]
    )
  }

  /// The number of events in a subject's stream; 0 when the subject is not known.
  public func streamVersion(of subject: SubjectID) throws(StoreFailure) -> Int {
    try integer(
      """
      SELECT version FROM event WHERE ledger = ? AND subject = ? ORDER BY version DESC LIMIT 1
      """,
      [number, .text(subject.text)]
    )
  }

  /// The event with an id, or nothing.
  public func event(withID id: UUIDv7) throws(StoreFailure) -> StoredEvent? {
    try stored("WHERE ledger = ? AND id = ?", [number, .text(id.description)]).first
  }

  /// The highest sequence number recorded from a device; 0 when it has recorded nothing.
  public func lastSequence(ofDevice device: String) throws(StoreFailure) -> Int {
    try integer(
      """
      SELECT device_sequence FROM event WHERE ledger = ? AND device = ?
      ORDER BY device_sequence DESC LIMIT 1
      """,
      [number, .text(device)]
    )
  }

  /// The value behind a commitment, or nothing when it is not known or was erased.
  public func personalRecord(
    for commitment: PersonalCommitment
  ) throws(StoreFailure) -> PersonalRecord? {
    try personal(
      "WHERE ledger = ? AND commitment = ? AND \(Self.isOpen)",
      [number, .text(commitment.hex)]
    ).first
  }

  /// All personal values that are still there, ordered by commitment.
  public func personalRecords() throws(StoreFailure) -> [PersonalRecord] {
    try personal("WHERE ledger = ? AND \(Self.isOpen) ORDER BY commitment", [number])
  }

  /// The condition that no event is about a value.
  static let isOpen = """
    NOT EXISTS (SELECT 1 FROM event e
    WHERE e.ledger = personal.ledger AND e.subject = personal.commitment)
    """

  /// All personal values as they stand, sealed ones too, with the record where value, salt and commitment belong together.
  public func personalValues() throws(StoreFailure) -> [(
    commitment: String, record: PersonalRecord?
  )] {
    try StoreFailure.translating {
      try connection.rows(
        "SELECT commitment, salt, value FROM personal WHERE ledger = ? ORDER BY commitment",
        [number]
      ) { row -> (commitment: String, record: PersonalRecord?) in
        guard let commitment = PersonalCommitment(hex: row.text(0)) else {
          return (commitment: row.text(0), record: nil)
        }
        let record = PersonalRecord(
          commitment: commitment,
          salt: row.blob(1),
          value: row.text(2)
        )
        return (commitment: row.text(0), record: record)
      }
    }
  }

  /// All blobs the events refer to, in the order in which they were first named.
  public func blobs() throws(StoreFailure) -> [BlobReference] {
    try StoreFailure.translating {
      try connection.rows(
        "SELECT name, hash, size FROM blob_reference WHERE ledger = ? ORDER BY ordinal",
        [number]
      ) { row in
        guard let hash = ContentHash(hex: row.text(1)) else {
          throw StoreFailure.corrupt(detail: "hash of a blob reference")
        }
        return BlobReference(name: row.text(0), hash: hash, size: row.int(2))
      }
    }
  }

  private func integer(_ sql: String, _ bindings: [SQLiteValue]) throws(StoreFailure) -> Int {
    try StoreFailure.translating { try connection.firstRow(sql, bindings) { $0.int(0) } ?? 0 }
  }

  private func stored(
    _ clause: String,
    _ bindings: [SQLiteValue]
  ) throws(StoreFailure) -> [StoredEvent] {
    try StoreFailure.translating {
      try connection.rows(
        "SELECT position, received, bytes, hash FROM event \(clause)",
        bindings
      ) { row in
        let event = try StoredEvent(
          position: row.int(0),
          received: Instant(milliseconds: row.integer(1)),
          bytes: row.blob(2)
        )
        guard event.hash.hex == row.text(3) else {
          throw StoreFailure.corrupt(detail: "event \(event.position): bytes and hash differ")
        }
        return event
      }
    }
  }

  private func personal(
    _ clause: String,
    _ bindings: [SQLiteValue]
  ) throws(StoreFailure) -> [PersonalRecord] {
    try StoreFailure.translating {
      try connection.rows(
        "SELECT commitment, salt, value FROM personal \(clause)",
        bindings
      ) { row in
        guard
          let commitment = PersonalCommitment(hex: row.text(0)),
          let record = PersonalRecord(
            commitment: commitment,
            salt: row.blob(1),
            value: row.text(2)
          )
        else {
          throw StoreFailure.corrupt(detail: "personal value \(row.text(0))")
        }
        return record
      }
    }
  }
}
