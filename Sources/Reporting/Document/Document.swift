/// A paper or a screen as structure: what it says, not how it looks.
public struct Document: Hashable, Sendable {
  /// The title.
  public var title: String
  /// Its parts, in order.
  public var blocks: [Block]

  /// Creates a document.
  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One part of a document.
  public enum Block: Hashable, Sendable {
    /// A heading below the title, level 2 or 3.
    case heading(String, level: Int)
    case paragraph(String)
    /// Names and values, one pair a line.
    case facts([Fact])
    case table(Table)
    case list([String])
    /// A line that stands out and what belongs to it, indented.
    case entry(String, details: [String])
    /// A line to be copied and typed, or several; never broken.
    case command(String)
    /// Pictures beside each other, such as before and after.
    case pictures([Picture])
    /// A remark set apart, such as a warning.
    case note(String)
  }

  /// The tables, in order, for writing them as CSV.
  public var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// A name and a value.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String

    /// Creates a pair.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Rows under named columns.
  public struct Table: Hashable, Sendable {
    /// The names of the columns.
    public var columns: [String]
    /// The rows; each has a cell for every column.
    public var rows: [[String]]

    /// Creates a table.
    public init(columns: [String], rows: [[String]]) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// A picture with its caption.
  public struct Picture: Hashable, Sendable {
    /// The caption.
    public var caption: String
    /// The media type.
    public var mediaType: String
    /// The content; empty when it is not at hand.
    public var bytes: [UInt8]

    /// Creates a picture.
    public init(caption: String, mediaType: String, bytes: [UInt8]) {
      self.caption = caption
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }
}

extension Document.Block {
  /// Whether it is a line to be typed, which belongs to the block before it.
  var isCommand: Bool {
    if case .command = self { true } else { false }
  }
}
