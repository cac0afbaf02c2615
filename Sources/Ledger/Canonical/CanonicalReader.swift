extension CanonicalValue {
  /// Reads the one spelling of a value and refuses every other.
  ///
  /// Whatever is accepted gives the same bytes again from `canonicalBytes()`.
  ///
  /// - Parameter bytes: The whole value, nothing before or after it.
  /// - Throws: `CanonicalSyntaxError` for the first offence.
  public init(canonicalBytes bytes: [UInt8]) throws(CanonicalSyntaxError) {
    guard bytes.count <= Self.sizeLimit else {
      throw CanonicalSyntaxError(.tooLarge(limit: Self.sizeLimit), at: Self.sizeLimit)
    }
    var reader = CanonicalReader(bytes: bytes)
    self = try reader.value(depth: 0)
    guard reader.offset == bytes.count else {
      throw CanonicalSyntaxError(
        CanonicalReader.isWhitespace(bytes[reader.offset]) ? .whitespace : .trailingBytes,
        at: reader.offset
      )
    }
  }
}

/// Reads one value from front to back.
struct CanonicalReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func value(depth: Int) throws(CanonicalSyntaxError) -> CanonicalValue {
    guard let byte = next else { throw CanonicalSyntaxError(.unexpectedEnd, at: offset) }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .integer(try integer())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: throw unexpected(byte)
    }
  }

  // MARK: - Objects and arrays

  private mutating func object(depth: Int) throws(CanonicalSyntaxError) -> CanonicalObject {
    try open(depth: depth)
    var members: [CanonicalObject.Member] = []
    if skip("}") { return CanonicalObject() }
    repeat {
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw unexpectedHere() }
      let key = try string()
      if let last = members.last, !CanonicalText.precedes(last.key, key) {
        let isTaken = members.contains { CanonicalText.isSame($0.key, key) }
        throw CanonicalSyntaxError(isTaken ? .duplicateKey : .unsortedKey, at: start)
      }
      guard skip(":") else { throw unexpectedHere() }
      members.append((key, try value(depth: depth)))
    } while skip(",")
    guard skip("}") else { throw unexpectedHere() }
    return CanonicalObject(ordered: members)
  }

  private mutating func array(depth: Int) throws(CanonicalSyntaxError) -> [CanonicalValue] {
    try open(depth: depth)
    var values: [CanonicalValue] = []
    if skip("]") { return values }
    repeat {
      values.append(try value(depth: depth))
    } while skip(",")
    guard skip("]") else { throw unexpectedHere() }
    return values
  }

  private mutating func open(depth: Int) throws(CanonicalSyntaxError) {
    guard depth <= CanonicalValue.depthLimit else {
      throw CanonicalSyntaxError(.tooDeep(limit: CanonicalValue.depthLimit), at: offset)
    }
    offset += 1
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  // MARK: - Words and numbers

  private mutating func word(_ text: String) throws(CanonicalSyntaxError) {
    for expected in text.utf8 {
      guard next == expected else { throw unexpectedHere() }
      offset += 1
    }
  }

  private mutating func integer() throws(CanonicalSyntaxError) -> Int64 {
    let start = offset
    let isNegative = skip("-")
    let firstDigit = offset
    // The number grows downwards, because the least one has no positive twin.
    var number: Int64 = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      let (tenfold, isTooFar) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooFarAgain) = tenfold.subtractingReportingOverflow(Int64(byte - 0x30))
      guard !isTooFar, !isTooFarAgain else {
        throw CanonicalSyntaxError(.integerOutOfRange, at: start)
      }
      number = sum
      offset += 1
    }
    guard offset > firstDigit else { throw unexpectedHere() }
    if let byte = next, [0x2E, 0x45, 0x65].contains(byte) {
      throw CanonicalSyntaxError(.notInteger, at: start)
    }
    if bytes[firstDigit] == 0x30, offset > firstDigit + 1 {
      throw CanonicalSyntaxError(.leadingZero, at: start)
    }
    if isNegative {
      guard number != 0 else { throw CanonicalSyntaxError(.negativeZero, at: start) }
      return number
    }
    guard number != .min else { throw CanonicalSyntaxError(.integerOutOfRange, at: start) }
    return -number
  }

  // MARK: - Errors

  func unexpectedHere() -> CanonicalSyntaxError {
    guard let byte = next else { return CanonicalSyntaxError(.unexpectedEnd, at: offset) }
    return unexpected(byte)
  }

  private func unexpected(_ byte: UInt8) -> CanonicalSyntaxError {
    CanonicalSyntaxError(
      Self.isWhitespace(byte) ? .whitespace : .unexpectedByte(byte),
      at: offset
    )
  }
}
