/// Finds the type of every part and what contradicts it.
///
/// A part with a problem has the type `dyn`, so that one mistake is reported once.
struct Checker {
  let declarations: Declarations
  private(set) var problems: [CheckProblem] = []
  private var locals: [(name: String, type: DeclaredType)] = []

  init(_ declarations: Declarations) {
    self.declarations = declarations
  }

  mutating func report(_ kind: CheckProblem.Kind, _ node: Node) -> DeclaredType {
    problems.append(CheckProblem(kind, at: node.position))
    return .dyn
  }

  /// Reports a part that is not a truth value.
  mutating func requireBoolean(_ node: Node) {
    let type = type(of: node)
    if !DeclaredType.bool.accepts(type) { _ = report(.notBoolean(found: type), node) }
  }

  mutating func type(of node: Node) -> DeclaredType {
    switch node.kind {
    case .literal(let value): return literal(value)
    case .attribute(let path, _): return attribute(path, node)
    case .local(let name): return locals.last { $0.name == name }?.type ?? .dyn
    case .select(let operand, let field): return select(field, from: type(of: operand), node)
    case .has(let operand, let field):
      if case .attribute(let path, _) = operand.kind {
        _ = attribute(path.appending(field), node)
      } else {
        _ = select(field, from: type(of: operand), node)
      }
      return .bool
    case .index(let operand, let index): return element(type(of: operand), type(of: index), node)
    case .call(let name, let target, let arguments):
      return call(name, target: target, arguments: arguments, node)
    case .unary(let operation, let operand): return unary(operation, operand, node)
    case .binary(let operation, let left, let right):
      return binary(operation, type(of: left), type(of: right), node)
    case .logical(_, let operands):
      for operand in operands { requireBoolean(operand) }
      return .bool
    case .conditional(let condition, let first, let second):
      requireBoolean(condition)
      let firstType = type(of: first)
      return firstType.joined(with: type(of: second))
    case .list(let elements): return .list(common(elements))
    case .map(let entries): return .map(common(entries.map(\.key)), common(entries.map(\.value)))
    case .comprehension(let loop): return comprehension(loop, node)
    }
  }

  private func literal(_ value: Value) -> DeclaredType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .type: .type(.dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .optional: .optional(.dyn)
    }
  }

  private mutating func common(_ nodes: [Node]) -> DeclaredType {
    let types = nodes.map { type(of: $0) }
    guard let first = types.first else { return .dyn }
    return types.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  private mutating func attribute(_ path: AttributePath, _ node: Node) -> DeclaredType {
    for count in stride(from: path.segments.count, to: 0, by: -1) {
      guard let declared = declarations.attributes[path.prefix(count)] else { continue }
      return path.segments.dropFirst(count).reduce(declared) { select($1, from: $0, node) }
    }
    if path.segments.count == 1, ValueType(rawValue: path.root) != nil { return .type(.dyn) }
    let names = declarations.attributes.keys.map(\.description)
    let nearest = NearestName.of(path.description, among: names)
    return report(.undeclaredVariable(path, suggestion: nearest), node)
  }

  private mutating func select(
    _ field: String,
    from type: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    switch type {
    case .dyn: .dyn
    case .map(let key, let value) where key.accepts(.string): value
    default: report(.noFields(field: field, found: type), node)
    }
  }

  private mutating func element(
    _ container: DeclaredType,
    _ index: DeclaredType,
    _ node: Node
  ) -> DeclaredType {
    switch container {
    case .dyn: return .dyn
    case .list(let element) where index == .dyn || index.isNumber: return element
    case .map(let key, let value) where key.isComparable(with: index): return value
    case .list, .map:
      return report(.wrongOperandTypes(operation: "[]", found: [container, index]), node)
    default: return report(.notContainer(operation: "[]", found: container), node)
    }
  }

  private mutating func comprehension(_ loop: Comprehension, _ node: Node) -> DeclaredType {
    let range = type(of: loop.range)
    let element: DeclaredType
    switch range {
    case .list(let type): element = type
    case .map(let key, _): element = key
    case .dyn: element = .dyn
    default:
      element = report(.notContainer(operation: loop.macro.rawValue, found: range), loop.range)
    }
    locals.append((loop.variable, element))
    defer { locals.removeLast() }
    if let filter = loop.filter { requireBoolean(filter) }
    switch loop.macro {
    case .all, .exists, .existsOne:
      requireBoolean(loop.body)
      return .bool
    case .filter:
      requireBoolean(loop.body)
      return .list(element)
    case .map:
      return .list(type(of: loop.body))
    }
  }
}

extension Expression {
  /// Finds what cannot work whatever the facts turn out to be, in source order.
  ///
  /// Comparisons between int, uint and double are allowed, as they are in evaluation; arithmetic
  /// between them is not.
  ///
  /// - Parameters:
  ///   - declarations: The variables and functions the host will answer for.
  ///   - result: The type the whole must have; a condition is `.bool`.
  /// - Returns: All problems, none when the expression is sound.
  public func check(
    in declarations: Declarations,
    expecting result: DeclaredType = .bool
  ) -> [CheckProblem] {
    var checker = Checker(declarations)
    if result == .bool {
      checker.requireBoolean(root)
    } else {
      let type = checker.type(of: root)
      if !result.accepts(type) {
        _ = checker.report(.wrongOperandTypes(operation: "result", found: [type]), root)
      }
    }
    return checker.problems.sorted { $0.position < $1.position }
  }
}
