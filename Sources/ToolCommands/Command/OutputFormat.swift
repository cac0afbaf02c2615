import ArgumentParser
import Ledger
import Reporting

/// The forms a list can be printed in; machine forms never change with the language.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
}

/// The choice of form for a list.
struct ListFormatOptions: ParsableArguments {
  @Option(help: help("输出格式：table、json 或 csv。", "Output: table, json or csv."))
  var format: ListFormat = .table

  @Flag(help: help("等于 --format json。", "The same as --format json."))
  var json = false

  var chosen: ListFormat { json ? .json : format }
}

/// A list for machines: rows of named values, keys in English.
struct Listing {
  var columns: [String]
  var rows: [[CanonicalValue]]

  /// Prints the list as JSON (one object with `rows`) or CSV.
  func print(as format: ListFormat) {
    switch format {
    case .table, .json: Console.print(json)
    case .csv:
      let cells = rows.map { $0.map(Listing.cell) }
      Console.print(CSVRenderer().render(Document.Table(columns: columns, rows: cells)))
    }
  }

  private var json: String {
    let objects = rows.map { row in
      var object = CanonicalObject()
      for (name, value) in zip(columns, row) { object[name] = value }
      return CanonicalValue.object(object)
    }
    return MachineText.json(.array(objects))
  }

  private static func cell(_ value: CanonicalValue) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .null: ""
    case .array(let values): values.map(cell).joined(separator: " ")
    case .object: MachineText.json(value)
    }
  }
}

extension CanonicalValue {
  /// A text, or null for nothing.
  static func text(_ text: String?) -> CanonicalValue { text.map { .string($0) } ?? .null }

  /// A number, or null for nothing.
  static func number(_ number: Int?) -> CanonicalValue {
    number.map { .integer(Int64($0)) } ?? .null
  }
}
