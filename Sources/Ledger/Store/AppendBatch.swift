public import SafetyModel

/// What is added to a ledger in one step: all of it, or nothing.
public struct AppendBatch: Hashable, Sendable {
  /// Who numbers the events of a device.
  public enum DeviceNumbering: Hashable, Sendable {
    /// The store, when it holds the write lock: the next number of each device.
    ///
    /// The events were made here, just now; the number in the envelope is replaced.
    case byStore

    /// The envelopes carry their final numbers: events from elsewhere, or from an export.
    case asGiven
  }

  /// The events, in the order in which they are to be recorded.
  public var events: [Envelope]

  /// For each subject a decision rests on, the number of events in its stream at that moment.
  ///
  /// A subject without an entry is not checked; a subject may be listed without getting an event.
  public var expectedVersions: [SubjectID: Int]

  /// The moment of acceptance by the caller's clock.
  ///
  /// Where the log already has a later one, that one is recorded instead.
  public var received: Instant

  /// Who numbers the events.
  public var numbering: DeviceNumbering

  /// Values of private persons the events refer to; one already there stays as it is.
  public var personal: [PersonalRecord]

  /// Commitments whose values are removed, after `personal` has been added.
  public var erasures: [PersonalCommitment]

  /// Files the events refer to; one already known by its hash keeps its first name.
  public var blobs: [BlobReference]

  /// Creates a batch.
  public init(
    events: [Envelope],
    expectedVersions: [SubjectID: Int],
    received: Instant,
    numbering: DeviceNumbering = .byStore,
    personal: [PersonalRecord] = [],
    erasures: [PersonalCommitment] = [],
    blobs: [BlobReference] = []
  ) {
    self.events = events
    self.expectedVersions = expectedVersions
    self.received = received
    self.numbering = numbering
    self.personal = personal
    self.erasures = erasures
    self.blobs = blobs
  }
}

/// An event with its final bytes, ready to be written.
public struct SealedEvent: Hashable, Sendable {
  /// What the bytes say.
  public let envelope: Envelope

  /// The canonical bytes.
  public let bytes: [UInt8]

  /// The leaf hash of `bytes`.
  public let hash: EventHash

  /// Encodes and hashes an envelope.
  public init(_ envelope: Envelope) throws(EnvelopeFailure) {
    self.envelope = envelope
    bytes = try envelope.canonicalBytes()
    hash = EventHash(ofEvent: bytes)
  }
}

extension AppendBatch {
  /// Numbers, encodes and hashes the events; every store calls this under its write lock.
  ///
  /// Expected versions are the store's to check.
  ///
  /// - Parameters:
  ///   - isRecorded: Tells whether the store has an event with this id.
  ///   - lastSequence: Gives the highest sequence recorded from a device, 0 for none.
  /// - Returns: The events in order, with their final bytes.
  /// - Throws: For the first event in the way: `alreadyRecorded` (also when an id occurs twice in
  ///   the batch), `deviceSequenceTaken` or `notStorable`; else what the closures throw.
  public func sealed(
    isRecorded: (_ id: UUIDv7) throws(StoreFailure) -> Bool,
    lastSequence: (_ device: String) throws(StoreFailure) -> Int
  ) throws(StoreFailure) -> [SealedEvent] {
    var ids: Set<UUIDv7> = []
    var last: [String: Int] = [:]
    var result: [SealedEvent] = []
    result.reserveCapacity(events.count)
    for event in events {
      let isNew = ids.insert(event.id).inserted
      guard isNew, try !isRecorded(event.id) else { throw .alreadyRecorded(id: event.id) }
      let before: Int
      if let known = last[event.device] {
        before = known
      } else {
        before = try lastSequence(event.device)
      }
      var numbered = event
      switch numbering {
      case .byStore: numbered.deviceSequence = before + 1
      case .asGiven:
        guard event.deviceSequence > before else {
          throw .deviceSequenceTaken(device: event.device, sequence: event.deviceSequence)
        }
      }
      last[event.device] = numbered.deviceSequence
      do throws(EnvelopeFailure) {
        result.append(try SealedEvent(numbered))
      } catch {
        throw .notStorable(id: event.id, reason: error)
      }
    }
    return result
  }
}

/// A file kept beside the ledger under its hash, and the name it was given.
public struct BlobReference: Hashable, Sendable {
  /// What a person calls it: `pack/plastics-2026.1`, `a.jpg`.
  public let name: String

  /// SHA-256 of the content.
  public let hash: ContentHash

  /// The length in bytes.
  public let size: Int

  /// Creates a reference to a file of `size` bytes.
  public init(name: String, hash: ContentHash, size: Int) {
    self.name = name
    self.hash = hash
    self.size = size
  }
}
