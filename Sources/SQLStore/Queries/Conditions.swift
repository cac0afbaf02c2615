import Ledger
import SQLite
import SafetyModel

/// The condition of a query under construction: terms that must all hold, with their values.
struct Conditions {
  private(set) var terms: [String] = []
  private(set) var values: [SQLiteValue] = []

  /// Begins with the ledger, which leads every key; `alias` names the table in the query.
  init(alias: String, ledger: SQLiteValue) {
    add("\(alias).ledger = ?", ledger)
  }

  /// The text after `WHERE`.
  var sql: String { terms.joined(separator: " AND ") }

  mutating func add(_ term: String, _ values: SQLiteValue...) {
    terms.append(term)
    self.values += values
  }

  mutating func equal(_ column: String, _ value: String?) {
    guard let value else { return }
    add("\(column) = ?", .text(value))
  }

  mutating func equal(_ column: String, _ value: SubjectID?) {
    equal(column, value?.text)
  }

  mutating func equal(_ column: String, _ word: (some RawRepresentable<String>)?) {
    equal(column, word?.rawValue)
  }

  mutating func among(_ column: String, _ words: [String]) {
    guard !words.isEmpty else { return }
    terms.append("\(column) IN (\(words.map { _ in "?" }.joined(separator: ", ")))")
    values += words.map { .text($0) }
  }

  /// Everything within a region, as a range, which an index can serve and no wildcard can spoil.
  mutating func region(_ column: String, _ region: RegionCode?) {
    guard let region else { return }
    // The colon follows the digit nine.
    add("\(column) >= ? AND \(column) < ?", .text(region.text), .text(region.text + ":"))
  }

  mutating func standing(_ column: String, _ standing: Standing) {
    switch standing {
    case .open: add("\(column) = 1")
    case .ended: add("\(column) = 0")
    case .any: break
    }
  }

  /// Every word must occur in one of the columns.
  mutating func search(_ columns: [String], _ question: String?) {
    for pattern in SearchText.patterns(question ?? "") {
      let choices = columns.map { "\($0) LIKE ? ESCAPE '!'" }.joined(separator: " OR ")
      terms.append("(\(choices))")
      values += columns.map { _ in .text(pattern) }
    }
  }
}

extension Page {
  /// The values for `LIMIT ? OFFSET ?`.
  var values: [SQLiteValue] { [.int(max(limit, 0)), .int(max(offset, 0))] }
}
