/// Runs a program once.
///
/// It recurses no deeper than the parser allows and stops when the cost limit is reached: from
/// then on every step fails at once, and the whole fails whatever its parts would absorb.
struct Machine<Host: Activation> {
  let program: Program
  let host: Host
  let limits: EvaluationLimits
  /// The functions of the call sites; nil where the host has none.
  let functions: [BoundFunction]?
  var context: FunctionContext
  /// The values of the variables of macros, each in its place; an obstacle counts where it is used.
  var locals: [Outcome]
  /// What the host answered for the attributes asked for so far.
  var answers: [Answer]

  /// What is known of an attribute in this evaluation.
  enum Answer {
    case notAsked
    /// Nothing of the name is there.
    case absent
    case outcome(Outcome)
  }

  init(
    _ program: Program,
    host: Host,
    functions: FunctionRegistry,
    limits: EvaluationLimits,
    timeZones: any TimeZoneProvider
  ) {
    self.program = program
    self.host = host
    self.limits = limits
    self.functions = functions.isEmpty ? nil : program.sites.map { functions.function(for: $0) }
    context = FunctionContext(limits: limits, timeZones: timeZones)
    locals = Array(repeating: .value(.null), count: program.localCount)
    answers = Array(repeating: .notAsked, count: program.attributes.count)
  }

  mutating func charge(_ steps: Int) { context.charge(steps) }

  var isExhausted: Bool { context.isExhausted }

  /// The outcome of the whole program.
  mutating func run() -> Outcome {
    let result = evaluate(program.root)
    return conclude(result)
  }

  /// The outcome, unless the evaluation or the value is larger than the limit.
  mutating func conclude(_ result: Outcome) -> Outcome {
    // Parts may be shared, so that a value is larger than the work to make it.
    if case .value(let value) = result { charge(value.size(limit: context.remaining + 2) - 1) }
    return isExhausted ? exhausted(at: program.root) : result
  }

  func exhausted(at step: Program.Index) -> Outcome {
    fail(.costExceeded(limit: limits.cost), step)
  }

  func fail(_ kind: EvaluationError.Kind, _ step: Program.Index) -> Outcome {
    .error(EvaluationError(kind, at: program.positions[step]))
  }

  mutating func evaluate(_ step: Program.Index) -> Outcome {
    context.charge(1)
    if context.isExhausted { return exhausted(at: step) }
    switch program.steps[step] {
    case .constant(let index): return .value(program.constants[index])
    case .attribute(let index): return attribute(index, step)
    case .local(let place): return locals[place]
    case .select(let operand, let field):
      let outcome = evaluate(operand)
      guard case .value(let value) = outcome else { return outcome }
      return select(program.fields[field], from: value, step)
    case .has(let whole, let operand, let field):
      return has(whole, operand, program.fields[field], step)
    case .optionalSelect(let whole, let operand, let field):
      return optionalSelect(whole, operand, program.fields[field], step)
    case .element(let operand, let index):
      return both(operand, index) { $0.element($2, of: $1, step) }
    case .optionalElement(let operand, let index):
      return both(operand, index) { $0.optionalElement($2, of: $1, step) }
    case .call(let site, let operands):
      return strict(arguments(site, operands)) { $0.call(site, $1, step) }
    case .alternative(let site, let operand, let other, let isValue):
      return alternative(site, operand, other, isValue: isValue, step)
    case .unary(let operation, let operand):
      let outcome = evaluate(operand)
      guard case .value(let value) = outcome else { return outcome }
      return unary(operation, value, step)
    case .binary(let operation, let left, let right):
      return both(left, right) { $0.binary(operation, $1, $2, step) }
    case .logical(let operation, let operands): return logical(operation, operands)
    case .conditional(let condition, let first, let second):
      let outcome = truth(evaluate(condition), "?:", condition)
      guard let isFirst = outcome.truth else { return outcome }
      return evaluate(isFirst ? first : second)
    case .list(let operands): return list(operands)
    case .spread(let operand): return evaluate(operand)
    case .map(let operands, let optional): return map(operands, optional, step)
    case .loop(let loop): return run(program.loops[loop])
    case .binding(let local, let value, let body):
      locals[local] = evaluate(value)
      return evaluate(body)
    case .block(let firstLocal, let operands, let body):
      for offset in 0..<operands.count {
        locals[firstLocal + offset] = evaluate(program.operands[operands.first + offset])
      }
      return evaluate(body)
    case .optionalMap(let local, let target, let body, let isFlat):
      return optionalMap(local, target, body, isFlat: isFlat, step)
    }
  }

  // MARK: - Operands

  /// Evaluates both operands and, when both have values, what is done with them.
  private mutating func both(
    _ left: Program.Index,
    _ right: Program.Index,
    _ operation: (inout Machine, Value, Value) -> Outcome
  ) -> Outcome {
    let leftOutcome = evaluate(left)
    let rightOutcome = evaluate(right)
    if case .value(let left) = leftOutcome, case .value(let right) = rightOutcome {
      return operation(&self, left, right)
    }
    var obstacle = Obstacle()
    obstacle.add(leftOutcome)
    obstacle.add(rightOutcome)
    return obstacle.outcome ?? leftOutcome
  }

  /// Evaluates all operands and, when all have values, what is done with them.
  mutating func strict(
    _ operands: Program.Operands,
    _ operation: (inout Machine, [Value]) -> Outcome
  ) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(operands.count)
    var obstacle = Obstacle()
    for place in operands.first..<operands.first + operands.count {
      let outcome = evaluate(program.operands[place])
      if case .value(let value) = outcome { values.append(value) } else { obstacle.add(outcome) }
    }
    return obstacle.outcome ?? operation(&self, values)
  }
}

/// Collects what stands in the way of a value: what is unknown goes before what failed, and the
/// first failure before later ones.
struct Obstacle {
  private var unknown: Set<AttributePath> = []
  private var failure: EvaluationError?

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .value: return
    case .unknown(let paths): unknown.formUnion(paths)
    case .error(let error): if failure == nil { failure = error }
    }
  }

  /// The outcome of an operation that needs all operands; nil when nothing stands in the way.
  var outcome: Outcome? {
    unknown.isEmpty ? failure.map { .error($0) } : .unknown(unknown)
  }
}
