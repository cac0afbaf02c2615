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
    case .timestamp, .duration, .dyn, .null, .bool, .list, .map, .type, .optional, .wrapper,
      .abstract, .parameter:
      return nil
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
    guard let function = StandardLibrary.function(name, isMethod: isMethod) else {
      let names = functionNames(isMethod: isMethod)
      let nearest = NearestName.of(name, among: names)
      return report(.undeclaredFunction(name, suggestion: nearest), node)
    }
    let fitting = function.signatures.filter {
      $0.isVariadic ? types.count >= $0.parameters.count : types.count == $0.parameters.count
    }
    guard !fitting.isEmpty else {
      let counts = Set(function.signatures.map { $0.parameters.count - (isMethod ? 1 : 0) })
      return report(
        .wrongArgumentCount(function: name, found: arguments.count, expected: counts.sorted()),
        node
      )
    }
    let taken = fitting.first { zip($0.parameters, types).allSatisfy { $0.accepts($1) } }
    guard let taken else { return report(.wrongArgumentTypes(function: name, found: types), node) }
    if case .type = taken.result { return .type(.dyn) }
    return taken.result
  }

  private func functionNames(isMethod: Bool) -> [String] {
    let host = declarations.functions.filter { $0.isMethod == isMethod }.map(\.name)
    let standard = StandardLibrary.functions.filter { $0.isMethod == isMethod }.map(\.name)
    let macros = isMethod ? Comprehension.Macro.allCases.map(\.rawValue) : ["has"]
    return host + standard + macros
  }
}

extension DeclaredType {
  /// Whether `<` is defined between values of this type.
  fileprivate var isOrdered: Bool {
    switch self {
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    case .wrapper(let type): type.isOrdered
    case .null, .list, .map, .type, .optional, .abstract, .parameter: false
    }
  }
}
