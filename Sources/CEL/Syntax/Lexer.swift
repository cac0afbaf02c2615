/// Turns source text into tokens.
struct Lexer {
  let scalars: [Unicode.Scalar]
  private(set) var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// All tokens, the last one being `.end`.
  static func tokens(of scalars: [Unicode.Scalar]) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(scalars)
    var result: [Token] = []
    while true {
      let token = try lexer.next()
      result.append(token)
      if token.kind == .end { return result }
    }
  }

  var position: SourcePosition {
    SourcePosition(line: line, column: offset - lineStart + 1, offset: offset)
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let index = offset + distance
    return index < scalars.count ? scalars[index] : nil
  }

  mutating func advance() {
    if scalars[offset] == "\n" {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
  }

  mutating func advance(by count: Int) {
    for _ in 0..<count where offset < scalars.count { advance() }
  }

  func text(from start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<offset])
    return String(view)
  }

  private mutating func next() throws(SyntaxError) -> Token {
    skipSpaceAndComments()
    let start = position
    let kind = try kindOfNext(at: start)
    return Token(kind: kind, position: start, end: offset)
  }

  private mutating func skipSpaceAndComments() {
    while let scalar = peek() {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{0C}":
        advance()
      case "/" where peek(1) == "/":
        while let inside = peek(), inside != "\n" { advance() }
      default:
        return
      }
    }
  }

  private mutating func kindOfNext(at start: SourcePosition) throws(SyntaxError) -> Token.Kind {
    guard let scalar = peek() else { return .end }
    if let prefix = stringPrefix() { return try stringLiteral(prefix, at: start) }
    if scalar.isNameStart { return word() }
    if scalar.isDecimalDigit || (scalar == "." && peek(1)?.isDecimalDigit == true) {
      return try numberLiteral(at: start)
    }
    if scalar == "`" { return try quotedName(at: start) }
    return try symbol(at: start)
  }

  /// A field name such as `` `content-type` ``.
  private mutating func quotedName(at start: SourcePosition) throws(SyntaxError) -> Token.Kind {
    advance()
    let first = offset
    while let scalar = peek(), scalar.isQuotedNamePart { advance() }
    guard peek() == "`", offset > first else {
      throw SyntaxError(.invalidQuotedName, at: start)
    }
    let name = text(from: first)
    advance()
    return .quotedName(name)
  }

  private mutating func word() -> Token.Kind {
    let start = offset
    while let scalar = peek(), scalar.isNamePart { advance() }
    let name = text(from: start)
    if let keyword = Token.keywords[name] { return .symbol(keyword) }
    return Token.reservedWords.contains(name) ? .reserved(name) : .identifier(name)
  }

  private mutating func symbol(at start: SourcePosition) throws(SyntaxError) -> Token.Kind {
    for length in [2, 1] where offset + length <= scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[offset..<offset + length])
      if let symbol = Token.Symbol(rawValue: String(view)) {
        advance(by: length)
        return .symbol(symbol)
      }
    }
    let scalar = scalars[offset]
    throw SyntaxError(
      .unexpectedCharacter(scalar, meant: Lexer.asciiSpellings[scalar]),
      at: start
    )
  }

  /// What people type when their keyboard is set to Chinese, or think in another language.
  private static let asciiSpellings: [Unicode.Scalar: String] = [
    "\u{FF08}": "(", "\u{FF09}": ")", "\u{FF0C}": ",", "\u{3001}": ",", "\u{FF1A}": ":",
    "\u{FF1F}": "?", "\u{FF01}": "!", "\u{3002}": ".", "\u{201C}": "\"", "\u{201D}": "\"",
    "\u{2018}": "'", "\u{2019}": "'", "\u{3010}": "[", "\u{3011}": "]", "\u{FF1E}": ">",
    "\u{FF1C}": "<", "\u{2265}": ">=", "\u{2264}": "<=", "\u{2260}": "!=", "\u{FF1D}": "==",
    "\u{FF06}": "&&", "\u{FF5C}": "||", "\u{FF0B}": "+", "\u{FF0D}": "-", "\u{00D7}": "*",
    "\u{00F7}": "/", "\u{3000}": " ", "\u{00A0}": " ", "=": "==", "&": "&&", "|": "||",
  ]
}

extension Unicode.Scalar {
  var isNameStart: Bool {
    self == "_" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  var isDecimalDigit: Bool { ("0"..."9").contains(self) }

  var isNamePart: Bool { isNameStart || isDecimalDigit }

  /// Whether the scalar may stand in a field name between backquotes.
  var isQuotedNamePart: Bool {
    isNamePart || self == "." || self == "-" || self == "/" || self == " "
  }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
