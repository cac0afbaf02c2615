/// How the value of a fact follows from other facts: a size rule of a law or standard.
public struct FactRule: Hashable, Sendable {
  /// What the rule covers; absent = every site.
  ///
  /// Elsewhere the fact has no value.
  public var condition: RuleCondition?
  /// The expression that gives the value.
  public var value: RuleCondition
  /// What the rule rests on.
  public var basis: [Citation]
  /// What to know when reading it.
  public var note: BilingualText?

  /// Creates a derivation.
  public init(
    condition: RuleCondition? = nil,
    value: RuleCondition,
    basis: [Citation],
    note: BilingualText?
  ) {
    self.condition = condition
    self.value = value
    self.basis = basis
    self.note = note
  }

  /// The weakest of the grounds it rests on; without any it is good practice.
  ///
  /// What rests on a derived fact is never better known than this.
  public var confidence: Confidence { .weakest(of: basis.map(\.confidence)) ?? .practice }
}
