public import SafetyModel

/// The line a problem stands on, with the part to look at.
public struct SourceExcerpt: Hashable, Sendable {
  /// The line without its end.
  public let line: String

  /// The part to look at, in Unicode scalars from the start of the line; never empty.
  public let marked: Range<Int>

  /// Finds the line of a place.
  ///
  /// - Parameters:
  ///   - location: The place; its column counts Unicode scalars from 1.
  ///   - text: The lines of the file.
  public init?(at location: RuleLocation, in text: SourceText) {
    guard location.line >= 1, location.line <= text.lines.count else { return nil }
    let scalars = text.lines[location.line - 1]
    let start = min(max(0, location.column - 1), scalars.count)
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars)
    self.line = String(line)
    marked = start..<SourceExcerpt.end(of: scalars, from: start)
  }

  /// Where the word, the quoted text or the sign that begins at a place ends.
  private static func end(of line: [Unicode.Scalar], from start: Int) -> Int {
    guard start < line.count else { return start + 1 }
    let first = line[start]
    if first == "\"" || first == "'" {
      return line[(start + 1)...].firstIndex(of: first).map { $0 + 1 } ?? start + 1
    }
    if isWord(first) {
      return line[start...].firstIndex { !isWord($0) } ?? line.count
    }
    guard first.value > 0x2E80 else { return start + 1 }
    // Chinese text without quotation marks goes on to the next sign of the format.
    return line[start...].firstIndex { " ,:{}[]#\"'".unicodeScalars.contains($0) } ?? line.count
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }
}

/// A file cut into lines as the YAML reader counts them.
public struct SourceText: Hashable, Sendable {
  /// The lines as Unicode scalars, without their ends.
  public let lines: [[Unicode.Scalar]]

  /// Cuts bytes into lines; what is no UTF-8 becomes a replacement character, a mark of byte order
  /// at the start is left out.
  public init(_ bytes: [UInt8]) {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    for (index, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
      defer { previous = scalar }
      if index == 0, scalar.value == 0xFEFF { continue }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(line)
        line = []
      default: line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines
  }
}
