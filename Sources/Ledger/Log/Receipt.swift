import SafetyModel

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
  /// The events that recorded the keys of the people who signed, with their own paths.
  public var keys: [Entry]

  /// Creates a receipt.
  public init(subject: SubjectID, entries: [Entry], checkpoint: String, keys: [Entry] = []) {
    self.subject = subject
    self.entries = entries
    self.checkpoint = checkpoint
    self.keys = keys
  }
}

extension Receipt {
  /// The canonical JSON.
  ///
  /// - Throws: `CanonicalSyntaxError` when the receipt is too large.
  public func canonicalBytes() throws(CanonicalSyntaxError) -> [UInt8] {
    var object: CanonicalObject = [
      "checkpoint": .string(checkpoint), "events": .array(entries.map(\.canonical)),
      "receipt": .integer(1), "subject": .string(subject.text),
    ]
    if !keys.isEmpty { object["keys"] = .array(keys.map(\.canonical)) }
    return try CanonicalValue.object(object).canonicalBytes()
  }

  /// Reads a receipt strictly; nothing for bytes that are none.
  public init?(canonicalBytes bytes: [UInt8]) {
    guard case .object(let object)? = try? CanonicalValue(canonicalBytes: bytes),
      case .integer(1)? = object["receipt"], case .string(let checkpoint)? = object["checkpoint"],
      case .string(let text)? = object["subject"], let subject = SubjectID(text),
      case .array(let events)? = object["events"]
    else { return nil }
    var recorded: [CanonicalValue] = []
    if case .array(let keys)? = object["keys"], !keys.isEmpty { recorded = keys }
    guard object.members.count == (recorded.isEmpty ? 4 : 5) else { return nil }
    let entries = events.compactMap { Entry($0) }
    let keys = recorded.compactMap { Entry($0) }
    guard entries.count == events.count, keys.count == recorded.count else { return nil }
    self.init(subject: subject, entries: entries, checkpoint: checkpoint, keys: keys)
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
    for entry in keys where !entry.isIncluded(in: state) {
      problems.append(.notInTheLog(position: entry.position))
    }
    for entry in entries {
      let isIncluded = entry.isIncluded(in: state)
      let envelope = try? Envelope(canonicalBytes: entry.bytes)
      if !isIncluded {
        problems.append(.notInTheLog(position: entry.position))
      } else if envelope?.subject != subject {
        problems.append(.ofAnother(position: entry.position))
      } else if envelope.map({ Checkpoint.origin(ofLedger: $0.ledger) }) != state.origin {
        problems.append(.ofAnotherLedger(position: entry.position))
      } else if let envelope, !isSignatureRight(of: envelope) {
        problems.append(.personalSignatureWrong(position: entry.position))
      }
    }
    return problems
  }

  /// Whether an event that says that its actor signed was signed by a key recorded for that person.
  private func isSignatureRight(of envelope: Envelope) -> Bool {
    guard envelope.signature != nil else { return envelope.assurance != .personal }
    return keys.contains { entry in
      guard let recorded = try? Envelope(canonicalBytes: entry.bytes),
        recorded.subject.text == envelope.actor?.text, let key = recorded.recordedKey
      else { return false }
      return envelope.isSigned(by: key) == true
    }
  }
}

extension Receipt.Entry {
  fileprivate var canonical: CanonicalValue {
    .object([
      "event": .string(String(decoding: bytes, as: UTF8.self)),
      "path": .array(path.map { .string($0.hex) }), "position": .integer(Int64(position)),
    ])
  }

  fileprivate init?(_ value: CanonicalValue) {
    guard case .object(let event) = value, event.members.count == 3,
      case .string(let said)? = event["event"], case .integer(let position)? = event["position"],
      case .array(let path)? = event["path"]
    else { return nil }
    let hashes = path.compactMap { step in
      if case .string(let hex) = step { LogHash(hex: hex) } else { nil }
    }
    guard hashes.count == path.count else { return nil }
    self.init(position: Int(position), bytes: Array(said.utf8), path: hashes)
  }

  fileprivate func isIncluded(in state: Checkpoint) -> Bool {
    LogProof.includes(
      path,
      leaf: LogHash(leaf: bytes),
      index: position - 1,
      size: state.size,
      root: state.root
    )
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
  /// The acting person's own signature is missing, or by no key recorded for that person.
  case personalSignatureWrong(position: Int)
  /// The event names another ledger than the checkpoint.
  case ofAnotherLedger(position: Int)
}
