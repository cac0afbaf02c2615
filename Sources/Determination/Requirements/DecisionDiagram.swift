/// A diagram grew past its limit; the question stays open.
struct DiagramTooLarge: Error {}

/// Yes-or-no functions of numbered variables, each function stored once (a reduced ordered diagram).
///
/// Because equal functions are the same node, a function that is true whatever its variables are is
/// the node `yes`, however it was written: `x || !x` is decided although `x` is unknown.
struct DecisionDiagram {
  /// A function.
  typealias Node = Int

  static let no: Node = 0
  static let yes: Node = 1

  /// How many functions a diagram holds at most; 49 clauses under four counting rules take about 6,000.
  static let limit = 60_000

  private struct Choice {
    let variable: Int
    let low: Node
    let high: Node
  }

  /// The first two stand for `no` and `yes` and come after every variable.
  private var choices = [
    Choice(variable: Int.max, low: 0, high: 0), Choice(variable: Int.max, low: 1, high: 1),
  ]
  private var known: [UInt64: Node] = [:]
  private var results: [UInt64: Node] = [:]

  /// The first variable a function depends on; `Int.max` for `no` and `yes`.
  func variable(of node: Node) -> Int { choices[node].variable }

  /// The function that is left when its first variable is false.
  func low(of node: Node) -> Node { choices[node].low }

  /// The function that is left when its first variable is true.
  func high(of node: Node) -> Node { choices[node].high }

  /// The function that is one variable.
  mutating func variable(_ number: Int) throws(DiagramTooLarge) -> Node {
    try node(number, low: DecisionDiagram.no, high: DecisionDiagram.yes)
  }

  mutating func not(_ node: Node) throws(DiagramTooLarge) -> Node {
    try choose(node, DecisionDiagram.no, DecisionDiagram.yes)
  }

  mutating func and(_ left: Node, _ right: Node) throws(DiagramTooLarge) -> Node {
    try choose(left, right, DecisionDiagram.no)
  }

  mutating func or(_ left: Node, _ right: Node) throws(DiagramTooLarge) -> Node {
    try choose(left, DecisionDiagram.yes, right)
  }

  /// At least so many of the functions.
  mutating func atLeast(_ count: Int, of members: [Node]) throws(DiagramTooLarge) -> Node {
    guard count > 0 else { return DecisionDiagram.yes }
    guard count <= members.count else { return DecisionDiagram.no }
    // After each member, row[k] is "at least k of the members from here on".
    var row = [DecisionDiagram.yes] + Array(repeating: DecisionDiagram.no, count: count)
    for member in members.reversed() {
      for needed in stride(from: count, through: 1, by: -1) {
        row[needed] = try choose(member, row[needed - 1], row[needed])
      }
    }
    return row[count]
  }

  /// If the first function then the second, otherwise the third.
  private mutating func choose(
    _ test: Node,
    _ then: Node,
    _ other: Node
  ) throws(DiagramTooLarge) -> Node {
    if test == DecisionDiagram.yes || then == other { return then }
    if test == DecisionDiagram.no { return other }
    if then == DecisionDiagram.yes, other == DecisionDiagram.no { return test }
    let key = DecisionDiagram.key(test, then, other)
    if let result = results[key] { return result }
    let first = min(variable(of: test), min(variable(of: then), variable(of: other)))
    let low = try choose(
      branch(test, first, choices[test].low),
      branch(then, first, choices[then].low),
      branch(other, first, choices[other].low)
    )
    let high = try choose(
      branch(test, first, choices[test].high),
      branch(then, first, choices[then].high),
      branch(other, first, choices[other].high)
    )
    let result = try node(first, low: low, high: high)
    guard results.count < 8 * DecisionDiagram.limit else { throw DiagramTooLarge() }
    results[key] = result
    return result
  }

  private func branch(_ node: Node, _ variable: Int, _ side: Node) -> Node {
    choices[node].variable == variable ? side : node
  }

  private mutating func node(
    _ variable: Int,
    low: Node,
    high: Node
  ) throws(DiagramTooLarge) -> Node {
    if low == high { return low }
    let key = DecisionDiagram.key(variable, low, high)
    if let found = known[key] { return found }
    guard choices.count < DecisionDiagram.limit, variable < DecisionDiagram.limit else {
      throw DiagramTooLarge()
    }
    choices.append(Choice(variable: variable, low: low, high: high))
    known[key] = choices.count - 1
    return choices.count - 1
  }

  /// Three numbers below the limit, 21 bits each.
  private static func key(_ first: Int, _ second: Int, _ third: Int) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }
}
