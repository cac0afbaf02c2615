public import Ledger
import SQLStore
import SafetyModel
import Workspace

extension OperatingContext {
  /// A receipt for all events of a thing, under the latest signed state.
  ///
  /// Events that are not yet covered by a signature are left out; sign first to have them in.
  ///
  /// - Parameter text: The id of the thing or the beginning of it.
  /// - Returns: The receipt, and how many of its events are still unsigned.
  /// - Throws: `notFound` or `ambiguous`; `notNow(.nothingSigned)` when no signed state covers an event of it.
  public func prove(_ text: String) throws(OperationFailure) -> (receipt: Receipt, unsigned: Int) {
    let subject = try self.subject(named: text)
    let proved = try query { () throws(StoreFailure) -> (receipt: Receipt, unsigned: Int)? in
      let database = workspace.database
      guard let state = try database.checkpoints(limit: 1).first else { return nil }
      let history = try database.history(of: subject)
      let covered = history.filter { $0.position <= state.size }
      guard !covered.isEmpty else { return nil }
      var entries: [Receipt.Entry] = []
      for event in covered {
        let path = try LogProof.inclusion(
          of: event.position - 1,
          size: state.size,
          run: database.logRun(exponent:ordinal:)
        )
        entries.append(Receipt.Entry(position: event.position, bytes: event.bytes, path: path))
      }
      return (
        Receipt(subject: subject, entries: entries, checkpoint: state.note),
        history.count - covered.count
      )
    }
    guard let proved else { throw .notNow(.nothingSigned(subject.text)) }
    return proved
  }
}
