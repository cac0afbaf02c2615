/// A place in a rule file.
public struct RuleLocation: Hashable, Sendable, Codable {
  /// The path relative to the rule folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Creates a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension RuleLocation: CustomStringConvertible {
  /// The form editors open, `plastics.yml:7:11`.
  public var description: String { "\(file):\(line):\(column)" }
}
