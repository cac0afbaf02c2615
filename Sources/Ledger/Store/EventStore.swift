/// Where the events of one ledger are kept, in the order in which they were accepted.
///
/// A store is an identity with a resource behind it and is confined to one thread; nothing here is
/// `async`. Every implementation passes the same suite (`EventStoreSuite` in TestSupport).
///
/// What every store promises:
/// - An append is all or nothing, for every subject, personal value and blob reference in it.
/// - Positions are 1, 2, 3, … without a gap; `received` never runs backwards.
/// - The bytes given out are the bytes that were hashed.
/// - A private value goes in the step that records its correction or erasure, and does not come back:
///   of a value that events are about, none is taken in any more.
/// - When `append` returns, the batch survives whatever the store survives.
public protocol EventStore: AnyObject {
  /// The size of the log and the hash of its last event.
  var head: LedgerHead { get throws(StoreFailure) }

  /// Adds the events of a batch, or nothing.
  ///
  /// `AppendBatch.sealed(isRecorded:lastSequence:)` under the write lock comes first
  /// (`alreadyRecorded`, `deviceSequenceTaken`, `notStorable`), then the expected versions
  /// (`conflict`, for the first subject in byte order), then the first change. A batch without events still records its personal values and blobs.
  ///
  /// - Parameter batch: The events with what they rest on and bring along.
  /// - Returns: The events as stored, in the order of the batch.
  /// - Throws: `StoreFailure`; the store is then unchanged.
  func append(_ batch: AppendBatch) throws(StoreFailure) -> [StoredEvent]

  /// All events of one subject, oldest first; empty when the subject is not known.
  func history(of subject: SubjectID) throws(StoreFailure) -> [StoredEvent]

  /// The events that follow a position, oldest first.
  ///
  /// - Parameters:
  ///   - position: The last position already seen; 0 to begin with the first event.
  ///   - limit: The most events to give out, at least 1.
  /// - Returns: At most `limit` events; empty at the end of the log.
  /// - Throws: `StoreFailure` when the store cannot be read.
  func events(after position: Int, limit: Int) throws(StoreFailure) -> [StoredEvent]

  /// The number of events in a subject's stream; 0 when the subject is not known.
  func streamVersion(of subject: SubjectID) throws(StoreFailure) -> Int

  /// The event with an id, or nothing.
  func event(withID id: UUIDv7) throws(StoreFailure) -> StoredEvent?

  /// The highest sequence number recorded from a device; 0 when it has recorded nothing.
  func lastSequence(ofDevice device: String) throws(StoreFailure) -> Int

  /// The value behind a commitment, or nothing when it is not known or events are about it (sealed,
  /// corrected, erased).
  func personalRecord(for commitment: PersonalCommitment) throws(StoreFailure) -> PersonalRecord?

  /// All personal values that may be passed on, ordered by commitment: those no event is about.
  func personalRecords() throws(StoreFailure) -> [PersonalRecord]

  /// All blobs the events refer to, in the order in which they were first named.
  func blobs() throws(StoreFailure) -> [BlobReference]
}

extension EventStore {
  /// The hash of the last event of a subject: the base of the next decision about it.
  public func base(of subject: SubjectID) throws(StoreFailure) -> EventHash? {
    try history(of: subject).last?.hash
  }
}

/// The end of the log at one moment.
public struct LedgerHead: Hashable, Sendable {
  /// The number of events, which is also the position of the last one.
  public let size: Int

  /// The hash of the last event; nothing in an empty log.
  public let last: EventHash?

  /// Creates the head of a log of `size` events.
  public init(size: Int, last: EventHash?) {
    self.size = size
    self.last = last
  }
}
