extension StandardLibrary {
  /// The strings extension; places and lengths count code points.
  static let strings: [LibraryFunction] = [
    .method("charAt", [.init([.string, .int], .string)], charAt),
    .method(
      "indexOf",
      [.init([.string, .string], .int), .init([.string, .string, .int], .int)]
    ) { arguments, context in
      search(arguments, &context, from: { _ in 0 }) { $0.first(in: $1, from: $2) }
    },
    .method(
      "lastIndexOf",
      [.init([.string, .string], .int), .init([.string, .string, .int], .int)]
    ) { arguments, context in
      search(arguments, &context, from: { $0 }) { $0.last(in: $1, upTo: $2) }
    },
    .method(
      "substring",
      [.init([.string, .int], .string), .init([.string, .int, .int], .string)],
      substring
    ),
    .method("lowerAscii", [.init([.string], .string)]) { arguments, context in
      mapAscii(arguments, &context) { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    },
    .method("upperAscii", [.init([.string], .string)]) { arguments, context in
      mapAscii(arguments, &context) { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    },
    .method("trim", [.init([.string], .string)], trim),
    .function("strings.quote", [.init([.string], .string)], quote),
    .method("format", [.init([.string, .list(.dyn)], .string)], format),
  ]

  /// The code points of a text, after they are paid for.
  static func scalars(_ text: String, _ context: inout FunctionContext) -> [Unicode.Scalar] {
    context.charge(text.utf8.count / 8 + 1)
    return context.isExhausted ? [] : Array(text.unicodeScalars)
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> Value {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return .string(text)
  }

  private static func outOfRange(_ index: Int64) -> FunctionResult {
    .invalidArgument("index out of range: \(index)")
  }

  private static func charAt(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 2, let text = arguments.string(0), let index = arguments.int(1) else {
      return .noSuchOverload
    }
    let scalars = scalars(text, &context)
    guard index >= 0, index <= scalars.count else { return outOfRange(index) }
    return .value(self.text(scalars[Int(index)...].prefix(1)))
  }

  /// `indexOf` and `lastIndexOf`: -1 when the part is not there.
  private static func search(
    _ arguments: [Value],
    _ context: inout FunctionContext,
    from start: (Int) -> Int,
    _ find: (PartSearch<Unicode.Scalar>, [Unicode.Scalar], Int) -> Int?
  ) -> FunctionResult {
    guard (2...3).contains(arguments.count), let text = arguments.string(0),
      let part = arguments.string(1), arguments.count == 2 || arguments.int(2) != nil
    else { return .noSuchOverload }
    let scalars = scalars(text, &context)
    let search = PartSearch(self.scalars(part, &context))
    let index = arguments.int(2) ?? Int64(start(scalars.count))
    guard index >= 0, index <= scalars.count else { return outOfRange(index) }
    return .value(.int(Int64(find(search, scalars, Int(index)) ?? -1)))
  }

  private static func substring(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard (2...3).contains(arguments.count), let text = arguments.string(0),
      let start = arguments.int(1), arguments.count == 2 || arguments.int(2) != nil
    else { return .noSuchOverload }
    let scalars = scalars(text, &context)
    let end = arguments.int(2) ?? Int64(scalars.count)
    for index in [start, end] where index < 0 || index > scalars.count { return outOfRange(index) }
    guard start <= end else {
      return .invalidArgument("invalid substring range. start: \(start), end: \(end)")
    }
    return .value(self.text(scalars[Int(start)..<Int(end)]))
  }

  private static func mapAscii(
    _ arguments: [Value],
    _ context: inout FunctionContext,
    _ map: (UInt8) -> UInt8
  ) -> FunctionResult {
    guard arguments.count == 1, let text = arguments.string(0) else { return .noSuchOverload }
    context.charge(text.utf8.count / 8 + 1)
    return .value(.string(String(decoding: text.utf8.map(map), as: UTF8.self)))
  }

  /// Takes white space, as Unicode defines it, from both ends.
  private static func trim(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1, let text = arguments.string(0) else { return .noSuchOverload }
    let scalars = scalars(text, &context)
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    return .value(self.text(scalars[..<end].drop { $0.properties.isWhitespace }))
  }

  /// Writes a text as a literal of the language.
  private static func quote(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1, let text = arguments.string(0) else { return .noSuchOverload }
    context.charge(text.utf8.count / 4 + 1)
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": quoted += "\\a"
      case "\u{08}": quoted += "\\b"
      case "\u{0C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return .value(.string(quoted + "\""))
  }
}
