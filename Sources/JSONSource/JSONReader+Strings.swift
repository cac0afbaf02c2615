extension JSONReader {
  /// Reads a text, its opening quotation mark included.
  mutating func string() throws(JSONSyntaxError) -> String {
    offset += 1
    let start = offset
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { offset += 1 }
    if next == 0x22 {
      // The usual text has no escapes and is taken as it stands.
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      offset += 1
      return text
    }
    var content = Array(bytes[start..<offset])
    while true {
      guard let byte = next else { throw unexpected(.closingQuote) }
      switch byte {
      case 0x22:
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case 0x5C: try escape(into: &content)
      case 0..<0x20: throw error(.controlCharacter(Unicode.Scalar(byte)), at: offset)
      default:
        content.append(byte)
        offset += 1
      }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
    let start = offset
    offset += 1
    guard let letter = next else { throw unexpected(.escape) }
    if let byte = JSONEscape.byte(for: letter) {
      content.append(byte)
      offset += 1
      return
    }
    guard letter == UInt8(ascii: "u") else { throw error(.unknownEscape(scalarHere), at: start) }
    offset += 1
    content.append(contentsOf: String(try scalar(from: start)).utf8)
  }

  /// Reads four digits, and the other half when they name one of a pair.
  private mutating func scalar(from start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try fourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let lone = error(.loneSurrogate(unit), at: start)
    guard unit < 0xDC00, take(0x5C), take(UInt8(ascii: "u")) else { throw lone }
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low) else { throw lone }
    let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw lone }
    return scalar
  }

  private mutating func fourDigits() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = JSONEscape.hexadecimal(byte) else {
        throw unexpected(.hexadecimalDigit)
      }
      unit = unit << 4 | digit
      offset += 1
    }
    return unit
  }
}

/// The escapes that are one letter long, and the digits of the others.
enum JSONEscape {
  static func byte(for letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x5C: byte
    case 0x08: UInt8(ascii: "b")
    case 0x0C: UInt8(ascii: "f")
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
  }
}
