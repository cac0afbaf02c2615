/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The line, counted from 1; only a line feed ends a line.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int

  /// Creates an error at a place.
  public init(kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }

  /// The facts of a syntax error.
  public enum Kind: Hashable, Sendable {
    /// The text holds nothing but white space.
    case empty
    /// The text is longer than the limit in bytes.
    case tooLarge(limit: Int)
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The text begins with U+FEFF, which RFC 8259 forbids writers to add.
    case byteOrderMark
    /// The bytes are not UTF-8: overlong, a surrogate, beyond U+10FFFF, or cut short.
    case invalidUTF8
    /// A character that cannot stand here.
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// The text ends too early.
    case unexpectedEnd(expected: Expectation)
    /// A control character stands bare in a text, U+0000 among them.
    case controlCharacter(Unicode.Scalar)
    /// A backslash sequence JSON does not know.
    case unknownEscape(Unicode.Scalar)
    /// An escape names one half of a surrogate pair without the other.
    case loneSurrogate(UInt16)
    /// A number begins with a zero that stands before other digits.
    case leadingZero
    /// An object has the same name twice.
    case duplicateMember(String)
    /// Something follows the value.
    case trailing(Unicode.Scalar)
  }

  /// What could have stood at a place.
  public enum Expectation: Hashable, Sendable {
    case value
    case memberName
    case colon
    case commaOrBrace
    case commaOrBracket
    case digit
    case escape
    case hexadecimalDigit
    case closingQuote
    /// The rest of `true`, `false` or `null`.
    case word(String)
  }
}
