import YAMLSource

/// A YAML text in which values are replaced while everything else stays byte for byte.
struct EditedText {
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private let original: [UInt8]
  private let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let lines: [Int]
  private var edits: [Edit] = []

  init(_ bytes: [UInt8]) {
    original = bytes
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    // A byte order mark takes no column.
    let start = scalars.first == "\u{FEFF}" ? 1 : 0
    var lines = [start]
    for index in scalars.indices.dropFirst(start) where EditedText.isBreak(scalars[index]) {
      let isHalf = scalars[index] == "\r" && scalars.dropFirst(index + 1).first == "\n"
      if !isHalf { lines.append(index + 1) }
    }
    self.lines = lines
  }

  /// The text with every edit made.
  var bytes: [UInt8] {
    guard !edits.isEmpty else { return original }
    var result = String.UnicodeScalarView()
    var position = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result.append(contentsOf: scalars[position..<edit.range.lowerBound])
      result.append(contentsOf: edit.text.unicodeScalars)
      position = edit.range.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return Array(String(result).utf8)
  }

  /// Replaces a value.
  ///
  /// - Returns: Whether the extent of the value is known.
  mutating func replace(_ node: YAMLNode?, by text: String) -> Bool {
    guard let node, let start = offset(of: node.location), let end = end(of: node) else {
      return false
    }
    edits.append(Edit(range: start..<end, text: text))
    return true
  }

  /// Adds a key to a mapping, below its last one or, in `{…}`, at its beginning.
  ///
  /// - Returns: Whether the extent of the mapping is known.
  mutating func add(_ key: String, _ value: String, to node: YAMLNode) -> Bool {
    guard let start = offset(of: node.location), let end = end(of: node),
      let entries = node.entries
    else { return false }
    if scalars[start] == "{" {
      let separator = entries.isEmpty ? "" : ", "
      edits.append(Edit(range: start + 1..<start + 1, text: "\(key): \(value)\(separator)"))
      return true
    }
    let margin = String(repeating: " ", count: node.location.column - 1)
    edits.append(Edit(range: end..<end, text: "\(lineEnd)\(margin)\(key): \(value)"))
    return true
  }

  private var lineEnd: String {
    scalars.firstIndex(of: "\r").map { scalars.dropFirst($0 + 1).first == "\n" } == true
      ? "\r\n" : "\n"
  }

  private func offset(of location: SourceLocation) -> Int? {
    guard lines.indices.contains(location.line - 1) else { return nil }
    let offset = lines[location.line - 1] + location.column - 1
    return scalars.indices.contains(offset) ? offset : nil
  }

  /// Where a value ends; absent for text over several lines.
  private func end(of node: YAMLNode) -> Int? {
    guard let start = offset(of: node.location) else { return nil }
    switch node.content {
    case .scalar(let scalar): return scalar.width.map { start + $0 }
    case .sequence(let members):
      return end(after: members.last, from: start, opening: "[", closing: "]")
    case .mapping(let entries):
      return end(after: entries.last?.value, from: start, opening: "{", closing: "}")
    }
  }

  private func end(
    after last: YAMLNode?,
    from start: Int,
    opening: Unicode.Scalar,
    closing: Unicode.Scalar
  ) -> Int? {
    let inner: Int?
    if let last { inner = end(of: last) } else { inner = start + 1 }
    guard let inner, scalars[start] == opening else { return last == nil ? nil : inner }
    // Between the last member and the bracket stand blanks, a comma and comments only.
    var isComment = false
    for index in inner..<scalars.count {
      if EditedText.isBreak(scalars[index]) {
        isComment = false
      } else if scalars[index] == "#" {
        isComment = true
      } else if scalars[index] == closing, !isComment {
        return index + 1
      }
    }
    return nil
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
