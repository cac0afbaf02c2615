import CEL
import SafetyModel

/// The names a condition uses, with their places in its text.
struct ConditionNames {
  /// A word of the condition and where it stands.
  struct Name {
    let text: String
    let position: SourcePosition
  }

  /// A literal that is compared with the value of a fact.
  struct ChoiceUse {
    let fact: String
    let value: Name
  }

  /// The function that asks whether a circumstance stands.
  static let circumstanceFunction = "circumstance"

  /// The function that gives the measured value of a fact.
  static let measuredFunction = "measured"

  private(set) var facts: [Name] = []
  private(set) var circumstances: [Name] = []
  private(set) var measured: [Name] = []
  private(set) var choices: [ChoiceUse] = []

  /// Places where a literal name is needed and something else stands.
  private(set) var computedArguments: [SourcePosition] = []

  /// The facts whose elements the macros around go through, by the macro's variable.
  private var elements: [String: String] = [:]

  /// The circumstances a condition names, each once, in its order; none where it cannot be read.
  static func circumstances(in condition: RuleCondition) -> [String] {
    guard let expression = try? Expression.parse(condition.source) else { return [] }
    var names = ConditionNames()
    names.collect(from: expression.root)
    var seen: Set<String> = []
    return names.circumstances.map(\.text).filter { seen.insert($0).inserted }
  }

  /// Collects from a part of an expression and everything below it.
  mutating func collect(from node: Node) {
    switch node.kind {
    case .attribute(let path, _):
      if ValueType(rawValue: path.description) == nil {
        facts.append(Name(text: path.description, position: node.position))
      }
    case .has(let operand, let field), .optionalSelect(let operand, let field):
      guard case .attribute(let path, _) = operand.kind else { return collect(from: operand) }
      facts.append(Name(text: "\(path).\(field)", position: operand.position))
    case .call(Self.circumstanceFunction, nil, let arguments):
      if let name = literalName(arguments, of: node) { circumstances.append(name) }
    case .call(Self.measuredFunction, nil, let arguments):
      if let name = literalName(arguments, of: node) { measured.append(name) }
    case .comprehension(let loop):
      collect(from: loop)
    case .binary(let sign, let left, let right):
      collectChoices(sign, left, right)
      collectBelow(node)
    case .literal, .local, .select, .index, .optionalIndex, .optionalElement, .call, .unary,
      .logical, .conditional, .list, .map, .binding, .block, .optionalMap:
      collectBelow(node)
    }
  }

  private mutating func collectBelow(_ node: Node) {
    for child in node.children { collect(from: child) }
  }

  private mutating func collect(from loop: Comprehension) {
    collect(from: loop.range)
    let outer = elements[loop.variable]
    elements[loop.variable] = fact(in: loop.range)
    if let filter = loop.filter { collect(from: filter) }
    collect(from: loop.body)
    elements[loop.variable] = outer
  }

  private mutating func literalName(_ arguments: [Node], of call: Node) -> Name? {
    guard arguments.count == 1, case .literal(.string(let text)) = arguments[0].kind else {
      computedArguments.append(call.position)
      return nil
    }
    return Name(text: text, position: arguments[0].position)
  }

  /// The fact whose value, or one of whose values, a part is.
  private func fact(in node: Node) -> String? {
    switch node.kind {
    case .attribute(let path, _): path.description
    case .local(let variable): elements[variable]
    default: nil
    }
  }

  /// Notes literals beside a fact: `fact == "x"`, `"x" in fact`, `fact in ["x", "y"]`.
  private mutating func collectChoices(_ sign: BinaryOperator, _ left: Node, _ right: Node) {
    switch sign {
    case .equal, .notEqual, .isIn:
      for (subject, other) in [(left, right), (right, left)] {
        guard let fact = fact(in: subject) else { continue }
        for value in literals(in: other) { choices.append(ChoiceUse(fact: fact, value: value)) }
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .add, .subtract, .multiply, .divide,
      .modulo:
      return
    }
  }

  private func literals(in node: Node) -> [Name] {
    switch node.kind {
    case .literal(.string(let text)): [Name(text: text, position: node.position)]
    case .list(let members): members.flatMap { literals(in: $0) }
    default: []
    }
  }
}
