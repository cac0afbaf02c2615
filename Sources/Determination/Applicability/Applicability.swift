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
    /// It applies or cannot be decided, and a local layer leaves it out.
    case hidden(by: LocalChange)

    /// What must be known before it can be decided; empty when nothing is missing.
    public var unknownFacts: [String] {
      if case .undecided(let names) = self { names } else { [] }
    }

    /// The word for machines: `applies`, `does_not_apply`, `undecided`, `hidden`.
    public var word: String {
      switch self {
      case .applies: "applies"
      case .doesNotApply: "does_not_apply"
      case .undecided: "undecided"
      case .hidden: "hidden"
      }
    }
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
  ///
  /// - Parameters:
  ///   - facts: What is known of the site.
  ///   - hiding: The change of a local layer that leaves an item out.
  /// - Returns: Every item; one that does not apply is not called hidden.
  public func applicability(
    given facts: KnownFacts,
    hiding: (String) -> LocalChange? = { _ in nil }
  ) -> [ItemApplicability] {
    let conditions = Conditions(facts: facts, assertions: nil)
    return items.map { item in
      var status = conditions.status(of: item.condition)
      if let change = hiding(item.id), status.mayApply { status = .hidden(by: change) }
      return ItemApplicability(item: item.resolved(for: facts), status: status)
    }
  }
}

extension ChecklistItem {
  /// The item with the limits it measures against at a site.
  public func resolved(for facts: KnownFacts) -> ChecklistItem {
    guard let limit = measure, limit.atLeastFact != nil || limit.atMostFact != nil else {
      return self
    }
    var result = self
    result.measure = facts.resolving(limit)
    return result
  }
}

extension ItemApplicability {
  /// The same with the limits of the item at a site.
  public func resolved(for facts: KnownFacts) -> ItemApplicability {
    ItemApplicability(item: item.resolved(for: facts), status: status)
  }
}

extension ItemApplicability.Status {
  /// Whether the question is asked or would be asked if more were known.
  public var mayApply: Bool {
    switch self {
    case .applies, .undecided: true
    case .doesNotApply, .hidden: false
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
