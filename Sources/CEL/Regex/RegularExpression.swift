/// A pattern in the syntax of RE2, ready to be looked for in linear time.
///
/// All ways through the pattern are followed at once, one scalar of the text after the other, so
/// that no pattern needs more than its own length in steps for a scalar of the text. Groups do not
/// capture; which of several matches is preferred plays no role.
struct RegularExpression: Sendable {
  private let program: PatternProgram

  /// Reads a pattern.
  init(_ pattern: String) throws(PatternError) {
    var parser = PatternParser(pattern)
    let tree = try parser.parse()
    program = try PatternProgram(tree, parser.classes)
  }

  /// The number of steps the pattern has.
  var size: Int { program.steps.count }

  /// Looks for the pattern anywhere in a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The steps that may be taken.
  /// - Returns: Whether the text holds the pattern, or nil when the steps did not suffice, and the
  ///   steps taken.
  func search(_ text: String, limit: Int = .max) -> (found: Bool?, steps: Int) {
    var search = PatternSearch(program)
    var scalars = text.unicodeScalars.makeIterator()
    var previous: UInt32?
    var next = scalars.next()?.value
    while true {
      search.enter(isAtStart: previous == nil, previous, next)
      if search.isFound { return (true, search.steps) }
      guard let scalar = next, !search.isHopeless else { return (false, search.steps) }
      if search.steps > limit { return (nil, search.steps) }
      search.consume(scalar)
      (previous, next) = (scalar, scalars.next()?.value)
    }
  }
}

/// The places of the automaton that a text has led to.
private struct PatternSearch {
  private let program: PatternProgram
  /// The places that wait for a scalar.
  private var waiting: [Int] = []
  /// The places to go on from after a scalar.
  private var entries: [Int] = []
  private var stack: [Int] = []
  /// The round in which a place was last visited.
  private var visited: [Int]
  private var round = 0
  private(set) var steps = 0
  private(set) var isFound = false

  init(_ program: PatternProgram) {
    self.program = program
    visited = Array(repeating: 0, count: program.steps.count)
  }

  /// Whether no text that follows can hold the pattern.
  var isHopeless: Bool { waiting.isEmpty && program.isAnchored }

  /// Follows all ways that take no scalar, from where the last one led and from the start.
  mutating func enter(isAtStart: Bool, _ previous: UInt32?, _ next: UInt32?) {
    round += 1
    waiting.removeAll(keepingCapacity: true)
    if isAtStart || !program.isAnchored { entries.append(0) }
    for entry in entries {
      stack.append(entry)
      while let place = stack.popLast() {
        if visited[place] == round { continue }
        visited[place] = round
        steps += 1
        switch program.steps[place] {
        case .scalar: waiting.append(place)
        case .assertion(let assertion):
          if assertion.holds(between: previous, and: next) { stack.append(place + 1) }
        case .split(let first, let second):
          stack.append(second)
          stack.append(first)
        case .jump(let target): stack.append(target)
        case .found:
          isFound = true
          return
        }
      }
    }
  }

  mutating func consume(_ scalar: UInt32) {
    entries.removeAll(keepingCapacity: true)
    for place in waiting {
      guard case .scalar(let index) = program.steps[place] else { continue }
      steps += program.classes[index].cost(of: scalar)
      if program.classes[index].contains(scalar) { entries.append(place + 1) }
    }
  }
}
