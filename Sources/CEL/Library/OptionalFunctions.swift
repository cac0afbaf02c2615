extension StandardLibrary {
  /// Values that may be absent; `or` and `orValue` are operators to the machine, which does not
  /// compute the alternative needlessly, and stand here for their types.
  static let optionals: [LibraryFunction] = [
    .function("optional.of", [.init([.value], .optional(.value))]) { arguments, _ in
      arguments.count == 1 ? .value(.optional(arguments[0])) : .noSuchOverload
    },
    .function("optional.ofNonZeroValue", [.init([.value], .optional(.value))]) { arguments, _ in
      guard arguments.count == 1 else { return .noSuchOverload }
      return .value(.optional(arguments[0].isZero ? nil : arguments[0]))
    },
    .function("optional.none", [.init([], .optional(.value))]) { arguments, _ in
      arguments.isEmpty ? .value(.optional(nil)) : .noSuchOverload
    },
    .function("optional.unwrap", [unwrapping]) { arguments, context in
      unwrap(arguments, &context)
    },
    .method("unwrapOpt", [unwrapping]) { arguments, context in unwrap(arguments, &context) },
    .method("hasValue", [.init([.optional(.value)], .bool)]) { arguments, _ in
      guard arguments.count == 1, case .optional(let content) = arguments[0] else {
        return .noSuchOverload
      }
      return .value(.bool(content != nil))
    },
    .method("value", [.init([.optional(.value)], .value)]) { arguments, _ in
      guard arguments.count == 1, case .optional(let content) = arguments[0] else {
        return .noSuchOverload
      }
      return content.map { .value($0) } ?? .error(.absentValue)
    },
    .method("or", [.init([.optional(.value), .optional(.value)], .optional(.value))]) {
      arguments,
      _ in
      guard arguments.count == 2, case .optional(let content) = arguments[0],
        case .optional = arguments[1]
      else { return .noSuchOverload }
      return .value(content == nil ? arguments[1] : arguments[0])
    },
    .method("orValue", [.init([.optional(.value), .value], .value)]) { arguments, _ in
      guard arguments.count == 2, case .optional(let content) = arguments[0] else {
        return .noSuchOverload
      }
      return .value(content ?? arguments[1])
    },
  ]

  private static let unwrapping = LibraryFunction.Overload(
    [.list(.optional(.value))],
    .list(.value)
  )

  /// The values that are there, of a list of values that may be absent.
  private static func unwrap(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1, case .list(let elements) = arguments[0] else {
      return .noSuchOverload
    }
    context.charge(elements.count)
    var result: [Value] = []
    for element in elements {
      guard case .optional(let content) = element else { return .noSuchOverload }
      if let content { result.append(content) }
    }
    return .value(.list(result))
  }
}

extension DeclaredType {
  /// The type of what an optional value holds, which the call decides.
  fileprivate static let value = DeclaredType.parameter("V")
}

extension Value {
  /// Whether this is the value of its type that stands for nothing, such as 0, "" or [].
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let bool): !bool
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.utf8.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let values): values.isEmpty
    case .map(let map): map.count == 0
    case .duration(let span): span.seconds == 0 && span.nanoseconds == 0
    case .timestamp(let instant): instant.seconds == 0 && instant.nanoseconds == 0
    case .optional(let content): content == nil
    case .type: false
    }
  }
}
