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

  /// `target.name(…)`, whose opening bracket is already read: a macro or a method.
  mutating func methodCall(
    _ name: String,
    on target: Node,
    at place: SourcePosition,
    from start: Int
  ) throws(SyntaxError) -> Node {
    guard let macro = Comprehension.Macro(rawValue: name) else {
      let arguments = try elements(until: .rightParenthesis)
      return try node(.call(name, target: target, arguments: arguments), at: place, from: start)
    }
    let variablePlace = current.position
    guard case .identifier(let variable) = current.kind,
      following.kind == .symbol(.comma)
    else {
      throw SyntaxError(.macroNeedsVariable(macro: name), at: variablePlace)
    }
    advance()
    advance()
    locals.append(variable)
    defer { locals.removeLast() }
    let bodies = try elements(until: .rightParenthesis)
    let loop = try comprehension(macro, over: target, variable: variable, bodies, at: place)
    return try node(.comprehension(loop), at: place, from: start)
  }

  private func comprehension(
    _ macro: Comprehension.Macro,
    over range: Node,
    variable: String,
    _ bodies: [Node],
    at place: SourcePosition
  ) throws(SyntaxError) -> Comprehension {
    if macro == .map, bodies.count == 2 {
      return Comprehension(
        macro: macro,
        range: range,
        variable: variable,
        filter: bodies[0],
        body: bodies[1]
      )
    }
    guard bodies.count == 1 else {
      throw SyntaxError(.macroNeedsVariable(macro: macro.rawValue), at: place)
    }
    return Comprehension(
      macro: macro,
      range: range,
      variable: variable,
      filter: nil,
      body: bodies[0]
    )
  }
}
