import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("见证 Witnesses")
struct WitnessTests {
  @Test("见证人签接着记的状态，不签删去末尾的和另一套历史 a witness signs what continues, nothing else")
  func signsWhatContinues() throws {
    let world = try World()
    let context = try world.context(on: "2026-03-06")
    let key = try {
      _ = try context.sign()
      return try world.workspace.logKey.load().verifier
    }()
    let folder = WitnessFolder(path: world.scratch.file("witness"))
    let first = try Self.proof(context, from: 0)
    #expect(throws: WitnessRefusal.self) {
      try cosign(first, in: folder, name: "见证甲", logKey: nil, now: World.now)
    }
    let (note, witness) = try cosign(
      first,
      in: folder,
      name: "见证甲",
      logKey: key,
      now: World.now
    )
    #expect(key.check(note) == .right(time: nil))
    #expect(witness.check(note) == .right(time: UInt64(World.now.milliseconds / 1000)))
    try world.importSites("e-02")
    _ = try context.sign()
    let known = try #require(Checkpoint(noteText: note.text))
    let grown = try Self.proof(context, from: known.size)
    #expect(grown.continues(known))
    #expect(ConsistencyProof(grown.description) == grown)
    _ = try cosign(grown, in: folder, name: nil, logKey: nil, now: World.now)
    // The old state again: cut off or rolled back.
    let size = try #require(Checkpoint(noteText: grown.note.text)).size
    #expect(throws: WitnessRefusal.shorter(known: size, now: known.size)) {
      try cosign(first, in: folder, name: nil, logKey: nil, now: World.now)
    }
    // Whoever has the key signs another state of the same size: a second history.
    let forged = Checkpoint(origin: key.name, size: size, root: known.root).noteText
    let signature = try #require(try world.workspace.logKey.load().sign(forged))
    let fork = ConsistencyProof(
      older: size,
      path: [],
      note: SignedNote(text: forged, signatures: [signature])
    )
    #expect(throws: WitnessRefusal.forked(known: size, now: size)) {
      try cosign(fork, in: folder, name: nil, logKey: nil, now: World.now)
    }
  }

  @Test("收存的联署以后都比较：改动的、换回旧账的都看得出 a kept cosignature is compared ever after")
  func keptCosignature() throws {
    let world = try World()
    let context = try world.context(on: "2026-03-06")
    _ = try context.sign()
    let key = try world.workspace.logKey.load().verifier
    let folder = WitnessFolder(path: world.scratch.file("witness"))
    let proof = try Self.proof(context, from: 0)
    let (note, witness) = try cosign(proof, in: folder, name: "w1", logKey: key, now: World.now)
    func refusal(_ note: SignedNote, _ key: NoteVerifier?) -> CosignatureFault? {
      do throws(OperationFailure) {
        _ = try context.keepCosignature(note, by: key)
        return nil
      } catch {
        guard case .notNow(.cosignatureRefused(let fault)) = error else { return nil }
        return fault
      }
    }
    #expect(refusal(note, nil) == .keyMissing)
    #expect(refusal(note, key) == .keyMissing)
    #expect(refusal(proof.note, witness) == .notCosigned)
    var foreign = note
    foreign.text = foreign.text.replacing("bihuan/", with: "bihuan/X")
    #expect(refusal(foreign, witness) == .notOurs)
    let kept = try context.keepCosignature(note, by: witness)
    let size = try #require(Checkpoint(noteText: note.text)).size
    #expect(kept == KeptCosignature(witness: "w1", size: size, time: World.now))
    let read = try context.verifyLedger(.sinceLastSignature)
    #expect(read.cosigned == [kept])
    #expect(read.problems == [])
    try world.importSites("e-02")
    _ = try context.sign()
    let grown = try Self.proof(context, from: size)
    let (later, _) = try cosign(grown, in: folder, name: nil, logKey: nil, now: World.now)
    #expect(try context.keepCosignature(later, by: nil).size > size)
    let known = try #require(Checkpoint(noteText: later.text)).size
    #expect(refusal(note, nil) == .older(known: known))
    // The end is cut off and all is signed anew: what the witness saw shows it.
    try TamperingTests.edit(
      world,
      "DELETE FROM event WHERE position >= \(size); DELETE FROM checkpoint; DELETE FROM meta WHERE name = 'log'; DELETE FROM log_run"
    )
    #expect(
      try context.verifyLedger(.everything).problems.contains {
        if case .outsideStateDiffers = $0 { true } else { false }
      }
    )
    // What is kept is altered.
    try Disk.write(proof.note.description, to: world.workspace.witnesses.path + "/w1.checkpoint")
    #expect(
      try context.verifyLedger(.everything).problems.contains(.cosignatureWrong(witness: "w1"))
    )
  }

  @Test("从任何条数起的一致性证明都成立，改一处就不成立 every proof holds, and none that is changed")
  func everyProofHolds() throws {
    let world = try World()
    try world.importSites("e-02", "e-03")
    let context = try world.context(on: "2026-03-06")
    let size = try context.sign().size
    var leaves: [LogHash] = []
    try world.workspace.database.forEachRawEvent { leaves.append(LogHash(leaf: $0.bytes)) }
    let origin = Checkpoint.origin(ofLedger: world.workspace.database.ledger)
    for older in 1..<size {
      let proof = try Self.proof(context, from: older)
      var frontier = LogFrontier()
      for leaf in leaves[..<older] { frontier.append(leaf) }
      let state = Checkpoint(origin: origin, size: older, root: frontier.root)
      #expect(proof.continues(state))
      var other = state
      other.root = LogHash.empty
      #expect(!proof.continues(other))
      if !proof.path.isEmpty {
        var changed = proof
        changed.path[changed.path.count / 2] = LogHash.empty
        #expect(!changed.continues(state))
      }
    }
  }

  private static func proof(
    _ context: OperatingContext,
    from size: Int
  ) throws -> ConsistencyProof {
    let (proof, problems) = try context.proveConsistency(from: .size(size), to: nil)
    #expect(problems == [])
    return proof
  }
}
