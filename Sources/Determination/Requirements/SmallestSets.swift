import SafetyModel

/// The smallest sets of variables that settle a function of a diagram.
struct SmallestSets {
  /// What a member of a set does.
  enum Kind {
    /// Each variable below the bound is true; a member makes it false. Sought: the function is no
    /// longer true whatever the variables from the bound on are.
    case corrections(before: Int)
    /// Each variable below the bound is unknown; a member makes it true. Sought: the function is
    /// true whatever the other variables are.
    case confirmations(before: Int)
    /// Each variable is false; a member makes it true. Sought: the function is true.
    case findings(before: Int)
  }

  private var diagram: DecisionDiagram
  private let kind: Kind
  private let bound: Int
  /// The least size from a function on, and how many sets have it.
  private var least: [DecisionDiagram.Node: (size: Int, count: Int)] = [:]

  /// More sets than anybody reads; counts stop here.
  private static let many = 1_000_000_000

  init(diagram: DecisionDiagram, kind: Kind) {
    self.diagram = diagram
    self.kind = kind
    bound =
      switch kind {
      case .corrections(let bound), .confirmations(let bound), .findings(let bound): bound
      }
  }

  /// The least size of a set; nothing when no set serves.
  mutating func size(from function: DecisionDiagram.Node) throws(DiagramTooLarge) -> Int? {
    let size = try least(from: function).size
    return size == Int.max ? nil : size
  }

  /// All sets of the least size, the first of them listed.
  ///
  /// - Parameters:
  ///   - function: The function.
  ///   - names: The names of the variables below the bound.
  ///   - limit: How many sets are listed.
  /// - Returns: The sets in the order of the variables; none when no set serves.
  /// - Throws: `DiagramTooLarge` when the search outgrows the diagram.
  mutating func sets(
    from function: DecisionDiagram.Node,
    names: [String],
    limit: Int
  ) throws(DiagramTooLarge) -> ClauseSets {
    let best = try least(from: function)
    guard best.size != Int.max else { return ClauseSets() }
    var sets: [[Int]] = []
    try list(function, chosen: [], into: &sets, limit: min(limit, best.count))
    return ClauseSets(
      sets: sets.map { $0.map { names[$0] } },
      unlisted: best.count - sets.count
    )
  }

  private mutating func list(
    _ node: DecisionDiagram.Node,
    chosen: [Int],
    into sets: inout [[Int]],
    limit: Int
  ) throws(DiagramTooLarge) {
    guard sets.count < limit else { return }
    let variable = diagram.variable(of: node)
    guard variable < bound else {
      sets.append(chosen)
      return
    }
    let (with, without) = try sides(of: node)
    let size = try least(from: node).size
    if try plusOne(least(from: with).size) == size {
      try list(with, chosen: chosen + [variable], into: &sets, limit: limit)
    }
    if try least(from: without).size == size {
      try list(without, chosen: chosen, into: &sets, limit: limit)
    }
  }

  private mutating func least(
    from node: DecisionDiagram.Node
  ) throws(DiagramTooLarge) -> (size: Int, count: Int) {
    guard diagram.variable(of: node) < bound else {
      return serves(node) ? (0, 1) : (Int.max, 0)
    }
    if let found = least[node] { return found }
    let (with, without) = try sides(of: node)
    let taken = try least(from: with)
    let left = try least(from: without)
    let size = min(plusOne(taken.size), left.size)
    guard size != Int.max else {
      least[node] = (size, 0)
      return (size, 0)
    }
    let count =
      (plusOne(taken.size) == size ? taken.count : 0) + (left.size == size ? left.count : 0)
    let result = (size: size, count: min(count, SmallestSets.many))
    least[node] = result
    return result
  }

  /// Whether the function is settled once the variables below the bound are dealt with.
  private func serves(_ node: DecisionDiagram.Node) -> Bool {
    switch kind {
    case .corrections: node != DecisionDiagram.yes
    case .confirmations, .findings: node == DecisionDiagram.yes
    }
  }

  /// The function left with its first variable in the set, and without.
  private mutating func sides(
    of node: DecisionDiagram.Node
  ) throws(DiagramTooLarge) -> (with: DecisionDiagram.Node, without: DecisionDiagram.Node) {
    let low = diagram.low(of: node)
    let high = diagram.high(of: node)
    switch kind {
    case .corrections: return (low, high)
    case .findings: return (high, low)
    // What is not confirmed stays unknown, so the function must hold either way.
    case .confirmations: return (high, try diagram.and(low, high))
    }
  }

  private func plusOne(_ size: Int) -> Int { size == Int.max ? Int.max : size + 1 }
}
