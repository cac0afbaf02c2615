extension StandardLibrary {
  /// The functions that take texts apart and put them together.
  static let stringParts: [LibraryFunction] = [
    .method(
      "replace",
      [
        .init([.string, .string, .string], .string),
        .init([.string, .string, .string, .int], .string),
      ],
      replace
    ),
    .method(
      "split",
      [
        .init([.string, .string], .list(.string)), .init([.string, .string, .int], .list(.string)),
      ],
      split
    ),
    .method(
      "join",
      [.init([.list(.string)], .string), .init([.list(.string), .string], .string)],
      join
    ),
    .method(
      "reverse",
      [.init([.string], .string), .init([.list(.parameter("A"))], .list(.parameter("A")))],
      reverse
    ),
  ]

  /// The places of a part that do not overlap, at most `limit` of them; nothing is found before
  /// every code point and at the end.
  private static func places(
    of part: [Unicode.Scalar],
    in scalars: [Unicode.Scalar],
    limit: Int
  ) -> [Int] {
    if part.isEmpty { return Array(0..<min(limit, scalars.count + 1)) }
    let search = PartSearch(part)
    var places: [Int] = []
    var start = 0
    while places.count < limit, let place = search.first(in: scalars, from: start) {
      places.append(place)
      start = place + part.count
    }
    return places
  }

  /// The limit of a call; a negative one is none.
  private static func limit(_ arguments: [Value], _ place: Int) -> Int {
    guard let limit = arguments.int(place), limit >= 0 else { return .max }
    return Int(clamping: limit)
  }

  private static func replace(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard (3...4).contains(arguments.count), let text = arguments.string(0),
      let old = arguments.string(1), let new = arguments.string(2),
      arguments.count == 3 || arguments.int(3) != nil
    else { return .noSuchOverload }
    let scalars = scalars(text, &context)
    let part = self.scalars(old, &context)
    let places = places(of: part, in: scalars, limit: limit(arguments, 3))
    // The result is paid for before it takes memory.
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.utf8.count)
    context.charge(overflow ? .max : places.count + growth / 8)
    if context.isExhausted { return .value(.string("")) }
    let replacement = Array(new.unicodeScalars)
    var result: [Unicode.Scalar] = []
    var start = 0
    for place in places {
      result += scalars[start..<place]
      result += replacement
      start = place + part.count
    }
    return .value(self.text(result + scalars[start...]))
  }

  private static func split(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard (2...3).contains(arguments.count), let text = arguments.string(0),
      let separator = arguments.string(1), arguments.count == 2 || arguments.int(2) != nil
    else { return .noSuchOverload }
    let limit = limit(arguments, 2)
    if limit == 0 { return .value(.list([])) }
    let scalars = scalars(text, &context)
    let part = self.scalars(separator, &context)
    var cuts = places(of: part, in: scalars, limit: part.isEmpty ? .max : limit - 1)
    if part.isEmpty { cuts = Array(cuts.dropFirst().dropLast().prefix(limit - 1)) }
    context.charge(cuts.count)
    if context.isExhausted { return .value(.list([])) }
    if part.isEmpty, scalars.isEmpty { return .value(.list([])) }
    var pieces: [Value] = []
    var start = 0
    for cut in cuts {
      pieces.append(self.text(scalars[start..<cut]))
      start = cut + part.count
    }
    return .value(.list(pieces + [self.text(scalars[start...])]))
  }

  private static func join(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard (1...2).contains(arguments.count), let values = arguments.list(0),
      arguments.count == 1 || arguments.string(1) != nil
    else { return .noSuchOverload }
    let separator = arguments.string(1) ?? ""
    var result = ""
    for (place, value) in values.enumerated() {
      guard case .string(let text) = value else { return .noSuchOverload }
      context.charge((text.utf8.count + separator.utf8.count) / 8 + 1)
      if context.isExhausted { break }
      if place > 0 { result += separator }
      result += text
    }
    return .value(.string(result))
  }

  private static func reverse(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1 else { return .noSuchOverload }
    if let text = arguments.string(0) {
      return .value(self.text(scalars(text, &context).reversed()))
    }
    guard let values = arguments.list(0) else { return .noSuchOverload }
    context.charge(values.count)
    return .value(.list(values.reversed()))
  }
}
