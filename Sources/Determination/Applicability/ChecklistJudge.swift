public import SafetyModel

/// Decides for many sites which items of a list apply; the conditions are parsed once.
public struct ChecklistJudge: Sendable {
  private let items: [ChecklistItem]
  private let parsed: ParsedConditions

  /// Prepares a list.
  public init(_ checklist: Checklist) {
    items = checklist.items
    parsed = ParsedConditions(items.compactMap(\.condition))
  }

  /// Which items apply to a site with these facts, in walking order.
  public func applicability(given facts: KnownFacts) -> [ItemApplicability] {
    let conditions = Conditions(facts: facts, assertions: nil, parsed: parsed)
    return items.map { item in
      ItemApplicability(
        item: item.resolved(for: facts),
        status: conditions.status(of: item.condition)
      )
    }
  }
}
