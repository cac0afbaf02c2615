/// Why a store did not do what it was asked; the store is unchanged.
public enum StoreFailure: Error, Hashable, Sendable {
  /// The subject has moved on since the decision: read it again and decide again.
  case conflict(subject: SubjectID, expected: Int, found: Int)

  /// An event with this id is in the ledger already.
  case alreadyRecorded(id: UUIDv7)

  /// A given sequence number of a device is not above the last one recorded from it.
  case deviceSequenceTaken(device: String, sequence: Int)

  /// The event has no canonical bytes: too deep, too large, or a field out of its range.
  case notStorable(id: UUIDv7, reason: EnvelopeFailure)

  /// Another process held the store for longer than the caller wanted to wait.
  case busy

  /// The store may be read but not written.
  case readOnly

  /// There is no space left.
  case diskFull

  /// What is stored is not what was written.
  case corrupt(detail: String)

  /// The store or an event in it was written by a newer program.
  case newerFormat(found: Int, supported: Int)

  /// The store is of an older format, which this program only reads after bringing it up to date.
  case olderFormat(found: Int, supported: Int)

  /// The system refused a read or a write.
  case io(detail: String)
}
