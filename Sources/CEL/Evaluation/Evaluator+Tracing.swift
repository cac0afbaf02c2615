/// One condition that took part in an evaluation, and what it came to.
///
/// The parts of `&&`, `||`, `!` and `? :` are entered one by one; everything else, a comparison, a
/// call or a macro with its body, is one entry.
public struct TraceEntry: Sendable, Equatable {
  /// The source of the condition, as written.
  public let text: String
  /// Where the condition begins.
  public let position: SourcePosition
  /// What it came to.
  public let outcome: Outcome
  /// The variables and host calls with constant arguments it mentions, in source order.
  public let attributes: [AttributePath]
}

extension Evaluator {
  /// Evaluates like `evaluate`, with the same outcome, but looks at every operand of `&&` and `||`
  /// even when the result is decided, so that the trace names all that speaks for it.
  mutating func evaluateTracing(_ node: Node) -> Outcome {
    switch node.kind {
    case .logical(let operation, let operands):
      charge(1)
      var tally = LogicalTally(operation)
      for operand in operands {
        tally.add(truth(evaluateTracing(operand), operation.rawValue, operand))
      }
      return tally.outcome
    case .unary(.not, let operand):
      charge(1)
      return evaluateTracing(operand).then { unary(.not, $0, node) }
    case .conditional(let condition, let first, let second):
      charge(1)
      let outcome = truth(evaluateTracing(condition), "?:", condition)
      guard let isFirst = outcome.truth else { return outcome }
      return evaluateTracing(isFirst ? first : second)
    case .literal, .attribute, .local, .select, .has, .index, .call, .unary, .binary, .list, .map,
      .comprehension:
      let outcome = evaluate(node)
      record(outcome, of: node)
      return outcome
    }
  }

  private mutating func record(_ outcome: Outcome, of node: Node) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: source[node.range])
    trace?.append(
      TraceEntry(
        text: String(text),
        position: node.position,
        outcome: outcome,
        attributes: node.mentionedAttributes
      )
    )
  }
}
