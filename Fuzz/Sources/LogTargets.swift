import Ledger

/// A key nobody has signed with: what it is asked about must never be found right.
private let stranger: NoteVerifier = {
  guard
    let signer = NoteSigner(name: "bihuan/L-1", kind: .log, seed: [UInt8](repeating: 7, count: 32))
  else { preconditionFailure("32 bytes are a key") }
  return signer.verifier
}()

/// A receipt: one spelling only, and nothing in it is believed without a signature by the key.
@Sendable func fuzzReceipt(_ bytes: [UInt8]) {
  guard let receipt = Receipt(canonicalBytes: bytes) else { return }
  require((try? receipt.canonicalBytes()) == bytes, "a receipt in two spellings")
  require(!receipt.problems(checkedBy: stranger).isEmpty, "believed without its key")
  _ = receipt.problems(checkedBy: nil)
}

/// Checkpoints, proofs of consistency, public keys and what a witness adds: one spelling only.
@Sendable func fuzzCheckpoint(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  if let key = NoteVerifier(text) { require(key.description == text, "a key in two spellings") }
  if let proof = ConsistencyProof(text) {
    require(proof.description == text, "a proof in two spellings")
    if let state = Checkpoint(noteText: proof.note.text) { _ = proof.continues(state) }
  }
  guard let note = SignedNote(text) else { return }
  require(note.description == text, "a note in two spellings")
  require(stranger.check(note) == nil || stranger.check(note) == .wrong, "believed without its key")
  guard let state = Checkpoint(noteText: note.text) else { return }
  require(state.noteText == note.text, "a checkpoint in two spellings")
}

/// One event as it stands in a ledger: read, then written to the same bytes.
@Sendable func fuzzEvent(_ bytes: [UInt8]) {
  guard let envelope = try? Envelope(canonicalBytes: bytes) else { return }
  require((try? envelope.canonicalBytes()) == bytes, "an event in two spellings")
  guard let event = try? EventCodec.event(in: envelope) else { return }
  require((try? EventCodec.body(of: event)) == envelope.body, "particulars in two spellings")
  _ = CanonicalValue.object(envelope.body).personalCommitments
}
