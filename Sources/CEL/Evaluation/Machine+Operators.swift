extension Machine {
  func unary(_ operation: UnaryOperator, _ operand: Value, _ step: Program.Index) -> Outcome {
    switch (operation, operand) {
    case (.not, .bool(let bool)): return .value(.bool(!bool))
    case (.negate, .double(let number)): return .value(.double(-number))
    case (.negate, .int(let number)):
      let (result, overflow) = Int64(0).subtractingReportingOverflow(number)
      return overflow ? fail(.overflow(operation: "-"), step) : .value(.int(result))
    default:
      return fail(.noSuchOverload(name: operation.rawValue, types: [operand.type]), step)
    }
  }

  mutating func binary(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ step: Program.Index
  ) -> Outcome {
    switch operation {
    case .equal: return .value(.bool(areEqual(left, right)))
    case .notEqual: return .value(.bool(!areEqual(left, right)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return order(operation, left, right, step)
    case .isIn: return membership(of: left, in: right, step)
    case .add, .subtract, .multiply, .divide, .modulo:
      return arithmetic(operation, left, right, step)
    }
  }

  private mutating func areEqual(_ left: Value, _ right: Value) -> Bool {
    var steps = 0
    let result = Value.isEqual(left, right, steps: &steps, limit: context.remaining)
    charge(steps)
    return result
  }

  private mutating func membership(
    of value: Value,
    in container: Value,
    _ step: Program.Index
  ) -> Outcome {
    switch container {
    case .list(let elements):
      for element in elements where areEqual(value, element) { return .value(.bool(true)) }
      return .value(.bool(false))
    case .map(let map):
      charge(value.weight)
      return .value(.bool(map[value] != nil))
    default: return noOverload(.isIn, value, container, step)
    }
  }

  private func noOverload(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ step: Program.Index
  ) -> Outcome {
    fail(.noSuchOverload(name: operation.rawValue, types: [left.type, right.type]), step)
  }

  private mutating func order(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ step: Program.Index
  ) -> Outcome {
    charge(left.weight)
    guard let order = Value.order(left, right) else {
      return noOverload(operation, left, right, step)
    }
    let result =
      switch operation {
      case .less: order == .ascending
      case .lessOrEqual: order == .ascending || order == .same
      case .greater: order == .descending
      default: order == .descending || order == .same
      }
    return .value(.bool(result))
  }

  // MARK: - Arithmetic

  private mutating func arithmetic(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ step: Program.Index
  ) -> Outcome {
    switch (left, right) {
    case (.int(let left), .int(let right)): return integer(operation, left, right, step)
    case (.uint(let left), .uint(let right)): return integer(operation, left, right, step)
    case (.double(let left), .double(let right)):
      switch operation {
      case .add: return .value(.double(left + right))
      case .subtract: return .value(.double(left - right))
      case .multiply: return .value(.double(left * right))
      case .divide: return .value(.double(left / right))
      default: break
      }
    case (.string(let left), .string(let right)) where operation == .add:
      charge((left.utf8.count + right.utf8.count) / 8)
      return isExhausted ? exhausted(at: step) : .value(.string(left + right))
    case (.bytes(let left), .bytes(let right)) where operation == .add:
      charge((left.count + right.count) / 8)
      return isExhausted ? exhausted(at: step) : .value(.bytes(left + right))
    case (.list(let left), .list(let right)) where operation == .add:
      charge(left.count + right.count)
      return isExhausted ? exhausted(at: step) : .value(.list(left + right))
    case (.timestamp, _), (.duration, _): return time(operation, left, right, step)
    default: break
    }
    return noOverload(operation, left, right, step)
  }

  private func integer<Number: CELInteger>(
    _ operation: BinaryOperator,
    _ left: Number,
    _ right: Number,
    _ step: Program.Index
  ) -> Outcome {
    let result: (partialValue: Number, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide, .modulo:
      guard right != 0 else { return fail(.divisionByZero, step) }
      result =
        operation == .divide
        ? left.dividedReportingOverflow(by: right)
        : left.remainderReportingOverflow(dividingBy: right)
    default: return noOverload(operation, left.value, right.value, step)
    }
    guard !result.overflow else { return fail(.overflow(operation: operation.rawValue), step) }
    return .value(result.partialValue.value)
  }

  /// Sums and differences of instants and spans.
  private func time(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ step: Program.Index
  ) -> Outcome {
    let result: Value?
    switch (operation, left, right) {
    case (.add, .timestamp(let instant), .duration(let span)),
      (.add, .duration(let span), .timestamp(let instant)):
      result = instant.adding(span).map { .timestamp($0) }
    case (.subtract, .timestamp(let instant), .duration(let span)):
      result = instant.subtracting(span).map { .timestamp($0) }
    case (.subtract, .timestamp(let end), .timestamp(let start)):
      result = end.duration(since: start).map { .duration($0) }
    case (.add, .duration(let first), .duration(let second)):
      result = first.adding(second).map { .duration($0) }
    case (.subtract, .duration(let first), .duration(let second)):
      result = first.subtracting(second).map { .duration($0) }
    default: return noOverload(operation, left, right, step)
    }
    return result.map { .value($0) } ?? fail(.overflow(operation: operation.rawValue), step)
  }
}

/// The two integer types of the language, for which arithmetic is written once.
private protocol CELInteger: FixedWidthInteger {
  var value: Value { get }
}

extension Int64: CELInteger {
  fileprivate var value: Value { .int(self) }
}

extension UInt64: CELInteger {
  fileprivate var value: Value { .uint(self) }
}
