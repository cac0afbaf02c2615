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
  /// An instant.
  case timestamp
  /// A span of time.
  case duration
  /// A list of elements of one type.
  case list(DeclaredType)
  /// A map from keys to values of one type each.
  case map(DeclaredType, DeclaredType)
  /// A value that may be absent.
  case optional(DeclaredType)
  /// A type as a value.
  case type(DeclaredType)
  /// A value of a simple type, or null.
  case wrapper(DeclaredType)
  /// A type known by its name only.
  case abstract(String, [DeclaredType])
  /// In the signature of a function, a type that the call decides.
  case parameter(String)

  /// The type of the values of a type at run time, their parts of any type.
  init(_ type: ValueType) {
    switch type {
    case .null: self = .null
    case .bool: self = .bool
    case .int: self = .int
    case .uint: self = .uint
    case .double: self = .double
    case .string: self = .string
    case .bytes: self = .bytes
    case .timestamp: self = .timestamp
    case .duration: self = .duration
    case .list: self = .list(.dyn)
    case .map: self = .map(.dyn, .dyn)
    case .optional: self = .optional(.dyn)
    case .type: self = .type(.dyn)
    }
  }

  /// Whether values of this type are numbers, which compare with each other.
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    case .wrapper(let type): type.isNumber
    case .dyn, .null, .bool, .string, .bytes, .timestamp, .duration, .list, .map, .optional, .type,
      .abstract, .parameter:
      false
    }
  }

  /// Whether values of the two types can be equal.
  func isComparable(with other: DeclaredType) -> Bool {
    switch (self, other) {
    case (.dyn, _), (_, .dyn): true
    case (.list(let left), .list(let right)): left.isComparable(with: right)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      leftKey.isComparable(with: rightKey) && left.isComparable(with: right)
    case (.type, .type): true
    default: self == other || (isNumber && other.isNumber)
    }
  }

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
    case .timestamp: ValueType.timestamp.rawValue
    case .duration: ValueType.duration.rawValue
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let value): "optional_type(\(value))"
    case .type(.dyn): "type"
    case .type(let value): "type(\(value))"
    case .wrapper(let type): "wrapper(\(type))"
    case .abstract(let name, let parameters):
      parameters.isEmpty
        ? name : name + "(" + parameters.map(\.description).joined(separator: ", ") + ")"
    case .parameter(let name): name
    }
  }
}
