public import Ledger
import SQLStore
import SafetyModel
import Workspace

/// How much of a ledger is read again.
public enum VerificationScope: Hashable, Sendable {
  /// What came after the last signed state.
  case sinceLastSignature
  /// Every event, every signature.
  case everything
}

/// Something that shows that a ledger is not what was written.
public enum LedgerProblem: Hashable, Sendable {
  /// The bytes of an event do not give the hash beside them.
  case eventAltered(position: Int)
  /// The bytes are no event of this ledger.
  case notAnEvent(position: Int)
  /// An event is missing before this one, or stands twice.
  case positionBroken(position: Int)
  /// An event was accepted before the one in front of it.
  case timeRunsBackwards(position: Int)
  /// The kept tree does not follow from the events.
  case treeDiffers(size: Int)
  /// A signed state does not follow from the events: they were changed after signing.
  case checkpointDiffers(size: Int)
  /// The signature of a state is not by the ledger's key.
  case signatureWrong(size: Int)
  /// A state was signed when there were more events than there are now.
  case shorterThanSigned(size: Int)
  /// A signed state cannot be read.
  case checkpointUnreadable(size: Int)
  /// A state given from outside does not belong to this log.
  case outsideStateDiffers(size: Int)
  /// A kept file is not what it was.
  case evidence(EvidenceProblem)
}

/// What can be wrong with a kept file.
public enum EvidenceProblem: Hashable, Sendable {
  /// The file is gone.
  case lost(name: String, hash: String)
  /// The file has another content.
  case altered(name: String, hash: String)
}

/// What reading a ledger again came to.
public struct LedgerVerification: Hashable, Sendable {
  /// What was read.
  public var scope: VerificationScope
  /// The number of events in the ledger.
  public var size: Int
  /// The root built from them.
  public var root: LogHash
  /// The position after which events were read.
  public var start: Int
  /// The number of signed states that were checked.
  public var checkpoints: Int
  /// The number of events no signature covers yet.
  public var unsigned: Int
  /// The number of files that were hashed; nothing when none were to be.
  public var files: Int?
  /// What is wrong, in the order of the log.
  public var problems: [LedgerProblem]
}

extension OperatingContext {
  /// Reads a ledger again and compares it with what was signed.
  ///
  /// - Parameters:
  ///   - scope: How much is read.
  ///   - key: The ledger's public key from outside; absent = the workspace's own key file.
  ///   - outside: Checkpoints kept elsewhere, as whole notes: the log must continue each.
  ///   - isReadingEvidence: Whether every photo and document is hashed again.
  /// - Returns: What was checked and everything that is wrong.
  /// - Throws: `store` when the database cannot be read at all.
  public func verifyLedger(
    _ scope: VerificationScope,
    key: NoteVerifier? = nil,
    outside: [Checkpoint] = [],
    evidence isReadingEvidence: Bool = false
  ) throws(OperationFailure) -> LedgerVerification {
    do {
      return try workspace.database.snapshot {
        var reading = LedgerReading(
          database: workspace.database,
          key: key ?? (try? workspace.logKey.load().verifier),
          outside: outside
        )
        try reading.run(scope)
        var files: Int?
        if isReadingEvidence { files = try reading.readEvidence(workspace.evidence) }
        return reading.result(scope, files: files)
      }
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
  }
}

/// One walk over the log.
private struct LedgerReading {
  let database: LedgerDatabase
  let key: NoteVerifier?
  let outside: [Checkpoint]
  var frontier = LogFrontier()
  var start = 0
  var checked = 0
  var signedSize = 0
  var problems: [LedgerProblem] = []

  init(database: LedgerDatabase, key: NoteVerifier?, outside: [Checkpoint]) {
    self.database = database
    self.key = key
    self.outside = outside
  }

  mutating func run(_ scope: VerificationScope) throws {
    let all = try database.checkpoints(limit: scope == .everything ? .max : 1)
    var states: [Int: LogHash] = [:]
    for kept in all.reversed() {
      guard let root = check(kept) else { continue }
      states[kept.size] = root
      if scope == .sinceLastSignature, kept.frontier.root == root {
        frontier = kept.frontier
        start = kept.size
      }
    }
    signedSize = states.keys.max() ?? 0
    try walk(comparing: states)
    for size in states.keys.sorted() where size > frontier.size {
      problems.append(.shorterThanSigned(size: size))
    }
    if try database.frontier != frontier { problems.append(.treeDiffers(size: frontier.size)) }
  }

  /// The root a kept state vouches for; nothing when the state itself is in doubt.
  private mutating func check(_ kept: KeptCheckpoint) -> LogHash? {
    checked += 1
    guard let note = SignedNote(kept.note), let state = Checkpoint(noteText: note.text),
      state.size == kept.size
    else {
      problems.append(.checkpointUnreadable(size: kept.size))
      return nil
    }
    if let key, key.check(note) != .right(time: nil) {
      problems.append(.signatureWrong(size: kept.size))
      return nil
    }
    return state.root
  }

  private mutating func walk(comparing states: [Int: LogHash]) throws {
    let foreign = Dictionary(outside.map { ($0.size, $0.root) }) { first, _ in first }
    var received = Instant(milliseconds: .min)
    var expected = start
    compare(states, foreign)
    try database.forEachRawEvent(after: start) { event in
      expected += 1
      if event.position != expected { problems.append(.positionBroken(position: event.position)) }
      expected = event.position
      if event.received < received {
        problems.append(.timeRunsBackwards(position: event.position))
      }
      received = event.received
      let envelope = try? Envelope(canonicalBytes: event.bytes)
      if envelope?.ledger != database.ledger {
        problems.append(.notAnEvent(position: event.position))
      }
      let hash = LogHash(leaf: event.bytes)
      if event.hash != hash.hex { problems.append(.eventAltered(position: event.position)) }
      frontier.append(hash)
      compare(states, foreign)
    }
    for size in foreign.keys.sorted() where size > frontier.size {
      problems.append(.outsideStateDiffers(size: size))
    }
  }

  private mutating func compare(_ states: [Int: LogHash], _ foreign: [Int: LogHash]) {
    let size = frontier.size
    if let root = states[size], root != frontier.root {
      problems.append(.checkpointDiffers(size: size))
    }
    if let root = foreign[size], root != frontier.root {
      problems.append(.outsideStateDiffers(size: size))
    }
  }

  mutating func readEvidence(_ store: EvidenceStore) throws -> Int {
    let blobs = try database.blobs()
    for blob in blobs {
      do throws(EvidenceFailure) {
        _ = try store.bytes(of: blob.hash.hex)
      } catch {
        switch error {
        case .altered: problems.append(.evidence(.altered(name: blob.name, hash: blob.hash.hex)))
        default: problems.append(.evidence(.lost(name: blob.name, hash: blob.hash.hex)))
        }
      }
    }
    return blobs.count
  }

  func result(_ scope: VerificationScope, files: Int?) -> LedgerVerification {
    LedgerVerification(
      scope: scope,
      size: frontier.size,
      root: frontier.root,
      start: start,
      checkpoints: checked,
      unsigned: max(0, frontier.size - signedSize),
      files: files,
      problems: problems
    )
  }
}
