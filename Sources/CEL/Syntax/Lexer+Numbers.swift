extension Lexer {
  /// Reads an integer, unsigned integer or double; the sign is the parser's business.
  mutating func numberLiteral(at start: SourcePosition) throws(SyntaxError) -> Token.Kind {
    if peek() == "0", peek(1) == "x" || peek(1) == "X" {
      return try hexadecimalLiteral(at: start)
    }
    skipDigits()
    var isDouble = false
    if peek() == ".", peek(1)?.isDecimalDigit == true {
      isDouble = true
      advance()
      skipDigits()
    }
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if peek(signed ? 2 : 1)?.isDecimalDigit == true {
        isDouble = true
        advance(by: signed ? 2 : 1)
        skipDigits()
      }
    }
    let digits = text(from: start.offset)
    guard isDouble else { return try integer(digits, radix: 10, at: start) }
    try refuseTrailingName(at: start)
    guard let number = Double(digits), number.isFinite else {
      throw SyntaxError(.numberOutOfRange(digits), at: start)
    }
    return .double(number)
  }

  private mutating func hexadecimalLiteral(
    at start: SourcePosition
  ) throws(SyntaxError) -> Token.Kind {
    advance(by: 2)
    let first = offset
    while peek()?.hexadecimalValue != nil { advance() }
    guard offset > first else {
      throw SyntaxError(.invalidNumber(text(from: start.offset)), at: start)
    }
    return try integer(text(from: first), radix: 16, at: start)
  }

  private mutating func integer(
    _ digits: String,
    radix: Int,
    at start: SourcePosition
  ) throws(SyntaxError) -> Token.Kind {
    let isUnsigned = peek() == "u" || peek() == "U"
    if isUnsigned { advance() }
    try refuseTrailingName(at: start)
    guard let magnitude = UInt64(digits, radix: radix) else {
      throw SyntaxError(.numberOutOfRange(text(from: start.offset)), at: start)
    }
    return isUnsigned ? .uint(magnitude) : .int(magnitude: magnitude)
  }

  private mutating func skipDigits() {
    while peek()?.isDecimalDigit == true { advance() }
  }

  private mutating func refuseTrailingName(at start: SourcePosition) throws(SyntaxError) {
    guard let scalar = peek(), scalar.isNamePart else { return }
    while let part = peek(), part.isNamePart { advance() }
    throw SyntaxError(.invalidNumber(text(from: start.offset)), at: start)
  }
}
