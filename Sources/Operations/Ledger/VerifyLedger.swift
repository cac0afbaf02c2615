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
  /// All that, the private values, the register held against a rebuilt one, and every act decided anew.
  case everythingAnew
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
  /// Columns of a row of the register are not what the events make them.
  case registerDiffers(table: String, row: String, columns: [String])
  /// The events make a row that the register does not have.
  case registerRowMissing(table: String, row: String)
  /// The register has a row that no event makes.
  case registerRowSurplus(table: String, row: String)
  /// A private value an event commits to is not there, although nothing says that it was erased.
  case personalValueMissing(position: Int)
  /// A private value is not the one its event commits to.
  case personalValueAltered(commitment: String)
  /// An event that the tool would not have recorded.
  case notAllowed(ReplayFinding)
  /// Events that cannot be judged because the rules they name are not kept.
  case packMissing(hash: String, positions: [Int])
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
  /// The number of events of hazards, cases and visits that were decided anew; nothing when none were to be.
  public var judged: Int?
  /// The positions of events that could not be judged because they do not name their rules.
  public var unjudged: [Int]
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
        if scope == .everythingAnew {
          reading.replay = PolicyReplay { hash in try? rules(pinned: hash) }
        }
        try reading.run(scope)
        if scope == .everythingAnew {
          try reading.readPersonalValues()
          try reading.readRegister()
        }
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
  /// Decides every act anew; absent when only hashes are read.
  var replay: PolicyReplay?
  var replayed: ReplayResult?
  /// Where each private value is first committed to.
  var commitments: [String: Int] = [:]

  init(database: LedgerDatabase, key: NoteVerifier?, outside: [Checkpoint]) {
    self.database = database
    self.key = key
    self.outside = outside
  }

  mutating func run(_ scope: VerificationScope) throws {
    let all = try database.checkpoints(limit: scope == .sinceLastSignature ? 1 : .max)
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
    finishReplay()
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
      if envelope != nil { readAct(event) }
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

  /// Hands an event to the replay; what is no event of ours is told by the caller or here.
  private mutating func readAct(_ raw: RawEvent) {
    guard replay != nil else { return }
    do {
      let stored = try StoredEvent(
        position: raw.position,
        received: raw.received,
        bytes: raw.bytes
      )
      let event = try EventCodec.event(in: stored.envelope)
      replay?.read(RecordedEvent(stored: stored, event: event))
      for commitment in CanonicalValue.object(stored.envelope.body).commitments
      where commitments[commitment] == nil {
        commitments[commitment] = raw.position
      }
    } catch {
      problems.append(.notAnEvent(position: raw.position))
    }
  }

  private mutating func finishReplay() {
    guard let result = replay?.finish() else { return }
    replayed = result
    problems += result.findings.map { .notAllowed($0) }
    for gap in result.gaps {
      if case .packMissing(let hash) = gap.reason {
        problems.append(.packMissing(hash: hash, positions: gap.positions))
      }
    }
  }

  /// Looks for the value behind every commitment of the events.
  mutating func readPersonalValues() throws {
    var missing = commitments
    for kept in try database.personalValues() {
      missing[kept.commitment] = nil
      if kept.record == nil {
        problems.append(.personalValueAltered(commitment: kept.commitment))
      }
    }
    problems += missing.values.sorted().map { .personalValueMissing(position: $0) }
  }

  /// Holds the register against one made anew from the events.
  mutating func readRegister() throws {
    // What is not an event makes no row; it has been told already.
    guard !problems.contains(where: \.isUnreadable) else { return }
    for found in try database.registerDifferences(using: RegisterProjection()) {
      switch found.way {
      case .differs(let columns):
        problems.append(.registerDiffers(table: found.table, row: found.row, columns: columns))
      case .missing: problems.append(.registerRowMissing(table: found.table, row: found.row))
      case .surplus: problems.append(.registerRowSurplus(table: found.table, row: found.row))
      }
    }
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
      judged: replayed?.judged,
      unjudged: replayed?.gaps.first { $0.reason == .rulesNotRecorded }?.positions ?? [],
      problems: problems
    )
  }
}

extension CanonicalValue {
  /// The keys under which events carry commitments to private values.
  private static let personalKeys: Set<String> = ["name", "phone", "recipient", "team", "witness"]

  /// Every commitment to a private value in it.
  fileprivate var commitments: [String] {
    switch self {
    case .object(let object):
      object.members.flatMap { member in
        Self.personalKeys.contains(member.key) ? member.value.hashes : member.value.commitments
      }
    case .array(let values): values.flatMap(\.commitments)
    case .string, .integer, .bool, .null: []
    }
  }

  /// The commitments under a key of private values; names in the open are none.
  private var hashes: [String] {
    switch self {
    case .string(let text): PersonalCommitment(hex: text) == nil ? [] : [text]
    case .array(let values): values.flatMap(\.hashes)
    case .object: commitments
    case .integer, .bool, .null: []
    }
  }
}

extension LedgerProblem {
  /// Whether an event cannot be read, so that nothing can be made of the history.
  fileprivate var isUnreadable: Bool {
    switch self {
    case .notAnEvent, .eventAltered: true
    default: false
    }
  }
}
