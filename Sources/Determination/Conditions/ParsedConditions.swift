import CEL
import SafetyModel

/// Conditions as expressions, each parsed once however often it is judged.
struct ParsedConditions: Sendable {
  private let expressions: [String: Expression]

  /// Parses conditions in advance; any other is parsed when it is asked for.
  init(_ conditions: [RuleCondition]) {
    let sources = Set(conditions.map(\.source))
    expressions = Dictionary(
      sources.compactMap { source in (try? Expression.parse(source)).map { (source, $0) } },
      uniquingKeysWith: { $1 }
    )
  }

  /// A condition as an expression; rule packs are checked on loading, so this is absent only for a
  /// pack of a newer language.
  func expression(of condition: RuleCondition) -> Expression? {
    expressions[condition.source] ?? (try? Expression.parse(condition.source))
  }
}

extension CriteriaSet {
  /// Every condition of the set.
  var conditions: [RuleCondition] {
    elements.compactMap(\.condition) + elements.map(\.metWhen) + places.map(\.condition)
      + exclusions.compactMap(\.condition)
  }
}
