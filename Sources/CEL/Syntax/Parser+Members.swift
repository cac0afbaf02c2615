extension Parser {
  var isAtNumber: Bool {
    switch current.kind {
    case .int, .uint, .double: true
    case .identifier, .reserved, .quotedName, .string, .bytes, .symbol, .end: false
    }
  }

  /// Names, literals, lists, maps, global calls and bracketed expressions.
  mutating func primary() throws(SyntaxError) -> Node {
    let token = current
    let start = token.position
    switch token.kind {
    case .int, .uint, .double:
      return try numberLiteral(sign: nil)
    case .string(let text):
      advance()
      return try node(.literal(.string(text)), at: start, from: start.offset)
    case .bytes(let bytes):
      advance()
      return try node(.literal(.bytes(bytes)), at: start, from: start.offset)
    case .identifier(let name):
      advance()
      return try named(name, isAbsolute: false, at: start, from: start.offset)
    case .symbol(let symbol):
      return try primary(beginningWith: symbol, at: start)
    case .reserved, .quotedName, .end:
      throw unexpected("a value")
    }
  }

  private mutating func primary(
    beginningWith symbol: Token.Symbol,
    at start: SourcePosition
  ) throws(SyntaxError) -> Node {
    switch symbol {
    case .trueWord, .falseWord:
      advance()
      return try node(.literal(.bool(symbol == .trueWord)), at: start, from: start.offset)
    case .null:
      advance()
      return try node(.literal(.null), at: start, from: start.offset)
    case .leftParenthesis:
      advance()
      let inner = try expression()
      try expect(.rightParenthesis)
      return inner
    case .leftBracket:
      advance()
      let elements = try elements(until: .rightBracket, allowsOptional: true)
      return try node(.list(elements), at: start, from: start.offset)
    case .leftBrace:
      return try map(at: start)
    case .dot:
      advance()
      let place = current.position
      guard case .identifier(let name) = current.kind else { throw unexpected("a name") }
      advance()
      return try named(name, isAbsolute: true, at: place, from: start.offset)
    default:
      throw unexpected("a value")
    }
  }

  mutating func numberLiteral(sign: SourcePosition?) throws(SyntaxError) -> Node {
    let start = sign ?? current.position
    let value: Value
    switch current.kind {
    case .int(let magnitude):
      value = .int(try signed(magnitude, isNegative: sign != nil, at: start))
    case .uint(let number):
      guard sign == nil else {
        throw SyntaxError(.invalidNumber("-\(number)u"), at: start)
      }
      value = .uint(number)
    case .double(let number):
      value = .double(sign == nil ? number : -number)
    case .identifier, .reserved, .quotedName, .string, .bytes, .symbol, .end:
      throw unexpected("a number")
    }
    advance()
    return try node(.literal(value), at: start, from: start.offset)
  }

  private func signed(
    _ magnitude: UInt64,
    isNegative: Bool,
    at start: SourcePosition
  ) throws(SyntaxError) -> Int64 {
    let number =
      isNegative
      ? (magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil)
      : Int64(exactly: magnitude)
    guard let number else {
      let text = (isNegative ? "-" : "") + String(magnitude)
      throw SyntaxError(.numberOutOfRange(text), at: start)
    }
    return number
  }

  /// A name that may turn out to be a call, `has` or a message.
  private mutating func named(
    _ name: String,
    isAbsolute: Bool,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    if isAt(.leftBrace) { throw SyntaxError(.messagesNotSupported, at: place) }
    if take(.leftParenthesis) {
      if name == "has", !isAbsolute { return try has(at: place, from: start) }
      let arguments = try elements(until: .rightParenthesis)
      let full = (isAbsolute ? "." : "") + name
      return try node(.call(full, target: nil, arguments: arguments), at: place, from: start)
    }
    if !isAbsolute, let local = local(name) {
      return try node(.local(name), at: place, from: start, atLeast: local.depth)
    }
    let path = AttributePath(segments: [name])
    return try node(.attribute(path, isAbsolute: isAbsolute), at: place, from: start)
  }

  /// A primary expression with what follows it.
  mutating func member() throws(SyntaxError) -> Node {
    let start = current.position.offset
    return try member(of: try primary(), from: start)
  }

  /// Selections, method calls and subscripts behind a primary expression that begins at `start`.
  mutating func member(of first: Node, from start: Int) throws(SyntaxError) -> Node {
    var target = first
    while true {
      let place = current.position
      if take(.dot) {
        target = try selection(from: target, at: place, from: start)
      } else if take(.leftBracket) {
        let isOptional = take(.question)
        let index = try expression()
        try expect(.rightBracket)
        let kind = isOptional ? Node.Kind.optionalIndex(target, index) : .index(target, index)
        target = try node(kind, at: place, from: start)
      } else {
        return target
      }
    }
  }

  private mutating func selection(
    from target: Node,
    at dot: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let isOptional = take(.question)
    let place = current.position
    let name: String
    var mayBeCalled = !isOptional
    switch current.kind {
    case .identifier(let word), .reserved(let word): name = word
    case .quotedName(let word):
      name = word
      mayBeCalled = false
    default: throw unexpected("a field name")
    }
    advance()
    if mayBeCalled, isAt(.leftBrace), target.isNameChain {
      throw SyntaxError(.messagesNotSupported, at: place)
    }
    if isOptional {
      return try node(.optionalSelect(target, field: name), at: dot, from: start)
    }
    if mayBeCalled, take(.leftParenthesis) {
      return try methodCall(name, on: target, at: place, from: start)
    }
    if case .attribute(let path, let isAbsolute) = target.kind {
      let longer = Node.Kind.attribute(path.appending(name), isAbsolute: isAbsolute)
      return try node(longer, at: target.position, from: start)
    }
    return try node(.select(target, field: name), at: dot, from: start)
  }

  /// Comma-separated expressions up to the closing symbol; a list may end in a comma and have
  /// elements with a question mark.
  mutating func elements(
    until closing: Token.Symbol,
    allowsOptional: Bool = false
  ) throws(SyntaxError) -> [Node] {
    var result: [Node] = []
    while !isAt(closing) {
      guard result.count < limits.elements else {
        throw SyntaxError(.tooManyElements(limit: limits.elements), at: current.position)
      }
      let start = current.position
      if allowsOptional, take(.question) {
        let element = try expression()
        result.append(try node(.optionalElement(element), at: start, from: start.offset))
      } else {
        result.append(try expression())
      }
      guard take(.comma) else { break }
      if closing == .rightParenthesis, isAt(closing) { throw unexpected("a value") }
    }
    try expect(closing)
    return result
  }

  private mutating func map(at start: SourcePosition) throws(SyntaxError) -> Node {
    advance()
    var entries: [MapEntry] = []
    while !isAt(.rightBrace) {
      guard entries.count < limits.elements else {
        throw SyntaxError(.tooManyElements(limit: limits.elements), at: current.position)
      }
      let isOptional = take(.question)
      let key = try expression()
      try expect(.colon)
      entries.append(MapEntry(key: key, value: try expression(), isOptional: isOptional))
      guard take(.comma) else { break }
    }
    try expect(.rightBrace)
    return try node(.map(entries), at: start, from: start.offset)
  }
}

extension Node {
  /// Whether the part is a plain chain of names, as the name of a message is.
  fileprivate var isNameChain: Bool {
    guard case .attribute = kind else { return false }
    return true
  }
}
