/// The sizes beyond which a source is refused before any work is spent on it.
public struct ParseLimits: Hashable, Sendable {
  /// The greatest length of the source in Unicode scalars.
  public var sourceLength: Int
  /// The greatest depth of nesting, of brackets as well as of the resulting tree.
  ///
  /// A chain of `n` additions is a tree of depth `n`; chains of `&&` and `||` are flat.
  public var depth: Int
  /// The greatest number of elements in one list or map, or of arguments in one call.
  public var elements: Int

  /// Creates limits; every evaluation recurses at most `depth` times.
  public init(sourceLength: Int, depth: Int, elements: Int) {
    self.sourceLength = sourceLength
    self.depth = depth
    self.elements = elements
  }

  /// Limits that no hand-written condition meets.
  ///
  /// The language definition asks an implementation for at least 32 operators in a row and 12
  /// levels of nesting.
  public static let standard = ParseLimits(sourceLength: 16_384, depth: 96, elements: 1_024)
}
