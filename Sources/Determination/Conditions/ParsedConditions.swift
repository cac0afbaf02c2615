import CEL
import SafetyModel

/// Conditions as expressions, each parsed once however often it is judged.
struct ParsedConditions: Sendable {
  /// A condition read, with what it names.
  struct Parsed: Sendable {
    let expression: Expression
    /// The circumstances it names, each once, in source order.
    let circumstances: [String]

    init?(_ condition: String) {
      guard let expression = try? Expression.parse(condition) else { return nil }
      self.expression = expression
      var seen: Set<String> = []
      circumstances = expression.calls.filter { $0.name == "circumstance" }
        .compactMap { $0.constantArguments.first ?? nil }.filter { seen.insert($0).inserted }
    }
  }

  private let known: [String: Parsed]

  /// Parses conditions in advance; any other is parsed when it is asked for.
  init(_ conditions: [RuleCondition]) {
    let sources = Set(conditions.map(\.source))
    known = Dictionary(
      sources.compactMap { source in Parsed(source).map { (source, $0) } },
      uniquingKeysWith: { $1 }
    )
  }

  /// A condition as an expression; rule packs are checked on loading, so this is absent only for a
  /// pack of a newer language.
  func expression(of condition: RuleCondition) -> Expression? { parsed(condition)?.expression }

  /// The circumstances a condition names, each once, in source order.
  func circumstances(in condition: RuleCondition) -> [String] {
    parsed(condition)?.circumstances ?? []
  }

  private func parsed(_ condition: RuleCondition) -> Parsed? {
    known[condition.source] ?? Parsed(condition.source)
  }
}

extension CriteriaSet {
  /// Every condition of the set.
  var conditions: [RuleCondition] {
    elements.compactMap(\.condition) + elements.map(\.metWhen) + places.map(\.condition)
      + exclusions.compactMap(\.condition)
  }
}
