import Ledger
import SQLite
import SafetyModel

/// What lists of hazards, inspections and cases repeat of the site's row.
///
/// They are repeated so that a list reads one table and can be cut by region. They follow the
/// site, in whatever order the events of both arrive: a row takes them from the site's row, and a
/// changed site's row passes them on.
enum SiteColumns {
  static let names = ["site_name", "region", "town"]

  static let tables = [InspectionRow.table, HazardRow.table, CaseRow.table]
}

/// Writes rows of the register; used inside a transaction only.
struct RegisterWriter {
  let connection: Connection
  let number: SQLiteValue

  func write(_ row: RegisterRow, updated position: Int) throws {
    switch row {
    case .site(let row): try write(row, updated: position)
    case .person(let row): try upsert(row, derived: [], updated: position)
    case .organisation(let row): try upsert(row, derived: [], updated: position)
    case .inspection(let row):
      try upsert(row, derived: try derived(from: row.site), updated: position)
    case .hazard(let row): try upsert(row, derived: try derived(from: row.site), updated: position)
    case .majorCase(let row):
      try upsert(row, derived: try derived(from: row.site), updated: position)
    }
  }

  /// Removes a subject from a table.
  func remove(_ id: SubjectID, from table: String) throws {
    if table == SiteRow.table { try passOn([.null, .null, .null], of: id) }
    try connection.execute(
      "DELETE FROM \(table) WHERE ledger = ? AND id = ?",
      [number, .text(id.text)]
    )
  }

  private func write(_ row: SiteRow, updated position: Int) throws {
    let before = try derived(from: row.id)
    try upsert(row, derived: [], updated: position)
    let after: [SQLiteValue] = [
      .text(row.name), .text(row.region?.text), .int(SiteRow.town(ofRegion: row.region)),
    ]
    if before != after { try passOn(after, of: row.id) }
  }

  private func upsert<Row: RegisterTable>(
    _ row: Row,
    derived: [SQLiteValue],
    updated position: Int
  ) throws {
    try connection.execute(
      Row.upsert,
      [number, .text(row.id.text)] + row.values + derived + [.int(position)]
    )
  }

  private func derived(from site: SubjectID) throws -> [SQLiteValue] {
    try connection.firstRow(
      "SELECT name, region, town FROM reg_site WHERE ledger = ? AND id = ?",
      [number, .text(site.text)]
    ) { [.text($0.text(0)), .text($0.optionalText(1)), .integer($0.optionalInteger(2))] }
      ?? [.null, .null, .null]
  }

  private func passOn(_ values: [SQLiteValue], of site: SubjectID) throws {
    for table in SiteColumns.tables {
      try connection.execute(
        """
        UPDATE \(table) SET site_name = ?, region = ?, town = ? WHERE ledger = ? AND site = ?
        """,
        values + [number, .text(site.text)]
      )
    }
  }
}
