public import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// Why a state with a witness's signature is not kept.
public enum CosignatureFault: Hashable, Sendable {
  /// It is no state of this ledger, or its signature is not by this ledger's key.
  case notOurs
  /// No key of a witness was given, and none is kept.
  case keyMissing
  /// The witness has not signed it, or not this.
  case notCosigned
  /// The log is another now: it does not continue what the witness signed.
  case notContinued(size: Int)
  /// A later state by the same witness is kept already.
  case older(known: Int)
}

/// What a witness has cosigned last, as it is kept.
public struct KeptCosignature: Hashable, Sendable {
  /// The name of the witness.
  public var witness: String
  /// The number of events it covers.
  public var size: Int
  /// When the witness saw it, as it says.
  public var time: Instant
}

extension OperatingContext {
  /// Keeps a state of this ledger that a witness has cosigned, with the witness's key.
  ///
  /// - Parameters:
  ///   - note: The state as the witness gave it back.
  ///   - key: The witness's public key, got from the witness; kept from the first time on.
  /// - Returns: What is kept now.
  /// - Throws: `notNow(.cosignatureRefused)`; nothing is kept then.
  public func keepCosignature(
    _ note: SignedNote,
    by key: NoteVerifier?
  ) throws(OperationFailure) -> KeptCosignature {
    let origin = Checkpoint.origin(ofLedger: workspace.database.ledger)
    let ours = try? workspace.logKey.load().verifier
    guard let state = Checkpoint(noteText: note.text), state.origin == origin,
      ours?.check(note) == .right(time: nil)
    else { throw .notNow(.cosignatureRefused(.notOurs)) }
    let kept = try cosignatures()
    let known = try keptWitnesses().first { witness in
      note.signatures.contains { $0.name == witness.key.name }
    }
    guard let witness = key ?? known?.key, witness.kind == .witness else {
      throw .notNow(.cosignatureRefused(.keyMissing))
    }
    guard case .right(let time?)? = witness.check(note) else {
      throw .notNow(.cosignatureRefused(.notCosigned))
    }
    if let later = kept.first(where: { $0.witness == witness.name && $0.size > state.size }) {
      throw .notNow(.cosignatureRefused(.older(known: later.size)))
    }
    let found = try verifyLedger(.everything, outside: [state]).problems
    guard !found.contains(.outsideStateDiffers(size: state.size)) else {
      throw .notNow(.cosignatureRefused(.notContinued(size: state.size)))
    }
    do throws(FileFailure) {
      try workspace.witnesses.keep(
        note.description,
        key: witness.description,
        of: witness.name
      )
    } catch {
      throw .file(error)
    }
    return KeptCosignature(witness: witness.name, size: state.size, time: Instant(seconds: time))
  }

  /// What witnesses have cosigned, the latest of each; what is kept and not right is left out.
  public func cosignatures() throws(OperationFailure) -> [KeptCosignature] {
    try keptWitnesses().compactMap { kept in
      guard let state = kept.state,
        case .right(let time?)? = kept.note.flatMap({ kept.key.check($0) })
      else { return nil }
      return KeptCosignature(
        witness: kept.key.name,
        size: state.size,
        time: Instant(seconds: time)
      )
    }
  }

  /// The witnesses with what is kept of them.
  func keptWitnesses() throws(OperationFailure) -> [KeptWitness] {
    do throws(FileFailure) {
      var kept: [KeptWitness] = []
      for name in try workspace.witnesses.names() {
        guard let key = try workspace.witnesses.logKey(of: name).flatMap({ NoteVerifier($0) })
        else { continue }
        let note = try workspace.witnesses.lastState(of: name).flatMap { SignedNote($0) }
        kept.append(KeptWitness(key: key, note: note))
      }
      return kept
    } catch {
      throw .file(error)
    }
  }
}

/// The key of a witness and the state kept beside it.
struct KeptWitness {
  let key: NoteVerifier
  let note: SignedNote?

  var state: Checkpoint? { note.flatMap { Checkpoint(noteText: $0.text) } }

  /// Whether the witness signed what is kept.
  var isRight: Bool {
    guard case .right? = note.flatMap({ key.check($0) }) else { return false }
    return state != nil
  }
}

extension Instant {
  fileprivate init(seconds: UInt64) {
    self.init(milliseconds: Int64(clamping: min(seconds, 1 << 50)) * 1000)
  }
}
