public import Ledger
import SQLite

extension LedgerDatabase {
  /// Clears the register and makes it anew from all events, in one transaction.
  ///
  /// The result is the register that grew event by event.
  ///
  /// - Parameter projection: Makes the rows.
  /// - Throws: `StoreFailure`; the register is then as it was.
  public func rebuild(using projection: any Projection) throws(StoreFailure) {
    try write { try makeRegister(using: projection) }
  }

  /// Clears the register and makes it anew; call it inside the transaction.
  func makeRegister(using projection: any Projection) throws {
    for table in RegisterTables.all {
      try connection.execute("DELETE FROM \(table) WHERE ledger = ?", [number])
    }
    try forEachSubject { try refold($0, try history(of: $0), using: projection) }
    try LedgerDatabase.note(projection, number: number, on: connection)
  }

  /// Makes the register anew when another version of the projection made it.
  ///
  /// - Returns: Whether it had to be.
  /// - Throws: `StoreFailure`; the register is then as it was.
  @discardableResult
  public func bringRegisterUp() throws(StoreFailure) -> Bool {
    guard let projection = options.projection, try isRegisterOutdated(projection) else {
      return false
    }
    try rebuild(using: projection)
    return true
  }

  /// Whether the register was made by another version of a projection, so that it may say other things.
  public func isRegisterOutdated(_ projection: any Projection) throws(StoreFailure) -> Bool {
    try StoreFailure.translating {
      let made = try connection.firstRow(
        "SELECT value FROM meta WHERE ledger = ? AND name = 'register'",
        [number]
      ) { $0.text(0) }
      return made != projection.version
    }
  }

  /// Keeps which version made the register; call it inside the transaction.
  static func note(
    _ projection: any Projection,
    number: SQLiteValue,
    on connection: Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO meta (ledger, name, value) VALUES (?, 'register', ?)
      ON CONFLICT (ledger, name) DO UPDATE SET value = excluded.value
      """,
      [number, .text(projection.version)]
    )
  }

  /// Makes the rows of the subjects that got an event; call it inside the transaction.
  func refold(after stored: [StoredEvent]) throws {
    guard let projection = options.projection else { return }
    let bySubject = Dictionary(grouping: stored, by: \.envelope.subject)
    for (subject, added) in bySubject.sorted(by: { $0.key < $1.key }) {
      try refold(subject, try stream(of: subject, endingIn: added), using: projection)
    }
  }

  /// A subject's events up to those just added; what the decision read is not read again.
  private func stream(
    of subject: SubjectID,
    endingIn added: [StoredEvent]
  ) throws -> [StoredEvent] {
    let before = try streamVersion(of: subject) - added.count
    var stream: [StoredEvent] = []
    if before > 0 {
      guard let known = streams.stream(of: subject), known.count == before,
        try hash(of: subject, version: before) == known.last?.hash.hex
      else { return try history(of: subject) }
      stream = known
    }
    stream += added
    streams.keep(stream, of: subject)
    return stream
  }

  private func hash(of subject: SubjectID, version: Int) throws -> String? {
    try connection.firstRow(
      "SELECT hash FROM event WHERE ledger = ? AND subject = ? AND version = ?",
      [number, .text(subject.text), .int(version)]
    ) { $0.text(0) }
  }

  func refold(
    _ subject: SubjectID,
    _ history: [StoredEvent],
    using projection: any Projection
  ) throws {
    guard let last = history.last else { return }
    let rows = try projection.rows(for: subject, history: history)
    // A row under another id would survive the events it came from.
    precondition(
      rows.allSatisfy { $0.id == subject },
      "projection of \(subject) made rows of another subject"
    )
    let writer = RegisterWriter(connection: connection, number: number)
    let tables = rows.map(\.table)
    for table in RegisterTables.all where !tables.contains(table) {
      try writer.remove(subject, from: table)
    }
    for row in rows { try writer.write(row, updated: last.position) }
  }

  /// Hands over all subjects by name, a page of them at a time, so that a large ledger fits in memory.
  func forEachSubject(_ body: (SubjectID) throws -> Void) throws {
    var last = ""
    while true {
      let page = try subjects(after: last, limit: 1000)
      for subject in page { try body(subject) }
      guard let end = page.last else { return }
      last = end.text
    }
  }

  private func subjects(after name: String, limit: Int) throws -> [SubjectID] {
    try connection.rows(
      """
      SELECT DISTINCT subject FROM event WHERE ledger = ? AND subject > ? ORDER BY subject LIMIT ?
      """,
      [number, .text(name), .int(limit)]
    ) { row in
      guard let subject = SubjectID(row.text(0)) else {
        throw StoreFailure.corrupt(detail: "subject of an event")
      }
      return subject
    }
  }
}

extension RegisterRow {
  var table: String {
    switch self {
    case .site: SiteRow.table
    case .person: PersonRow.table
    case .organisation: OrgRow.table
    case .inspection: InspectionRow.table
    case .hazard: HazardRow.table
    case .majorCase: CaseRow.table
    }
  }
}
