extension Checker {
  mutating func unary(
    _ operation: UnaryOperator,
    _ operand: Node,
    _ node: Node
  ) -> DeclaredType {
    switch operation {
    case .not:
      requireBoolean(operand)
      return .bool
    case .negate:
      let type = type(of: operand)
      switch type {
      case .int, .double, .dyn: return type
      default: return report(.wrongOperandTypes(operation: "-", found: [type]), node)
      }
    }
  }

  mutating func binary(
    _ operation: BinaryOperator,
    _ left: DeclaredType,
    _ right: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    let mismatch = CheckProblem.Kind.wrongOperandTypes(
      operation: operation.rawValue,
      found: [left, right]
    )
    switch operation {
    case .equal, .notEqual:
      if !left.isComparable(with: right) { _ = report(mismatch, node) }
      return .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let isOrdered = left.isOrdered && right.isOrdered && left.isComparable(with: right)
      if !isOrdered { _ = report(mismatch, node) }
      return .bool
    case .isIn:
      switch right {
      case .dyn: break
      case .list(let element), .map(let element, _):
        if !element.isComparable(with: left) { _ = report(mismatch, node) }
      default: _ = report(.notContainer(operation: "in", found: right), node)
      }
      return .bool
    case .add, .subtract, .multiply, .divide, .modulo:
      return arithmetic(operation, left, right) ?? report(mismatch, node)
    }
  }

  private func arithmetic(
    _ operation: BinaryOperator,
    _ left: DeclaredType,
    _ right: DeclaredType
  ) -> DeclaredType? {
    if left == .dyn || right == .dyn {
      let known = left == .dyn ? right : left
      return known == .dyn || arithmetic(operation, known, known) != nil ? .dyn : nil
    }
    if case .list(let leftElement) = left, case .list(let rightElement) = right {
      return operation == .add ? .list(leftElement.joined(with: rightElement)) : nil
    }
    guard left == right else { return nil }
    switch left {
    case .int, .uint: return left
    case .double: return operation == .modulo ? nil : left
    case .string, .bytes: return operation == .add ? left : nil
    case .dyn, .null, .bool, .list, .map, .type: return nil
    }
  }

  // MARK: - Calls

  mutating func call(
    _ name: String,
    target: Node?,
    arguments: [Node],
    _ node: Node
  ) -> DeclaredType {
    let isMethod = target != nil
    let types = ((target.map { [$0] } ?? []) + arguments).map { type(of: $0) }
    let known = declarations.functions.filter { $0.name == name && $0.isMethod == isMethod }
    if !known.isEmpty {
      let fitting = known.filter { $0.parameters.count == types.count }
      if fitting.isEmpty {
        let counts = known.map { $0.parameters.count - (isMethod ? 1 : 0) }
        return report(
          .wrongArgumentCount(function: name, found: arguments.count, expected: counts),
          node
        )
      }
      let taken = fitting.first { zip($0.parameters, types).allSatisfy { $0.accepts($1) } }
      return taken?.result ?? report(.wrongArgumentTypes(function: name, found: types), node)
    }
    guard let function = StandardFunction(rawValue: name),
      isMethod ? function.isMethod : function.isGlobal
    else {
      let names = functionNames(isMethod: isMethod)
      let nearest = NearestName.of(name, among: names)
      return report(.undeclaredFunction(name, suggestion: nearest), node)
    }
    guard types.count == function.operandCount else {
      let count = function.operandCount - (isMethod ? 1 : 0)
      return report(
        .wrongArgumentCount(function: name, found: arguments.count, expected: [count]),
        node
      )
    }
    guard function.accepts(types) else {
      return report(.wrongArgumentTypes(function: name, found: types), node)
    }
    return function.result
  }

  private func functionNames(isMethod: Bool) -> [String] {
    let host = declarations.functions.filter { $0.isMethod == isMethod }.map(\.name)
    let standard = StandardFunction.allCases.filter { isMethod ? $0.isMethod : $0.isGlobal }
    let macros = isMethod ? Comprehension.Macro.allCases.map(\.rawValue) : ["has"]
    return host + standard.map(\.rawValue) + macros
  }
}

extension DeclaredType {
  /// Whether `<` is defined between values of this type.
  fileprivate var isOrdered: Bool {
    switch self {
    case .dyn, .bool, .int, .uint, .double, .string, .bytes: true
    case .null, .list, .map, .type: false
    }
  }
}

extension StandardFunction {
  fileprivate func accepts(_ types: [DeclaredType]) -> Bool {
    switch self {
    case .contains, .startsWith, .endsWith:
      return types.allSatisfy { DeclaredType.string.accepts($0) }
    case .type, .dyn: return true
    case .size:
      switch types[0] {
      case .dyn, .string, .bytes, .list, .map: return true
      case .null, .bool, .int, .uint, .double, .type: return false
      }
    case .int, .uint, .double:
      return types[0].isNumber || DeclaredType.string.accepts(types[0])
    case .string:
      switch types[0] {
      case .dyn, .bool, .int, .uint, .double, .string, .bytes: return true
      case .null, .list, .map, .type: return false
      }
    case .bytes: return [.dyn, .string, .bytes].contains(types[0])
    case .bool: return [.dyn, .string, .bool].contains(types[0])
    }
  }

  fileprivate var result: DeclaredType {
    switch self {
    case .size, .int: .int
    case .contains, .startsWith, .endsWith, .bool: .bool
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .type: .type
    case .dyn: .dyn
    }
  }
}
