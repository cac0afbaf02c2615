/// Why bytes are not a YAML document this product reads, and where.
public struct YAMLError: Error, Hashable, Sendable {
  /// The place to look at.
  public let location: SourceLocation

  /// What is wrong there.
  public let reason: Reason

  /// Creates an error.
  public init(location: SourceLocation, reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// The problem of a malformed document whose quotation marks are opened and not closed; its place
  /// is where they open.
  public static let openQuote = "a quotation is not closed"

  /// What can be wrong with a document.
  public enum Reason: Hashable, Sendable {
    /// The file is longer than allowed; nothing was read.
    case tooManyBytes(count: Int, limit: Int)
    /// Lists and mappings are nested deeper than allowed.
    case tooDeep(limit: Int)
    /// There are more values than allowed.
    case tooManyNodes(limit: Int)
    /// A text is longer than allowed, in bytes of UTF-8.
    case scalarTooLong(count: Int, limit: Int)
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// There is no document, only blanks or comments.
    case emptyDocument
    /// A second document follows after `---`.
    case severalDocuments
    /// `*name` is refused: a rule must read the same alone.
    case alias(name: String)
    /// `&name` is refused.
    case anchor(name: String)
    /// `!tag` is refused: the schema gives the types.
    case tag(name: String)
    /// `<<` is refused.
    case mergeKey
    /// The mapping already has this key.
    case duplicateKey(key: String, first: SourceLocation)
    /// A key is a list or a mapping.
    case keyNotText
    /// The text is not YAML; `problem` is the parser's own English wording.
    case malformed(problem: String)
    /// There was not enough memory.
    case outOfMemory
  }
}
