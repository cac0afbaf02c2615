/// Why bytes are not canonical JSON, and where.
public struct CanonicalSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The bytes end inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// A space, tab or line break between tokens.
    case whitespace
    /// A key that comes before the one in front of it in byte order.
    case unsortedKey
    /// A key that its object already has.
    case duplicateKey
    /// An escape for a character that has a shorter or another form.
    case nonMinimalEscape
    /// A backslash that begins no escape.
    case unknownEscape
    /// A control character that is not escaped.
    case controlCharacter
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// Half of a surrogate pair, escaped or as bytes.
    case loneSurrogate
    /// A number with a zero in front.
    case leadingZero
    /// The number -0.
    case negativeZero
    /// A number with a fraction or an exponent.
    case notInteger
    /// A number beyond 64 bits.
    case integerOutOfRange
    /// Nesting beyond the limit.
    case tooDeep(limit: Int)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Bytes after the value.
    case trailingBytes
  }

  /// What is wrong.
  public let kind: Kind

  /// The place, counted in bytes from 0.
  public let offset: Int

  /// Creates an error at a place.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
