/// The name of something the host may know: a variable with its fields, or a host call.
///
/// `site.floor_area_m2` is the path of two segments; `circumstance("exit-blocked")`, the result of
/// a host function, is the path `circumstance` with an argument. Both can be unknown, and both are
/// what a person is asked for.
public struct AttributePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The variable and the fields selected from it, or the name of the host function.
  public let segments: [String]
  /// The argument of a host call, or nil for a variable.
  public let argument: String?

  /// Creates the path of a variable and its fields.
  public init(segments: [String]) {
    self.segments = segments
    self.argument = nil
  }

  /// Creates a path from its dotted spelling, such as `site.floor_area_m2`.
  public init(_ dotted: String) {
    self.init(segments: dotted.split(separator: ".").map(String.init))
  }

  private init(function: String, argument: String) {
    self.segments = [function]
    self.argument = argument
  }

  /// The path that names the result of a host function for a constant argument.
  public static func call(_ function: String, _ argument: String) -> AttributePath {
    AttributePath(function: function, argument: argument)
  }

  /// The variable before the first dot.
  public var root: String { segments.first ?? "" }

  /// This path with one more field selected.
  func appending(_ field: String) -> AttributePath {
    AttributePath(segments: segments + [field])
  }

  /// The first `count` segments as a path.
  func prefix(_ count: Int) -> AttributePath {
    AttributePath(segments: Array(segments.prefix(count)))
  }

  /// Whether one path comes before another, by their spelling.
  public static func < (left: AttributePath, right: AttributePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// The spelling in the language.
  public var description: String {
    let dotted = segments.map(Literal.fieldName).joined(separator: ".")
    guard let argument else { return dotted }
    return dotted + "(" + Literal.quoted(argument) + ")"
  }
}
