/// A value of the language.
///
/// `==` of Swift compares values exactly, types included; the equality of the language, where
/// `1 == 1.0`, is `isEqual(to:)`. Strings are compared by code points in both.
public enum Value: Sendable {
  /// The null value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A signed integer of 64 bits.
  case int(Int64)
  /// An unsigned integer of 64 bits.
  case uint(UInt64)
  /// A binary floating-point number of 64 bits.
  case double(Double)
  /// A sequence of Unicode code points.
  case string(String)
  /// A sequence of octets.
  case bytes([UInt8])
  /// A sequence of values.
  case list([Value])
  /// Values by key.
  case map(ValueMap)
  /// The type of a value, as `type(x)` gives it.
  case type(ValueType)
  /// An instant.
  case timestamp(Timestamp)
  /// A span of time.
  case duration(Duration)
  /// A value that may be absent, as `optional.of(x)` and `a.?b` give it.
  indirect case optional(Value?)
}

/// The type of a value at run time, by its name in the language.
public enum ValueType: String, Hashable, Sendable, CaseIterable {
  /// The type of null.
  case null = "null_type"
  /// Truth values.
  case bool
  /// Signed integers.
  case int
  /// Unsigned integers.
  case uint
  /// Floating-point numbers.
  case double
  /// Strings.
  case string
  /// Octet strings.
  case bytes
  /// Lists.
  case list
  /// Maps.
  case map
  /// Types.
  case type
  /// Instants.
  case timestamp = "google.protobuf.Timestamp"
  /// Spans of time.
  case duration = "google.protobuf.Duration"
  /// Values that may be absent.
  case optional = "optional_type"
}

extension Value {
  /// The type of this value.
  public var type: ValueType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .map: .map
    case .type: .type
    case .timestamp: .timestamp
    case .duration: .duration
    case .optional: .optional
    }
  }

  /// Whether this value is an int, uint or double.
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional: false
    }
  }
}

extension Value: Equatable {
  /// Whether two values are the same in type and content.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.bytes(let left), .bytes(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    case (.type(let left), .type(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    case (.optional(let left), .optional(let right)): left == right
    default: false
    }
  }
}

extension Value: CustomStringConvertible {
  /// The value as source text of the language.
  public var description: String { Literal.text(self) }
}
