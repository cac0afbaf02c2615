/// The id of an event: unique everywhere, and roughly ordered by the time it was made.
///
/// Source: RFC 9562, section 5.7: 48 bits of milliseconds since 1970 UTC, version 7, variant 2, and
/// 74 random bits.
public struct UUIDv7: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes an id from an instant and ten random bytes.
  ///
  /// Six of the eighty random bits give way to the version and the variant. Nothing when a
  /// parameter is out of its range.
  ///
  /// - Parameters:
  ///   - milliseconds: Milliseconds since 1970 UTC, from 0 up to 48 bits (the year 10889).
  ///   - random: Exactly ten bytes from a good source.
  public init?(milliseconds: Int64, random: [UInt8]) {
    guard (0..<(1 << 48)).contains(milliseconds), random.count == 10 else { return nil }
    let first = UInt64(random[0] & 0x0F) << 8 | UInt64(random[1])
    let rest = random[2...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    high = UInt64(milliseconds) << 16 | 0x7000 | first
    low = rest & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// Reads the text form: lower-case, with hyphens, version 7; nothing for any other text.
  public init?(_ text: String) {
    let characters = Array(text.utf8)
    guard characters.count == 36 else { return nil }
    var digits: [UInt8] = []
    for (index, character) in characters.enumerated() {
      if Self.hyphens.contains(index) {
        guard character == 0x2D else { return nil }
      } else {
        guard let digit = Hexadecimal.value(of: character) else { return nil }
        digits.append(digit)
      }
    }
    let high = digits[..<16].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
    let low = digits[16...].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
    guard high >> 12 & 0xF == 7, low >> 62 == 2 else { return nil }
    self.init(high: high, low: low)
  }

  /// The instant at which the id was made, in milliseconds since 1970 UTC.
  public var milliseconds: Int64 { Int64(high >> 16) }

  /// The text form, 36 lower-case characters.
  public var description: String {
    let bytes = [high, low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
    var text = Hexadecimal.text(of: bytes)
    for position in Self.hyphens {
      text.insert("-", at: text.utf8.index(text.startIndex, offsetBy: position))
    }
    return text
  }

  /// Orders ids by their bits, hence by the millisecond first.
  public static func < (left: UUIDv7, right: UUIDv7) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static let hyphens = [8, 13, 18, 23]
}
