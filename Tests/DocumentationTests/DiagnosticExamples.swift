import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport

/// One fenced example of `Docs/Diagnostics.md`, to be put into the smallest rule folder.
///
/// The line after the fence says what it is: `yaml wrong checklists/exits.yml`, with `whole` when it
/// is a file and no fragment, `line=2` where no arrow can stand, `escapes` for bytes written `\xCF`,
/// `repeat=9` for a file too long to print.
struct DiagnosticExample {
  /// The file the example belongs to.
  let path: String
  /// Whether it should be refused.
  let isWrong: Bool
  /// The lines, the arrow still in them.
  let lines: [String]
  private let flags: Set<String>

  init?(info: String, lines: [String]) {
    let words = info.split(separator: " ").map(String.init)
    guard words.count >= 3, words[1] == "wrong" || words[1] == "right" else { return nil }
    path = words[2]
    isWrong = words[1] == "wrong"
    flags = Set(words.dropFirst(3))
    self.lines = lines
  }

  /// The line of the example that is reported, from 1.
  var markedLine: Int? {
    if let number = value(of: "line") { return number }
    return lines.firstIndex { $0.hasSuffix("# ←") }.map { $0 + 1 }
  }

  private func value(of flag: String) -> Int? {
    flags.compactMap { word in
      word.hasPrefix("\(flag)=") ? Int(word.dropFirst(flag.count + 1)) : nil
    }.first
  }

  /// Puts the example into a folder.
  ///
  /// - Returns: The line of the file on which the marked line then stands.
  func apply(to folder: inout [String: [UInt8]]) -> Int? {
    guard let base = folder[path], !flags.contains("whole") else {
      folder[path] = content
      return markedLine
    }
    var file = String(decoding: base, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
    if file.last == "" { file.removeLast() }
    var marked: Int?
    var cursor = 0
    var seen: Set<String> = []
    for block in blocks {
      // A key that comes twice is there twice.
      let isRepeated = !seen.insert(block.key).inserted
      let start = Self.insert(block.lines, isNew: isRepeated, into: &file, from: &cursor)
      if let line = block.markedLine { marked = start + line }
    }
    folder[path] = Array((file.joined(separator: "\n") + "\n").utf8)
    return marked
  }

  private var content: [UInt8] {
    let text = lines.joined(separator: "\n") + "\n"
    let bytes = flags.contains("escapes") ? Self.unescaped(text) : Array(text.utf8)
    return Array(repeatElement(bytes, count: value(of: "repeat") ?? 1).joined())
  }

  /// A key at the margin with what stands below it, or a member of a list.
  private struct Block {
    var lines: [String]
    var markedLine: Int?

    var key: String { String(lines[0].prefix { $0 != ":" && $0 != "：" }) }
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      if blocks.isEmpty || !(line.hasPrefix(" ") || line.isEmpty) {
        blocks.append(Block(lines: []))
      }
      blocks[blocks.count - 1].lines.append(line)
      if index + 1 == markedLine {
        blocks[blocks.count - 1].markedLine = blocks[blocks.count - 1].lines.count
      }
    }
    return blocks
  }

  /// - Returns: The number of lines before the block.
  private static func insert(
    _ block: [String],
    isNew: Bool,
    into file: inout [String],
    from cursor: inout Int
  ) -> Int {
    let first = block[0]
    if first.hasPrefix("- ") {
      let start = file.count
      file += block.map { "  " + $0 }
      return start
    }
    let key = first.prefix { $0 != ":" && $0 != "：" }
    func indentation(_ line: String) -> Int {
      line.prefix { $0 == " " }.count + (line.drop { $0 == " " }.hasPrefix("- ") ? 2 : 0)
    }
    func content(_ line: String) -> Substring {
      let text = line.drop { $0 == " " }
      return text.hasPrefix("- ") ? text.dropFirst(2) : text
    }
    let range = cursor..<file.count
    let known = isNew ? nil : range.first { content(file[$0]).hasPrefix("\(key):") }
    guard let start = known else {
      // A key of its own: into the group just changed, or into the first member of the list.
      let member = cursor > 0 ? cursor - 1 : file.firstIndex { $0.hasPrefix("  - ") } ?? 0
      let isTop = first.hasPrefix("unasked")
      let depth = isTop ? 0 : indentation(file[member])
      let place = isTop ? 1 : member + 1
      file.insert(contentsOf: block.map { String(repeating: " ", count: depth) + $0 }, at: place)
      cursor = place + block.count
      return place
    }
    let depth = indentation(file[start])
    var end = start + 1
    while end < file.count, indentation(file[end]) > depth, !file[end].isEmpty { end += 1 }
    let indented = block.map { String(repeating: " ", count: depth) + $0 }
    file.replaceSubrange(start..<end, with: indented)
    cursor = start + block.count
    return start
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if next == UInt8(ascii: "r") {
        bytes.append(UInt8(ascii: "\r"))
      } else if next == UInt8(ascii: "x") {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
      }
    }
    return bytes
  }
}

/// The section of one code.
struct DiagnosticSection: CustomTestStringConvertible {
  let code: String
  let title: String
  let examples: [DiagnosticExample]

  var testDescription: String { code }

  /// Every section of the page.
  static func all(in page: String) -> [DiagnosticSection] {
    var sections: [DiagnosticSection] = []
    var code: String?
    var title = ""
    var examples: [DiagnosticExample] = []
    var fence: (info: String, lines: [String])?
    func close() {
      if let code {
        sections.append(DiagnosticSection(code: code, title: title, examples: examples))
      }
      code = nil
      title = ""
      examples = []
    }
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = fence {
        if line == "```" {
          DiagnosticExample(info: open.info, lines: open.lines).map { examples.append($0) }
          fence = nil
        } else {
          fence?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        fence = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("### RULE-") {
        close()
        code = String(line.dropFirst(4))
      } else if line.hasPrefix("**"), title.isEmpty {
        title = line
      }
    }
    close()
    return sections
  }
}
