extension Machine {
  /// `&&` and `||`: a decisive operand decides whatever the others come to; otherwise what is
  /// unknown goes before what failed.
  mutating func logical(
    _ operation: LogicalOperator,
    _ operands: Program.Operands
  ) -> Outcome {
    var tally = LogicalTally(operation)
    for place in operands.first..<operands.first + operands.count {
      let operand = program.operands[place]
      tally.add(truth(evaluate(operand), operation.rawValue, operand))
      if tally.isDecided { break }
    }
    return tally.outcome
  }

  /// The outcome, or an error when it is a value other than a truth value.
  func truth(_ outcome: Outcome, _ name: String, _ step: Program.Index) -> Outcome {
    guard case .value(let value) = outcome else { return outcome }
    if case .bool = value { return outcome }
    return fail(.noSuchOverload(name: name, types: [value.type]), step)
  }

  // MARK: - Macros

  mutating func run(_ loop: Program.Loop) -> Outcome {
    let range = evaluate(loop.range)
    guard case .value(let value) = range else { return range }
    switch value {
    case .list(let values): return run(loop, over: .list(values))
    case .map(let map): return run(loop, over: .map(map))
    default: return fail(.noSuchOverload(name: loop.name, types: [value.type]), loop.range)
    }
  }

  private mutating func run(_ loop: Program.Loop, over range: LoopRange) -> Outcome {
    switch loop.macro {
    case .all: return quantified(.and, loop, range)
    case .exists: return quantified(.or, loop, range)
    case .existsOne: return existsOne(loop, range)
    case .filter: return filtered(loop, range)
    case .map, .transformList: return mapped(loop, range)
    case .transformMap: return transformed(loop, range)
    case .transformMapEntry: return gathered(loop, range)
    }
  }

  /// Puts the element of a number, and its key, where the body expects them.
  private mutating func place(_ number: Int, of range: LoopRange, _ loop: Program.Loop) {
    if let second = loop.secondLocal {
      locals[loop.firstLocal] = .value(range.key(number))
      locals[second] = .value(range.value(number))
    } else {
      locals[loop.firstLocal] = .value(range.element(number))
    }
  }

  private mutating func quantified(
    _ operation: LogicalOperator,
    _ loop: Program.Loop,
    _ range: LoopRange
  ) -> Outcome {
    var tally = LogicalTally(operation)
    for number in 0..<range.count {
      if isExhausted || tally.isDecided { break }
      place(number, of: range, loop)
      tally.add(truth(evaluate(loop.body), loop.name, loop.body))
    }
    return tally.outcome
  }

  private mutating func existsOne(_ loop: Program.Loop, _ range: LoopRange) -> Outcome {
    var count = 0
    var obstacle = Obstacle()
    for number in 0..<range.count where !isExhausted {
      place(number, of: range, loop)
      let truth = truth(evaluate(loop.body), loop.name, loop.body)
      obstacle.add(truth)
      if truth.truth == true { count += 1 }
    }
    return obstacle.outcome ?? .value(.bool(count == 1))
  }

  private mutating func filtered(_ loop: Program.Loop, _ range: LoopRange) -> Outcome {
    var kept: [Value] = []
    var obstacle = Obstacle()
    for number in 0..<range.count where !isExhausted {
      place(number, of: range, loop)
      let truth = truth(evaluate(loop.body), loop.name, loop.body)
      if truth.truth == true { kept.append(range.element(number)) }
      obstacle.add(truth)
    }
    return obstacle.outcome ?? .value(.list(kept))
  }

  /// The outcome of the body for an element, or nil when the filter leaves the element out.
  private mutating func result(
    _ number: Int,
    of range: LoopRange,
    _ loop: Program.Loop
  ) -> Outcome? {
    place(number, of: range, loop)
    if let filter = loop.filter {
      let truth = truth(evaluate(filter), loop.name, filter)
      guard let isKept = truth.truth else { return truth }
      guard isKept else { return nil }
    }
    return evaluate(loop.body)
  }

  /// Hands the results of the body to `use`, which says what is wrong with one.
  ///
  /// - Returns: What stands in the way of any of them.
  private mutating func collect(
    _ loop: Program.Loop,
    _ range: LoopRange,
    _ use: (inout Machine, Int, Value) -> Outcome?
  ) -> Outcome? {
    var obstacle = Obstacle()
    for number in 0..<range.count where !isExhausted {
      guard let outcome = result(number, of: range, loop) else { continue }
      if case .value(let value) = outcome {
        if let fault = use(&self, number, value) { obstacle.add(fault) }
      } else {
        obstacle.add(outcome)
      }
    }
    return obstacle.outcome
  }

  private mutating func mapped(_ loop: Program.Loop, _ range: LoopRange) -> Outcome {
    var results: [Value] = []
    if loop.filter == nil { results.reserveCapacity(min(range.count, context.remaining)) }
    let obstacle = collect(loop, range) { _, _, value in
      results.append(value)
      return nil
    }
    return obstacle ?? .value(.list(results))
  }

  private mutating func transformed(_ loop: Program.Loop, _ range: LoopRange) -> Outcome {
    var results = ValueMap()
    let obstacle = collect(loop, range) { _, number, value in
      // The keys of a map and the numbers of a list do not repeat.
      _ = results.add(value, for: range.key(number))
      return nil
    }
    return obstacle ?? .value(.map(results))
  }

  private mutating func gathered(_ loop: Program.Loop, _ range: LoopRange) -> Outcome {
    var results = ValueMap()
    let obstacle = collect(loop, range) { machine, _, value in
      machine.add(value, to: &results, loop)
    }
    return obstacle ?? .value(.map(results))
  }

  /// Adds the entries that the body gives for one element, or says which cannot be added.
  private mutating func add(
    _ value: Value,
    to results: inout ValueMap,
    _ loop: Program.Loop
  ) -> Outcome? {
    guard case .map(let map) = value else {
      return fail(.noSuchOverload(name: loop.name, types: [value.type]), loop.body)
    }
    charge(map.count)
    for entry in map.entries where !isExhausted {
      if let fault = add(entry.value, for: entry.key, to: &results, loop.body) { return fault }
    }
    return nil
  }
}

/// What a macro goes through.
private enum LoopRange {
  case list([Value])
  case map(ValueMap)

  var count: Int {
    switch self {
    case .list(let values): values.count
    case .map(let map): map.count
    }
  }

  /// What a macro with one variable sees: an element of a list, a key of a map.
  func element(_ number: Int) -> Value {
    switch self {
    case .list(let values): values[number]
    case .map(let map): map.entries[number].key
    }
  }

  /// The index of an element or the key of an entry.
  func key(_ number: Int) -> Value {
    switch self {
    case .list: .int(Int64(number))
    case .map(let map): map.entries[number].key
    }
  }

  /// The element, or the value of an entry.
  func value(_ number: Int) -> Value {
    switch self {
    case .list(let values): values[number]
    case .map(let map): map.entries[number].value
    }
  }
}

/// Collects the operands of `&&`, `||`, `all` or `exists`, in any order with the same result but
/// for which of several errors is reported: the first.
struct LogicalTally {
  private let operation: LogicalOperator
  private var obstacle = Obstacle()
  private(set) var isDecided = false

  init(_ operation: LogicalOperator) {
    self.operation = operation
  }

  mutating func add(_ operand: Outcome) {
    if operand.truth == operation.decisive {
      isDecided = true
    } else {
      obstacle.add(operand)
    }
  }

  var outcome: Outcome {
    if isDecided { return .value(.bool(operation.decisive)) }
    return obstacle.outcome ?? .value(.bool(!operation.decisive))
  }
}
