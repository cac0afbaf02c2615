/// The type an expression is known to have before it is evaluated.
public indirect enum DeclaredType: Hashable, Sendable, CustomStringConvertible {
  /// Any type; nothing is said against it.
  case dyn
  /// Null.
  case null
  /// A truth value.
  case bool
  /// A signed integer.
  case int
  /// An unsigned integer.
  case uint
  /// A floating-point number.
  case double
  /// A string.
  case string
  /// An octet string.
  case bytes
  /// A list of elements of one type.
  case list(DeclaredType)
  /// A map from keys to values of one type each.
  case map(DeclaredType, DeclaredType)
  /// A type as a value.
  case type

  /// Whether values of this type are numbers, which compare with each other.
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    case .dyn, .null, .bool, .string, .bytes, .list, .map, .type: false
    }
  }

  /// Whether values of the two types can be equal.
  func isComparable(with other: DeclaredType) -> Bool {
    switch (self, other) {
    case (.dyn, _), (_, .dyn): true
    case (.list(let left), .list(let right)): left.isComparable(with: right)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      leftKey.isComparable(with: rightKey) && left.isComparable(with: right)
    default: self == other || (isNumber && other.isNumber)
    }
  }

  /// Whether a value of the other type can stand where this type is asked for.
  func accepts(_ other: DeclaredType) -> Bool {
    switch (self, other) {
    case (.dyn, _), (_, .dyn): true
    case (.list(let left), .list(let right)): left.accepts(right)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      leftKey.accepts(rightKey) && left.accepts(right)
    default: self == other
    }
  }

  /// The type of something that is of one or the other type.
  func joined(with other: DeclaredType) -> DeclaredType { self == other ? self : .dyn }

  /// The name in the notation of the language definition.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type: "type"
    }
  }
}
