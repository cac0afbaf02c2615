import Crypto

/// A hash in the Merkle tree of the log: of an event, or of a run of events.
///
/// Source: RFC 9162, section 2.1.1. Leaves and inner nodes are hashed with different first bytes, so
/// that neither can be passed off as the other.
public struct LogHash: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes, eight to a word, the first byte highest.
  private let words: SIMD4<UInt64>

  /// The number of bytes.
  public static let length = 32

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// Takes 32 bytes as they are; nothing for any other number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == LogHash.length else { return nil }
    self.init(digest: bytes)
  }

  private init(digest: some Sequence<UInt8>) {
    var words = SIMD4<UInt64>(repeating: 0)
    for (index, byte) in digest.enumerated() {
      words[index / 8] |= UInt64(byte) << (56 - 8 * UInt64(index % 8))
    }
    self.init(words: words)
  }

  /// Reads 64 lower-case hexadecimal digits; nothing for any other text.
  public init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// The hash of the canonical bytes of an event.
  public init(leaf bytes: [UInt8]) {
    var hasher = SHA256()
    hasher.update(data: [0x00] as [UInt8])
    hasher.update(data: bytes)
    self.init(digest: hasher.finalize())
  }

  /// The hash of two neighbouring runs.
  public init(left: LogHash, right: LogHash) {
    var hasher = SHA256()
    hasher.update(data: [0x01] as [UInt8] + left.bytes + right.bytes)
    self.init(digest: hasher.finalize())
  }

  /// The root of a log without events.
  public static let empty = LogHash(digest: SHA256.hash(data: [] as [UInt8]))

  /// The 32 bytes.
  public var bytes: [UInt8] {
    (0..<LogHash.length).map { index in
      UInt8(truncatingIfNeeded: words[index / 8] >> (56 - 8 * UInt64(index % 8)))
    }
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { Hexadecimal.text(of: bytes) }

  /// The digits.
  public var description: String { hex }
}
