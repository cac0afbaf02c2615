import SafetyModel

/// A cell of a table with the place of its first character.
struct CSVCell {
  let text: String
  let place: RuleLocation

  /// The text without blanks around it; absent when nothing is left.
  var content: PlacedText? {
    let trimmed = text.trimmingBlanks()
    return trimmed.isEmpty ? nil : PlacedText(text: trimmed, place: place)
  }
}

/// A row of a table.
struct CSVRow {
  var cells: [CSVCell] = []
  let place: RuleLocation

  /// Whether nothing stands in it.
  var isBlank: Bool { cells.allSatisfy { $0.content == nil } }
}

/// Splits a table into rows and cells, as RFC 4180 has it.
///
/// Cells are separated by commas and may stand in double quotes; a quote inside is written twice.
/// Lines end with LF or CRLF. A row with a fault is reported and left out; reading goes on at the
/// next line.
struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// The rows without fault, blank ones included.
  private(set) var rows: [CSVRow] = []

  /// The faults, in order.
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Creates a reader over text; a byte order mark at the start does not count.
  init(text: String, file: String) {
    let all = Array(text.unicodeScalars)
    scalars = all.first == "\u{FEFF}" ? Array(all.dropFirst()) : all
    self.file = file
  }

  /// Reads to the end.
  mutating func readAll() {
    while index < scalars.count {
      let start = (index: index, line: line)
      do {
        rows.append(try row())
      } catch {
        diagnostics.append(error.diagnostic)
        if error.diagnostic.kind == .unclosedQuote {
          // The quote swallowed the rest: take it up again on the line after the quote.
          (index, line, lineStart) = (start.index, start.line, start.index)
          while line < error.diagnostic.location.line { skipLine() }
        }
        skipLine()
      }
    }
  }

  private struct Fault: Error {
    let diagnostic: RuleDiagnostic
  }

  private var here: RuleLocation {
    RuleLocation(file: file, line: line, column: index - lineStart + 1)
  }

  private func fault(_ kind: RuleDiagnostic.Kind, at place: RuleLocation) -> Fault {
    Fault(diagnostic: RuleDiagnostic(kind, at: place))
  }

  private mutating func row() throws(Fault) -> CSVRow {
    var row = CSVRow(place: here)
    while true {
      let place = here
      let isQuoted = index < scalars.count && scalars[index] == "\""
      row.cells.append(CSVCell(text: isQuoted ? try quoted() : try bare(), place: place))
      guard index < scalars.count else { return row }
      if scalars[index] == "," {
        index += 1
      } else if endLine() {
        return row
      } else {
        throw fault(isQuoted ? .textAfterQuote : .bareCarriageReturn, at: here)
      }
    }
  }

  /// Reads to the next comma or line end.
  private mutating func bare() throws(Fault) -> String {
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      switch scalars[index] {
      case ",", "\n", "\r": return String(text)
      case "\"": throw fault(.quoteInsideCell, at: here)
      case let scalar: text.append(scalar)
      }
      index += 1
    }
    return String(text)
  }

  /// Reads from an opening quote to past the closing one.
  private mutating func quoted() throws(Fault) -> String {
    let opening = here
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" {
        guard index < scalars.count, scalars[index] == "\"" else { return String(text) }
        index += 1
      } else if scalar == "\n" {
        beginLine()
      }
      text.append(scalar)
    }
    throw fault(.unclosedQuote, at: opening)
  }

  /// Steps over a line end, if one is here.
  private mutating func endLine() -> Bool {
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    guard scalars[index] == "\n" else { return false }
    index += 1
    beginLine()
    return true
  }

  private mutating func skipLine() {
    while index < scalars.count, scalars[index] != "\n" { index += 1 }
    if index < scalars.count { index += 1 }
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    lineStart = index
  }
}
