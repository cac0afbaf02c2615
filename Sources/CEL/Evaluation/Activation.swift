/// What the host knows during one evaluation.
public protocol Activation {
  /// Answers what is known of a variable and the fields selected from it.
  ///
  /// An expression that mentions `a.b.c` asks for `a.b.c` first, then for `a.b`, then for `a`; the
  /// first answer that is not `absent` is used and the remaining fields are selected from it.
  func resolve(_ path: AttributePath) -> Resolution
}

/// The answer of a host to the question for one attribute.
public enum Resolution: Sendable, Equatable {
  /// The attribute is known.
  case value(Value)
  /// The attribute exists, but its value is not known.
  case unknown
  /// There is no attribute of this name.
  case absent
}

/// An activation made of a table of values and a set of unknown attributes.
public struct TableActivation: Activation, Sendable {
  /// What is known.
  public var values: [AttributePath: Value]
  /// What exists, but is not known.
  public var unknown: Set<AttributePath>

  /// Creates an activation from tables keyed by path.
  public init(values: [AttributePath: Value] = [:], unknown: Set<AttributePath> = []) {
    self.values = values
    self.unknown = unknown
  }

  /// Creates an activation from dotted names.
  public init(_ values: [String: Value], unknown: [String] = []) {
    self.init(
      values: Dictionary(
        values.map { (AttributePath($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first }
      ),
      unknown: Set(unknown.map { AttributePath($0) })
    )
  }

  /// Answers from the two tables.
  public func resolve(_ path: AttributePath) -> Resolution {
    if let value = values[path] { return .value(value) }
    return unknown.contains(path) ? .unknown : .absent
  }
}
