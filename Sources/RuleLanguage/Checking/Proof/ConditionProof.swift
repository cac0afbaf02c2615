import CEL
import SafetyModel

/// What holds of a condition whatever the facts of a site are.
enum ConditionVerdict {
  /// No facts make it true.
  case never
  /// All facts make it true.
  case always
  /// It depends on the facts, or nothing was proved.
  case open
}

/// Proves conditions constant by trying one example of every case they can tell apart.
///
/// Only what is proved is said: a condition of a form that is not understood, with too many cases, or
/// that fails for some facts, stays open.
struct ConditionProof {
  /// The most cases tried for one condition.
  static let caseLimit = 100_000

  private let facts: DefinitionTable<FactDefinition>

  init(facts: DefinitionTable<FactDefinition>) {
    self.facts = facts
  }

  /// Judges several conditions that must hold together.
  func verdict(of conditions: [RuleCondition]) -> ConditionVerdict {
    guard let cases = cases(of: conditions, reach: nil) else { return .open }
    var seen: Set<Bool> = []
    for example in cases {
      guard let truth = cases.expression.truth(in: example) else { return .open }
      seen.insert(truth)
      if seen.count == 2 { return .open }
    }
    return seen.contains(true) ? .always : .never
  }

  /// Whether conditions can never be found to hold together with what the checklists ask.
  func isOutOfReach(_ conditions: [RuleCondition], reach: ChecklistReach) -> Bool {
    guard let cases = cases(of: conditions, reach: reach) else { return false }
    return !cases.contains { cases.expression.truth(in: $0) == true }
  }

  private func cases(
    of conditions: [RuleCondition],
    reach: ChecklistReach?
  ) -> ConditionCases? {
    let source = conditions.map { "(\($0.source))" }.joined(separator: " && ")
    guard let expression = try? Expression.parse(source),
      let terms = ConditionTerms(of: expression.root, facts: facts)
    else { return nil }
    var axes: [ConditionCases.Axis] = []
    for (term, constants) in terms.constants {
      guard let values = values(of: term, beside: constants, reach: reach) else { return nil }
      axes.append(ConditionCases.Axis(term: term, values: values))
    }
    return ConditionCases(expression: expression, axes: axes, limit: ConditionProof.caseLimit)
  }

  private func values(
    of term: ConditionTerm,
    beside constants: [Value],
    reach: ChecklistReach?
  ) -> [Value?]? {
    switch term {
    case .circumstance(let id):
      guard reach?.circumstances.contains(id) ?? true else { return [.bool(false)] }
      return [.bool(true), .bool(false)]
    case .measured(let key):
      guard reach?.measurements.contains(key) ?? true else { return [nil] }
      guard var fact = facts[key], fact.type.isNumber else { return nil }
      // A measurement is a decimal, whatever the fact is.
      fact.type = .decimal
      return fact.representatives(beside: constants)
    case .fact(let key): return facts[key]?.representatives(beside: constants)
    }
  }
}

/// What the items of all checklists can bring to light.
struct ChecklistReach {
  /// The circumstances some item asserts.
  let circumstances: Set<String>
  /// The facts some item measures.
  let measurements: Set<String>
}

/// Every combination of one value for each term of a condition.
struct ConditionCases: Sequence {
  /// A term with its values; a value that is absent is never known.
  struct Axis {
    let term: ConditionTerm
    let values: [Value?]
  }

  typealias Example = [ConditionTerm: Value?]

  let expression: Expression
  private let axes: [Axis]
  private let count: Int

  /// Creates the combinations; nothing when there are none or more than a limit.
  init?(expression: Expression, axes: [Axis], limit: Int) {
    var count = 1
    for axis in axes {
      count *= axis.values.count
      // Without a single value there is no case, and nothing is proved by none.
      guard count > 0, count <= limit else { return nil }
    }
    self.expression = expression
    self.axes = axes
    self.count = count
  }

  /// Goes through the combinations, far ones first, so that what depends on the facts shows soon.
  func makeIterator() -> AnyIterator<Example> {
    var number = 0
    // A step without a common divisor reaches every combination once.
    var step = Swift.max(1, count * 5 / 8)
    while greatestCommonDivisor(step, count) != 1 { step += 1 }
    return AnyIterator {
      guard number < count else { return nil }
      defer { number += 1 }
      return example(number * step % count)
    }
  }

  private func example(_ number: Int) -> Example {
    var rest = number
    var example: Example = [:]
    for axis in axes {
      example[axis.term] = .some(axis.values[rest % axis.values.count])
      rest /= axis.values.count
    }
    return example
  }

  private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}

extension Expression {
  /// The truth of the condition in one case; nothing when it has none.
  fileprivate func truth(in example: ConditionCases.Example) -> Bool? {
    var functions = FunctionRegistry()
    functions.register(ConditionNames.circumstanceFunction, arity: 1) { arguments in
      guard case .string(let id)? = arguments.first,
        let value = example[.circumstance(id)] ?? nil
      else { return .noSuchOverload }
      return .value(value)
    }
    functions.register(ConditionNames.measuredFunction, arity: 1) { arguments in
      guard case .string(let key)? = arguments.first else { return .noSuchOverload }
      guard let value = example[.measured(key)] ?? nil else {
        return .unknown([.call(ConditionNames.measuredFunction, key)])
      }
      return .value(value)
    }
    return evaluate(in: ExampleFacts(example: example), functions: functions).truth
  }
}

/// The facts of one case.
private struct ExampleFacts: Activation {
  let example: ConditionCases.Example

  func resolve(_ path: AttributePath) -> Resolution {
    guard let value = example[.fact(path.description)] ?? nil else { return .absent }
    return .value(value)
  }
}
