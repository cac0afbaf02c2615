/// A Markdown document whose ```console blocks are commands to run.
package struct ConsoleBlocks {
  /// A run of lines of the document.
  private enum Part {
    case prose([String])
    case console(fence: String, Transcript)
  }

  private var parts: [Part] = []

  /// Reads a document.
  package init(_ text: String) {
    var prose: [String] = []
    var block: (fence: String, first: Int, lines: [String])?
    for (index, line) in Self.lines(of: text).enumerated() {
      if let open = block {
        if line.hasPrefix("```") {
          parts.append(
            .console(fence: open.fence, Transcript(lines: open.lines, first: open.first))
          )
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else if line.hasPrefix("```console") {
        parts.append(.prose(prose))
        prose = []
        block = (line, index + 2, [])
      } else {
        prose.append(line)
      }
    }
    parts.append(.prose(prose))
  }

  /// Whether there is anything to run.
  package var isEmpty: Bool { transcripts.isEmpty }

  /// The blocks in order, as one transcript each.
  package var transcripts: [Transcript] {
    get {
      parts.compactMap { part in
        switch part {
        case .prose: nil
        case .console(_, let transcript): transcript
        }
      }
    }
    set {
      var rest = newValue[...]
      parts = parts.map { part in
        switch part {
        case .prose: part
        case .console(let fence, let old): .console(fence: fence, rest.popFirst() ?? old)
        }
      }
    }
  }

  /// The document.
  package var text: String {
    parts.flatMap { part -> [String] in
      switch part {
      case .prose(let lines): lines
      case .console(let fence, let transcript): [fence] + transcript.lines + ["```"]
      }
    }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
