/// Writes documents as Markdown.
public struct MarkdownRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The document as Markdown, ending with a line feed.
  public func render(_ document: Document) -> String {
    let document = document.harmless
    let parts = ["# \(escape(document.title))"] + document.blocks.map(render)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text, let level):
      String(repeating: "#", count: level) + " " + escape(text)
    case .paragraph(let text): escape(text)
    case .facts(let facts):
      facts.map { "- **\(escape($0.name))** \(escape($0.value))" }.joined(separator: "\n")
    case .table(let table):
      ([row(table.columns), row(table.columns.map { _ in "---" })] + table.rows.map(row))
        .joined(separator: "\n")
    case .list(let items): items.map { "- " + escape($0) }.joined(separator: "\n")
    case .entry(let head, let details):
      (["**\(escape(head))**", ""] + details.map { "- " + escape($0) })
        .joined(separator: "\n")
    case .command(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    case .pictures(let pictures): pictures.map { "- " + escape($0.caption) }.joined(separator: "\n")
    case .note(let text): "> " + escape(text)
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0 == "---" ? $0 : escape($0) }.joined(separator: " | ") + " |"
  }

  /// Text that means itself: no formatting, no cell ends, no link, one line.
  private func escape(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!": "\\\(scalar)"
      case "\n": "<br>"
      default: nil
      }
    }
  }
}
