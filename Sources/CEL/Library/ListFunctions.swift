extension StandardLibrary {
  private static let element = DeclaredType.parameter("A")
  private static let elements = DeclaredType.list(.parameter("A"))

  /// The lists extension.
  static let lists: [LibraryFunction] = [
    .method("slice", [.init([elements, .int, .int], elements)], slice),
    .method(
      "flatten",
      [
        .init([.list(elements)], elements), .init([.list(.dyn)], .list(.dyn)),
        .init([.list(.dyn), .int], .list(.dyn)),
      ],
      flatten
    ),
    .method("distinct", [.init([elements], elements)], distinct),
    .function("lists.range", [.init([.int], .list(.int))], range),
    .method("first", [.init([elements], .optional(element))]) { arguments, _ in
      guard arguments.count == 1, let values = arguments.list(0) else { return .noSuchOverload }
      return .value(.optional(values.first))
    },
    .method("last", [.init([elements], .optional(element))]) { arguments, _ in
      guard arguments.count == 1, let values = arguments.list(0) else { return .noSuchOverload }
      return .value(.optional(values.last))
    },
    .method("sort", [.init([elements], elements)]) { arguments, context in
      guard arguments.count == 1, let values = arguments.list(0) else { return .noSuchOverload }
      return sorted(values, by: values, &context)
    },
    // What the macro `sortBy` comes to; the name cannot be written in an expression.
    .method(
      "@sortByAssociatedKeys",
      [.init([elements, .list(.parameter("B"))], elements)]
    ) { arguments, context in
      guard arguments.count == 2, let values = arguments.list(0), let keys = arguments.list(1),
        values.count == keys.count
      else { return .noSuchOverload }
      return sorted(values, by: keys, &context)
    },
  ]

  private static func slice(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 3, let values = arguments.list(0), let start = arguments.int(1),
      let end = arguments.int(2)
    else { return .noSuchOverload }
    guard start >= 0, start <= end, end <= values.count else {
      return .invalidArgument(
        "cannot slice(\(start), \(end)) a list of \(values.count): the places must ascend within it"
      )
    }
    context.charge(Int(end - start))
    return .value(.list(Array(values[Int(start)..<Int(end)])))
  }

  /// Replaces lists by their elements, one level deep unless told otherwise.
  private static func flatten(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard (1...2).contains(arguments.count), let values = arguments.list(0),
      arguments.count == 1 || arguments.int(1) != nil
    else { return .noSuchOverload }
    let depth = arguments.int(1) ?? 1
    guard depth >= 0 else { return .invalidArgument("flatten() negative depth: \(depth)") }
    var result: [Value] = []
    append(values, depth, &result, &context)
    return .value(.list(result))
  }

  private static func append(
    _ values: [Value],
    _ depth: Int64,
    _ result: inout [Value],
    _ context: inout FunctionContext
  ) {
    for value in values {
      context.charge(1)
      if context.isExhausted { return }
      if depth > 0, case .list(let inner) = value {
        append(inner, depth - 1, &result, &context)
      } else {
        result.append(value)
      }
    }
  }

  private static func distinct(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1, let values = arguments.list(0) else { return .noSuchOverload }
    var seen = ValueSet()
    let limit = context.remaining
    var result: [Value] = []
    for value in values where seen.insert(value, limit: limit) {
      if seen.steps > limit { break }
      result.append(value)
    }
    context.charge(seen.steps)
    return .value(.list(result))
  }

  private static func range(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1, let count = arguments.int(0) else { return .noSuchOverload }
    context.charge(Int(clamping: count))
    if context.isExhausted || count <= 0 { return .value(.list([])) }
    return .value(.list((0..<count).map { .int($0) }))
  }

  /// Values in the order of their keys, equal keys as they were.
  private static func sorted(
    _ values: [Value],
    by keys: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard let first = keys.first else { return .value(.list([])) }
    guard keys.allSatisfy({ $0.type == first.type }) else {
      return .invalidArgument("list elements must have the same type to be sorted")
    }
    guard Value.order(first, first) != nil else {
      return .invalidArgument("list elements of type \(first.type.rawValue) have no order")
    }
    // A comparison costs what it reads.
    let size = keys.reduce(keys.count) { $0 + $1.octetCount / 8 }
    context.charge(size * (Int.bitWidth - keys.count.leadingZeroBitCount))
    if context.isExhausted { return .value(.list([])) }
    let places = keys.indices.sorted { left, right in
      switch Value.order(keys[left], keys[right]) {
      case .ascending: true
      case .descending: false
      case .unordered: precedes(keys[left], keys[right]) ?? (left < right)
      case .same, nil: left < right
      }
    }
    return .value(.list(places.map { values[$0] }))
  }

  /// What is not a number stands before all numbers, so that there is an order at all.
  private static func precedes(_ left: Value, _ right: Value) -> Bool? {
    guard case .double(let left) = left, case .double(let right) = right,
      left.isNaN != right.isNaN
    else { return nil }
    return left.isNaN
  }
}

extension Value {
  /// The octets of a string or bytes.
  fileprivate var octetCount: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 0
    }
  }
}
