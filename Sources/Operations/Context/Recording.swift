import Ledger
import SQLStore
import SafetyModel
import Workspace

/// Events that are to be written together, with what they rest on and bring along.
struct Recording {
  private(set) var events: [(subject: SubjectID, event: DomainEvent)] = []
  private(set) var expectedVersions: [SubjectID: Int] = [:]
  private(set) var bases: [SubjectID: [EventHash]] = [:]
  private(set) var personal: [PersonalRecord] = []
  private(set) var blobs: [BlobReference] = []
  /// The rule pack the decisions were made under.
  var pack: ContentHash?

  /// Adds an event of a thing.
  mutating func record<Kind>(_ event: DomainEvent, of id: PublicID<Kind>) {
    events.append((SubjectID(id), event))
  }

  /// Adds an event of a private value.
  mutating func record(_ event: DomainEvent, of value: PersonalCommitment) {
    events.append((SubjectID(value), event))
  }

  /// Makes the append fail when something was decided about the value since it was read.
  mutating func expect(_ value: PersonalCommitment, version: Int, heads: [EventHash]) {
    expectedVersions[SubjectID(value)] = version
    bases[SubjectID(value)] = heads
  }

  /// Makes the append fail when the thing has moved on since it was read.
  mutating func expect<Value, Kind>(_ loaded: Loaded<Value>, of id: PublicID<Kind>) {
    expectedVersions[SubjectID(id)] = loaded.version
    bases[SubjectID(id)] = loaded.heads
  }

  /// Makes the append fail when the thing exists already.
  mutating func expectNew<Kind>(_ id: PublicID<Kind>) {
    expectedVersions[SubjectID(id)] = 0
  }

  /// Keeps a private value beside the ledger and gives what stands in the event instead.
  mutating func commit(_ value: String) -> PersonalReference {
    guard
      let record = PersonalRecord(
        value: value,
        salt: SystemRandom.bytes(PersonalCommitment.saltLength)
      )
    else { preconditionFailure("a salt of \(PersonalCommitment.saltLength) bytes was refused") }
    personal.append(record)
    return record.commitment.reference
  }

  /// Names evidence files the events refer to.
  mutating func refer(to evidence: [EvidenceReference]) {
    for reference in evidence {
      guard let hash = ContentHash(hex: reference.hash) else { continue }
      blobs.append(BlobReference(name: reference.name, hash: hash, size: reference.size))
    }
  }
}

extension OperatingContext {
  /// Writes a recording: all of it, or nothing.
  @discardableResult
  func append(_ recording: Recording) throws(OperationFailure) -> [StoredEvent] {
    var envelopes: [Envelope] = []
    for (subject, event) in recording.events {
      envelopes.append(try envelope(of: event, subject: subject, in: recording))
    }
    let stored: [StoredEvent]
    do throws(StoreFailure) {
      stored = try workspace.database.append(
        AppendBatch(
          events: envelopes,
          expectedVersions: recording.expectedVersions,
          received: now,
          personal: recording.personal,
          blobs: recording.blobs
        )
      )
    } catch {
      throw .store(error)
    }
    signWhenDue(after: recording)
    return stored
  }

  private func envelope(
    of event: DomainEvent,
    subject: SubjectID,
    in recording: Recording
  ) throws(OperationFailure) -> Envelope {
    guard let id = UUIDv7(milliseconds: now.milliseconds, random: SystemRandom.bytes(10)) else {
      preconditionFailure("no event id for \(now.milliseconds)")
    }
    do {
      var envelope = try Envelope(
        of: event,
        about: subject,
        ledger: workspace.database.ledger,
        id: id,
        device: workspace.device,
        occurred: occurred,
        actor: actor,
        behalf: behalf,
        assurance: assurance,
        bases: recording.bases[subject] ?? [],
        pack: recording.pack
      )
      if let personalKey { try envelope.sign(with: personalKey) }
      return envelope
    } catch {
      throw .unreadable(position: 0, detail: "\(event.kind): \(error)")
    }
  }
}
