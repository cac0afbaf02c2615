package import CEL
package import SafetyModel

/// Decides conditions for one site over its facts and, where given, what was asserted.
///
/// Facts that are not known are unknowns of the language; a condition that fails to evaluate is
/// undecided too, never false.
struct Conditions {
  private let facts: KnownFacts
  private let assertions: Assertions?
  private let functions: FunctionRegistry
  private let parsed: ParsedConditions

  /// Creates a judge of conditions; without assertions only conditions over facts make sense.
  init(
    facts: KnownFacts,
    assertions: Assertions?,
    parsed: ParsedConditions = ParsedConditions([])
  ) {
    self.facts = facts
    self.assertions = assertions
    self.parsed = parsed
    functions = assertions.map(Conditions.functions) ?? .empty
  }

  /// The answer to a condition.
  func judge(_ condition: RuleCondition) -> Judgement {
    guard let expression = parsed.expression(of: condition) else {
      return .unknown([condition.source])
    }
    let outcome = expression.evaluate(in: self, functions: functions)
    return judgement(of: outcome, otherwise: names(in: condition))
  }

  /// The parts of a condition with what each came to.
  func tracing(_ condition: RuleCondition) -> [TraceEntry] {
    parsed.expression(of: condition)?.evaluateTracing(in: self, functions: functions).trace ?? []
  }

  /// What an outcome says; one that failed is unknown for want of what it names.
  func judgement(
    of outcome: Outcome,
    otherwise names: @autoclosure () -> [String]
  ) -> Judgement {
    switch outcome {
    case .value(.bool(true)): .yes
    case .value(.bool(false)): .no
    case .value, .error: .unknown(facts.askedFor(names()))
    case .unknown(let paths): .unknown(facts.askedFor(paths.map(Conditions.name)))
    }
  }

  /// The facts a condition names.
  func names(in condition: RuleCondition) -> [String] {
    parsed.expression(of: condition)?.attributes.map(\.description) ?? []
  }

  /// The circumstances a condition names, each once, in source order.
  func circumstances(in condition: RuleCondition) -> [String] {
    parsed.circumstances(in: condition)
  }

  /// The asserted circumstances a condition names, in source order.
  func assertedCircumstances(in condition: RuleCondition) -> [String] {
    circumstances(in: condition).filter(isAsserted)
  }

  /// The same with some circumstances taken as looked for and not found.
  func denying(_ circumstances: some Sequence<String>) -> Conditions {
    Conditions(facts: facts, assertions: assertions?.denying(circumstances), parsed: parsed)
  }

  func isAsserted(_ circumstance: String) -> Bool { assertions?.asserted[circumstance] != nil }

  func isDenied(_ circumstance: String) -> Bool {
    assertions?.denied.contains(circumstance) ?? false
  }

  /// Whether any of the circumstances is asserted of a device that is fitted but failed.
  func isFittedButFailed(_ circumstances: [String]) -> Bool {
    circumstances.contains { circumstance in
      assertions?.asserted[circumstance]?.contains { $0.fittedButFailed } ?? false
    }
  }

  /// The open hazards of earlier inspections that assert any of the circumstances.
  func standingHazards(asserting circumstances: [String]) -> [HazardID] {
    Set(circumstances.flatMap { assertions?.asserted[$0]?.compactMap(\.standingHazard) ?? [] })
      .sorted()
  }

  private static func name(_ path: AttributePath) -> String { path.argument ?? path.description }

  private static func functions(over assertions: Assertions) -> FunctionRegistry {
    var registry = FunctionRegistry()
    registry.register("circumstance", arity: 1) { arguments in
      guard case .string(let id) = arguments.first else { return .noSuchOverload }
      if assertions.asserted[id] != nil { return .value(.bool(true)) }
      if assertions.denied.contains(id) { return .value(.bool(false)) }
      return .unknown([.call("circumstance", id)])
    }
    registry.register("measured", arity: 1) { arguments in
      guard case .string(let fact) = arguments.first else { return .noSuchOverload }
      guard let value = assertions.measured[fact] else {
        return .unknown([.call("measured", fact)])
      }
      return .value(.double(value.approximateDouble))
    }
    return registry
  }
}

extension Conditions: Activation {
  /// A fact by its key; every other key of the site is unknown, because only declared facts pass the linter.
  func resolve(_ path: AttributePath) -> Resolution {
    guard path.segments.count >= 2 else { return .absent }
    guard let value = facts.values[path.description] else {
      return path.segments.count == 2 ? .unknown : .absent
    }
    return .value(Value(value))
  }
}

extension Value {
  /// The value of a fact in the expression language.
  ///
  /// Decimals become the nearest double: conditions compare with literals that were rounded the same way.
  package init(_ fact: FactValue) {
    switch fact {
    case .boolean(let truth): self = .bool(truth)
    case .integer(let number): self = .int(number)
    case .decimal(let number): self = .double(number.approximateDouble)
    case .text(let text), .choice(let text): self = .string(text)
    case .choices(let values): self = .list(values.map { .string($0) })
    case .day(let day): self = .string(day.description)
    }
  }
}
