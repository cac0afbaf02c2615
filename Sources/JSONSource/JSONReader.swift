extension JSONValue {
  /// Reads a JSON text strictly by RFC 8259.
  ///
  /// Beyond the grammar it refuses what readers are known to disagree about: a byte order mark,
  /// bytes that are not UTF-8, lone surrogates, and a name given twice in one object. Numbers are
  /// not converted, so none is out of range here.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - limits: The sizes to refuse beyond.
  /// - Returns: The value.
  /// - Throws: `JSONSyntaxError` at the first offence.
  public static func parse(
    _ bytes: [UInt8],
    limits: JSONLimits = .standard
  ) throws(JSONSyntaxError) -> JSONValue {
    var reader = JSONReader(bytes, limits: limits)
    return try reader.text()
  }
}

/// Reads one text from its bytes; reading recurses as deep as the limit at most.
struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var offset = 0

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func text() throws(JSONSyntaxError) -> JSONValue {
    guard bytes.count <= limits.size else { throw error(.tooLarge(limit: limits.size), at: 0) }
    if let place = firstInvalidByte { throw error(.invalidUTF8, at: place) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark, at: 0) }
    skipSpace()
    guard next != nil else { throw error(.empty, at: offset) }
    let result = try value(depth: 0)
    skipSpace()
    guard next == nil else { throw error(.trailing(scalarHere), at: offset) }
    return result
  }

  private var firstInvalidByte: Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard let byte = next else { throw unexpected(.value) }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected(.value)
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    try open(depth)
    var members: [JSONObject.Member] = []
    var names: Set<JSONName> = []
    if skip("}") { return JSONObject([]) }
    repeat {
      skipSpace()
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw unexpected(.memberName) }
      let name = try string()
      guard names.insert(JSONName(name)).inserted else {
        throw error(.duplicateMember(name), at: start)
      }
      guard skip(":") else { throw unexpected(.colon) }
      skipSpace()
      members.append((name, try value(depth: depth)))
    } while skip(",")
    guard skip("}") else { throw unexpected(.commaOrBrace) }
    return JSONObject(members)
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    try open(depth)
    var values: [JSONValue] = []
    if skip("]") { return values }
    repeat {
      skipSpace()
      values.append(try value(depth: depth))
    } while skip(",")
    guard skip("]") else { throw unexpected(.commaOrBracket) }
    return values
  }

  private mutating func open(_ depth: Int) throws(JSONSyntaxError) {
    guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth), at: offset) }
    offset += 1
  }

  private mutating func word(
    _ text: String,
    _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    for byte in text.utf8 {
      guard next == byte else { throw unexpected(.word(text)) }
      offset += 1
    }
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = offset
    take(UInt8(ascii: "-"))
    let first = offset
    try digits()
    if bytes[first] == 0x30, offset > first + 1 { throw error(.leadingZero, at: first) }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { take(UInt8(ascii: "+")) }
      try digits()
    }
    return JSONNumber(text: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard let byte = next, (0x30...0x39).contains(byte) else { throw unexpected(.digit) }
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
  }

  @discardableResult
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over a character after white space.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(UInt8(ascii: character))
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  // MARK: - Errors

  /// An error at a byte, whose line and column are counted only now.
  func error(_ kind: JSONSyntaxError.Kind, at place: Int) -> JSONSyntaxError {
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = 1 + before.count { $0 == 0x0A }
    // Every byte but the continuing ones begins a character.
    let column = 1 + bytes[lineStart..<place].count { $0 & 0xC0 != 0x80 }
    return JSONSyntaxError(kind: kind, line: line, column: column)
  }

  func unexpected(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    guard next != nil else { return error(.unexpectedEnd(expected: expected), at: offset) }
    return error(.unexpected(scalarHere, expected: expected), at: offset)
  }

  /// The character at the current byte; the text is known to be UTF-8.
  var scalarHere: Unicode.Scalar {
    let end = min(bytes.count, offset + 4)
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}
