public import CEL

/// An expression and what is known when it is asked.
public struct ExpressionQuestion: Sendable {
  /// What is done before the evaluation.
  public enum Checking: Hashable, Sendable {
    /// The types are checked, then the expression is evaluated.
    case first
    /// The expression is evaluated as it stands.
    case skipped
    /// The types are checked and nothing is evaluated.
    case only
  }

  /// The source text.
  public var expression: String
  /// The values of variables.
  public var variables: [AttributePath: Value] = [:]
  /// The variables that exist but are not known.
  public var unknown: Set<AttributePath> = []
  /// The types of variables; one that is not here has the type `dyn`.
  public var declared: [AttributePath: DeclaredType] = [:]
  /// The types of functions of the host.
  public var signatures: [FunctionSignature] = []
  /// The code of functions of the host.
  public var functions = FunctionRegistry.empty
  /// The name prefixes in which names are looked up, innermost first: `a.b` means `a.b.x`, `a.x`, `x`.
  public var container = ""
  /// What is done before the evaluation.
  public var checking = Checking.first

  /// Asks for the value of an expression without variables.
  public init(_ expression: String) {
    self.expression = expression
  }
}

/// What comes of an expression.
public enum ExpressionAnswer: Sendable {
  /// The expression has a value.
  case value(Value)
  /// The expression has a type; only this was asked.
  case type(DeclaredType)
  /// The value depends on these names, which are not known; sorted.
  case unknown([AttributePath])
  /// It cannot be read, checked or evaluated; at least one.
  case problems([ExpressionProblem])
}

/// Something wrong with an expression.
public enum ExpressionProblem: Hashable, Sendable {
  /// The text is not an expression.
  case syntax(SyntaxError)
  /// The types contradict each other.
  case check(CheckProblem)
  /// It has no value for these inputs.
  case evaluation(EvaluationError)

  /// Where in the source.
  public var position: SourcePosition {
    switch self {
    case .syntax(let error): error.position
    case .check(let problem): problem.position
    case .evaluation(let error): error.position
    }
  }
}

extension ExpressionQuestion {
  /// Reads, checks and evaluates the expression, as far as asked.
  ///
  /// - Parameter timeZones: The clocks of the world.
  /// - Returns: The value, the type, the unknown names, or the problems.
  public func answer(timeZones: any TimeZoneProvider = ZoneFiles()) -> ExpressionAnswer {
    let parsed: Expression
    do throws(SyntaxError) {
      parsed = try Expression.parse(expression, container: container)
    } catch {
      return .problems([.syntax(error)])
    }
    if checking != .skipped {
      let (type, problems) = checked(parsed)
      guard problems.isEmpty else { return .problems(problems) }
      if checking == .only { return .type(type) }
    }
    let host = TableActivation(values: variables, unknown: unknown)
    switch parsed.evaluate(in: host, functions: functions, timeZones: timeZones) {
    case .value(let value): return .value(value)
    case .unknown(let names): return .unknown(names.sorted())
    case .error(let error): return .problems([.evaluation(error)])
    }
  }

  private func checked(_ parsed: Expression) -> (DeclaredType, [ExpressionProblem]) {
    var declarations = Declarations(attributes: [:], functions: signatures)
    declarations.attributes = declared
    for name in Array(variables.keys) + Array(unknown) where declared[name] == nil {
      declarations.attributes[name] = .dyn
    }
    let problems = parsed.check(in: declarations, expecting: .dyn)
    return (parsed.type(in: declarations), problems.map { .check($0) })
  }
}
