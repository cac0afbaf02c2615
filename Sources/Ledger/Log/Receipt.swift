/// What a receipt holder can prove: that events stood in a ledger whose state was signed.
///
/// Written as canonical JSON. It carries the events themselves, their paths and the signed
/// checkpoint, so that it is checked without the database, by this program or any other.
public struct Receipt: Hashable, Sendable {
  /// One event and its way to the root.
  public struct Entry: Hashable, Sendable {
    /// The place in the log, counted from 1.
    public var position: Int
    /// The canonical bytes.
    public var bytes: [UInt8]
    /// The path, the lowest first.
    public var path: [LogHash]

    /// Creates an entry.
    public init(position: Int, bytes: [UInt8], path: [LogHash]) {
      self.position = position
      self.bytes = bytes
      self.path = path
    }
  }

  /// What the events are about.
  public var subject: SubjectID
  /// The events, oldest first.
  public var entries: [Entry]
  /// The signed state, as a whole note.
  public var checkpoint: String

  /// Creates a receipt.
  public init(subject: SubjectID, entries: [Entry], checkpoint: String) {
    self.subject = subject
    self.entries = entries
    self.checkpoint = checkpoint
  }
}

extension Receipt {
  /// The canonical JSON.
  ///
  /// - Throws: `CanonicalSyntaxError` when the receipt is too large.
  public func canonicalBytes() throws(CanonicalSyntaxError) -> [UInt8] {
    let events = entries.map { entry in
      CanonicalValue.object([
        "event": .string(String(decoding: entry.bytes, as: UTF8.self)),
        "path": .array(entry.path.map { .string($0.hex) }),
        "position": .integer(Int64(entry.position)),
      ])
    }
    return try CanonicalValue.object([
      "checkpoint": .string(checkpoint), "events": .array(events), "receipt": .integer(1),
      "subject": .string(subject.text),
    ]).canonicalBytes()
  }

  /// Reads a receipt strictly; nothing for bytes that are none.
  public init?(canonicalBytes bytes: [UInt8]) {
    guard case .object(let object)? = try? CanonicalValue(canonicalBytes: bytes),
      object.members.count == 4, case .integer(1)? = object["receipt"],
      case .string(let checkpoint)? = object["checkpoint"],
      case .string(let text)? = object["subject"], let subject = SubjectID(text),
      case .array(let events)? = object["events"]
    else { return nil }
    var entries: [Entry] = []
    for case .object(let event) in events {
      guard event.members.count == 3, case .string(let said)? = event["event"],
        case .integer(let position)? = event["position"], case .array(let path)? = event["path"]
      else { return nil }
      let hashes = path.compactMap { step in
        if case .string(let hex) = step { LogHash(hex: hex) } else { nil }
      }
      guard hashes.count == path.count else { return nil }
      entries.append(Entry(position: Int(position), bytes: Array(said.utf8), path: hashes))
    }
    guard entries.count == events.count else { return nil }
    self.init(subject: subject, entries: entries, checkpoint: checkpoint)
  }

  /// What is wrong with a receipt; empty when it proves what it says.
  ///
  /// - Parameter key: The ledger's public key, from a source other than the receipt; without it the
  ///   signature is not looked at.
  /// - Returns: Every problem, in the order of the events.
  public func problems(checkedBy key: NoteVerifier?) -> [ReceiptProblem] {
    guard let note = SignedNote(checkpoint), let state = Checkpoint(noteText: note.text) else {
      return [.noCheckpoint]
    }
    var problems: [ReceiptProblem] = []
    if let key {
      switch key.check(note) {
      case .right: break
      case .wrong: problems.append(.signatureWrong)
      case nil: problems.append(.signedByAnother)
      }
    }
    if entries.isEmpty { problems.append(.noEvents) }
    for entry in entries {
      let isIncluded = LogProof.includes(
        entry.path,
        leaf: LogHash(leaf: entry.bytes),
        index: entry.position - 1,
        size: state.size,
        root: state.root
      )
      let envelope = try? Envelope(canonicalBytes: entry.bytes)
      if !isIncluded {
        problems.append(.notInTheLog(position: entry.position))
      } else if envelope?.subject != subject {
        problems.append(.ofAnother(position: entry.position))
      } else if envelope.map({ Checkpoint.origin(ofLedger: $0.ledger) }) != state.origin {
        problems.append(.ofAnotherLedger(position: entry.position))
      }
    }
    return problems
  }
}

/// What can be wrong with a receipt.
public enum ReceiptProblem: Hashable, Sendable {
  /// What it calls a checkpoint is none.
  case noCheckpoint
  /// The key has not signed the checkpoint.
  case signedByAnother
  /// The checkpoint is not what the key signed.
  case signatureWrong
  /// It holds no event.
  case noEvents
  /// The event was changed, or never stood there.
  case notInTheLog(position: Int)
  /// The event is about something else.
  case ofAnother(position: Int)
  /// The event names another ledger than the checkpoint.
  case ofAnotherLedger(position: Int)
}
