/// Writes documents for a terminal or a plain file, columns by display width.
public struct TextRenderer: Sendable {
  /// The columns available.
  public var width: Int

  /// Creates a renderer for a width in columns.
  public init(width: Int = 100) {
    self.width = width
  }

  /// The document as lines, ending with a line feed.
  public func render(_ document: Document) -> String {
    let document = document.harmless
    var lines: [String] = []
    if !document.title.isEmpty {
      lines += [document.title, String(repeating: "═", count: DisplayWidth.of(document.title))]
    }
    for block in document.blocks {
      if !lines.isEmpty, !block.isCommand { lines.append("") }
      lines += render(block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let text, let level):
      [text, String(repeating: level == 2 ? "─" : "·", count: DisplayWidth.of(text))]
    case .paragraph(let text): DisplayWidth.wrap(text, to: width)
    case .facts(let facts): render(facts)
    case .table(let table): render(table)
    case .list(let items): items.flatMap { hanging($0, behind: "- ") }
    case .entry(let head, let details):
      DisplayWidth.wrap(head, to: width) + details.flatMap { hanging($0, behind: "   ") }
    case .command(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "   " + $0
      }
    case .pictures(let pictures): pictures.flatMap { hanging($0.caption, behind: "[图] ") }
    case .note(let text): hanging(text, behind: "! ")
    }
  }

  private func hanging(_ text: String, behind mark: String) -> [String] {
    let indent = DisplayWidth.of(mark)
    return DisplayWidth.wrap(text, to: width - indent).enumerated().map { index, line in
      (index == 0 ? mark : String(repeating: " ", count: indent)) + line
    }
  }

  private func render(_ facts: [Document.Fact]) -> [String] {
    let nameWidth = facts.map { DisplayWidth.of($0.name) }.max() ?? 0
    return facts.flatMap { fact in
      hanging(fact.value, behind: DisplayWidth.pad(fact.name, to: nameWidth) + "  ")
    }
  }

  private func render(_ table: Document.Table) -> [String] {
    guard let widths = columnWidths(of: table) else { return records(of: table) }
    func line(_ cells: [String]) -> [String] {
      let wrapped = zip(cells, widths).map { DisplayWidth.wrap($0, to: $1) }
      let height = wrapped.map(\.count).max() ?? 0
      return (0..<height).map { row in
        let padded = zip(wrapped, widths).map { lines, width in
          DisplayWidth.pad(row < lines.count ? lines[row] : "", to: width)
        }
        var text = padded.joined(separator: "  ")
        while text.last == " " { text.removeLast() }
        return text
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return line(table.columns) + [rule] + table.rows.flatMap(line)
  }

  /// Natural widths where they fit; otherwise the widest columns give way, evenly and first.
  ///
  /// No column becomes narrower than its longest word that must not be broken, such as an id.
  ///
  /// - Returns: The widths; nothing when there are too many columns for the line.
  private func columnWidths(of table: Document.Table) -> [Int]? {
    let cells = table.columns.indices.map { index in
      [table.columns[index]] + table.rows.map { $0[index] }
    }
    var widths = cells.map { column in
      column.flatMap { $0.split(separator: "\n") }.map { DisplayWidth.of(String($0)) }.max() ?? 0
    }
    let least = cells.map { column in
      min(column.map(DisplayWidth.longestWord).max() ?? 0, TextRenderer.longestUnbrokenWord)
    }
    let available = width - 2 * max(0, widths.count - 1)
    while widths.reduce(0, +) > available {
      let yielding = widths.indices.filter { widths[$0] > max(least[$0], 8) }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// Longer words, such as hashes, are broken rather than pushing everything else away.
  private static let longestUnbrokenWord = 16

  /// A table too wide for the line, a row after another as names and values.
  private func records(of table: Document.Table) -> [String] {
    let blocks = table.rows.map { row in
      render(
        zip(table.columns, row).compactMap { name, value in
          value.isEmpty || value == "—" ? nil : Document.Fact(name, value)
        }
      )
    }
    return Array(blocks.joined(separator: [""]))
  }
}
