/// Computes the outcome of a tree; one evaluator serves one evaluation.
///
/// It recurses no deeper than the parser allows and stops when the cost limit is reached: from
/// then on every part fails at once, and the whole fails whatever the parts would absorb.
struct Evaluator<Host: Activation> {
  let host: Host
  let functions: FunctionRegistry
  let limits: EvaluationLimits
  let source: [Unicode.Scalar]
  private(set) var cost = 0
  /// The leaves met so far, or nil when nobody asked for them.
  var trace: [TraceEntry]?
  private var locals: [(name: String, value: Value)] = []

  init(
    host: Host,
    functions: FunctionRegistry,
    limits: EvaluationLimits,
    source: [Unicode.Scalar],
    isTracing: Bool
  ) {
    self.host = host
    self.functions = functions
    self.limits = limits
    self.source = source
    self.trace = isTracing ? [] : nil
  }

  var isExhausted: Bool { cost > limits.cost }

  mutating func charge(_ steps: Int) {
    cost = isExhausted ? cost : cost + max(0, steps)
  }

  /// The outcome of a whole expression.
  mutating func outcome(of root: Node) -> Outcome {
    let result = trace == nil ? evaluate(root) : evaluateTracing(root)
    return isExhausted ? exhausted(at: root) : result
  }

  func exhausted(at node: Node) -> Outcome {
    .error(EvaluationError(.costExceeded(limit: limits.cost), at: node.position))
  }

  func fail(_ kind: EvaluationError.Kind, _ node: Node) -> Outcome {
    .error(EvaluationError(kind, at: node.position))
  }

  mutating func evaluate(_ node: Node) -> Outcome {
    charge(1)
    if isExhausted { return exhausted(at: node) }
    switch node.kind {
    case .literal(let value): return .value(value)
    case .attribute(let path, _): return attribute(path, node)
    case .local(let name):
      let bound = locals.last { $0.name == name }
      return bound.map { .value($0.value) } ?? fail(.noSuchVariable(AttributePath(name)), node)
    case .select(let operand, let field):
      return evaluate(operand).then { select(field, from: $0, node) }
    case .has(let operand, let field): return has(operand, field, node)
    case .index(let operand, let index):
      return strict([operand, index]) { $0.element($1[1], of: $1[0], node) }
    case .call(let name, let target, let arguments):
      return strict((target.map { [$0] } ?? []) + arguments) { evaluator, values in
        evaluator.call(name, isMethod: target != nil, values, node)
      }
    case .unary(let operation, let operand):
      return evaluate(operand).then { unary(operation, $0, node) }
    case .binary(let operation, let left, let right):
      return strict([left, right]) { $0.binary(operation, $1[0], $1[1], node) }
    case .logical(let operation, let operands): return logical(operation, operands, node)
    case .conditional(let condition, let first, let second):
      return conditional(condition, first, second, node)
    case .list(let elements):
      return strict(elements) { _, values in .value(.list(values)) }
    case .map(let entries): return map(entries)
    case .comprehension(let loop): return comprehension(loop, node)
    }
  }

  /// Evaluates all operands and, when all have values, what is done with them.
  private mutating func strict(
    _ operands: [Node],
    _ operation: (inout Evaluator, [Value]) -> Outcome
  ) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(operands.count)
    var obstacles: [Outcome] = []
    for operand in operands {
      let outcome = evaluate(operand)
      if case .value(let value) = outcome {
        values.append(value)
      } else {
        obstacles.append(outcome)
      }
    }
    return Outcome.merged(obstacles) ?? operation(&self, values)
  }

  // MARK: - Variables

  private func attribute(_ path: AttributePath, _ node: Node) -> Outcome {
    for count in stride(from: path.segments.count, to: 0, by: -1) {
      let known = count == path.segments.count ? path : path.prefix(count)
      switch host.resolve(known) {
      case .absent: continue
      case .unknown: return .unknown([known])
      case .value(let value):
        return path.segments.dropFirst(count).reduce(.value(value)) { outcome, field in
          outcome.then { select(field, from: $0, node) }
        }
      }
    }
    if path.segments.count == 1, let type = ValueType(rawValue: path.root) {
      return .value(.type(type))
    }
    return fail(.noSuchVariable(path), node)
  }

  private func select(_ field: String, from value: Value, _ node: Node) -> Outcome {
    guard case .map(let map) = value else {
      return fail(.noSuchOverload(name: "." + field, types: [value.type]), node)
    }
    return map[.string(field)].map { .value($0) } ?? fail(.noSuchField(field), node)
  }

  private mutating func has(_ operand: Node, _ field: String, _ node: Node) -> Outcome {
    if case .attribute(let path, _) = operand.kind {
      let whole = path.appending(field)
      switch host.resolve(whole) {
      case .value: return .value(.bool(true))
      case .unknown: return .unknown([whole])
      case .absent: break
      }
      // Nothing is known under the longer name: name it, not its prefix, when the prefix is
      // missing as well.
      if case .error(let error) = attribute(path, node), error.kind == .noSuchVariable(path) {
        return fail(.noSuchVariable(whole), node)
      }
    }
    let outcome = evaluate(operand)
    guard case .value(let value) = outcome else { return outcome }
    guard case .map(let map) = value else {
      return fail(.noSuchOverload(name: "has", types: [value.type]), node)
    }
    return .value(.bool(map[.string(field)] != nil))
  }

  private func element(_ index: Value, of value: Value, _ node: Node) -> Outcome {
    switch (value, index) {
    case (.map(let map), _):
      guard ValueMap.isKey(index) || index.isNumber else {
        return fail(.noSuchOverload(name: "[]", types: [value.type, index.type]), node)
      }
      return map[index].map { .value($0) } ?? fail(.noSuchKey(index.description), node)
    case (.list(let values), .int), (.list(let values), .uint), (.list(let values), .double):
      guard let number = Conversion.int(index), Value.isEqual(index, .int(number)) else {
        return fail(.noSuchOverload(name: "[]", types: [value.type, index.type]), node)
      }
      guard number >= 0, number < values.count else {
        return fail(.indexOutOfRange(index: number, count: values.count), node)
      }
      return .value(values[Int(number)])
    default:
      return fail(.noSuchOverload(name: "[]", types: [value.type, index.type]), node)
    }
  }

  private mutating func map(_ entries: [MapEntry]) -> Outcome {
    var result = ValueMap()
    var obstacles: [Outcome] = []
    for entry in entries {
      let key = evaluate(entry.key)
      let value = evaluate(entry.value)
      guard case .value(let keyValue) = key, case .value(let content) = value else {
        obstacles += [key, value]
        continue
      }
      if !ValueMap.isKey(keyValue) {
        obstacles.append(fail(.invalidKey(keyValue.type), entry.key))
      } else if !result.add(content, for: keyValue) {
        obstacles.append(fail(.duplicateKey(keyValue.description), entry.key))
      }
    }
    return Outcome.merged(obstacles) ?? .value(.map(result))
  }

  mutating func withLocal<Result>(
    _ name: String,
    _ value: Value,
    _ body: (inout Evaluator) -> Result
  ) -> Result {
    locals.append((name, value))
    defer { locals.removeLast() }
    return body(&self)
  }
}

extension Outcome {
  /// The result of an operation on the value, or the obstacle itself.
  func then(_ operation: (Value) -> Outcome) -> Outcome {
    guard case .value(let value) = self else { return self }
    return operation(value)
  }
}
