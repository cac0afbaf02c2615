import SafetyModel

extension Conditions {
  /// Whether an asserted circumstance helps to meet a condition.
  ///
  /// Yes when, together with some of the other asserted ones, it holds with the circumstance and
  /// not without it: both halves of "no ledger and no sign" help, and so does either half of
  /// "no alarm or no ventilation", but not one whose part of the condition is false. Unknown when
  /// that hangs on something unknown.
  func contribution(of circumstance: String, to condition: RuleCondition) -> Judgement {
    let named = circumstances(in: condition)
    guard named.contains(circumstance), isAsserted(circumstance) else { return .no }
    let others = named.filter { $0 != circumstance && isAsserted($0) }
    // Clauses name a handful; beyond that every asserted one is taken to help.
    guard others.count <= 10 else { return .yes }
    let silent = named.filter { !isAsserted($0) }
    let judgements = (0..<(1 << others.count)).map { mask in
      let left = others.enumerated().filter { mask >> $0.offset & 1 == 0 }.map(\.element)
      let with = denying(left)
      return Judgement.all([
        with.judge(condition), with.denying(silent + [circumstance]).judge(condition).negated,
      ])
    }
    return .any(judgements)
  }

  /// The asserted circumstances that help, or may help, to meet a condition.
  func contributing(to condition: RuleCondition) -> [String] {
    assertedCircumstances(in: condition).filter { contribution(of: $0, to: condition) != .no }
  }
}
