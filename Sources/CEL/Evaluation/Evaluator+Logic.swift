extension Evaluator {
  /// `&&` and `||`: a decisive operand decides whatever the others come to; otherwise what is
  /// unknown goes before what failed.
  mutating func logical(
    _ operation: LogicalOperator,
    _ operands: [Node],
    _ node: Node
  ) -> Outcome {
    var tally = LogicalTally(operation)
    for operand in operands {
      tally.add(truth(evaluate(operand), operation.rawValue, operand))
      if tally.isDecided { break }
    }
    return tally.outcome
  }

  mutating func conditional(
    _ condition: Node,
    _ first: Node,
    _ second: Node,
    _ node: Node
  ) -> Outcome {
    let outcome = truth(evaluate(condition), "?:", condition)
    guard let isFirst = outcome.truth else { return outcome }
    return evaluate(isFirst ? first : second)
  }

  /// The outcome, or an error when it is a value other than a truth value.
  func truth(_ outcome: Outcome, _ name: String, _ node: Node) -> Outcome {
    guard case .value(let value) = outcome, value.type != .bool else { return outcome }
    return fail(.noSuchOverload(name: name, types: [value.type]), node)
  }

  // MARK: - Macros

  mutating func comprehension(_ loop: Comprehension, _ node: Node) -> Outcome {
    let range = evaluate(loop.range)
    guard case .value(let value) = range else { return range }
    let elements: [Value]
    switch value {
    case .list(let values): elements = values
    case .map(let map): elements = map.entries.map(\.key)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .type, .timestamp, .duration,
      .optional:
      return fail(.noSuchOverload(name: loop.macro.rawValue, types: [value.type]), node)
    }
    switch loop.macro {
    case .all: return quantified(.and, loop, elements)
    case .exists: return quantified(.or, loop, elements)
    case .existsOne: return existsOne(loop, elements)
    case .map: return mapped(loop, elements)
    case .filter: return filtered(loop, elements)
    }
  }

  private mutating func quantified(
    _ operation: LogicalOperator,
    _ loop: Comprehension,
    _ elements: [Value]
  ) -> Outcome {
    var tally = LogicalTally(operation)
    for element in elements where !isExhausted {
      let outcome = withLocal(loop.variable, element) { $0.evaluate(loop.body) }
      tally.add(truth(outcome, loop.macro.rawValue, loop.body))
      if tally.isDecided { break }
    }
    return tally.outcome
  }

  private mutating func existsOne(_ loop: Comprehension, _ elements: [Value]) -> Outcome {
    var count = 0
    var obstacles: [Outcome] = []
    for element in elements where !isExhausted {
      let outcome = withLocal(loop.variable, element) { $0.evaluate(loop.body) }
      let truth = truth(outcome, loop.macro.rawValue, loop.body)
      obstacles.append(truth)
      if truth.truth == true { count += 1 }
    }
    return Outcome.merged(obstacles) ?? .value(.bool(count == 1))
  }

  private mutating func filtered(_ loop: Comprehension, _ elements: [Value]) -> Outcome {
    var kept: [Value] = []
    var obstacles: [Outcome] = []
    for element in elements where !isExhausted {
      let outcome = withLocal(loop.variable, element) { $0.evaluate(loop.body) }
      let truth = truth(outcome, loop.macro.rawValue, loop.body)
      if truth.truth == true { kept.append(element) }
      obstacles.append(truth)
    }
    return Outcome.merged(obstacles) ?? .value(.list(kept))
  }

  private mutating func mapped(_ loop: Comprehension, _ elements: [Value]) -> Outcome {
    var results: [Value] = []
    var obstacles: [Outcome] = []
    for element in elements where !isExhausted {
      let outcome = withLocal(loop.variable, element) { evaluator -> Outcome? in
        if let filter = loop.filter {
          let truth = evaluator.truth(evaluator.evaluate(filter), loop.macro.rawValue, filter)
          guard let isKept = truth.truth else { return truth }
          guard isKept else { return nil }
        }
        return evaluator.evaluate(loop.body)
      }
      guard let outcome else { continue }
      if case .value(let value) = outcome { results.append(value) }
      obstacles.append(outcome)
    }
    return Outcome.merged(obstacles) ?? .value(.list(results))
  }
}

/// Collects the operands of `&&`, `||`, `all` or `exists`, in any order with the same result but
/// for which of several errors is reported: the first.
struct LogicalTally {
  private let operation: LogicalOperator
  private var obstacles: [Outcome] = []
  private(set) var isDecided = false

  init(_ operation: LogicalOperator) {
    self.operation = operation
  }

  mutating func add(_ operand: Outcome) {
    if operand.truth == operation.decisive {
      isDecided = true
    } else {
      obstacles.append(operand)
    }
  }

  var outcome: Outcome {
    if isDecided { return .value(.bool(operation.decisive)) }
    return Outcome.merged(obstacles) ?? .value(.bool(!operation.decisive))
  }
}
