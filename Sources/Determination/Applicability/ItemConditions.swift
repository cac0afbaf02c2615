public import SafetyModel

/// The conditions of items, each parsed once, for asking about many sites.
public struct ItemConditions: Sendable {
  private let parsed: ParsedConditions

  /// Parses the conditions of items.
  public init(of items: some Sequence<ChecklistItem>) {
    parsed = ParsedConditions(items.compactMap(\.condition))
  }

  /// Whether items apply to a site with these facts, in their order.
  public func applicability(
    of items: [ChecklistItem],
    given facts: KnownFacts
  ) -> [ItemApplicability] {
    let conditions = Conditions(facts: facts, assertions: nil, parsed: parsed)
    return items.map { item in
      ItemApplicability(
        item: item.resolved(for: facts),
        status: conditions.status(of: item.condition)
      )
    }
  }
}
