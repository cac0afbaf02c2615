public import Ledger
import SQLite

extension LedgerDatabase {
  /// The ids of subjects that begin with a text, in byte order.
  ///
  /// A prefix is unique when exactly one comes back; two are enough to know that it is not.
  ///
  /// - Parameters:
  ///   - prefix: The beginning as it is written, such as `H-7K3M`.
  ///   - limit: The most ids to give out.
  /// - Returns: The ids; none for a prefix that no id can have.
  /// - Throws: `StoreFailure`.
  public func identifiers(
    withPrefix prefix: String,
    limit: Int = 20
  ) throws(StoreFailure) -> [SubjectID] {
    guard SubjectID(prefix) != nil else { return [] }
    return try StoreFailure.translating {
      try connection.rows(
        """
        SELECT subject FROM event
        WHERE ledger = ? AND subject >= ? AND subject < ? AND version = 1
        ORDER BY subject LIMIT ?
        """,
        // DEL follows every character an id may have.
        [number, .text(prefix), .text(prefix + "\u{7F}"), .int(limit)]
      ) { row in
        guard let subject = SubjectID(row.text(0)) else {
          throw StoreFailure.corrupt(detail: "subject of an event")
        }
        return subject
      }
    }
  }
}
