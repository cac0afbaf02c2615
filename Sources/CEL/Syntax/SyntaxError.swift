/// Why a text is not an expression of the language, and where.
public struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let kind: Kind
  /// Where it was noticed.
  public let position: SourcePosition

  /// Creates an error at a place.
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// The facts of a syntax error.
  public enum Kind: Hashable, Sendable {
    /// The source holds nothing but space and comments.
    case emptySource
    /// A character that begins no token; `meant` is the ASCII spelling probably intended.
    case unexpectedCharacter(Unicode.Scalar, meant: String?)
    /// A token that cannot stand here; `meant` is the operator probably intended.
    case unexpectedToken(found: String, expected: String, meant: String?)
    /// The source ends too early.
    case unexpectedEnd(expected: String)
    /// A word reserved by the language is used as a name.
    case reservedWord(String)
    /// A string or bytes literal has no closing quote.
    case unterminatedString
    /// A line ends inside a string with single quotes.
    case newlineInString
    /// A backslash sequence the language does not know.
    case invalidEscape(String)
    /// An escape names a number that is not a Unicode scalar.
    case invalidCodePoint(UInt32)
    /// A field name between backquotes is empty, not closed or has a character it may not have.
    case invalidQuotedName
    /// A number is followed directly by letters or is incomplete.
    case invalidNumber(String)
    /// A number literal does not fit its type.
    case numberOutOfRange(String)
    /// A macro such as `exists` needs a plain name as its argument.
    case macroNeedsVariable(macro: String)
    /// A macro is given a number of arguments it does not take.
    case macroArgumentCount(macro: String, expected: String)
    /// `cel.index(n)`, `cel.iterVar(n, m)` or `cel.accuVar(n, m)` where nothing of this number is
    /// bound.
    case unboundNumber(String)
    /// `has` needs a field selection such as `a.b`.
    case hasNeedsField
    /// Message construction such as `Name{field: 1}`, which this implementation leaves out.
    case messagesNotSupported
    /// The source is longer than the limit.
    case sourceTooLong(limit: Int)
    /// The expression is nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A list, map or call has more elements than the limit.
    case tooManyElements(limit: Int)
  }

  /// The position and an English sentence.
  public var description: String { "\(position): \(sentence)" }

  private var sentence: String {
    switch kind {
    case .emptySource:
      "the expression is empty"
    case .unexpectedCharacter(let character, let meant):
      "unexpected character '\(character)'" + SyntaxError.hint(meant)
    case .unexpectedToken(let found, let expected, let meant):
      "found '\(found)' where \(expected) was expected" + SyntaxError.hint(meant)
    case .unexpectedEnd(let expected):
      "the expression ends where \(expected) was expected"
    case .reservedWord(let word):
      "'\(word)' is a reserved word and cannot be a name"
    case .unterminatedString:
      "the string is not closed"
    case .newlineInString:
      "the line ends inside a string; use \\n or triple quotes"
    case .invalidEscape(let text):
      "unknown escape '\(text)'"
    case .invalidCodePoint(let number):
      "U+\(String(number, radix: 16, uppercase: true)) is not a Unicode scalar"
    case .invalidQuotedName:
      "a field name between backquotes holds letters, digits, '_', '.', '-', '/' and spaces only"
    case .invalidNumber(let text):
      "'\(text)' is not a number"
    case .numberOutOfRange(let text):
      "the number \(text) does not fit its type"
    case .macroNeedsVariable(let macro):
      "the first argument of '\(macro)' must be a plain name"
    case .macroArgumentCount(let macro, let expected):
      "'\(macro)' takes \(expected)"
    case .unboundNumber(let name):
      "nothing is bound to \(name) here"
    case .hasNeedsField:
      "'has' needs a field selection such as has(a.b)"
    case .messagesNotSupported:
      "message construction is not supported"
    case .sourceTooLong(let limit):
      "the expression is longer than \(limit) characters"
    case .tooDeep(let limit):
      "the expression is nested deeper than \(limit) levels"
    case .tooManyElements(let limit):
      "more than \(limit) elements in one list, map or call"
    }
  }

  private static func hint(_ meant: String?) -> String {
    meant.map { "; did you mean '\($0)'?" } ?? ""
  }
}
