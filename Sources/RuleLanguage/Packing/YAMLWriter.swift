/// Writes trees as YAML in one form only, so that equal trees give equal bytes.
///
/// Keys stand in block style; lists of short words stand on one line; a text is written without
/// quotation marks only where nothing in it means anything to YAML.
struct YAMLWriter {
  private(set) var text = ""

  /// Writes the entries of a mapping at the left margin, a blank line between large sections.
  static func document(_ entries: [RuleTree.Entry]) -> String {
    var writer = YAMLWriter()
    for entry in entries {
      if case .list(let members) = entry.value, !YAMLWriter.fitsOnOneLine(members) {
        writer.text += "\n"
      }
      writer.write(entry, indent: 0)
    }
    return writer.text
  }

  /// A tree on one line, for people to read.
  static func line(_ tree: RuleTree) -> String {
    switch tree {
    case .text(let text): scalar(text)
    case .list(let members): "[" + members.map(line).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(line($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private mutating func write(_ entry: RuleTree.Entry, indent: Int) {
    text += String(repeating: " ", count: indent) + YAMLWriter.scalar(entry.key) + ":"
    switch entry.value {
    case .text(let value): text += " \(YAMLWriter.scalar(value))\n"
    case .list(let members) where YAMLWriter.fitsOnOneLine(members):
      text += " \(YAMLWriter.line(entry.value))\n"
    case .list(let members):
      text += "\n"
      for member in members { writeMember(member, indent: indent + 2) }
    case .mapping(let entries) where entries.isEmpty: text += " {}\n"
    case .mapping(let entries):
      text += "\n"
      for inner in entries { write(inner, indent: indent + 2) }
    }
  }

  private mutating func writeMember(_ member: RuleTree, indent: Int) {
    let dash = String(repeating: " ", count: indent) + "- "
    guard case .mapping(let entries) = member, !entries.isEmpty else {
      text += dash + YAMLWriter.line(member) + "\n"
      return
    }
    // The first key stands on the line of the dash.
    var inner = YAMLWriter()
    for entry in entries { inner.write(entry, indent: indent + 2) }
    text += dash + inner.text.dropFirst(indent + 2)
  }

  private static func fitsOnOneLine(_ members: [RuleTree]) -> Bool {
    members.allSatisfy { $0.text != nil }
  }

  /// A text as YAML gives it back unchanged.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    // Conditions are full of quotation marks; between single ones they stay readable.
    let isReadable = text.unicodeScalars.allSatisfy { $0 != "'" && isVisible($0) }
    return isReadable && text.unicodeScalars.contains("\"") ? "'\(text)'" : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    // Other YAML readers take digits and these words for numbers, dates and truths.
    guard let first = text.unicodeScalars.first, isLetterOrDigit(first),
      !("0"..."9").contains(first),
      text.unicodeScalars.last != " ", !otherMeanings.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isLetterOrDigit(scalar) || " -_./()%+，。；：？！、（）《》“”".unicodeScalars.contains(scalar)
    }
  }

  private static let otherMeanings: Set<String> = ["y", "n", "yes", "no", "on", "off", "null"]

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FFF}": true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isVisible(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      false
    default: true
    }
  }
}
