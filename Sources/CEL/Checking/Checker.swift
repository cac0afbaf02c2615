/// Finds the type of every part and what contradicts it.
///
/// A part with a problem has the type `dyn`, so that one mistake is reported once.
struct Checker {
  let declarations: Declarations
  let container: Container
  private(set) var problems: [CheckProblem] = []
  var unifier = TypeUnifier()
  private var locals: [(name: String, type: DeclaredType)] = []

  init(_ declarations: Declarations, in container: Container) {
    self.declarations = declarations
    self.container = container
  }

  /// Notes a problem; the types in it are made definite.
  mutating func report(_ kind: CheckProblem.Kind, _ node: Node) -> DeclaredType {
    problems.append(CheckProblem(kind, at: node.position))
    return .dyn
  }

  /// The types as they are to be told to a person.
  mutating func told(_ types: DeclaredType...) -> [DeclaredType] {
    types.map { unifier.substituted($0) }
  }

  /// Reports a part that is not a truth value.
  mutating func requireBoolean(_ node: Node) {
    let type = type(of: node)
    guard !unifier.unify(.bool, type) else { return }
    _ = report(.notBoolean(found: unifier.substituted(type)), node)
  }

  mutating func withLocals<Result>(
    _ variables: [(name: String, type: DeclaredType)],
    _ body: (inout Checker) -> Result
  ) -> Result {
    locals += variables
    defer { locals.removeLast(variables.count) }
    return body(&self)
  }

  mutating func type(of node: Node) -> DeclaredType {
    switch node.kind {
    case .literal(let value): return DeclaredType(ofConstant: value)
    case .attribute(let path, let isAbsolute):
      return attribute(path, isAbsolute: isAbsolute, node)
    case .local(let name): return locals.last { $0.name == name }?.type ?? .dyn
    case .select(let operand, let field): return select(field, from: type(of: operand), node)
    case .has(let operand, let field):
      if case .attribute(let path, let isAbsolute) = operand.kind {
        _ = attribute(path.appending(field), isAbsolute: isAbsolute, node)
      } else {
        _ = select(field, from: type(of: operand), node)
      }
      return .bool
    case .optionalSelect(let operand, let field):
      let whole = wholeAttribute(operand, field)
      return whole.map { .optional($0) } ?? optionalSelect(field, from: type(of: operand), node)
    case .index(let operand, let index): return element(type(of: operand), type(of: index), node)
    case .optionalIndex(let operand, let index):
      let element = element(type(of: operand), type(of: index), node)
      return element.isOptional ? element : .optional(element)
    case .optionalElement(let operand): return content(of: operand, "[?]")
    case .call(let name, let target, let arguments): return call(name, target, arguments, node)
    case .unary(let operation, let operand): return unary(operation, operand, node)
    case .binary(let operation, let left, let right):
      return binary(operation, type(of: left), type(of: right), node)
    case .logical(_, let operands):
      for operand in operands { requireBoolean(operand) }
      return .bool
    case .conditional(let condition, let first, let second):
      requireBoolean(condition)
      return conditional(type(of: first), type(of: second), node)
    case .list(let elements): return .list(common(elements))
    case .map(let entries): return map(entries)
    case .comprehension(let loop): return comprehension(loop)
    case .binding(let binding):
      let type = type(of: binding.value)
      return withLocals([(binding.variable, type)]) { $0.type(of: binding.body) }
    case .block(let block): return self.block(block)
    case .optionalMap(let map): return optionalMap(map, node)
    }
  }

  private mutating func conditional(
    _ first: DeclaredType,
    _ second: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    let result = unifier.fresh()
    if unifier.unify([result, result], [first, second]) { return result }
    return report(.wrongOperandTypes(operation: "?:", found: told(first, second)), node)
  }

  // MARK: - Variables

  private mutating func attribute(
    _ path: AttributePath,
    isAbsolute: Bool,
    _ node: Node
  ) -> DeclaredType {
    let readings = container.readings(of: path, isAbsolute: isAbsolute)
    for reading in readings {
      guard let declared = declarations.attributes[reading.variable] else { continue }
      let fields = path.segments.suffix(reading.fieldCount)
      return fields.reduce(declared) { select($1, from: $0, node) }
    }
    for reading in readings where reading.fieldCount == 0 {
      guard let type = ValueType(rawValue: reading.variable.description) else { continue }
      return .type(DeclaredType(type))
    }
    let names = declarations.attributes.keys.map(\.description)
    let nearest = NearestName.of(path.description, among: names)
    return report(.undeclaredVariable(path, suggestion: nearest), node)
  }

  /// The type of a declared variable whose name is a chain of names and a field together.
  private func wholeAttribute(_ operand: Node, _ field: String) -> DeclaredType? {
    guard case .attribute(let path, let isAbsolute) = operand.kind else { return nil }
    return container.readings(of: path.appending(field), isAbsolute: isAbsolute)
      .filter { $0.fieldCount == 0 }
      .compactMap { declarations.attributes[$0.variable] }.first
  }

  // MARK: - Fields and elements

  private mutating func select(
    _ field: String,
    from type: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    switch unifier.resolved(type) {
    case .dyn, .parameter: return .dyn
    case .optional: return optionalSelect(field, from: type, node)
    // A map without text keys simply has no such field, which `has` may ask.
    case .map(_, let value): return value
    default:
      return report(.noFields(field: field, found: unifier.substituted(type)), node)
    }
  }

  /// The type of a field that may be absent, of something that may be absent itself.
  private mutating func optionalSelect(
    _ field: String,
    from type: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    var inner = unifier.resolved(type)
    while case .optional(let content) = inner { inner = unifier.resolved(content) }
    let result = select(field, from: inner, node)
    return result.isOptional ? result : .optional(result)
  }

  private mutating func element(
    _ container: DeclaredType,
    _ index: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    switch unifier.resolved(container) {
    case .dyn, .parameter: return .dyn
    case .optional(let content): return .optional(element(content, index, node))
    case .list(let element) where unifier.unify(.int, index): return element
    case .map(let key, let value) where areComparable(key, index): return value
    case .list, .map:
      return report(.wrongOperandTypes(operation: "[]", found: told(container, index)), node)
    default:
      let found = unifier.substituted(container)
      return report(.notContainer(operation: "[]", found: found), node)
    }
  }

  /// Whether values of the two types can be equal.
  mutating func areComparable(_ left: DeclaredType, _ right: DeclaredType) -> Bool {
    unifier.unify(left, right)
      || unifier.substituted(left).isComparable(with: unifier.substituted(right))
  }

  // MARK: - Lists and maps

  private mutating func common(_ nodes: [Node]) -> DeclaredType {
    let types = nodes.map { type(of: $0) }
    guard let first = types.first else { return unifier.fresh() }
    return types.dropFirst().reduce(first) { unifier.joined($0, $1) }
  }

  /// The type of what an optional value holds.
  private mutating func content(of node: Node, _ operation: String) -> DeclaredType {
    let type = type(of: node)
    let content = unifier.fresh()
    if unifier.unify(.optional(content), type) { return content }
    return report(.wrongOperandTypes(operation: operation, found: told(type)), node)
  }

  private mutating func map(_ entries: [MapEntry]) -> DeclaredType {
    var key: DeclaredType?
    var value: DeclaredType?
    for entry in entries {
      let keyType = self.key(entry.key)
      let valueType = entry.isOptional ? content(of: entry.value, "{?:}") : type(of: entry.value)
      key = key.map { unifier.joined($0, keyType) } ?? keyType
      value = value.map { unifier.joined($0, valueType) } ?? valueType
    }
    return .map(key ?? unifier.fresh(), value ?? unifier.fresh())
  }

  /// The type of a key, which must be simple.
  private mutating func key(_ node: Node) -> DeclaredType {
    let type = type(of: node)
    switch unifier.resolved(type) {
    case .bool, .int, .uint, .string, .dyn, .parameter, .wrapper: return type
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .optional, .type, .abstract:
      return report(.wrongOperandTypes(operation: "{}", found: told(type)), node)
    }
  }
}

extension DeclaredType {
  /// The type of a constant.
  init(ofConstant value: Value) {
    self = DeclaredType(value.type)
  }

  /// Whether values of this type may be absent.
  var isOptional: Bool {
    guard case .optional = self else { return false }
    return true
  }
}
