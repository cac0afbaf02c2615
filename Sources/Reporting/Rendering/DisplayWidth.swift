/// How wide text is on a terminal: a Han character takes two columns, a combining mark none.
public enum DisplayWidth {
  /// The columns a text takes.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text with spaces behind it up to a width.
  public static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text broken into lines of at most `width` columns, between characters, at spaces where there are some.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapLine(String($0), to: max(2, width)) }
  }

  /// The columns of the longest piece of a text that is not broken between lines.
  static func longestWord(of text: String) -> Int {
    text.split(separator: "\n").flatMap { words(of: String($0)) }.map { of($0) }.max() ?? 0
  }

  private static func wrapLine(_ line: String, to width: Int) -> [String] {
    // The help of every command is laid out on each start: what fits is not taken apart.
    if of(line) <= width { return [trimmed(line)] }
    var lines: [String] = []
    var current = ""
    var currentWidth = 0
    func breakLine() {
      lines.append(trimmed(current))
      current = ""
      currentWidth = 0
    }
    for word in words(of: line) {
      let wordWidth = of(word)
      if currentWidth + wordWidth > width, !current.isEmpty {
        breakLine()
        if word == " " { continue }
      }
      guard wordWidth > width else {
        current += word
        currentWidth += wordWidth
        continue
      }
      for character in word {
        let characterWidth = of(String(character))
        if currentWidth + characterWidth > width, !current.isEmpty { breakLine() }
        current.append(character)
        currentWidth += characterWidth
      }
    }
    breakLine()
    return lines
  }

  /// The pieces a line may be broken between: Latin words whole, spaces and wide characters one by
  /// one, closing marks with what they close and opening marks with what they open.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var opensNext = false
    for piece in pieces(of: line) {
      let closes = piece.first.map(isClosing) ?? false
      if let last = words.last, opensNext || (closes && last != " ") {
        words[words.count - 1] = last + piece
      } else {
        words.append(piece)
      }
      opensNext = piece.last.map(isOpening) ?? false
    }
    return words
  }

  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in line {
      if character == " " || isMark(character) || of(String(character)) == 2 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static func isMark(_ character: Character) -> Bool {
    isOpening(character) || isClosing(character)
  }

  private static func isOpening(_ character: Character) -> Bool {
    alone(character).map(openingMarks.contains) ?? false
  }

  private static func isClosing(_ character: Character) -> Bool {
    alone(character).map(closingMarks.contains) ?? false
  }

  private static let openingMarks = Set("（《“‘【〔".unicodeScalars)
  private static let closingMarks = Set("，。、；：？！）》”’】〕…".unicodeScalars)

  /// The scalar of a character that has only one; it is compared faster than the character.
  private static func alone(_ character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars
    return scalars.index(after: scalars.startIndex) == scalars.endIndex ? scalars.first : nil
  }

  private static func trimmed(_ text: String) -> String {
    var result = text
    while result.last == " " { result.removeLast() }
    return result
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    // The commonest are told without the tables of Unicode, which are slow to ask.
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x3000...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF60: return 2
    default: break
    }
    if scalar.value < 0x20 || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark || scalar.value == 0x200D
    {
      return 0
    }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of East Asian Width W and F that occur in practice (Unicode Standard Annex 11).
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
