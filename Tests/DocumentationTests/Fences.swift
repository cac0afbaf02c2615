import TranscriptSupport

/// A fenced block of a Markdown document.
struct Fence {
  /// What stands behind the opening marks: `yaml facts.yml`, `cel`, `console`; empty for none.
  let info: String
  /// The lines between the marks.
  let lines: [String]
  /// The line of the opening mark, from 1.
  let line: Int

  /// The first word of the info.
  var kind: String { info.split(separator: " ").first.map(String.init) ?? "" }

  /// The file a rule example belongs to; absent when it names none.
  var path: String? {
    let words = info.split(separator: " ")
    return words.count == 2 ? String(words[1]) : nil
  }

  /// The blocks of a document in order, indented ones included; one left open runs to the end.
  static func all(in document: String) -> [Fence] {
    var fences: [Fence] = []
    var open: (info: String, line: Int, lines: [String])?
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.drop { $0 == " " }
      let mark = ["```", "~~~"].first { text.hasPrefix($0) }
      if let block = open {
        if mark == nil {
          open?.lines.append(String(line))
        } else {
          fences.append(Fence(info: block.info, lines: block.lines, line: block.line))
          open = nil
        }
      } else if let mark {
        open = (String(text.dropFirst(mark.count)), index + 1, [])
      }
    }
    if let block = open {
      fences.append(Fence(info: block.info, lines: block.lines, line: block.line))
    }
    return fences
  }

  /// The blocks of a document of this project.
  static func all(of name: String) throws -> [Fence] {
    all(in: try Disk.text(of: Project.root + "/" + name))
  }
}
