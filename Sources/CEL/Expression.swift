/// A parsed expression of the Common Expression Language.
///
/// ```swift
/// let condition = try Expression.parse("site.workers > 9 || site.dormitory")
/// let site = TableActivation(["site.workers": .int(4)], unknown: ["site.dormitory"])
/// condition.evaluate(in: site)  // .unknown([site.dormitory])
/// ```
public struct Expression: Sendable {
  /// The source text.
  public let source: String
  /// The tree.
  public let root: Node
  /// Where names are looked up.
  let container: Container
  private let scalars: [Unicode.Scalar]
  private let program: Program

  /// Reads an expression; the work is bounded by the limits, and so is every evaluation.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - limits: The sizes beyond which it is refused.
  ///   - container: The prefix under which names are looked up first: in `a.b`, the name `x` means
  ///     `a.b.x`, `a.x` or `x`, whichever the host knows first.
  /// - Returns: The expression, ready to be evaluated any number of times.
  /// - Throws: `SyntaxError` at the first place where the source is not an expression.
  public static func parse(
    _ source: String,
    limits: ParseLimits = .standard,
    container: String = ""
  ) throws(SyntaxError) -> Expression {
    let scalars = Array(source.unicodeScalars.prefix(limits.sourceLength + 1))
    guard scalars.count <= limits.sourceLength else {
      throw SyntaxError(.sourceTooLong(limit: limits.sourceLength), at: .start)
    }
    let container = Container(container)
    guard container.segments.count <= limits.depth else {
      throw SyntaxError(.tooDeep(limit: limits.depth), at: .start)
    }
    var parser = Parser(try Lexer.tokens(of: scalars), limits: limits)
    let root = try parser.parse()
    return Expression(
      source: source,
      root: root,
      container: container,
      scalars: scalars,
      program: Compiler.program(for: root, in: container)
    )
  }

  /// Computes the expression for what the host knows.
  ///
  /// - Parameters:
  ///   - activation: What the host knows.
  ///   - functions: The functions it adds.
  ///   - limits: How much work may be done.
  ///   - timeZones: The clocks of the world; without them only UTC and fixed offsets are known.
  /// - Returns: A value, an error, or the names of what is missing.
  public func evaluate(
    in activation: some Activation,
    functions: FunctionRegistry = .empty,
    limits: EvaluationLimits = .standard,
    timeZones: any TimeZoneProvider = FixedTimeZones()
  ) -> Outcome {
    var machine = Machine(
      program,
      host: activation,
      functions: functions,
      limits: limits,
      timeZones: timeZones
    )
    return machine.run()
  }

  /// Computes the expression and lists the conditions that took part, in source order.
  ///
  /// The outcome is that of `evaluate`, unless the additional work exceeds the cost limit.
  ///
  /// - Parameters:
  ///   - activation: What the host knows.
  ///   - functions: The functions it adds.
  ///   - limits: How much work may be done.
  ///   - timeZones: The clocks of the world.
  /// - Returns: The outcome and the conditions.
  public func evaluateTracing(
    in activation: some Activation,
    functions: FunctionRegistry = .empty,
    limits: EvaluationLimits = .standard,
    timeZones: any TimeZoneProvider = FixedTimeZones()
  ) -> (outcome: Outcome, trace: [TraceEntry]) {
    let machine = Machine(
      program,
      host: activation,
      functions: functions,
      limits: limits,
      timeZones: timeZones
    )
    var tracer = Tracer(machine, source: scalars)
    let outcome = tracer.outcome(of: root)
    return (outcome, tracer.trace)
  }

  /// The variables mentioned, each once, in source order; names of types are not among them.
  public var attributes: [AttributePath] {
    root.mentionedAttributes.filter { $0.argument == nil }
  }

  /// The calls of functions that are not of the language itself, in source order.
  public var calls: [FunctionCall] {
    var result: [FunctionCall] = []
    root.walk { node in
      guard case .call(let name, let target, let arguments) = node.kind,
        StandardLibrary.function(name, isMethod: target != nil) == nil
      else { return }
      result.append(
        FunctionCall(
          name: name,
          isMethod: target != nil,
          position: node.position,
          constantArguments: arguments.map(\.constantString)
        )
      )
    }
    return result
  }
}

/// A call of a host function as it stands in the source.
public struct FunctionCall: Hashable, Sendable {
  /// The name of the function.
  public let name: String
  /// Whether it is called as `target.name(…)`.
  public let isMethod: Bool
  /// Where the name stands.
  public let position: SourcePosition
  /// The arguments that are string literals; nil for an argument that is something else.
  public let constantArguments: [String?]
}

extension Expression: CustomStringConvertible {
  /// The expression as source text in canonical spelling; reading it gives the same tree.
  public var description: String { Printer.text(root) }
}

extension Node {
  /// The text of a string literal.
  var constantString: String? {
    guard case .literal(.string(let text)) = kind else { return nil }
    return text
  }

  /// The variables and host calls with one constant argument below this node, each once.
  var mentionedAttributes: [AttributePath] {
    var seen: Set<AttributePath> = []
    var result: [AttributePath] = []
    func add(_ path: AttributePath) {
      if seen.insert(path).inserted { result.append(path) }
    }
    func visit(_ node: Node) {
      switch node.kind {
      case .attribute(let path, _):
        if ValueType(rawValue: path.description) == nil { add(path) }
      case .has(let operand, let field), .optionalSelect(let operand, let field):
        if case .attribute(let path, _) = operand.kind {
          add(path.appending(field))
          return
        }
      case .call(let name, nil, let arguments)
      where StandardLibrary.function(name, isMethod: false) == nil:
        if arguments.count == 1, let text = arguments[0].constantString {
          add(.call(name, text))
        }
      default: break
      }
      for child in node.children { visit(child) }
    }
    visit(self)
    return result
  }
}
