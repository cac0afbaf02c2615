/// A word of the source with its place.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case identifier(String)
    case reserved(String)
    /// A field name between backquotes, which may hold what a plain name cannot.
    case quotedName(String)
    case int(magnitude: UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(Symbol)
    case end
  }

  /// Operators and punctuation, the keyword `in` included.
  enum Symbol: String, Hashable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case isIn = "in"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case modulo = "%"
    case not = "!"
    case question = "?"
    case colon = ":"
    case dot = "."
    case comma = ","
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case trueWord = "true"
    case falseWord = "false"
    case null = "null"
  }

  let kind: Kind
  let position: SourcePosition
  /// The offset behind the last scalar of the token.
  let end: Int

  /// Words that cannot be names of variables; they may be names of fields.
  static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  static let keywords: [String: Symbol] = [
    "in": .isIn, "true": .trueWord, "false": .falseWord, "null": .null,
  ]
}
