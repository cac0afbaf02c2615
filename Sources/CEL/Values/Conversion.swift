/// The conversions between types; nil where a value has no counterpart.
enum Conversion {
  static func int(_ value: Value) -> Int64? {
    switch value {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    case .double(let number):
      // The bounds are excluded, as the language definition asks.
      number > -9_223_372_036_854_775_808 && number < 9_223_372_036_854_775_808
        ? Int64(number) : nil
    case .string(let text): isInteger(text) ? Int64(text) : nil
    case .timestamp(let instant): instant.seconds
    default: nil
    }
  }

  static func uint(_ value: Value) -> UInt64? {
    switch value {
    case .uint(let number): number
    case .int(let number): UInt64(exactly: number)
    case .double(let number):
      number >= 0 && number < 18_446_744_073_709_551_616 ? UInt64(number) : nil
    case .string(let text): isInteger(text) && !text.hasPrefix("-") ? UInt64(text) : nil
    default: nil
    }
  }

  static func double(_ value: Value) -> Double? {
    switch value {
    case .double(let number): number
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .string(let text): double(text)
    default: nil
    }
  }

  static func string(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .bool(let bool): bool ? "true" : "false"
    case .double(let number): string(number)
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
    case .timestamp(let instant): instant.description
    case .duration(let span): span.description
    default: nil
    }
  }

  static func bool(_ value: Value) -> Bool? {
    switch value {
    case .bool(let bool): bool
    case .string("1"), .string("t"), .string("T"), .string("true"), .string("TRUE"),
      .string("True"):
      true
    case .string("0"), .string("f"), .string("F"), .string("false"), .string("FALSE"),
      .string("False"):
      false
    default: nil
    }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Reads decimals, `NaN` and `Infinity`; the hexadecimal forms Swift knows are not of the
  /// language.
  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN", "nan": return .nan
    case "Infinity", "inf", "+Infinity", "+inf": return .infinity
    case "-Infinity", "-inf": return -.infinity
    default: break
    }
    guard text.utf8.allSatisfy({ isDecimalPart($0) }), let number = Double(text) else {
      return nil
    }
    return number.isFinite ? number : nil
  }

  private static func isDecimalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  /// The fewest digits that read back, plain from 0.0001 to below 1000000 and with an exponent
  /// of at least two digits elsewhere, as the other implementations of the language write them.
  static func string(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let decimal = ShortestDecimal(number)
    let sign = number < 0 ? "-" : ""
    return sign + ((-4..<6).contains(decimal.exponent) ? decimal.plain : decimal.scientific)
  }
}

/// The fewest decimal digits that stand for a finite number.
private struct ShortestDecimal {
  /// The digits without leading and trailing zeros.
  let digits: [UInt8]
  /// The power of ten of the first digit.
  let exponent: Int

  /// Takes apart what Swift prints, which has the fewest digits already.
  init(_ number: Double) {
    var digits: [UInt8] = []
    var pointPlace: Int?
    var power = 0
    let text = Array(number.magnitude.description.utf8)
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        pointPlace = digits.count
      } else if byte == UInt8(ascii: "e") {
        power = Int(String(decoding: text[(place + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    exponent = (pointPlace ?? digits.count) - leadingZeros - 1 + power
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.digits = digits
  }

  var plain: String {
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + text(digits[...])
    }
    if digits.count <= exponent + 1 {
      return text(digits[...]) + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return text(digits[...exponent]) + "." + text(digits[(exponent + 1)...])
  }

  var scientific: String {
    let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
    let power = exponent.magnitude
    return text(digits[..<1]) + fraction + "e" + (exponent < 0 ? "-" : "+")
      + (power < 10 ? "0" : "") + String(power)
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
