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

  /// The subjects with events of more than one device, in byte order.
  ///
  /// - Parameter prefix: The beginning of their ids.
  /// - Returns: The subjects.
  /// - Throws: `StoreFailure`.
  public func subjectsOfSeveralDevices(
    withPrefix prefix: String
  ) throws(StoreFailure) -> [SubjectID] {
    try StoreFailure.translating {
      try connection.rows(
        """
        SELECT subject FROM event WHERE ledger = ? AND subject >= ? AND subject < ?
        GROUP BY subject HAVING MIN(device) < MAX(device) ORDER BY subject
        """,
        [number, .text(prefix), .text(prefix + "\u{7F}")]
      ) { row in
        guard let subject = SubjectID(row.text(0)) else {
          throw StoreFailure.corrupt(detail: "subject of an event")
        }
        return subject
      }
    }
  }

  /// Whether an event with a hash is recorded.
  public func isRecorded(_ hash: EventHash, of subject: SubjectID) throws(StoreFailure) -> Bool {
    try StoreFailure.translating {
      try connection.firstRow(
        "SELECT 1 FROM event WHERE ledger = ? AND subject = ? AND hash = ?",
        [number, .text(subject.text), .text(hash.hex)]
      ) { _ in true } ?? false
    }
  }
}
