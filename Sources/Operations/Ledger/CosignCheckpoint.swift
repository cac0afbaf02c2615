public import Ledger
public import SafetyModel
public import Workspace

/// Why a witness does not sign.
public enum WitnessRefusal: Error, Hashable, Sendable {
  /// It has no key yet and was given no name to make one for.
  case unnamed
  /// Its key could not be used.
  case key(KeyFailure)
  /// A file could not be read or written.
  case file(FileFailure)
  /// It sees this ledger for the first time and was not given its public key.
  case logKeyMissing(origin: String)
  /// Another key was given than the one the ledger was first seen with.
  case logKeyChanged(origin: String)
  /// The state is not signed by the ledger's key.
  case notSignedByLog(origin: String)
  /// It signed a longer state before: the ledger was cut off or rolled back.
  case shorter(known: Int, now: Int)
  /// The proof does not begin at the state it signed last.
  case otherStart(known: Int, proof: Int)
  /// The state does not continue the one it signed: the ledger shows two histories.
  case forked(known: Int, now: Int)
}

/// Adds a witness's signature to the state of a ledger, when it continues what the witness saw before.
///
/// A witness at another bureau needs no workspace: a folder with its key and the last states is all.
/// Nothing is signed before the new state is on its disk.
///
/// - Parameters:
///   - proof: The proof from the ledger, or only its checkpoint when seen for the first time.
///   - folder: Where the witness keeps its key and states.
///   - name: The name of the witness, for its first key.
///   - logKey: The ledger's public key, got from its owner; kept from then on.
///   - now: The present, which the signature states.
/// - Returns: The note with the signature added, and the witness's public key.
/// - Throws: `WitnessRefusal`; nothing is signed or kept then.
public func cosign(
  _ proof: ConsistencyProof,
  in folder: WitnessFolder,
  name: String?,
  logKey: NoteVerifier?,
  now: Instant
) throws(WitnessRefusal) -> (note: SignedNote, witness: NoteVerifier) {
  guard let state = Checkpoint(noteText: proof.note.text) else {
    throw .notSignedByLog(origin: "")
  }
  let (known, keptKey) = try seen(state.origin, in: folder)
  if let keptKey, let logKey, keptKey != logKey { throw .logKeyChanged(origin: state.origin) }
  guard let key = keptKey ?? logKey else { throw .logKeyMissing(origin: state.origin) }
  guard key.name == state.origin, key.check(proof.note) == .right(time: nil) else {
    throw .notSignedByLog(origin: state.origin)
  }
  if let known { try check(proof, state, after: known) }
  let signer = try witnessKey(in: folder, name: name)
  guard now.milliseconds > 0,
    let signature = signer.sign(proof.note.text, at: UInt64(now.milliseconds / 1000))
  else { throw .key(.damaged(path: folder.path)) }
  var note = proof.note
  note.signatures.removeAll { $0.name == signer.verifier.name }
  note.signatures.append(signature)
  do throws(FileFailure) {
    try folder.keep(note.description, key: key.description, of: state.origin)
  } catch {
    throw .file(error)
  }
  return (note, signer.verifier)
}

private func seen(
  _ origin: String,
  in folder: WitnessFolder
) throws(WitnessRefusal) -> (state: Checkpoint?, key: NoteVerifier?) {
  do throws(FileFailure) {
    let state = try folder.lastState(of: origin).flatMap { SignedNote($0) }
      .flatMap { Checkpoint(noteText: $0.text) }
    return (state, try folder.logKey(of: origin).flatMap { NoteVerifier($0) })
  } catch {
    throw .file(error)
  }
}

private func check(
  _ proof: ConsistencyProof,
  _ state: Checkpoint,
  after known: Checkpoint
) throws(WitnessRefusal) {
  guard state.size >= known.size else { throw .shorter(known: known.size, now: state.size) }
  if state.size == known.size {
    guard state.root == known.root else { throw .forked(known: known.size, now: state.size) }
    return
  }
  guard proof.older == known.size else {
    throw .otherStart(known: known.size, proof: proof.older)
  }
  guard proof.continues(known) else { throw .forked(known: known.size, now: state.size) }
}

private func witnessKey(
  in folder: WitnessFolder,
  name: String?
) throws(WitnessRefusal) -> NoteSigner {
  do {
    if let kept = try folder.keyName() { return try folder.key(named: kept).load() }
    guard let name else { throw WitnessRefusal.unnamed }
    try Files.makeFolder(folder.path)
    return try folder.key(named: name).create(.witness)
  } catch let refusal as WitnessRefusal {
    throw refusal
  } catch let failure as KeyFailure {
    throw .key(failure)
  } catch let failure as FileFailure {
    throw .file(failure)
  } catch {
    throw .key(.damaged(path: folder.path))
  }
}
