public import Ledger
import SQLite
import SafetyModel

extension LedgerDatabase {
  /// Adds the events of a batch and the register rows they change, or nothing.
  public func append(_ batch: AppendBatch) throws(StoreFailure) -> [StoredEvent] {
    try write {
      let sealed = try checked(batch)
      let stored = try insert(sealed, received: batch.received)
      try removeValues(after: sealed)
      try insert(batch.personal)
      try erase(batch.erasures)
      try insert(batch.blobs)
      try refold(after: stored)
      try advanceLog()
      return stored
    }
  }

  /// Makes the checks in the order the store promises and returns the final bytes.
  func checked(_ batch: AppendBatch) throws -> [SealedEvent] {
    let sealed = try batch.sealed(
      isRecorded: { id throws(StoreFailure) in try isRecorded(id) },
      lastSequence: { device throws(StoreFailure) in try lastSequence(ofDevice: device) }
    )
    for (subject, expected) in batch.expectedVersions.sorted(by: { $0.key < $1.key }) {
      let found = try streamVersion(of: subject)
      guard found == expected else {
        throw StoreFailure.conflict(subject: subject, expected: expected, found: found)
      }
    }
    return sealed
  }

  private func isRecorded(_ id: UUIDv7) throws(StoreFailure) -> Bool {
    try StoreFailure.translating {
      try connection.firstRow(
        "SELECT 1 FROM event WHERE ledger = ? AND id = ?",
        [number, .text(id.description)]
      ) { _ in true } ?? false
    }
  }

  func insert(_ sealed: [SealedEvent], received: Instant) throws -> [StoredEvent] {
    guard !sealed.isEmpty else { return [] }
    let last: (position: Int, received: Instant) =
      try connection.firstRow(
        "SELECT position, received FROM event WHERE ledger = ? ORDER BY position DESC LIMIT 1",
        [number]
      ) { row in
        (row.int(0), Instant(milliseconds: row.integer(1)))
      } ?? (0, received)
    let received = max(received, last.received)
    var versions: [SubjectID: Int] = [:]
    var stored: [StoredEvent] = []
    stored.reserveCapacity(sealed.count)
    for event in sealed {
      let subject = event.envelope.subject
      let before =
        if let known = versions[subject] { known } else { try streamVersion(of: subject) }
      versions[subject] = before + 1
      let position = last.position + stored.count + 1
      try insert(event, position: position, version: before + 1, received: received)
      stored.append(StoredEvent(position: position, received: received, sealed: event))
    }
    return stored
  }

  private func insert(
    _ event: SealedEvent,
    position: Int,
    version: Int,
    received: Instant
  ) throws {
    let envelope = event.envelope
    try connection.execute(
      """
      INSERT INTO event (ledger, position, id, subject, version, kind, occurred, received, actor,
        device, device_sequence, bytes, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, .int(position), .text(envelope.id.description), .text(envelope.subject.text),
        .int(version), .text(envelope.kind), .integer(envelope.occurred.milliseconds),
        .integer(received.milliseconds),
        .text(envelope.actor?.text), .text(envelope.device), .int(envelope.deviceSequence),
        .blob(event.bytes), .text(event.hash.hex),
      ]
    )
  }

  func insert(_ records: [PersonalRecord]) throws {
    for record in records {
      try connection.execute(
        """
        INSERT INTO personal (ledger, commitment, salt, value) SELECT ?, ?, ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM event WHERE ledger = ? AND subject = ?)
        ON CONFLICT (ledger, commitment) DO NOTHING
        """,
        [
          number, .text(record.commitment.hex), .blob(record.salt), .text(record.value), number,
          .text(record.commitment.hex),
        ]
      )
    }
  }

  /// Removes the values whose correction or erasure was recorded; call it inside the transaction.
  func removeValues(after sealed: [SealedEvent]) throws {
    try erase(sealed.compactMap(\.envelope.removedValue))
  }

  private func erase(_ commitments: [PersonalCommitment]) throws {
    for commitment in commitments {
      try connection.execute(
        "DELETE FROM personal WHERE ledger = ? AND commitment = ?",
        [number, .text(commitment.hex)]
      )
    }
  }

  func insert(_ blobs: [BlobReference]) throws {
    for blob in blobs {
      try connection.execute(
        """
        INSERT INTO blob_reference (ledger, hash, ordinal, name, size)
        SELECT ?, ?, COALESCE(MAX(ordinal), 0) + 1, ?, ? FROM blob_reference WHERE ledger = ?
        ON CONFLICT (ledger, hash) DO NOTHING
        """,
        [number, .text(blob.hash.hex), .text(blob.name), .int(blob.size), number]
      )
    }
  }
}
