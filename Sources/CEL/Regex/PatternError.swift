/// Why a text is not a regular expression in the syntax of RE2, and where.
struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  let kind: Kind
  /// The number of code points before it.
  let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The facts of a pattern error.
  enum Kind: Hashable, Sendable {
    /// A parenthesis or bracket without its partner.
    case unbalanced(Unicode.Scalar)
    /// `*`, `+`, `?` or `{n}` with nothing before it.
    case nothingToRepeat(String)
    /// One repetition directly after another, such as `a**`.
    case repeatedRepetition(String)
    /// A count over the limit, or a range of counts that ends before it begins.
    case repetitionCount(String)
    /// A backslash sequence that RE2 does not have.
    case invalidEscape(String)
    /// A class or range of characters that is none.
    case invalidClass(String)
    /// The name of a group is missing or has other characters than letters, digits and `_`.
    case invalidGroupName
    /// Look-around, back-references and whatever else does not run in linear time.
    case notSupported(String)
    /// Groups nested deeper than the limit.
    case tooDeep(limit: Int)
    /// More steps than the limit after counts are written out.
    case tooLarge(limit: Int)
  }

  /// The place and an English sentence.
  var description: String { "invalid regular expression at character \(offset + 1): \(sentence)" }

  private var sentence: String {
    switch kind {
    case .unbalanced(let character): "'\(character)' has no partner"
    case .nothingToRepeat(let text): "there is nothing before '\(text)' to repeat"
    case .repeatedRepetition(let text): "'\(text)' repeats a repetition; use a group"
    case .repetitionCount(let text):
      "the count '\(text)' must ascend and come to at most 1000, with those around it"
    case .invalidEscape(let text): "unknown escape '\(text)'"
    case .invalidClass(let text): "'\(text)' is not a class or range of characters"
    case .invalidGroupName: "the group needs a name of letters, digits and '_'"
    case .notSupported(let text): "'\(text)' is not supported: it cannot run in linear time"
    case .tooDeep(let limit): "groups are nested deeper than \(limit) levels"
    case .tooLarge(let limit): "the pattern has more than \(limit) steps"
    }
  }
}
