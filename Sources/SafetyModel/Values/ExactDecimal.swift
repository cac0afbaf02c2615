/// A decimal number kept exactly as written, so that thresholds compare without rounding.
public struct ExactDecimal: Hashable, Sendable, Comparable {
  /// The digits as a whole number; the value is `mantissa / 10^scale`.
  public let mantissa: Int64
  /// Digits after the decimal point, 0 to 9; trailing zeros are dropped.
  public let scale: Int

  /// Reads `312.5`, `-4`, `0.80`: at most nine digits before and nine after the point.
  public init?(_ text: String) {
    var digits: Int64 = 0
    var negative = false
    var whole = 0
    var fraction = 0
    var seenPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where !seenPoint && whole > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if seenPoint { fraction += 1 } else { whole += 1 }
        guard whole <= 9, fraction <= 9 else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard whole > 0, !seenPoint || fraction > 0 else { return nil }
    while fraction > 0, digits % 10 == 0 {
      digits /= 10
      fraction -= 1
    }
    mantissa = negative ? -digits : digits
    scale = fraction
  }

  /// Creates a whole number; values of ten or more digits are refused.
  public init?(_ whole: Int64) {
    self.init(String(whole))
  }

  /// The nearest binary floating-point number, for expressions only.
  public var approximateDouble: Double {
    Double(mantissa) / Double(ExactDecimal.powerOfTen(scale))
  }

  private static func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Orders by value; exact, because both mantissas stay below 10^18 at nine digits after the point.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.mantissa * powerOfTen(scale - left.scale)
      < right.mantissa * powerOfTen(scale - right.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The shortest decimal text, `312.5`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    var digits = String(mantissa.magnitude)
    while digits.utf8.count <= scale { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}

extension ExactDecimal: Codable {
  /// Reads the decimal text.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = ExactDecimal(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a decimal: \(text)")
      )
    }
    self = value
  }

  /// Writes the decimal text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
