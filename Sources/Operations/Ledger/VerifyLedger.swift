public import Ledger
import SQLStore
import SafetyModel
import Workspace

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
    let witnesses = try keptWitnesses()
    let cosigned = try cosignatures()
    let states = witnesses.filter(\.isRight).compactMap(\.state)
    do {
      return try workspace.database.snapshot {
        var reading = LedgerReading(
          database: workspace.database,
          key: key ?? (try? workspace.logKey.load().verifier),
          outside: outside + states
        )
        reading.problems += witnesses.filter { !$0.isRight }.map {
          .cosignatureWrong(witness: $0.key.name)
        }
        reading.cosigned = cosigned
        if scope == .everythingAnew {
          reading.replay = PolicyReplay { hash in try? rules(pinned: hash) }
        }
        reading.isReading = scope != .everything
        try reading.run(scope)
        if scope == .everythingAnew {
          try reading.readBeside()
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
  /// Whether the events are read and not only hashed.
  var isReading = true
  /// Decides every act anew; absent when only hashes are read.
  var replay: PolicyReplay?
  var replayed: ReplayResult?
  /// The thing of every event read so far, for those that rest on them.
  var streams: [EventHash: SubjectID] = [:]
  /// Where each private value is first committed to.
  var commitments: [String: Int] = [:]
  /// The names of the files events refer to, by hash.
  var evidence: [String: String] = [:]
  /// The private values events are about, with those events.
  var decided: [PersonalCommitment: [StoredEvent]] = [:]
  /// The signatures of the people who acted.
  var signatures = PersonalSignatures()
  /// What witnesses have cosigned.
  var cosigned: [KeptCosignature] = []
  /// The last number of each device.
  var sequences: [String: Int] = [:]

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
      state.size == kept.size, kept.frontier.size == state.size, kept.frontier.root == state.root
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
      let envelope = isReading ? (try? Envelope(canonicalBytes: event.bytes)) : nil
      if isReading, envelope?.ledger != database.ledger {
        problems.append(.notAnEvent(position: event.position))
      }
      if let envelope { follow(envelope, at: event.position) }
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

  /// The events of a device are numbered 1, 2, 3 … and stand in that order, wherever they came from.
  private mutating func follow(_ envelope: Envelope, at position: Int) {
    let last = sequences[envelope.device] ?? (start == 0 ? 0 : nil)
    if let last, envelope.deviceSequence != last + 1 {
      problems.append(
        .deviceChainBroken(
          position: position,
          device: envelope.device,
          expected: last + 1,
          found: envelope.deviceSequence
        )
      )
    }
    sequences[envelope.device] = envelope.deviceSequence
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
      let subject = stored.envelope.subject
      if stored.envelope.bases.contains(where: { streams[$0] != subject }) {
        problems.append(.baseMissing(position: raw.position))
      }
      streams[stored.hash] = subject
      let event = try EventCodec.event(in: stored.envelope)
      let recorded = RecordedEvent(stored: stored, event: event)
      replay?.read(recorded)
      signatures.read(recorded)
      for file in CanonicalValue.object(stored.envelope.body).files where evidence[file.hash] == nil
      {
        evidence[file.hash] = file.name
      }
      if let commitment = stored.envelope.personalValue {
        decided[commitment, default: []].append(stored)
      }
      for commitment in CanonicalValue.object(stored.envelope.body).personalCommitments
      where commitments[commitment.hex] == nil {
        commitments[commitment.hex] = raw.position
      }
    } catch {
      problems.append(.notAnEvent(position: raw.position))
    }
  }

  private mutating func finishReplay() {
    guard let result = replay?.finish() else { return }
    signatures.finish()
    problems += signatures.problems
    replayed = result
    problems += result.findings.map { .notAllowed($0) }
    for gap in result.gaps {
      if case .packMissing(let hash) = gap.reason {
        problems.append(.packMissing(hash: hash, positions: gap.positions))
      }
    }
  }

  /// Compares what stands beside the bytes with them: columns, long runs of the tree, names of files.
  mutating func readBeside() throws {
    problems += try database.columnDifferences().map { .columnsDiffer(position: $0) }
    if try database.runDifferences() > 0 { problems.append(.treeDiffers(size: frontier.size)) }
    var lost = evidence
    for blob in try database.blobs() { lost[blob.hash.hex] = nil }
    problems += lost.sorted { $0.key < $1.key }.map {
      .evidence(.lost(name: $0.value, hash: $0.key))
    }
  }

  /// Looks for the value behind every commitment of the events.
  mutating func readPersonalValues() throws {
    var missing = commitments
    for kept in try database.personalValues() {
      missing[kept.commitment] = nil
      if let commitment = PersonalCommitment(hex: kept.commitment),
        let events = decided[commitment],
        PersonalValueStanding(AgreedOrder(events).events.map(\.envelope)).isRemoved
      {
        problems.append(.personalValueKept(commitment: kept.commitment))
      } else if kept.record == nil {
        problems.append(.personalValueAltered(commitment: kept.commitment))
      }
    }
    for commitment in decided.keys { missing[commitment.hex] = nil }
    problems += missing.values.sorted().map { .personalValueMissing(position: $0) }
  }

  /// Holds the register against one made anew from the events.
  mutating func readRegister() throws {
    // What is not an event makes no row; it has been told already.
    guard !problems.contains(where: \.isUnreadable) else { return }
    guard try !database.isRegisterOutdated(RegisterProjection()) else {
      problems.append(.registerOfAnotherProgram)
      return
    }
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
      cosigned: cosigned,
      judged: replayed?.judged,
      signatures: replayed == nil ? nil : signatures.checked,
      unjudged: replayed?.gaps.first { $0.reason == .rulesNotRecorded }?.positions ?? [],
      problems: problems
    )
  }
}

extension CanonicalValue {
  /// The references to kept files in the particulars of an event.
  fileprivate var files: [(hash: String, name: String)] {
    switch self {
    case .object(let object):
      if object["media_type"] != nil, case .string(let hash)? = object["hash"],
        case .string(let name)? = object["name"]
      {
        [(hash, name)]
      } else {
        object.members.flatMap(\.value.files)
      }
    case .array(let values): values.flatMap(\.files)
    case .string, .integer, .bool, .null: []
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
