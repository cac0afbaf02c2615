/// A file of a rule folder, as read by the caller.
public struct RuleSourceFile: Hashable, Sendable {
  /// The path relative to the rule folder, with `/` between its parts: `checklists/common.yml`.
  public let path: String

  /// The content exactly as stored.
  public let bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from text, mainly for examples and tests.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
