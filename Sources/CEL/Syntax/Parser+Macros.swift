extension Parser {
  /// `has(e.f)`, whose opening bracket is already read.
  mutating func has(at place: SourcePosition, from start: Int) throws(SyntaxError) -> Node {
    let argumentPlace = current.position
    let arguments = try elements(until: .rightParenthesis)
    guard arguments.count == 1, let argument = arguments.first else {
      throw SyntaxError(.hasNeedsField, at: argumentPlace)
    }
    switch argument.kind {
    case .select(let operand, let field):
      return try node(.has(operand, field: field), at: place, from: start)
    case .attribute(let path, let isAbsolute) where path.segments.count > 1:
      let count = path.segments.count - 1
      let operand = Node(
        id: argument.id,
        position: argument.position,
        range: argument.range,
        depth: argument.depth,
        kind: .attribute(path.prefix(count), isAbsolute: isAbsolute)
      )
      return try node(.has(operand, field: path.segments[count]), at: place, from: start)
    default:
      throw SyntaxError(.hasNeedsField, at: argumentPlace)
    }
  }

  /// `target.name(…)`, whose opening bracket is already read: a macro, a method or a function with
  /// a dotted name.
  mutating func methodCall(
    _ name: String,
    on target: Node,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    if case .attribute(let path, false) = target.kind, path.segments == ["cel"],
      let macro = ExtensionMacro(rawValue: name)
    {
      return try extensionMacro(macro, at: place, from: start)
    }
    if name == "optMap" || name == "optFlatMap" {
      return try optionalMap(name, on: target, at: place, from: start)
    }
    if name == "sortBy" { return try sorting(target, at: place, from: start) }
    let macro = name == "existsOne" ? .existsOne : Comprehension.Macro(rawValue: name)
    if let macro {
      return try comprehension(macro, spelled: name, over: target, at: place, from: start)
    }
    let arguments = try elements(until: .rightParenthesis)
    if case .attribute(let path, let isAbsolute) = target.kind {
      let full = (path.segments + [name]).joined(separator: ".")
      if StandardLibrary.function(full, isMethod: false) != nil {
        let call = Node.Kind.call((isAbsolute ? "." : "") + full, target: nil, arguments: arguments)
        return try node(call, at: place, from: start)
      }
    }
    return try node(.call(name, target: target, arguments: arguments), at: place, from: start)
  }

  // MARK: - Variables

  /// Reads the name of a variable and the comma behind it.
  private mutating func variable(of macro: String) throws(SyntaxError) -> String {
    guard let (name, length) = variableAhead(), isAt(.comma, ahead: length) else {
      throw SyntaxError(.macroNeedsVariable(macro: macro), at: current.position)
    }
    skip(length + 1)
    return name
  }

  /// A plain name, `cel.iterVar(n, m)` or `cel.accuVar(n, m)`, and its number of tokens.
  private func variableAhead() -> (name: String, length: Int)? {
    guard case .identifier(let name) = current.kind else { return nil }
    guard name == "cel", isAt(.dot, ahead: 1) else { return (name, 1) }
    guard case .identifier(let kind) = token(ahead: 2).kind,
      kind == "iterVar" || kind == "accuVar", isAt(.leftParenthesis, ahead: 3),
      case .int(let depth) = token(ahead: 4).kind, isAt(.comma, ahead: 5),
      case .int(let number) = token(ahead: 6).kind, isAt(.rightParenthesis, ahead: 7)
    else { return nil }
    return ("cel.\(kind)(\(depth), \(number))", 8)
  }

  /// Reads what follows with variables in scope, whose values nest no deeper than `depth`.
  private mutating func withLocals<Result>(
    _ names: [String],
    depth: Int,
    _ body: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let count = locals.count
    locals += names.map { Local(name: $0, depth: depth) }
    defer { locals.removeLast(locals.count - count) }
    return try body(&self)
  }

  // MARK: - Loops

  private mutating func comprehension(
    _ macro: Comprehension.Macro,
    spelled name: String,
    over range: Node,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let first = try variable(of: name)
    var second: String?
    if macro.takesTwoVariables, let (_, length) = variableAhead(), isAt(.comma, ahead: length) {
      second = try variable(of: name)
    }
    if second == nil, macro.needsTwoVariables {
      throw SyntaxError(.macroNeedsVariable(macro: name), at: current.position)
    }
    let bodies = try withLocals([first, second].compactMap { $0 }, depth: range.depth) {
      (parser) throws(SyntaxError) in try parser.elements(until: .rightParenthesis)
    }
    guard bodies.count == 1 || (bodies.count == 2 && macro.takesFilter) else {
      throw SyntaxError(.macroNeedsVariable(macro: name), at: place)
    }
    let loop = Comprehension(
      macro: macro,
      range: range,
      variable: first,
      secondVariable: second,
      filter: bodies.count == 2 ? bodies[0] : nil,
      body: bodies[bodies.count - 1]
    )
    return try node(.comprehension(loop), at: place, from: start)
  }

  private mutating func optionalMap(
    _ name: String,
    on target: Node,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let variable = try variable(of: name)
    let bodies = try withLocals([variable], depth: target.depth) {
      (parser) throws(SyntaxError) in try parser.elements(until: .rightParenthesis)
    }
    guard bodies.count == 1 else {
      throw SyntaxError(.macroArgumentCount(macro: name, expected: "a name and a value"), at: place)
    }
    let map = OptionalMap(
      target: target,
      variable: variable,
      body: bodies[0],
      isFlat: name == "optFlatMap"
    )
    return try node(.optionalMap(map), at: place, from: start)
  }

  // MARK: - Bindings

  /// The macros called as `cel.name(…)`.
  private enum ExtensionMacro: String {
    case bind
    case block
    case index
    case iterVar
    case accuVar
  }

  private mutating func extensionMacro(
    _ macro: ExtensionMacro,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    switch macro {
    case .bind: return try binding(at: place, from: start)
    case .block: return try block(at: place, from: start)
    case .index, .iterVar, .accuVar:
      let count = macro == .index ? 1 : 2
      var numbers: [String] = []
      for argument in try elements(until: .rightParenthesis) {
        guard case .literal(.int(let number)) = argument.kind else { break }
        numbers.append(String(number))
      }
      let name = "cel.\(macro.rawValue)(\(numbers.joined(separator: ", ")))"
      guard numbers.count == count, let local = local(name) else {
        throw SyntaxError(.unboundNumber(name), at: place)
      }
      return try node(.local(name), at: place, from: start, atLeast: local.depth)
    }
  }

  private mutating func binding(
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let variable = try variable(of: "cel.bind")
    let value = try expression()
    try expect(.comma)
    let body = try withLocals([variable], depth: value.depth) {
      (parser) throws(SyntaxError) in try parser.expression()
    }
    try expect(.rightParenthesis)
    let binding = Binding(variable: variable, value: value, body: body)
    return try node(.binding(binding), at: place, from: start)
  }

  /// `list.sortBy(variable, key)`: the list gets a name that cannot be written, since it is used
  /// twice, for the keys of its elements and for its order.
  private mutating func sorting(
    _ list: Node,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let name = "@list"
    let variable = try variable(of: "sortBy")
    let sorted = try withLocals([name, variable], depth: list.depth) {
      (parser) throws(SyntaxError) -> Node in
      let keys = try parser.elements(until: .rightParenthesis)
      guard keys.count == 1 else {
        throw SyntaxError(
          .macroArgumentCount(macro: "sortBy", expected: "a name and a value"),
          at: place
        )
      }
      let values = try parser.node(.local(name), at: place, from: start, atLeast: list.depth)
      let loop = Comprehension(
        macro: .map,
        range: values,
        variable: variable,
        secondVariable: nil,
        filter: nil,
        body: keys[0]
      )
      let mapped = try parser.node(.comprehension(loop), at: place, from: start)
      let call = Node.Kind.call("@sortByAssociatedKeys", target: values, arguments: [mapped])
      return try parser.node(call, at: place, from: start)
    }
    let binding = Binding(variable: name, value: list, body: sorted)
    return try node(.binding(binding), at: place, from: start)
  }

  private mutating func block(at place: SourcePosition, from start: Int) throws(SyntaxError) -> Node
  {
    let count = locals.count
    defer { locals.removeLast(locals.count - count) }
    try expect(.leftBracket)
    var values: [Node] = []
    while !isAt(.rightBracket) {
      guard values.count < limits.elements else {
        throw SyntaxError(.tooManyElements(limit: limits.elements), at: current.position)
      }
      let value = try expression()
      locals.append(Local(name: Block.name(of: values.count), depth: value.depth))
      values.append(value)
      guard take(.comma) else { break }
    }
    try expect(.rightBracket)
    try expect(.comma)
    let body = try expression()
    try expect(.rightParenthesis)
    return try node(.block(Block(values: values, body: body)), at: place, from: start)
  }
}

extension Comprehension.Macro {
  /// Whether the macro may have a second variable.
  fileprivate var takesTwoVariables: Bool {
    switch self {
    case .all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry: true
    case .map, .filter: false
    }
  }

  /// Whether the macro must have a second variable.
  fileprivate var needsTwoVariables: Bool {
    switch self {
    case .transformList, .transformMap, .transformMapEntry: true
    case .all, .exists, .existsOne, .map, .filter: false
    }
  }

  /// Whether a condition may stand before the body.
  fileprivate var takesFilter: Bool {
    switch self {
    case .map, .transformList, .transformMap, .transformMapEntry: true
    case .all, .exists, .existsOne, .filter: false
    }
  }
}
