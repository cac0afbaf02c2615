/// How much a document may hold; checked before the work it would cost.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public var bytes: Int

  /// The most levels of lists and mappings.
  public var depth: Int

  /// The most values, keys included.
  public var nodes: Int

  /// The most bytes of one text.
  public var scalarBytes: Int

  /// Creates limits; the defaults are far above any rule file written by hand.
  public init(
    bytes: Int = 4 * 1024 * 1024,
    depth: Int = 32,
    nodes: Int = 200_000,
    scalarBytes: Int = 64 * 1024
  ) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }

  /// The limits of rule files.
  public static let standard = YAMLLimits()
}
