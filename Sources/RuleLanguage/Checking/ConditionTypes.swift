package import CEL
package import SafetyModel

/// The types of the facts, and what in a condition does not fit them.
struct ConditionTypes {
  private let overFacts: Declarations
  private let overCriteria: Declarations

  /// Declares the facts; conditions of criteria have two functions more.
  init(facts: [FactDefinition]) {
    let types = Dictionary(
      facts.map { ($0.key, $0.type.declared) },
      uniquingKeysWith: { first, _ in first }
    )
    overFacts = Declarations(attributes: types)
    overCriteria = Declarations(
      attributes: types,
      functions: [
        FunctionSignature(ConditionNames.circumstanceFunction, [.string], returns: .bool),
        FunctionSignature(ConditionNames.measuredFunction, [.string], returns: .double),
      ]
    )
  }

  func problems(of expression: Expression, in scope: PendingCondition.Scope) -> [CheckProblem] {
    let (declarations, expected): (Declarations, DeclaredType) =
      switch scope {
      case .facts: (overFacts, .bool)
      case .criteria: (overCriteria, .bool)
      case .value(let type): (overFacts, type.declared)
      }
    return expression.check(in: declarations, expecting: expected)
  }
}

extension FactDefinition.ValueType {
  /// The type a condition sees; a day is its ISO text.
  package var declared: DeclaredType {
    switch self {
    case .boolean: .bool
    case .integer: .int
    case .decimal: .double
    case .text, .choice, .day: .string
    case .choices: .list(.string)
    }
  }
}
