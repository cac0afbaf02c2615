import CEL
import SafetyModel

/// Something a condition asks about and a site answers.
enum ConditionTerm: Hashable {
  case fact(String)
  case circumstance(String)
  case measured(String)
}

/// The terms of a condition with the constants each is compared with.
///
/// A condition is understood only when every term is used in a way that depends on nothing but the
/// regions its constants cut its values into. Then a value of each region stands for all values.
struct ConditionTerms {
  private let facts: DefinitionTable<FactDefinition>

  /// The constants by term.
  private(set) var constants: [ConditionTerm: [Value]] = [:]

  /// The fact whose elements a macro's variable goes through.
  private var elements: [String: ConditionTerm] = [:]

  /// Collects the terms of a condition.
  ///
  /// - Returns: Nothing when the condition is not understood.
  init?(of root: Node, facts: DefinitionTable<FactDefinition>) {
    self.facts = facts
    guard collect(root) else { return nil }
  }

  private mutating func collect(_ node: Node) -> Bool {
    switch node.kind {
    case .literal(.bool): return true
    case .attribute(let path, _):
      guard facts[path.description]?.type == .boolean else { return false }
      note(.fact(path.description), [])
      return true
    case .call(ConditionNames.circumstanceFunction, nil, let arguments):
      guard let id = text(arguments) else { return false }
      note(.circumstance(id), [])
      return true
    case .unary(.not, let operand): return collect(operand)
    case .logical(_, let operands): return collect(operands)
    case .conditional(let condition, let first, let second):
      return collect([condition, first, second])
    case .comprehension(let loop): return collect(loop)
    case .binary(let sign, let left, let right): return collect(sign, left, right)
    default: return false
    }
  }

  private mutating func collect(_ nodes: [Node]) -> Bool {
    for node in nodes where !collect(node) { return false }
    return true
  }

  private mutating func collect(_ loop: Comprehension) -> Bool {
    guard loop.filter == nil, loop.secondVariable == nil, let term = term(loop.range), isSet(term)
    else { return false }
    switch loop.macro {
    case .all, .exists, .existsOne: break
    default: return false
    }
    note(term, [])
    let outer = elements[loop.variable]
    elements[loop.variable] = term
    defer { elements[loop.variable] = outer }
    return collect(loop.body)
  }

  private mutating func collect(_ sign: BinaryOperator, _ left: Node, _ right: Node) -> Bool {
    switch sign {
    case .isIn:
      if let set = term(right), isSet(set), let value = constant(left) {
        note(set, [value])
        return true
      }
      guard let term = comparable(left, by: .equal), case .list(let members) = right.kind else {
        return false
      }
      let values = members.compactMap(constant)
      note(term, values)
      return values.count == members.count
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      for (subject, other) in [(left, right), (right, left)] {
        if let term = comparable(subject, by: sign), let value = constant(other) {
          note(term, [value])
          return true
        }
      }
      return (sign == .equal || sign == .notEqual) && collect([left, right])
    case .add, .subtract, .multiply, .divide, .modulo: return false
    }
  }

  /// The term a node is, when its comparisons by a sign depend on regions only.
  private func comparable(_ node: Node, by sign: BinaryOperator) -> ConditionTerm? {
    if case .local(let variable) = node.kind {
      return sign == .equal || sign == .notEqual ? elements[variable] : nil
    }
    guard let term = term(node) else { return nil }
    switch term {
    case .measured: return term
    case .circumstance: return nil
    case .fact(let key):
      switch facts[key]?.type {
      case .integer, .decimal, .day: return term
      case .text, .choice: return sign == .equal || sign == .notEqual ? term : nil
      case .boolean: return sign == .equal || sign == .notEqual ? term : nil
      case .choices, nil: return nil
      }
    }
  }

  private func term(_ node: Node) -> ConditionTerm? {
    switch node.kind {
    case .attribute(let path, _): return .fact(path.description)
    case .call(ConditionNames.measuredFunction, nil, let arguments):
      return text(arguments).map { .measured($0) }
    default: return nil
    }
  }

  private func isSet(_ term: ConditionTerm) -> Bool {
    guard case .fact(let key) = term else { return false }
    return facts[key]?.type == .choices
  }

  private func constant(_ node: Node) -> Value? {
    switch node.kind {
    case .literal(let value): return value
    case .unary(.negate, let operand):
      switch constant(operand) {
      case .int(let number)? where number != .min: return .int(-number)
      case .double(let number)?: return .double(-number)
      default: return nil
      }
    default: return nil
    }
  }

  private func text(_ arguments: [Node]) -> String? {
    guard arguments.count == 1, case .literal(.string(let text)) = arguments[0].kind else {
      return nil
    }
    return text
  }

  private mutating func note(_ term: ConditionTerm, _ values: [Value]) {
    constants[term, default: []] += values
  }
}
