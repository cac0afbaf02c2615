public import SafetyModel

/// What decides a condition for a site: the known facts its answer rests on.
public struct ConditionReason: Hashable, Sendable {
  /// The answer, with the facts that are missing when there is none.
  public var answer: Judgement
  /// Known facts that give the answer by themselves, none of them idle, in the order the condition
  /// names them; none while it is open.
  public var facts: [String]

  /// Asks for the reason of a condition.
  ///
  /// The facts the condition names are left out one at a time, the last named first, as long as the
  /// answer stays the same: of two alternatives that both hold, the first one written is given.
  public init(of condition: RuleCondition, facts known: KnownFacts) {
    let parsed = ParsedConditions([condition])
    func answer(_ facts: KnownFacts) -> Judgement {
      Conditions(facts: facts, assertions: nil, parsed: parsed).judge(condition)
    }
    let given = answer(known)
    self.answer = given
    facts = []
    if case .unknown = given { return }
    var seen: Set<String> = []
    let named = Conditions(facts: known, assertions: nil, parsed: parsed).names(in: condition)
      .filter { known.values[$0] != nil && seen.insert($0).inserted }
    var needed = KnownFacts(known.values.filter { seen.contains($0.key) })
    for key in named.reversed() {
      var fewer = needed
      fewer.values[key] = nil
      if answer(fewer) == given { needed = fewer }
    }
    facts = named.filter { needed.values[$0] != nil }
  }
}
