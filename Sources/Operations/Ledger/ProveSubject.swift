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
      let receipt = Receipt(
        subject: subject,
        entries: try entries(covered, of: state.size),
        checkpoint: state.note,
        keys: try entries(try keyEvents(behind: covered, of: state.size), of: state.size)
      )
      return (receipt, history.count - covered.count)
    }
    guard let proved else { throw .notNow(.nothingSigned(subject.text)) }
    return proved
  }

  private func entries(
    _ events: [StoredEvent],
    of size: Int
  ) throws(StoreFailure) -> [Receipt.Entry] {
    var entries: [Receipt.Entry] = []
    for event in events {
      let path = try LogProof.inclusion(
        of: event.position - 1,
        size: size,
        run: workspace.database.logRun(exponent:ordinal:)
      )
      entries.append(Receipt.Entry(position: event.position, bytes: event.bytes, path: path))
    }
    return entries
  }

  /// The events that recorded the keys by which others were signed.
  private func keyEvents(
    behind events: [StoredEvent],
    of size: Int
  ) throws(StoreFailure) -> [StoredEvent] {
    let signed = events.map(\.envelope).filter { $0.signature != nil }
    var found: [StoredEvent] = []
    for actor in Set(signed.compactMap(\.actor)).sorted(by: { $0.text < $1.text }) {
      let used = Set(signed.filter { $0.actor == actor }.compactMap(\.signature?.keyID))
      found += try workspace.database.history(of: SubjectID(actor)).filter { event in
        event.position <= size && event.envelope.recordedKey.map { used.contains($0.keyID) } == true
      }
    }
    return found
  }
}
