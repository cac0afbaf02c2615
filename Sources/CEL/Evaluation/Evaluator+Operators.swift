extension Evaluator {
  func unary(_ operation: UnaryOperator, _ operand: Value, _ node: Node) -> Outcome {
    switch (operation, operand) {
    case (.not, .bool(let bool)): return .value(.bool(!bool))
    case (.negate, .double(let number)): return .value(.double(-number))
    case (.negate, .int(let number)):
      let (result, overflow) = Int64(0).subtractingReportingOverflow(number)
      return overflow ? fail(.overflow(operation: "-"), node) : .value(.int(result))
    default:
      return fail(.noSuchOverload(name: operation.rawValue, types: [operand.type]), node)
    }
  }

  mutating func binary(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ node: Node
  ) -> Outcome {
    switch operation {
    case .equal: return .value(.bool(areEqual(left, right)))
    case .notEqual: return .value(.bool(!areEqual(left, right)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return order(operation, left, right, node)
    case .isIn:
      switch right {
      case .list(let values):
        for value in values where areEqual(left, value) { return .value(.bool(true)) }
        return .value(.bool(false))
      case .map(let map): return .value(.bool(map[left] != nil))
      default: return noOverload(operation, left, right, node)
      }
    case .add, .subtract, .multiply, .divide, .modulo:
      return arithmetic(operation, left, right, node)
    }
  }

  private mutating func areEqual(_ left: Value, _ right: Value) -> Bool {
    var steps = 0
    let result = Value.isEqual(left, right, steps: &steps, limit: limits.cost - cost)
    charge(steps)
    return result
  }

  private func noOverload(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ node: Node
  ) -> Outcome {
    fail(.noSuchOverload(name: operation.rawValue, types: [left.type, right.type]), node)
  }

  private func order(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ node: Node
  ) -> Outcome {
    guard let order = Value.order(left, right) else {
      return noOverload(operation, left, right, node)
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
    _ node: Node
  ) -> Outcome {
    switch (left, right) {
    case (.int(let left), .int(let right)): return integer(operation, left, right, node)
    case (.uint(let left), .uint(let right)): return integer(operation, left, right, node)
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
      return isExhausted ? exhausted(at: node) : .value(.string(left + right))
    case (.bytes(let left), .bytes(let right)) where operation == .add:
      charge((left.count + right.count) / 8)
      return isExhausted ? exhausted(at: node) : .value(.bytes(left + right))
    case (.list(let left), .list(let right)) where operation == .add:
      charge(left.count + right.count)
      return isExhausted ? exhausted(at: node) : .value(.list(left + right))
    default: break
    }
    return noOverload(operation, left, right, node)
  }

  private func integer<Number: CELInteger>(
    _ operation: BinaryOperator,
    _ left: Number,
    _ right: Number,
    _ node: Node
  ) -> Outcome {
    let result: (partialValue: Number, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide, .modulo:
      guard right != 0 else { return fail(.divisionByZero, node) }
      result =
        operation == .divide
        ? left.dividedReportingOverflow(by: right)
        : left.remainderReportingOverflow(dividingBy: right)
    default: return noOverload(operation, left.value, right.value, node)
    }
    guard !result.overflow else { return fail(.overflow(operation: operation.rawValue), node) }
    return .value(result.partialValue.value)
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
