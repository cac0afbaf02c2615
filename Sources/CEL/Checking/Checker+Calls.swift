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
      return result(of: OperatorSignatures.negation, [type])
        ?? report(.wrongOperandTypes(operation: "-", found: told(type)), node)
    }
  }

  mutating func binary(
    _ operation: BinaryOperator,
    _ left: DeclaredType,
    _ right: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    let isSound: Bool
    switch operation {
    case .equal, .notEqual: isSound = areComparable(left, right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      isSound =
        unifier.resolved(left).isOrdered && unifier.resolved(right).isOrdered
        && areComparable(left, right)
    case .isIn:
      switch unifier.resolved(right) {
      case .dyn, .parameter: isSound = true
      case .list(let element), .map(let element, _): isSound = areComparable(element, left)
      default:
        let found = unifier.substituted(right)
        return report(.notContainer(operation: "in", found: found), node)
      }
    case .add, .subtract, .multiply, .divide, .modulo:
      return result(of: OperatorSignatures.of(operation), [left, right])
        ?? mismatch(operation, left, right, node)
    }
    if !isSound { _ = mismatch(operation, left, right, node) }
    return .bool
  }

  private mutating func mismatch(
    _ operation: BinaryOperator,
    _ left: DeclaredType,
    _ right: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    report(.wrongOperandTypes(operation: operation.rawValue, found: told(left, right)), node)
  }

  /// The type that the signatures taking these arguments give, `dyn` when they do not agree, nil
  /// when there is none.
  private mutating func result(
    of signatures: [FunctionSignature],
    _ types: [DeclaredType]
  ) -> DeclaredType? {
    // A type of which nothing is known yet is not decided by the first function it meets.
    let types = types.map { type in
      if case .parameter = unifier.resolved(type) { DeclaredType.dyn } else { type }
    }
    var result: DeclaredType?
    for signature in signatures where signature.takes(types.count) {
      var (parameters, given) = unifier.instance(of: signature)
      while parameters.count < types.count, let last = parameters.last { parameters.append(last) }
      guard unifier.unify(types, parameters) else { continue }
      guard let known = result else {
        result = given
        continue
      }
      let isSame = unifier.substituted(known) == unifier.substituted(given)
      if !isSame { result = .dyn }
    }
    return result
  }

  // MARK: - Calls

  mutating func call(
    _ name: String,
    _ target: Node?,
    _ arguments: [Node],
    _ node: Node
  ) -> DeclaredType {
    let types = arguments.map { type(of: $0) }
    if let target {
      for full in container.functionNames(calledOn: target, name) {
        let signatures = signatures(full, isMethod: false)
        if !signatures.isEmpty { return call(full, signatures, types, node) }
      }
      let signatures = signatures(name, isMethod: true)
      let targetType = type(of: target)
      if signatures.isEmpty { return undeclared(name, isMethod: true, node) }
      return call(name, signatures, [targetType] + types, node)
    }
    for full in container.functionNames(for: name) {
      let signatures = signatures(full, isMethod: false)
      if !signatures.isEmpty { return call(full, signatures, types, node) }
    }
    return undeclared(name, isMethod: false, node)
  }

  /// What the host declares, and what the language has where the host declares nothing.
  private func signatures(_ name: String, isMethod: Bool) -> [FunctionSignature] {
    let host = declarations.functions.filter { $0.name == name && $0.isMethod == isMethod }
    let standard = StandardLibrary.function(name, isMethod: isMethod)?.signatures ?? []
    return host
      + standard.filter { standard in
        !host.contains { $0.parameters.count == standard.parameters.count }
      }
  }

  private mutating func call(
    _ name: String,
    _ signatures: [FunctionSignature],
    _ types: [DeclaredType],
    _ node: Node
  ) -> DeclaredType {
    if let result = result(of: signatures, types) { return result }
    guard signatures.contains(where: { $0.takes(types.count) }) else {
      let targets = signatures.contains(where: \.isMethod) ? 1 : 0
      let counts = Set(signatures.map { $0.parameters.count - targets }).sorted()
      let found = types.count - targets
      return report(.wrongArgumentCount(function: name, found: found, expected: counts), node)
    }
    let found = types.map { unifier.substituted($0) }
    return report(.wrongArgumentTypes(function: name, found: found), node)
  }

  private mutating func undeclared(_ name: String, isMethod: Bool, _ node: Node) -> DeclaredType {
    let host = declarations.functions.filter { $0.isMethod == isMethod }.map(\.name)
    let standard = StandardLibrary.functions.filter { $0.isMethod == isMethod }.map(\.name)
    let macros = isMethod ? Comprehension.Macro.allCases.map(\.rawValue) : ["has"]
    let nearest = NearestName.of(name, among: host + standard + macros)
    return report(.undeclaredFunction(name, suggestion: nearest), node)
  }
}

extension FunctionSignature {
  /// Whether the function can be called with this many arguments, a target included.
  fileprivate func takes(_ count: Int) -> Bool {
    isVariadic ? count >= parameters.count : count == parameters.count
  }
}

extension DeclaredType {
  /// Whether `<` is defined between values of this type.
  fileprivate var isOrdered: Bool {
    switch self {
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .parameter:
      true
    case .wrapper(let type): type.isOrdered
    case .null, .list, .map, .type, .optional, .abstract: false
    }
  }
}
