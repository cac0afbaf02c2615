public import Ledger
import SQLite
public import SafetyModel

extension LedgerDatabase {
  /// What is recorded of acts that name somebody after a moment, cards and mandates themselves aside.
  ///
  /// It reads every event that happened later, so it is for entries made now and then, not for lists.
  ///
  /// - Parameters:
  ///   - id: The id of a person or a body as events carry it.
  ///   - instant: The moment.
  /// - Returns: How many there are and when the last of them happened; nothing when there is none.
  /// - Throws: `StoreFailure`.
  public func acts(
    naming id: String,
    after instant: Instant
  ) throws(StoreFailure) -> (count: Int, last: Instant)? {
    let found = try StoreFailure.translating {
      try connection.firstRow(
        """
        SELECT COUNT(*), COALESCE(MAX(occurred), 0) FROM event
        WHERE ledger = ? AND occurred > ? AND kind NOT LIKE 'person.%' AND kind NOT LIKE 'org.%'
          AND (actor = ? OR INSTR(bytes, ?) > 0)
        """,
        [number, .integer(instant.milliseconds), .text(id), .blob(Array(id.utf8))]
      ) { row in (row.int(0), Instant(milliseconds: row.integer(1))) }
    }
    guard let found, found.0 > 0 else { return nil }
    return (found.0, found.1)
  }

  /// The subjects of events of some kinds in whose particulars a text stands, the first to name it first.
  public func subjects(
    naming text: String,
    inEventsOf kinds: [String]
  ) throws(StoreFailure) -> [SubjectID] {
    guard !kinds.isEmpty else { return [] }
    let marks = kinds.map { _ in "?" }.joined(separator: ", ")
    return try StoreFailure.translating {
      try connection.rows(
        """
        SELECT subject FROM event
        WHERE ledger = ? AND kind IN (\(marks)) AND INSTR(bytes, ?) > 0
        GROUP BY subject ORDER BY MIN(position)
        """,
        [number] + kinds.map { .text($0) } + [.blob(Array(text.utf8))]
      ) { row in
        guard let subject = SubjectID(row.text(0)) else {
          throw StoreFailure.corrupt(detail: "subject of an event")
        }
        return subject
      }
    }
  }

  /// Whether an event refers to a file already.
  public func refers(to hash: ContentHash) throws(StoreFailure) -> Bool {
    try StoreFailure.translating {
      try connection.firstRow(
        "SELECT 1 FROM blob_reference WHERE ledger = ? AND hash = ?",
        [number, .text(hash.hex)]
      ) { _ in true } ?? false
    }
  }
}
