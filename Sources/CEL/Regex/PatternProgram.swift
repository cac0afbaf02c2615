/// A regular expression as the steps of an automaton.
struct PatternProgram: Sendable {
  /// One step; where it does not say, the next one follows.
  enum Step: Sendable {
    /// Goes on with the next scalar when this one is of the class.
    case scalar(Int)
    /// Goes on when the condition holds.
    case assertion(PatternAssertion)
    /// Goes on at both places.
    case split(Int, Int)
    /// Goes on at the place.
    case jump(Int)
    /// The pattern is found.
    case found
  }

  static let limit = 10_000

  let steps: [Step]
  let classes: [ScalarClass]

  /// Writes out a tree.
  init(_ tree: PatternNode, _ classes: [ScalarClass]) throws(PatternError) {
    var writer = Writer()
    try writer.write(tree)
    writer.steps.append(.found)
    steps = writer.steps
    self.classes = classes
  }

  /// Whether the pattern can only be found where the text begins.
  var isAnchored: Bool {
    if case .assertion(.textStart)? = steps.first { return true }
    return false
  }

  private struct Writer {
    var steps: [Step] = []
    /// The nodes written, so that counts of nothing end as well.
    private var work = 0

    mutating func write(_ node: PatternNode) throws(PatternError) {
      work += 1
      guard steps.count < PatternProgram.limit, work < 10 * PatternProgram.limit else {
        throw PatternError(.tooLarge(limit: PatternProgram.limit), at: 0)
      }
      switch node {
      case .empty: break
      case .scalar(let index): steps.append(.scalar(index))
      case .assertion(let assertion): steps.append(.assertion(assertion))
      case .sequence(let nodes): for node in nodes { try write(node) }
      case .choice(let branches): try write(choice: branches)
      case .repetition(let node, let minimum, let maximum):
        for _ in 0..<minimum { try write(node) }
        if let maximum {
          try write(node, upTo: maximum - minimum)
        } else {
          try write(anyNumberOf: node)
        }
      }
    }

    private mutating func write(choice branches: [PatternNode]) throws(PatternError) {
      var jumps: [Int] = []
      for branch in branches.dropLast() {
        let split = steps.count
        steps.append(.split(split + 1, split + 1))
        try write(branch)
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
      }
      if let last = branches.last { try write(last) }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    }

    private mutating func write(_ node: PatternNode, upTo count: Int) throws(PatternError) {
      var splits: [Int] = []
      for _ in 0..<count {
        splits.append(steps.count)
        steps.append(.split(steps.count + 1, 0))
        try write(node)
      }
      for split in splits { steps[split] = .split(split + 1, steps.count) }
    }

    private mutating func write(anyNumberOf node: PatternNode) throws(PatternError) {
      let split = steps.count
      steps.append(.split(split + 1, 0))
      try write(node)
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
    }
  }
}
