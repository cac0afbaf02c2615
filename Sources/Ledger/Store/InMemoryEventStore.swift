/// A store that lasts as long as the program: for tests, drafts and trial runs.
public final class InMemoryEventStore: EventStore {
  private var log: [StoredEvent] = []
  private var streams: [SubjectID: [Int]] = [:]
  private var ids: [UUIDv7: Int] = [:]
  private var sequences: [String: Int] = [:]
  private var personal: [PersonalCommitment: PersonalRecord] = [:]
  private var blobsByHash: [ContentHash: Int] = [:]
  private var blobList: [BlobReference] = []

  /// Creates an empty store.
  public init() {}

  /// The size of the log and the hash of its last event.
  public var head: LedgerHead { LedgerHead(size: log.count, last: log.last?.hash) }

  /// Adds the events of a batch, or nothing.
  public func append(_ batch: AppendBatch) throws(StoreFailure) -> [StoredEvent] {
    let sealed = try check(batch)
    let received = max(batch.received, log.last?.received ?? batch.received)
    let start = log.count
    for event in sealed {
      let stored = StoredEvent(position: log.count + 1, received: received, sealed: event)
      streams[event.envelope.subject, default: []].append(log.count)
      ids[event.envelope.id] = log.count
      sequences[event.envelope.device] = event.envelope.deviceSequence
      log.append(stored)
    }
    for event in sealed {
      if let removed = event.envelope.removedValue { personal[removed] = nil }
    }
    for record in batch.personal where personal[record.commitment] == nil {
      if isOpen(record.commitment) { personal[record.commitment] = record }
    }
    for commitment in batch.erasures { personal[commitment] = nil }
    for blob in batch.blobs where blobsByHash[blob.hash] == nil {
      blobsByHash[blob.hash] = blobList.count
      blobList.append(blob)
    }
    return Array(log[start...])
  }

  /// Seals the events and checks everything that could be refused, without a change.
  private func check(_ batch: AppendBatch) throws(StoreFailure) -> [SealedEvent] {
    let sealed = try batch.sealed(
      isRecorded: { id in ids[id] != nil },
      lastSequence: { device in sequences[device] ?? 0 }
    )
    for (subject, expected) in batch.expectedVersions.sorted(by: { $0.key < $1.key }) {
      let found = streamVersion(of: subject)
      guard found == expected else {
        throw .conflict(subject: subject, expected: expected, found: found)
      }
    }
    return sealed
  }

  /// All events of one subject, oldest first.
  public func history(of subject: SubjectID) -> [StoredEvent] {
    (streams[subject] ?? []).map { log[$0] }
  }

  /// The events that follow a position, oldest first.
  public func events(after position: Int, limit: Int) -> [StoredEvent] {
    Array(log.dropFirst(max(0, position)).prefix(max(0, limit)))
  }

  /// The number of events in a subject's stream.
  public func streamVersion(of subject: SubjectID) -> Int { streams[subject]?.count ?? 0 }

  /// The event with an id, or nothing.
  public func event(withID id: UUIDv7) -> StoredEvent? { ids[id].map { log[$0] } }

  /// The highest sequence number recorded from a device.
  public func lastSequence(ofDevice device: String) -> Int { sequences[device] ?? 0 }

  /// The value behind a commitment, or nothing.
  public func personalRecord(for commitment: PersonalCommitment) -> PersonalRecord? {
    isOpen(commitment) ? personal[commitment] : nil
  }

  /// Whether no event is about the value.
  private func isOpen(_ commitment: PersonalCommitment) -> Bool {
    streams[SubjectID(commitment)] == nil
  }

  /// All personal values that are still there, ordered by commitment.
  public func personalRecords() -> [PersonalRecord] {
    personal.values.filter { isOpen($0.commitment) }.sorted { $0.commitment < $1.commitment }
  }

  /// All blobs the events refer to, in the order in which they were first named.
  public func blobs() -> [BlobReference] { blobList }
}
