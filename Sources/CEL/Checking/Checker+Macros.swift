extension Checker {
  mutating func comprehension(_ loop: Comprehension) -> DeclaredType {
    let range = type(of: loop.range)
    let key: DeclaredType
    let value: DeclaredType
    /// What the macro sees when it has one variable.
    let single: DeclaredType
    switch unifier.resolved(range) {
    case .list(let element): (key, value, single) = (.int, element, element)
    case .map(let keyType, let valueType): (key, value, single) = (keyType, valueType, keyType)
    case .dyn, .parameter: (key, value, single) = (.dyn, .dyn, .dyn)
    default:
      (key, value, single) = (.dyn, .dyn, .dyn)
      let found = unifier.substituted(range)
      _ = report(.notContainer(operation: loop.spelling, found: found), loop.range)
    }
    let variables =
      loop.secondVariable.map { [(loop.variable, key), ($0, value)] } ?? [(loop.variable, single)]
    return withLocals(variables) { checker in
      if let filter = loop.filter { checker.requireBoolean(filter) }
      return checker.result(of: loop, element: single, key: key)
    }
  }

  private mutating func result(
    of loop: Comprehension,
    element: DeclaredType,
    key: DeclaredType
  ) -> DeclaredType {
    switch loop.macro {
    case .all, .exists, .existsOne:
      requireBoolean(loop.body)
      return .bool
    case .filter:
      requireBoolean(loop.body)
      return .list(element)
    case .map, .transformList: return .list(type(of: loop.body))
    case .transformMap: return .map(key, type(of: loop.body))
    case .transformMapEntry:
      let body = type(of: loop.body)
      let entries = DeclaredType.map(unifier.fresh(), unifier.fresh())
      if unifier.unify(entries, body) { return entries }
      let found = unifier.substituted(body)
      return report(.wrongOperandTypes(operation: loop.spelling, found: [found]), loop.body)
    }
  }

  /// Each value of a block sees those before it.
  mutating func block(_ block: Block) -> DeclaredType {
    var bound: [(name: String, type: DeclaredType)] = []
    for (number, value) in block.values.enumerated() {
      let type = withLocals(bound) { $0.type(of: value) }
      bound.append((Block.name(of: number), type))
    }
    return withLocals(bound) { $0.type(of: block.body) }
  }

  mutating func optionalMap(_ map: OptionalMap, _ node: Node) -> DeclaredType {
    let target = type(of: map.target)
    let content = unifier.fresh()
    if !unifier.unify(.optional(content), target) {
      _ = report(.wrongOperandTypes(operation: map.spelling, found: told(target)), node)
    }
    let body = withLocals([(map.variable, content)]) { $0.type(of: map.body) }
    guard map.isFlat else { return .optional(body) }
    let result = DeclaredType.optional(unifier.fresh())
    if unifier.unify(result, body) { return result }
    return report(.wrongOperandTypes(operation: map.spelling, found: told(body)), map.body)
  }
}
