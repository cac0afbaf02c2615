/// The sizes beyond which a JSON text is refused.
public struct JSONLimits: Hashable, Sendable {
  /// The greatest length of the text in bytes; it is looked at before anything else.
  public var size: Int
  /// The greatest nesting of arrays and objects; reading recurses no deeper.
  public var depth: Int

  /// Creates limits.
  public init(size: Int, depth: Int) {
    self.size = size
    self.depth = depth
  }

  /// Four mebibytes and 200 levels: memory stays below forty times the size of the text.
  public static let standard = JSONLimits(size: 4 << 20, depth: 200)
}
