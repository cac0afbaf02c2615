public import SafetyModel

/// Decides for many sites which items of a list apply; the conditions are parsed once.
public struct ChecklistJudge: Sendable {
  private let items: [ChecklistItem]
  private let parsed: ParsedConditions
  private let hidden: [String: LocalChange]

  /// Prepares a list.
  ///
  /// - Parameters:
  ///   - checklist: The list.
  ///   - hiding: The change of a local layer that leaves an item out.
  public init(_ checklist: Checklist, hiding: (String) -> LocalChange? = { _ in nil }) {
    items = checklist.items
    parsed = ParsedConditions(items.compactMap(\.condition))
    var hidden: [String: LocalChange] = [:]
    for item in items { hidden[item.id] = hiding(item.id) }
    self.hidden = hidden
  }

  /// Which items apply to a site with these facts, in walking order; one that does not apply is not
  /// called hidden.
  public func applicability(given facts: KnownFacts) -> [ItemApplicability] {
    let conditions = Conditions(facts: facts, assertions: nil, parsed: parsed)
    return items.map { item in
      var status = conditions.status(of: item.condition)
      if let change = hidden[item.id], status.mayApply { status = .hidden(by: change) }
      return ItemApplicability(item: item.resolved(for: facts), status: status)
    }
  }
}
