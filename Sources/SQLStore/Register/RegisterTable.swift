import Ledger
import SQLite
import SafetyModel

/// A row type with its table; the columns stand in one order for writing and for reading.
protocol RegisterTable {
  static var table: String { get }
  /// The columns a projection fills, without `ledger` and `id`.
  static var columns: [String] { get }
  /// The columns the store fills besides `updated`.
  static var derivedColumns: [String] { get }
  /// The statement that writes a row over an older one; made once, it is used for every row.
  static var upsert: String { get }
  var id: SubjectID { get }
  /// The values of `columns`.
  var values: [SQLiteValue] { get }
}

extension RegisterTable {
  static var derivedColumns: [String] { [] }

  static func makeUpsert() -> String {
    let changing = columns + derivedColumns + ["updated"]
    let all = ["ledger", "id"] + changing
    let places = all.map { _ in "?" }.joined(separator: ", ")
    let updates = changing.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(places))
      ON CONFLICT (ledger, id) DO UPDATE SET \(updates)
      """
  }
}

/// The tables of the register, by name.
enum RegisterTables {
  static let all = [
    SiteRow.table, PersonRow.table, OrgRow.table, InspectionRow.table, HazardRow.table,
    CaseRow.table,
  ]
}

/// Reads one column after the other.
struct ColumnReader: ~Copyable {
  private var next: Int32

  init(from start: Int32 = 0) { next = start }

  mutating func advance() -> Int32 {
    defer { next += 1 }
    return next
  }

  mutating func text(_ row: borrowing Row) -> String { row.text(advance()) }

  mutating func optionalText(_ row: borrowing Row) -> String? { row.optionalText(advance()) }

  mutating func int(_ row: borrowing Row) -> Int { row.int(advance()) }

  mutating func flag(_ row: borrowing Row) -> Bool { row.int(advance()) != 0 }

  mutating func subject(_ row: borrowing Row) throws(StoreFailure) -> SubjectID {
    guard let id = SubjectID(row.text(advance())) else {
      throw .corrupt(detail: "id in the register")
    }
    return id
  }

  mutating func optionalSubject(_ row: borrowing Row) throws(StoreFailure) -> SubjectID? {
    let column = advance()
    guard let text = row.optionalText(column) else { return nil }
    guard let id = SubjectID(text) else { throw .corrupt(detail: "id in the register") }
    return id
  }

  mutating func day(_ row: borrowing Row) throws(StoreFailure) -> CivilDate {
    guard let day = CivilDate(row.text(advance())) else {
      throw .corrupt(detail: "day in the register")
    }
    return day
  }

  mutating func optionalDay(_ row: borrowing Row) throws(StoreFailure) -> CivilDate? {
    if row.isNull(next) {
      next += 1
      return nil
    }
    return try day(row)
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ row: borrowing Row
  ) throws(StoreFailure) -> Word {
    guard let word = Word(rawValue: row.text(advance())) else {
      throw .corrupt(detail: "\(Word.self) in the register")
    }
    return word
  }

  mutating func optionalWord<Word: RawRepresentable<String>>(
    _ row: borrowing Row
  ) throws(StoreFailure) -> Word? {
    if row.isNull(next) {
      next += 1
      return nil
    }
    return try word(row)
  }

  mutating func optionalRegion(_ row: borrowing Row) -> RegionCode? {
    row.optionalText(advance()).flatMap { RegionCode($0) }
  }

  /// Two columns: the open text and the commitment.
  mutating func personName(_ row: borrowing Row) -> PersonName? {
    let text = row.optionalText(advance())
    let commitment = row.optionalText(advance())
    if let commitment { return .committed(PersonalReference(commitment: commitment)) }
    return text.map { .text($0) }
  }
}

extension PersonName? {
  /// The values of the two columns: the open text and the commitment.
  var values: [SQLiteValue] {
    switch self {
    case .text(let text): [.text(text), .null]
    case .committed(let commitment): [.null, .text(commitment.commitment)]
    case nil: [.null, .null]
    }
  }
}

extension SQLiteValue {
  /// A day as ISO text, `nil` as no value.
  static func day(_ day: CivilDate?) -> SQLiteValue { .text(day?.description) }

  /// A word of one of our own lists, `nil` as no value.
  static func word(_ word: (some RawRepresentable<String>)?) -> SQLiteValue {
    .text(word?.rawValue)
  }

  /// A flag as 0 or 1.
  static func flag(_ value: Bool) -> SQLiteValue { .integer(value ? 1 : 0) }

  /// An id, `nil` as no value.
  static func subject(_ id: SubjectID?) -> SQLiteValue { .text(id?.text) }
}
