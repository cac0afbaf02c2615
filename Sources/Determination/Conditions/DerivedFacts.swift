import CEL
public import SafetyModel

/// The facts that follow from others, ready to be worked out for many sites.
public struct DerivedFacts: Sendable {
  /// A derived fact with its expressions, parsed once; one of a newer language has none.
  private struct Rule {
    let definition: FactDefinition
    let covered: Expression?
    let value: Expression?
    /// What both expressions name.
    let inputs: [String]

    init(_ definition: FactDefinition, _ derivation: FactRule) {
      self.definition = definition
      covered = derivation.condition.flatMap { try? Expression.parse($0.source) }
      value = try? Expression.parse(derivation.value.source)
      inputs = [covered, value].compactMap(\.self).flatMap(\.attributes).map(\.description)
    }
  }

  /// Each after those it uses.
  private let rules: [Rule]

  /// Prepares the derived ones among the facts of a pack.
  public init(_ facts: [FactDefinition]) {
    var open = Dictionary(
      facts.compactMap { fact in fact.derivation.map { (fact.key, Rule(fact, $0)) } },
      uniquingKeysWith: { first, _ in first }
    )
    var ordered: [Rule] = []
    func place(_ key: String) {
      // Taken out first: a circle, which loading refuses, would end here.
      guard let rule = open.removeValue(forKey: key) else { return }
      for input in rule.inputs { place(input) }
      ordered.append(rule)
    }
    for fact in facts { place(fact.key) }
    rules = ordered
  }

  /// The facts with what follows from them.
  ///
  /// A derived fact whose inputs do not settle it stays unknown and names the inputs; a value
  /// somebody entered under its key does not count.
  public func adding(to facts: KnownFacts) -> KnownFacts {
    var result = facts
    for rule in rules { result.values[rule.definition.key] = nil }
    result.missing = [:]
    for rule in rules { work(out: rule, in: &result) }
    return result
  }

  private func work(out rule: Rule, in facts: inout KnownFacts) {
    let key = rule.definition.key
    let conditions = Conditions(facts: facts, assertions: nil)
    if let covered = rule.covered {
      let outcome = covered.evaluate(in: conditions, functions: .empty)
      switch conditions.judgement(of: outcome, otherwise: rule.inputs) {
      case .yes: break
      // Where the rule does not reach there is no value, and nothing to ask that would give one.
      case .no: return
      case .unknown(let names):
        facts.missing[key] = names
        return
      }
    }
    switch rule.value?.evaluate(in: conditions, functions: .empty) {
    case .value(let value)?:
      if let fact = FactValue(value, of: rule.definition) {
        facts.values[key] = fact
      } else {
        facts.missing[key] = facts.askedFor(rule.inputs)
      }
    case .unknown(let paths)?: facts.missing[key] = facts.askedFor(paths.map(\.description))
    case .error?, nil: facts.missing[key] = facts.askedFor(rule.inputs)
    }
  }
}

extension KnownFacts {
  /// The facts with those that follow from them by the rules of a pack.
  public func deriving(_ definitions: [FactDefinition]) -> KnownFacts {
    DerivedFacts(definitions).adding(to: self)
  }

  /// Names with each derived fact that is unknown replaced by what it waits for, sorted.
  func askedFor(_ names: some Sequence<String>) -> [String] {
    Set(names.flatMap { missing[$0] ?? [$0] }).sorted()
  }

  /// How a derived fact came to its value, or what it waits for; nothing for a fact that is asked for.
  public func derivation(of definition: FactDefinition) -> DerivationTrace? {
    guard let derivation = definition.derivation else { return nil }
    let names = [derivation.condition, derivation.value].compactMap(\.self).flatMap {
      (try? Expression.parse($0.source))?.attributes.map(\.description) ?? []
    }
    var seen: Set<String> = []
    return DerivationTrace(
      definition: definition,
      derivation: derivation,
      covers: derivation.condition.map {
        Conditions(facts: self, assertions: nil).judge($0)
      } ?? .yes,
      value: values[definition.key],
      inputs: names.filter { seen.insert($0).inserted }.map {
        DerivationTrace.Input(key: $0, value: values[$0])
      },
      missing: missing[definition.key] ?? []
    )
  }

  /// A limit with the number its facts stand for at a site; unknown ones set no limit.
  ///
  /// Where a local layer set a number besides, the stricter one stands.
  public func resolving(_ limit: MeasuredLimit) -> MeasuredLimit {
    func number(_ key: String?) -> ExactDecimal? { key.flatMap { values[$0]?.number } }
    var result = limit
    result.atLeast = [limit.atLeast, number(limit.atLeastFact)].compactMap(\.self).max()
    result.atMost = [limit.atMost, number(limit.atMostFact)].compactMap(\.self).min()
    return result
  }
}

/// How a derived fact came about: the rule and what went into it.
public struct DerivationTrace: Hashable, Sendable {
  /// A fact the rule names.
  public struct Input: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Its value; absent when it is not known.
    public var value: FactValue?
  }

  /// The derived fact.
  public var definition: FactDefinition
  /// Its rule.
  public var derivation: FactRule
  /// Whether the rule covers the site.
  public var covers: Judgement
  /// The value; absent when the inputs do not settle it.
  public var value: FactValue?
  /// What the rule names, in source order.
  public var inputs: [Input]
  /// The facts that have to be asked for before it has a value.
  public var missing: [String]
}

extension FactValue {
  /// The value of an expression as a value of a fact; nothing when it is none.
  ///
  /// Decimals are rounded to six digits after the point.
  init?(_ value: Value, of definition: FactDefinition) {
    let choices = Set(definition.choices.map(\.value))
    switch (definition.type, value) {
    case (.boolean, .bool(let truth)): self = .boolean(truth)
    case (.integer, .int(let number)): self = .integer(number)
    case (.decimal, .double(let number)):
      guard let decimal = ExactDecimal(rounding: number) else { return nil }
      self = .decimal(decimal)
    case (.text, .string(let text)): self = .text(text)
    case (.day, .string(let text)):
      guard let day = CivilDate(text) else { return nil }
      self = .day(day)
    case (.choice, .string(let choice)) where choices.contains(choice): self = .choice(choice)
    case (.choices, .list(let members)):
      let words = members.compactMap { member -> String? in
        guard case .string(let word) = member, choices.contains(word) else { return nil }
        return word
      }
      guard words.count == members.count else { return nil }
      self = .choices(Set(words).sorted())
    default: return nil
    }
  }

  /// The value as an exact number, when it is one.
  fileprivate var number: ExactDecimal? {
    switch self {
    case .integer(let number): ExactDecimal(number)
    case .decimal(let number): number
    case .boolean, .text, .choice, .choices, .day: nil
    }
  }
}

extension ExactDecimal {
  /// A binary number rounded to six digits after the point; nothing beyond nine digits before it.
  fileprivate init?(rounding number: Double) {
    guard number.isFinite, number.magnitude < 1e9 else { return nil }
    let millionths = Int64((number.magnitude * 1e6).rounded())
    let fraction = String(millionths % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.utf8.count)
    self.init("\(number < 0 ? "-" : "")\(millionths / 1_000_000).\(zeros)\(fraction)")
  }
}
