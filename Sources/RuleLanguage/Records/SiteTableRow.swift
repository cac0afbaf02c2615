import SafetyModel

/// A row of a table of sites, its cells found by what they hold.
struct SiteTableRow {
  /// The place of the row.
  let place: RuleLocation

  /// The facts with something in their cells, in column order.
  private(set) var facts: [(key: String, cell: PlacedText)] = []

  private var cells: [SiteTableColumn: PlacedText] = [:]

  /// Puts the cells under their columns; of two equal columns the first counts.
  init(_ row: CSVRow, head: SiteTableHead) {
    place = row.place
    for (content, cell) in zip(head.contents, row.cells) {
      guard let text = cell.content else { continue }
      switch content {
      case .column(let column): cells[column] = cells[column] ?? text
      case .fact(let key) where !facts.contains { $0.key == key }: facts.append((key, text))
      case .fact, nil: break
      }
    }
  }

  /// Finds a cell; absent when the column is not there or the cell is empty.
  subscript(column: SiteTableColumn) -> PlacedText? { cells[column] }
}

extension RuleReader {
  /// Reads one of the values of an enumeration, by its value in data or a word of the table.
  mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ cell: PlacedText,
    _ words: KeyPath<Value, [String]>
  ) -> Value? {
    let value = Value.allCases.first {
      $0.rawValue == cell.text || $0[keyPath: words].contains(cell.text)
    }
    if value == nil {
      let allowed = Value.allCases.flatMap { [$0.rawValue] + $0[keyPath: words] }
      report(.unknownValue(value: cell.text, allowed: allowed), at: cell.place)
    }
    return value
  }

  /// Reads a yes or no of a table.
  mutating func truth(_ cell: PlacedText?) -> Bool? {
    guard let cell else { return nil }
    switch cell.text {
    case "true", "是": return true
    case "false", "否": return false
    default:
      report(.unknownValue(value: cell.text, allowed: ["true", "是", "false", "否"]), at: cell.place)
      return nil
    }
  }
}

extension SiteKind {
  /// The Chinese words a table may use.
  var tableWords: [String] {
    switch self {
    case .enterprise: ["企业"]
    case .park: ["园区"]
    case .building: ["楼宇"]
    case .premises: ["场所"]
    }
  }
}

extension TenancyRole {
  /// The Chinese words a table may use.
  var tableWords: [String] {
    switch self {
    case .owner: ["出租方", "产权方"]
    case .operator: ["运营方"]
    case .tenant: ["承租方", "租户"]
    }
  }
}
