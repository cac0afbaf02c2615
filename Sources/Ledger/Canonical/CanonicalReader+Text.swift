extension CanonicalReader {
  /// Reads a text, its opening quotation mark included.
  mutating func string() throws(CanonicalSyntaxError) -> String {
    offset += 1
    var content: [UInt8] = []
    while true {
      guard let byte = next else { throw CanonicalSyntaxError(.unexpectedEnd, at: offset) }
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content.append(try escape())
      case 0..<0x20: throw CanonicalSyntaxError(.controlCharacter, at: offset)
      case 0x20..<0x80:
        content.append(byte)
        offset += 1
      default:
        let length = try sequenceLength(leading: byte)
        content.append(contentsOf: bytes[offset..<offset + length])
        offset += length
      }
    }
  }

  // MARK: - Escapes

  private mutating func escape() throws(CanonicalSyntaxError) -> UInt8 {
    let start = offset
    offset += 1
    guard let letter = next else { throw CanonicalSyntaxError(.unexpectedEnd, at: offset) }
    offset += 1
    if let byte = CanonicalEscape.byte(for: letter) { return byte }
    if letter == UInt8(ascii: "/") { throw CanonicalSyntaxError(.nonMinimalEscape, at: start) }
    guard letter == UInt8(ascii: "u") else { throw CanonicalSyntaxError(.unknownEscape, at: start) }
    let (unit, isLowerCase) = try fourDigits()
    guard !(0xD800...0xDFFF).contains(unit) else {
      throw CanonicalSyntaxError(.loneSurrogate, at: start)
    }
    guard unit < 0x20, isLowerCase, CanonicalEscape.letter(for: UInt8(unit)) == nil else {
      throw CanonicalSyntaxError(.nonMinimalEscape, at: start)
    }
    return UInt8(unit)
  }

  private mutating func fourDigits() throws(CanonicalSyntaxError) -> (Int, isLowerCase: Bool) {
    var unit = 0
    var isLowerCase = true
    for _ in 0..<4 {
      guard let byte = next else { throw CanonicalSyntaxError(.unexpectedEnd, at: offset) }
      let isCapital = (0x41...0x46).contains(byte)
      guard let digit = Hexadecimal.value(of: isCapital ? byte + 0x20 : byte) else {
        throw CanonicalSyntaxError(.unexpectedByte(byte), at: offset)
      }
      if isCapital { isLowerCase = false }
      unit = unit << 4 | Int(digit)
      offset += 1
    }
    return (unit, isLowerCase)
  }

  // MARK: - UTF-8

  /// The length of the character that begins here.
  ///
  /// The bounds of the second byte keep out overlong forms, surrogates and what lies beyond
  /// U+10FFFF (The Unicode Standard, table 3-7).
  private func sequenceLength(leading: UInt8) throws(CanonicalSyntaxError) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch leading {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw CanonicalSyntaxError(.invalidUTF8, at: offset)
    }
    guard offset + length <= bytes.count else {
      throw CanonicalSyntaxError(.invalidUTF8, at: offset)
    }
    if leading == 0xED, (0xA0...0xBF).contains(bytes[offset + 1]) {
      throw CanonicalSyntaxError(.loneSurrogate, at: offset)
    }
    guard second.contains(bytes[offset + 1]),
      bytes[offset + 2..<offset + length].allSatisfy({ (0x80...0xBF).contains($0) })
    else { throw CanonicalSyntaxError(.invalidUTF8, at: offset) }
    return length
  }
}
