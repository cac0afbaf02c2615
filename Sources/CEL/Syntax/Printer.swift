/// Writes an expression as source text, with no more brackets than the grammar needs.
enum Printer {
  static func text(_ node: Node) -> String {
    switch node.kind {
    case .literal(let value): return Literal.text(value)
    case .attribute(let path, let isAbsolute): return (isAbsolute ? "." : "") + path.description
    case .local(let name): return name
    case .select(let operand, let field):
      return text(operand, within: .member) + "." + Literal.fieldName(field)
    case .has(let operand, let field):
      return "has(" + text(operand, within: .member) + "." + Literal.fieldName(field) + ")"
    case .index(let operand, let index):
      return text(operand, within: .member) + "[" + text(index) + "]"
    case .optionalSelect(let operand, let field):
      return text(operand, within: .member) + ".?" + Literal.fieldName(field)
    case .optionalIndex(let operand, let index):
      return text(operand, within: .member) + "[?" + text(index) + "]"
    case .optionalElement(let operand): return "?" + text(operand)
    case .call(let name, let target, let arguments):
      let receiver = target.map { text($0, within: .member) + "." } ?? ""
      return receiver + name + "(" + list(arguments) + ")"
    case .unary(let operation, let operand):
      return operation.rawValue + text(operand, under: operation)
    case .binary(let operation, let left, let right):
      let level = Precedence.of(operation)
      return text(left, within: level) + " " + operation.rawValue + " "
        + text(right, within: level.tighter)
    case .logical(let operation, let operands):
      let level: Precedence = operation == .or ? .or : .and
      return operands.map { text($0, within: level.tighter) }
        .joined(separator: " " + operation.rawValue + " ")
    case .conditional(let condition, let first, let second):
      return text(condition, within: .or) + " ? " + text(first, within: .or) + " : "
        + text(second, within: .conditional)
    case .list(let elements): return "[" + list(elements) + "]"
    case .map(let entries):
      return "{" + entries.map(text).joined(separator: ", ") + "}"
    case .comprehension(let loop): return text(loop)
    case .binding(let binding):
      if let sorting = sorting(binding) { return sorting }
      return "cel.bind(" + binding.variable + ", " + list([binding.value, binding.body]) + ")"
    case .block(let block):
      return "cel.block([" + list(block.values) + "], " + text(block.body) + ")"
    case .optionalMap(let map):
      return text(map.target, within: .member) + "." + map.spelling + "(" + map.variable + ", "
        + text(map.body) + ")"
    }
  }

  /// The macro `sortBy`, which is read as a binding of a name nobody can write.
  private static func sorting(_ binding: Binding) -> String? {
    guard binding.variable.hasPrefix("@"), case .call(_, _, let arguments) = binding.body.kind,
      case .comprehension(let keys)? = arguments.first?.kind
    else { return nil }
    return text(binding.value, within: .member) + ".sortBy(" + keys.variable + ", "
      + text(keys.body) + ")"
  }

  private static func text(_ loop: Comprehension) -> String {
    let bodies = [loop.filter, loop.body].compactMap { $0 }
    let variables = [loop.variable, loop.secondVariable].compactMap { $0 }
    return text(loop.range, within: .member) + "." + loop.spelling + "("
      + (variables + [list(bodies)]).joined(separator: ", ") + ")"
  }

  private static func text(_ entry: MapEntry) -> String {
    (entry.isOptional ? "?" : "") + text(entry.key) + ": " + text(entry.value)
  }

  private static func list(_ nodes: [Node]) -> String {
    nodes.map { text($0) }.joined(separator: ", ")
  }

  /// A minus before a number would become its sign, and signs of two kinds do not mix.
  private static func text(_ operand: Node, under operation: UnaryOperator) -> String {
    if case .unary(operation, _) = operand.kind { return text(operand) }
    let plain = text(operand, within: .member)
    let beginsWithNumber = plain.utf8.first.map { $0 == 0x2D || (0x30...0x39).contains($0) }
    return operation == .negate && beginsWithNumber == true ? "(" + plain + ")" : plain
  }

  private static func text(_ node: Node, within level: Precedence) -> String {
    let plain = text(node)
    return Precedence.of(node).rawValue < level.rawValue ? "(" + plain + ")" : plain
  }

  /// How tightly a construct binds, loosest first.
  private enum Precedence: Int {
    case conditional
    case or
    case and
    case relation
    case addition
    case multiplication
    case unary
    case member

    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .member }

    static func of(_ operation: BinaryOperator) -> Precedence {
      switch operation {
      case .add, .subtract: .addition
      case .multiply, .divide, .modulo: .multiplication
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: .relation
      }
    }

    static func of(_ node: Node) -> Precedence {
      switch node.kind {
      case .conditional: .conditional
      case .logical(let operation, _): operation == .or ? .or : .and
      case .binary(let operation, _, _): of(operation)
      case .unary: .unary
      case .literal, .attribute, .local, .select, .has, .index, .optionalSelect, .optionalIndex,
        .optionalElement, .call, .list, .map, .comprehension, .binding, .block, .optionalMap:
        .member
      }
    }
  }
}
