extension StandardLibrary {
  /// Sizes, types and the parts of strings.
  static let basics: [LibraryFunction] = [
    .function(
      "size",
      [
        .init([.string], .int), .init([.bytes], .int), .init([.list(.parameter("A"))], .int),
        .init([.map(.parameter("A"), .parameter("B"))], .int),
      ],
      size
    ),
    .method(
      "size",
      [
        .init([.string], .int), .init([.bytes], .int), .init([.list(.parameter("A"))], .int),
        .init([.map(.parameter("A"), .parameter("B"))], .int),
      ],
      size
    ),
    .function("type", [.init([.parameter("A")], .type(.parameter("A")))]) { arguments, _ in
      arguments.count == 1 ? .value(.type(arguments[0].type)) : .noSuchOverload
    },
    .function("dyn", [.init([.parameter("A")], .dyn)]) { arguments, _ in
      arguments.count == 1 ? .value(arguments[0]) : .noSuchOverload
    },
    .method("contains", [.init([.string, .string], .bool)], contains),
    .method("startsWith", [.init([.string, .string], .bool)]) { arguments, context in
      test(arguments, &context) { $0.starts(with: $1) }
    },
    .method("endsWith", [.init([.string, .string], .bool)]) { arguments, context in
      test(arguments, &context) { $0.suffix($1.count).elementsEqual($1) }
    },
  ]

  private static func size(_ arguments: [Value], _ context: inout FunctionContext) -> FunctionResult
  {
    guard arguments.count == 1 else { return .noSuchOverload }
    switch arguments[0] {
    case .string(let text):
      context.charge(text.utf8.count / 8)
      return .value(.int(Int64(text.unicodeScalars.count)))
    case .bytes(let bytes): return .value(.int(Int64(bytes.count)))
    case .list(let values): return .value(.int(Int64(values.count)))
    case .map(let map): return .value(.int(Int64(map.count)))
    default: return .noSuchOverload
    }
  }

  /// Compares octets: a part of valid UTF-8 is found only where its code points are.
  private static func test(
    _ arguments: [Value],
    _ context: inout FunctionContext,
    _ holds: (String.UTF8View, String.UTF8View) -> Bool
  ) -> FunctionResult {
    guard arguments.count == 2, case .string(let text) = arguments[0],
      case .string(let part) = arguments[1]
    else { return .noSuchOverload }
    context.charge((text.utf8.count + part.utf8.count) / 8)
    return .value(.bool(holds(text.utf8, part.utf8)))
  }

  private static func contains(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    test(arguments, &context) { PartSearch(Array($1)).first(in: Array($0), from: 0) != nil }
  }
}
