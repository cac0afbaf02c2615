import Crypto

/// The hash that stands for one event in the log.
///
/// Source: RFC 9162, section 2.1.1: SHA-256 over a zero byte and the leaf's bytes.
public struct EventHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// Reads 64 lower-case hexadecimal digits; nothing for any other text.
  public init?(hex: String) {
    guard Hexadecimal.isSHA256(hex) else { return nil }
    self.hex = hex
  }

  /// Hashes the canonical bytes of an event.
  public init(ofEvent bytes: [UInt8]) {
    hex = LogHash(leaf: bytes).hex
  }

  /// The digits.
  public var description: String { hex }

  /// Orders hashes by their digits.
  public static func < (left: EventHash, right: EventHash) -> Bool { left.hex < right.hex }
}

/// The hash by which a file or a rule pack is kept and found.
public struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// Reads 64 lower-case hexadecimal digits; nothing for any other text.
  public init?(hex: String) {
    guard Hexadecimal.isSHA256(hex) else { return nil }
    self.hex = hex
  }

  /// Hashes a content held in memory, with plain SHA-256.
  public init(of content: [UInt8]) {
    hex = Hexadecimal.text(of: SHA256.hash(data: content))
  }

  fileprivate init(_ digest: SHA256.Digest) {
    hex = Hexadecimal.text(of: digest)
  }

  /// The digits.
  public var description: String { hex }

  /// Orders hashes by their digits.
  public static func < (left: ContentHash, right: ContentHash) -> Bool { left.hex < right.hex }
}

/// Hashes a content that arrives piece by piece, with plain SHA-256.
public struct ContentHasher {
  private var hasher = SHA256()

  /// Begins with nothing.
  public init() {}

  /// Takes the next piece.
  public mutating func update(_ piece: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: piece)
  }

  /// The hash of all pieces so far.
  public func finish() -> ContentHash { ContentHash(hasher.finalize()) }
}

/// Bytes as lower-case hexadecimal digits, and back.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(of bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  static func bytes(of text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(of: digits[index]), let low = value(of: digits[index + 1]) else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return result
  }

  static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { value(of: $0) != nil }
  }
}
