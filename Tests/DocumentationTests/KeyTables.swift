/// A row of a table of keys: the keys it explains, and everything it says about them.
struct KeyRow {
  /// The keys in its first cell, each with whether it is marked as required.
  let keys: [String: Bool]
  /// The whole row.
  let text: String

  init(_ line: Substring) {
    text = String(line)
    let first = line.split(separator: "|").first ?? ""
    keys = KeyRow.marked(in: first)
  }

  /// The keys written `{name●, unit}` in the row, one set for each pair of braces.
  var groups: [[String: Bool]] {
    text.matches(of: #/\{([a-z_]+\u{25CF}?(?:, [a-z_]+\u{25CF}?)*)\}/#).map { match in
      let names = match.1.split(separator: ", ").map { name in
        (String(name.filter { $0 != "●" }), name.hasSuffix("●"))
      }
      return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether the row leads to another section.
  var hasLink: Bool { text.contains("](#") }

  /// Whether a word stands between backquotes.
  func names(_ word: String) -> Bool { text.contains("`\(word)`") }

  private static func marked(in cell: Substring) -> [String: Bool] {
    Dictionary(
      cell.matches(of: #/`([^`]+)`( \u{25CF})?/#).map { (String($0.1), $0.2 != nil) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

/// A table of keys: that of a whole file, or that of what stands under some keys.
struct KeyTable {
  /// The places it describes, such as `items` or `cases.expect`; one empty place for a whole file.
  let places: [String]
  let rows: [KeyRow]

  /// What it says of each key.
  var keys: [String: Bool] {
    Dictionary(rows.flatMap { $0.keys.map { ($0, $1) } }, uniquingKeysWith: { first, _ in first })
  }

  func row(of key: String) -> KeyRow? { rows.first { $0.keys[key] != nil } }
}

/// A section of a page, with its tables of keys.
struct KeySection {
  let heading: String
  let text: String
  let tables: [KeyTable]

  /// The sections of a page, by their headings of the second level.
  static func all(in page: String) -> [KeySection] {
    page.split(separator: "\n## ", omittingEmptySubsequences: false).dropFirst().map { section in
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
      return KeySection(
        heading: String(lines.first ?? ""),
        text: String(section),
        tables: tables(in: lines)
      )
    }
  }

  /// A table of keys has the word for key at the end of its first head.
  private static func tables(in lines: [Substring]) -> [KeyTable] {
    lines.indices.compactMap { index in
      let head = lines[index].split(separator: "|").first ?? ""
      guard lines[index].hasPrefix("| "), head.hasSuffix("键 Key ") else { return nil }
      let places = head.matches(of: #/`([^`]+)`/#).map { String($0.1) }
      let rows = lines[(index + 2)...].prefix { $0.hasPrefix("|") }.map { KeyRow($0) }
      return KeyTable(places: places.isEmpty ? [""] : places, rows: rows)
    }
  }
}
