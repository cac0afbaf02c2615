public import Ledger
import SQLStore
import SafetyModel
import Workspace

/// A state of the ledger named on the command line.
public enum NamedState: Hashable, Sendable {
  /// The first so many events.
  case size(Int)
  /// A checkpoint kept elsewhere.
  case checkpoint(Checkpoint)

  /// The number of events.
  var size: Int {
    switch self {
    case .size(let size): size
    case .checkpoint(let state): state.size
    }
  }
}

extension OperatingContext {
  /// The proof that the ledger at a signed state continues an older state.
  ///
  /// - Parameters:
  ///   - older: The older state.
  ///   - newer: The newer state, which must have been signed here; absent = the latest.
  /// - Returns: The proof, and what does not agree with this ledger; then the proof proves nothing.
  /// - Throws: `notNow(.nothingSigned)` when the newer state was not signed, or is before the older.
  public func proveConsistency(
    from older: NamedState,
    to newer: NamedState?
  ) throws(OperationFailure) -> (proof: ConsistencyProof, problems: [LedgerProblem]) {
    let proved = try query { () throws(StoreFailure) -> (ConsistencyProof, [LedgerProblem])? in
      let database = workspace.database
      let signed = try database.checkpoints(limit: newer == nil ? 1 : .max)
      guard let kept = signed.first(where: { newer == nil || $0.size == newer?.size }),
        let note = SignedNote(kept.note), older.size <= kept.size
      else { return nil }
      var problems: [LedgerProblem] = []
      for case .checkpoint(let state) in [older, newer].compactMap({ $0 }) {
        let root = try LogProof.hash(of: 0..<state.size, run: database.logRun(exponent:ordinal:))
        let origin = Checkpoint.origin(ofLedger: database.ledger)
        if root != state.root || state.origin != origin {
          problems.append(.outsideStateDiffers(size: state.size))
        }
      }
      let path = try LogProof.consistency(
        from: older.size,
        to: kept.size,
        run: database.logRun(exponent:ordinal:)
      )
      return (ConsistencyProof(older: older.size, path: path, note: note), problems)
    }
    guard let proved else { throw .notNow(.nothingSigned("\(newer?.size ?? older.size)")) }
    return proved
  }
}
