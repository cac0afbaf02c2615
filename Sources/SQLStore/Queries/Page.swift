/// A part of a list.
public struct Page: Hashable, Sendable {
  /// The most rows to give out.
  public var limit: Int
  /// The rows to leave out at the beginning.
  public var offset: Int

  /// Creates a part of `limit` rows after `offset` others.
  public init(limit: Int, offset: Int = 0) {
    self.limit = limit
    self.offset = offset
  }

  /// The whole list.
  public static let all = Page(limit: Int(Int32.max))

  /// This part of rows that are already at hand.
  public func cut<Row>(_ rows: [Row]) -> [Row] {
    Array(rows.dropFirst(max(offset, 0)).prefix(max(limit, 0)))
  }
}

/// Which rows a list shows by their standing.
public enum Standing: Hashable, Sendable {
  /// Those that are open or active.
  case open
  /// Those that are not.
  case ended
  /// All.
  case any
}
