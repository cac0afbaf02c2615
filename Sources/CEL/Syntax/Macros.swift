/// A macro that goes through the elements of a list or the keys of a map.
public struct Comprehension: Sendable {
  /// The macros by their names in the language.
  public enum Macro: String, Hashable, Sendable, CaseIterable {
    /// Whether the body holds for every element.
    case all
    /// Whether the body holds for at least one element.
    case exists
    /// Whether the body holds for exactly one element; with two variables it is `existsOne`.
    case existsOne = "exists_one"
    /// The results of the body, optionally of the elements that pass a filter.
    case map
    /// The elements for which the body holds.
    case filter
    /// The results of the body as a list; takes two variables.
    case transformList
    /// The results of the body by the keys of the map; takes two variables.
    case transformMap
    /// The entries that the body gives as maps; takes two variables.
    case transformMapEntry
  }

  /// Which macro.
  public let macro: Macro
  /// What it goes through.
  public let range: Node
  /// The name of the element within `filter` and `body`; with two variables, that of the index or
  /// key.
  public let variable: String
  /// The name of the element or of the value when the macro has two variables.
  public let secondVariable: String?
  /// The condition of a `map` with three arguments, or of a transformation with four.
  public let filter: Node?
  /// What is computed for each element.
  public let body: Node

  /// The name as written: `existsOne` in the form with two variables.
  var spelling: String {
    macro == .existsOne && secondVariable != nil ? "existsOne" : macro.rawValue
  }
}

/// `cel.bind(variable, value, body)`.
public struct Binding: Sendable {
  /// The name of the value within the body.
  public let variable: String
  /// The value, computed once.
  public let value: Node
  /// What is computed with it.
  public let body: Node
}

/// `cel.block([values], body)`, in which `cel.index(n)` is the value of number n.
public struct Block: Sendable {
  /// The values, each of which may use those before it.
  public let values: [Node]
  /// What is computed with them.
  public let body: Node

  /// The name under which a value is bound.
  static func name(of index: Int) -> String { "cel.index(\(index))" }
}

/// `target.optMap(variable, body)` or `target.optFlatMap(variable, body)`.
public struct OptionalMap: Sendable {
  /// The value that may be absent.
  public let target: Node
  /// Its name within the body.
  public let variable: String
  /// What is computed when it is there.
  public let body: Node
  /// Whether the body gives an optional value itself.
  public let isFlat: Bool

  /// The name of the macro.
  var spelling: String { isFlat ? "optFlatMap" : "optMap" }
}
