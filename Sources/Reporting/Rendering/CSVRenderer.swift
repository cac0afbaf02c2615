/// Writes tables as CSV (RFC 4180) that WPS and Excel open without garbage: UTF-8 with byte order
/// mark, CRLF.
public struct CSVRenderer: Sendable {
  /// Whether the text begins with a byte order mark, by which spreadsheets know UTF-8.
  public enum Mark: Hashable, Sendable {
    case present
    case absent
  }

  private let mark: Mark

  /// Creates a renderer.
  public init(mark: Mark = .present) {
    self.mark = mark
  }

  /// The table as CSV.
  public func render(_ table: Document.Table) -> String {
    (mark == .present ? "\u{FEFF}" : "")
      + ([table.columns] + table.rows)
      .map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// What a spreadsheet may take for the beginning of a formula, full-width signs included.
  private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  /// What must stand inside quotation marks.
  private static let separators = Set(",\"\r\n".unicodeScalars)

  /// Whether a text is a whole number below nought, which no program takes for anything else.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.unicodeScalars.dropFirst()
    return text.unicodeScalars.first == "-" && !digits.isEmpty
      && digits.allSatisfy { ("0"..."9").contains($0) }
  }

  /// A cell that cannot be taken for a formula, quoted where needed; scalars, since a mark that
  /// combines with a quotation mark must not hide it.
  private func cell(_ text: String) -> String {
    let isFormula =
      (text.unicodeScalars.first.map(CSVRenderer.formulaSigns.contains) ?? false)
      && !CSVRenderer.isNumber(text)
    let guarded = isFormula ? "'" + text : text
    guard guarded.unicodeScalars.contains(where: CSVRenderer.separators.contains) else {
      return guarded
    }
    return "\"" + guarded.escaped { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}
