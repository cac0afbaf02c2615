public import CEL

/// The names types are written with, in declarations and beside values.
public enum TypeName {
  /// The short name of the type of a value: `timestamp`, `null`, `optional`.
  static func short(of type: ValueType) -> String {
    switch type {
    case .null: "null"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .optional: "optional"
    case .bool, .int, .uint, .double, .string, .bytes, .list, .map, .type: type.rawValue
    }
  }

  /// The type a name stands for, short or as the language prints it.
  static func valueType(_ name: String) -> ValueType? {
    ValueType(rawValue: name) ?? ValueType.allCases.first { short(of: $0) == name }
  }

  /// Reads the type of a variable: `int`, `list(int)`, `map(string, dyn)`, `optional_type(int)`,
  /// `timestamp` or `google.protobuf.Timestamp`.
  ///
  /// Also taken: `list<int>`, `list` and `map` alone, `optional(int)`, `null`, `any`, `int64`,
  /// `uint64`, `float`. A capital letter is a type parameter; a dotted name or one with arguments
  /// that is none of these is a type known by its name only.
  public static func declared(_ text: String) -> DeclaredType? {
    var reader = TypeReader(text)
    guard let type = reader.type(depth: 0), reader.isAtEnd else { return nil }
    return type
  }

  /// Reads the type of a function: `(string, int) -> bool`.
  public static func signature(_ text: String, of name: String) -> FunctionSignature? {
    var reader = TypeReader(text)
    guard let parameters = reader.arguments(depth: 0), reader.take("->"),
      let result = reader.type(depth: 0), reader.isAtEnd
    else { return nil }
    return FunctionSignature(name, parameters, returns: result)
  }
}

/// Reads a type from left to right.
private struct TypeReader {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = text[...].unicodeScalars
    skipSpace()
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: String) -> Bool {
    guard rest.starts(with: mark.unicodeScalars) else { return false }
    rest.removeFirst(mark.unicodeScalars.count)
    skipSpace()
    return true
  }

  mutating func type(depth: Int) -> DeclaredType? {
    guard depth < 32, let name = name() else { return nil }
    guard rest.first == "(" || rest.first == "<" else { return TypeReader.type(name) }
    return arguments(depth: depth + 1).flatMap { TypeReader.type(name, $0) }
  }

  /// Types between brackets.
  mutating func arguments(depth: Int) -> [DeclaredType]? {
    let closing = rest.first == "<" ? ">" : ")"
    guard take("(") || take("<") else { return nil }
    if take(closing) { return [] }
    var types: [DeclaredType] = []
    repeat {
      guard let type = type(depth: depth) else { return nil }
      types.append(type)
    } while take(",")
    return take(closing) ? types : nil
  }

  private mutating func name() -> String? {
    let found = rest.prefix { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
      default: false
      }
    }
    guard let first = found.first, !("0"..."9").contains(first) else { return nil }
    rest.removeFirst(found.count)
    skipSpace()
    return String(found)
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\t" } }

  private static func type(_ name: String, _ arguments: [DeclaredType]) -> DeclaredType? {
    switch (name, arguments.count) {
    case ("list", 1): .list(arguments[0])
    case ("map", 2): .map(arguments[0], arguments[1])
    case ("type", 1): .type(arguments[0])
    case ("optional_type", 1), ("optional", 1): .optional(arguments[0])
    case ("wrapper", 1): .wrapper(arguments[0])
    case (_, 0): nil
    default: plain[name] == nil ? .abstract(name, arguments) : nil
    }
  }

  private static func type(_ name: String) -> DeclaredType? {
    if let type = plain[name] { return type }
    if name.utf8.count == 1, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return .parameter(name)
    }
    return name.utf8.contains(UInt8(ascii: ".")) ? .abstract(name, []) : nil
  }

  /// The names that stand alone.
  private static let plain: [String: DeclaredType] = [
    "dyn": .dyn, "any": .dyn, "null": .null, "null_type": .null, "bool": .bool, "int": .int,
    "int64": .int, "uint": .uint, "uint64": .uint, "double": .double, "float": .double,
    "string": .string, "bytes": .bytes, "timestamp": .timestamp,
    "google.protobuf.Timestamp": .timestamp, "duration": .duration,
    "google.protobuf.Duration": .duration, "list": .list(.dyn), "map": .map(.dyn, .dyn),
    "type": .type(.dyn), "optional_type": .optional(.dyn), "optional": .optional(.dyn),
  ]
}
