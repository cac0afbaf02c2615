/// The place of a key or a value in a source file.
public struct SourceLocation: Hashable, Sendable {
  /// The file as its reader names it, usually a path relative to the rule folder.
  public let file: String

  /// The line, counted from 1.
  public let line: Int

  /// The column in Unicode scalars, counted from 1.
  public let column: Int

  /// Creates a place from 1-based numbers.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form every editor understands: `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation {
  /// Finds the place of a byte by counting what stands before it.
  init(file: String, offset: Int, in bytes: some Collection<UInt8>) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
        previous = byte
        continue
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Continuation bytes belong to the scalar before them.
        column += 1
      }
      previous = byte
    }
    self.init(file: file, line: line, column: column)
  }
}
