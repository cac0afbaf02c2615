/// The place of a character in the source of an expression.
///
/// Columns count Unicode scalars, as the language itself does, so that a Han character is one
/// column and the position can be added to the place of the expression in a larger file.
public struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, counted from 1; only a line feed ends a line.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int
  /// The number of Unicode scalars before this place.
  public let offset: Int

  /// Creates a position from its three co-ordinates.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The first character of a source.
  public static let start = SourcePosition(line: 1, column: 1, offset: 0)

  /// Whether one place comes before the other in the source.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.offset < right.offset
  }

  /// The line and the column, as `2:14`.
  public var description: String { "\(line):\(column)" }
}
