public import SafetyModel

/// Whether an item applies to a site on a day, and why.
public struct ItemApplicability: Hashable, Sendable {
  /// Whether it applies.
  public enum Status: Hashable, Sendable {
    case applies
    /// Its condition is false; the facts that its condition names.
    case doesNotApply(facts: [String])
    /// Its condition cannot be decided; the facts that are unknown.
    case undecided(unknownFacts: [String])
  }

  /// The item.
  public var item: ChecklistItem
  /// Whether it applies.
  public var status: Status

  /// Creates a result.
  public init(item: ChecklistItem, status: Status) {
    self.item = item
    self.status = status
  }
}

extension Checklist {
  /// Which items apply to a site with these facts, in walking order.
  public func applicability(given facts: KnownFacts) -> [ItemApplicability] {
    let conditions = Conditions(facts: facts, assertions: nil)
    return items.map { item in
      ItemApplicability(item: item, status: conditions.status(of: item.condition))
    }
  }
}

extension Conditions {
  func status(of condition: RuleCondition?) -> ItemApplicability.Status {
    guard let condition else { return .applies }
    switch judge(condition) {
    case .yes: return .applies
    case .no: return .doesNotApply(facts: names(in: condition))
    case .unknown(let names): return .undecided(unknownFacts: names)
    }
  }
}
