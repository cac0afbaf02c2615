/// Text that cannot move the cursor, reverse its direction or break out of its line.
enum HarmlessText {
  /// The text with control, direction and separator characters made visible; line feeds stay.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isHarmless($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      result.append(isHarmless(scalar) ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
    }
    return String(result)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: scalar == "\n"
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }
}

extension Document {
  /// The document with every text made harmless; what renderers begin with.
  var harmless: Document {
    Document(title: HarmlessText.of(title), blocks: blocks.map(\.harmless))
  }
}

extension Document.Block {
  fileprivate var harmless: Document.Block {
    let clean = HarmlessText.of
    return switch self {
    case .heading(let text, let level): .heading(clean(text), level: level)
    case .paragraph(let text): .paragraph(clean(text))
    case .facts(let facts): .facts(facts.map { Document.Fact(clean($0.name), clean($0.value)) })
    case .table(let table):
      .table(
        Document.Table(
          columns: table.columns.map(clean),
          rows: table.rows.map { $0.map(clean) }
        )
      )
    case .list(let items): .list(items.map(clean))
    case .entry(let head, let details): .entry(clean(head), details: details.map(clean))
    case .pictures(let pictures):
      .pictures(
        pictures.map {
          Document.Picture(
            caption: clean($0.caption),
            mediaType: clean($0.mediaType),
            bytes: $0.bytes
          )
        }
      )
    case .command(let line): .command(clean(line))
    case .note(let text): .note(clean(text))
    }
  }
}

extension String {
  /// The text with some scalars replaced.
  ///
  /// By scalar and not by character: a sign with a combining mark behind it is another character,
  /// but a reader of markup sees the sign.
  func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let replaced = replacement(scalar) {
        result += replaced
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as it stands between tags or in a quoted attribute.
  ///
  /// - Parameter lineFeed: What stands for a line feed.
  /// - Returns: Text with nothing a reader of mark-up takes for a sign.
  func escapedForHTML(lineFeed: String) -> String {
    escaped { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": lineFeed
      default: nil
      }
    }
  }
}
