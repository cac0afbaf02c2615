extension Lexer {
  /// What stands before the opening quote of a literal.
  struct StringPrefix {
    var length = 0
    var isBytes = false
    var isRaw = false
  }

  /// The prefix of a string or bytes literal, or nil where no literal begins.
  func stringPrefix() -> StringPrefix? {
    var prefix = StringPrefix()
    if peek() == "b" || peek() == "B" {
      prefix.isBytes = true
      prefix.length += 1
    }
    if peek(prefix.length) == "r" || peek(prefix.length) == "R" {
      prefix.isRaw = true
      prefix.length += 1
    }
    let quote = peek(prefix.length)
    return quote == "\"" || quote == "'" ? prefix : nil
  }

  /// Reads a literal from its prefix to its closing quote.
  mutating func stringLiteral(
    _ prefix: StringPrefix,
    at start: SourcePosition
  ) throws(SyntaxError) -> Token.Kind {
    advance(by: prefix.length)
    let quote = scalars[offset]
    let isTriple = peek(1) == quote && peek(2) == quote
    advance(by: isTriple ? 3 : 1)
    var content = LiteralContent(isBytes: prefix.isBytes)
    while !closes(quote, isTriple: isTriple) {
      let here = position
      guard let scalar = peek() else { throw SyntaxError(.unterminatedString, at: start) }
      if !isTriple, scalar == "\n" || scalar == "\r" {
        throw SyntaxError(.newlineInString, at: here)
      }
      if scalar == "\\", !prefix.isRaw {
        try escape(into: &content, at: here)
      } else {
        advance()
        content.append(scalar)
      }
    }
    advance(by: isTriple ? 3 : 1)
    return prefix.isBytes ? .bytes(content.bytes) : .string(String(content.scalars))
  }

  private func closes(_ quote: Unicode.Scalar, isTriple: Bool) -> Bool {
    guard peek() == quote else { return false }
    return !isTriple || (peek(1) == quote && peek(2) == quote)
  }

  private mutating func escape(
    into content: inout LiteralContent,
    at start: SourcePosition
  ) throws(SyntaxError) {
    advance()
    guard let letter = peek() else { throw SyntaxError(.unterminatedString, at: start) }
    if let plain = Lexer.plainEscapes[letter] {
      advance()
      content.append(plain)
      return
    }
    let digits: (count: Int, radix: UInt32)
    switch letter {
    case "x", "X": digits = (2, 16)
    case "u": digits = (4, 16)
    case "U": digits = (8, 16)
    case "0"..."3": digits = (3, 8)
    default:
      advance()
      throw SyntaxError(.invalidEscape(text(from: start.offset)), at: start)
    }
    let isCodePoint = letter == "u" || letter == "U"
    if digits.radix == 16 { advance() }
    let number = try escapedNumber(digits.count, radix: digits.radix, at: start)
    guard !isCodePoint || !content.isBytes else {
      throw SyntaxError(.invalidEscape(text(from: start.offset)), at: start)
    }
    guard content.append(number) else {
      throw SyntaxError(.invalidCodePoint(number), at: start)
    }
  }

  private mutating func escapedNumber(
    _ count: Int,
    radix: UInt32,
    at start: SourcePosition
  ) throws(SyntaxError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek()?.hexadecimalValue, digit < radix else {
        throw SyntaxError(.invalidEscape(text(from: start.offset)), at: start)
      }
      // Eight hexadecimal digits fill the 32 bits exactly, so this cannot overflow.
      number = number &* radix &+ digit
      advance()
    }
    return number
  }

  private static let plainEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{0B}",
    "\\": "\\", "?": "?", "\"": "\"", "'": "'", "`": "`",
  ]
}

/// What a literal has collected so far, as scalars or as bytes.
private struct LiteralContent {
  let isBytes: Bool
  var scalars = String.UnicodeScalarView()
  var bytes: [UInt8] = []

  init(isBytes: Bool) {
    self.isBytes = isBytes
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if isBytes {
      bytes.append(contentsOf: String(scalar).utf8)
    } else {
      scalars.append(scalar)
    }
  }

  /// Adds a numeric escape: an octet in bytes, a code point in a string.
  mutating func append(_ number: UInt32) -> Bool {
    if isBytes {
      guard let byte = UInt8(exactly: number) else { return false }
      bytes.append(byte)
      return true
    }
    guard let scalar = Unicode.Scalar(number) else { return false }
    scalars.append(scalar)
    return true
  }
}
