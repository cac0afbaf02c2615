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

/// Evaluates with the same outcome as the machine alone, but looks at every operand of `&&` and
/// `||` even when the result is decided, so that the trace names all that speaks for it.
struct Tracer<Host: Activation> {
  private var machine: Machine<Host>
  private let source: [Unicode.Scalar]
  private(set) var trace: [TraceEntry] = []

  init(_ machine: Machine<Host>, source: [Unicode.Scalar]) {
    self.machine = machine
    self.source = source
  }

  mutating func outcome(of root: Node) -> Outcome {
    let result = evaluate(root)
    return machine.conclude(result)
  }

  private mutating func evaluate(_ node: Node) -> Outcome {
    let step = machine.program.stepOfNode[node.id]
    switch node.kind {
    case .logical(let operation, let operands):
      machine.charge(1)
      var tally = LogicalTally(operation)
      for operand in operands {
        let place = machine.program.stepOfNode[operand.id]
        tally.add(machine.truth(evaluate(operand), operation.rawValue, place))
      }
      return tally.outcome
    case .unary(.not, let operand):
      machine.charge(1)
      let outcome = evaluate(operand)
      guard case .value(let value) = outcome else { return outcome }
      return machine.unary(.not, value, step)
    case .conditional(let condition, let first, let second):
      machine.charge(1)
      let place = machine.program.stepOfNode[condition.id]
      let outcome = machine.truth(evaluate(condition), "?:", place)
      guard let isFirst = outcome.truth else { return outcome }
      return evaluate(isFirst ? first : second)
    default:
      let outcome = machine.evaluate(step)
      record(outcome, of: node)
      return outcome
    }
  }

  private mutating func record(_ outcome: Outcome, of node: Node) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: source[node.range])
    trace.append(
      TraceEntry(
        text: String(text),
        position: node.position,
        outcome: outcome,
        attributes: node.mentionedAttributes
      )
    )
  }
}
