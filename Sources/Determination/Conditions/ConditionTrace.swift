import CEL
public import SafetyModel

/// How a condition came to its answer: each part of it with what it came to.
public struct ConditionTrace: Hashable, Sendable {
  /// A part of a condition joined to the others by `&&`, `||`, `!` or `? :`.
  public struct Part: Hashable, Sendable {
    /// The part as written.
    public var text: String
    /// What it came to.
    public var answer: Judgement
    /// The facts it names.
    public var facts: [String]
    /// The circumstances it names.
    public var circumstances: [String]
    /// The facts whose measured value it asks for.
    public var measured: [String]
  }

  /// What the condition came to.
  public var answer: Judgement
  /// Its parts, in source order.
  public var parts: [Part]

  /// Judges a condition for one site and keeps every part.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - facts: What is known about the site.
  ///   - assertions: What answers and standing hazards assert; nothing for conditions over facts.
  public init(of condition: RuleCondition, facts: KnownFacts, assertions: Assertions? = nil) {
    let conditions = Conditions(facts: facts, assertions: assertions)
    answer = conditions.judge(condition)
    parts = conditions.parts(of: condition)
  }
}

extension Conditions {
  fileprivate func parts(of condition: RuleCondition) -> [ConditionTrace.Part] {
    tracing(condition).map { entry in
      func arguments(of function: String) -> [String] {
        entry.attributes.filter { $0.argument != nil && $0.segments.first == function }
          .compactMap(\.argument)
      }
      let facts = entry.attributes.filter { $0.argument == nil }.map(\.description)
      return ConditionTrace.Part(
        text: entry.text,
        answer: judgement(of: entry.outcome, otherwise: facts),
        facts: facts,
        circumstances: arguments(of: "circumstance"),
        measured: arguments(of: "measured")
      )
    }
  }
}
