extension StandardLibrary {
  /// The encoders extension.
  static let encoders: [LibraryFunction] = [
    .function("base64.encode", [.init([.bytes], .string)]) { arguments, context in
      guard arguments.count == 1, case .bytes(let bytes) = arguments[0] else {
        return .noSuchOverload
      }
      context.charge(bytes.count / 8 + 1)
      return .value(.string(Base64.encode(bytes)))
    },
    .function("base64.decode", [.init([.string], .bytes)]) { arguments, context in
      guard arguments.count == 1, let text = arguments.string(0) else { return .noSuchOverload }
      context.charge(text.utf8.count / 8 + 1)
      guard let bytes = Base64.decode(text) else {
        return .invalidArgument("the text is not base64 of the standard alphabet")
      }
      return .value(.bytes(bytes))
    },
  ]
}

/// Octets as text of 64 characters (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
  private static let padding = UInt8(ascii: "=")

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isUsed = place <= group.count
        result.append(isUsed ? alphabet[Int(bits >> (18 - 6 * place) & 0x3F)] : padding)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Reads text with its padding or without any; nil when it is neither.
  static func decode(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    let paddings = digits.reversed().prefix { $0 == padding }.count
    guard paddings == 0 || (digits.count % 4 == 0 && paddings <= 2) else { return nil }
    digits.removeLast(paddings)
    guard digits.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61 + 26)
    case 0x30...0x39: UInt32(digit - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
