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
  private let scalars: [Unicode.Scalar]

  private init(source: String, root: Node, scalars: [Unicode.Scalar]) {
    self.source = source
    self.root = root
    self.scalars = scalars
  }

  /// Reads an expression; the work is bounded by the limits, and so is every evaluation.
  ///
  /// - Throws: `SyntaxError` at the first place where the source is not an expression.
  public static func parse(
    _ source: String,
    limits: ParseLimits = .standard
  ) throws(SyntaxError) -> Expression {
    let scalars = Array(source.unicodeScalars.prefix(limits.sourceLength + 1))
    guard scalars.count <= limits.sourceLength else {
      throw SyntaxError(.sourceTooLong(limit: limits.sourceLength), at: .start)
    }
    var parser = Parser(try Lexer.tokens(of: scalars), limits: limits)
    return Expression(source: source, root: try parser.parse(), scalars: scalars)
  }

  /// Computes the expression for what the host knows.
  public func evaluate(
    in activation: some Activation,
    functions: FunctionRegistry = .empty,
    limits: EvaluationLimits = .standard
  ) -> Outcome {
    var evaluator = Evaluator(
      host: activation,
      functions: functions,
      limits: limits,
      source: scalars,
      isTracing: false
    )
    return evaluator.outcome(of: root)
  }

  /// Computes the expression and lists the conditions that took part, in source order.
  ///
  /// The outcome is that of `evaluate`, unless the additional work exceeds the cost limit.
  public func evaluateTracing(
    in activation: some Activation,
    functions: FunctionRegistry = .empty,
    limits: EvaluationLimits = .standard
  ) -> (outcome: Outcome, trace: [TraceEntry]) {
    var evaluator = Evaluator(
      host: activation,
      functions: functions,
      limits: limits,
      source: scalars,
      isTracing: true
    )
    let outcome = evaluator.outcome(of: root)
    return (outcome, evaluator.trace ?? [])
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
        if path.segments.count > 1 || ValueType(rawValue: path.root) == nil { add(path) }
      case .has(let operand, let field):
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
