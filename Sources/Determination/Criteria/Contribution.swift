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
    let silent = named.filter { !isAsserted($0) }
    let judgements = Conditions.companions(among: others).map { kept in
      let with = denying(others.filter { !kept.contains($0) })
      return Judgement.all([
        with.judge(condition), with.denying(silent + [circumstance]).judge(condition).negated,
      ])
    }
    return .any(judgements)
  }

  /// The sets of others that are tried beside a circumstance: all of them for a handful; beyond ten
  /// those of at most two, because no clause asks for more than three things at once.
  private static func companions(among others: [String]) -> [Set<String>] {
    guard others.count > 10 else {
      return (0..<(1 << others.count)).map { mask in
        Set(others.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
      }
    }
    let pairs = others.indices.flatMap { first in
      others[(first + 1)...].map { Set([others[first], $0]) }
    }
    return [[]] + others.map { [$0] } + pairs
  }

  /// The asserted circumstances that help, or may help, to meet a condition.
  func contributing(to condition: RuleCondition) -> [String] {
    assertedCircumstances(in: condition).filter { contribution(of: $0, to: condition) != .no }
  }
}
