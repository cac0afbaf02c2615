/// Reads the syntax of RE2 into a tree and the classes its leaves refer to.
struct PatternParser {
  /// The flags that hold at a place of the pattern.
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
  }

  /// A tree and the product of the counts nested in it.
  struct Item {
    let node: PatternNode
    var repeats = 1
  }

  static let depthLimit = 250
  static let repeatLimit = 1_000

  let pattern: [UInt32]
  var place = 0
  var flags = Flags()
  var classes: [ScalarClass] = []
  private var depth = 0

  init(_ pattern: String) { self.pattern = pattern.unicodeScalars.map(\.value) }

  /// Reads the whole pattern.
  mutating func parse() throws(PatternError) -> PatternNode {
    let item = try choice()
    guard place == pattern.count else { throw PatternError(.unbalanced(")"), at: place) }
    return item.node
  }

  /// Sequences between bars, up to a closing parenthesis or the end.
  private mutating func choice() throws(PatternError) -> Item {
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    guard branches.count > 1 else { return branches[0] }
    return Item(
      node: .choice(branches.map(\.node)),
      repeats: branches.reduce(1) { max($0, $1.repeats) }
    )
  }

  private mutating func sequence() throws(PatternError) -> Item {
    var items: [Item] = []
    var endOfRepetition: Int?
    while place < pattern.count, !isNext("|"), !isNext(")") {
      let start = place
      if let counts = try repetition() {
        guard endOfRepetition != start else {
          throw PatternError(.repeatedRepetition(text(from: start)), at: start)
        }
        guard let last = items.popLast() else {
          throw PatternError(.nothingToRepeat(text(from: start)), at: start)
        }
        items.append(try repeated(last, counts, at: start))
        endOfRepetition = place
      } else if skip("\\Q") {
        while place < pattern.count, !skip("\\E") { items.append(literal(take())) }
      } else if let item = try atom() {
        items.append(item)
      }
    }
    guard items.count != 1 else { return items[0] }
    return Item(
      node: items.isEmpty ? .empty : .sequence(items.map(\.node)),
      repeats: items.reduce(1) { max($0, $1.repeats) }
    )
  }

  /// What a repetition may follow; nil for a group that only sets flags.
  private mutating func atom() throws(PatternError) -> Item? {
    if isNext("(") { return try group() }
    if isNext("[") { return item(try brackets()) }
    if isNext("\\") { return try escape() }
    if skip(".") {
      let newline = ScalarClass.Part(ranges: flags.dotMatchesNewline ? [] : [0x0A...0x0A])
      return item(ScalarClass([newline], isNegated: true))
    }
    if skip("^") { return Item(node: .assertion(flags.isMultiline ? .lineStart : .textStart)) }
    if skip("$") { return Item(node: .assertion(flags.isMultiline ? .lineEnd : .textEnd)) }
    return literal(take())
  }

  mutating func literal(_ scalar: UInt32) -> Item {
    item(ScalarClass(scalar, ignoresCase: flags.ignoresCase))
  }

  mutating func item(_ scalars: ScalarClass) -> Item {
    classes.append(scalars)
    return Item(node: .scalar(classes.count - 1))
  }
}

// MARK: - Groups

extension PatternParser {
  /// A group, or a change of flags for the rest of the group around it.
  private mutating func group() throws(PatternError) -> Item? {
    let start = place
    let outer = flags
    _ = take()
    if isNext("?") {
      guard try opensGroup(at: start) else { return nil }
    }
    depth += 1
    guard depth <= PatternParser.depthLimit else {
      throw PatternError(.tooDeep(limit: PatternParser.depthLimit), at: start)
    }
    let item = try choice()
    guard skip(")") else { throw PatternError(.unbalanced("("), at: start) }
    depth -= 1
    flags = outer
    return item
  }

  /// Reads what follows `(?`; false when it was a change of flags alone.
  private mutating func opensGroup(at start: Int) throws(PatternError) -> Bool {
    for text in ["?=", "?!", "?<=", "?<!", "?>", "?#", "?P=", "?P>"] where isNext(text) {
      throw PatternError(.notSupported("(" + text), at: start)
    }
    if skip("?P<") || skip("?<") {
      let name = place
      while place < pattern.count, isNameScalar(pattern[place]) { place += 1 }
      guard place > name, skip(">") else { throw PatternError(.invalidGroupName, at: start) }
      return true
    }
    _ = take()
    var isClearing = false
    var hasFlag = true
    while place < pattern.count {
      let scalar = take()
      switch Unicode.Scalar(scalar) {
      case "i": flags.ignoresCase = !isClearing
      case "m": flags.isMultiline = !isClearing
      case "s": flags.dotMatchesNewline = !isClearing
      // Which of several matches is preferred makes no difference to whether there is one.
      case "U": break
      case "-" where !isClearing:
        isClearing = true
        hasFlag = false
        continue
      case ":" where hasFlag: return true
      case ")" where hasFlag: return false
      default: throw PatternError(.notSupported(text(from: start)), at: start)
      }
      hasFlag = true
    }
    throw PatternError(.unbalanced("("), at: start)
  }

  private func isNameScalar(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || GeneralCategories(name: "L")?.contains(scalar) == true
      || GeneralCategories(name: "N")?.contains(scalar) == true
  }
}

// MARK: - Repetitions

extension PatternParser {
  /// How often something is repeated.
  private struct Counts {
    let minimum: Int
    let maximum: Int?
  }

  /// A repetition sign and what makes it lazy, or nil when something else is next.
  ///
  /// A brace without counts is a literal.
  private mutating func repetition() throws(PatternError) -> Counts? {
    let counts: Counts
    if skip("*") {
      counts = Counts(minimum: 0, maximum: nil)
    } else if skip("+") {
      counts = Counts(minimum: 1, maximum: nil)
    } else if skip("?") {
      counts = Counts(minimum: 0, maximum: 1)
    } else if isNext("{"), let written = writtenCounts() {
      counts = written
    } else {
      return nil
    }
    _ = skip("?")
    return counts
  }

  /// `{n}`, `{n,}` or `{n,m}`; anything else leaves the place as it was.
  private mutating func writtenCounts() -> Counts? {
    let start = place
    _ = take()
    if let minimum = number() {
      if skip("}") { return Counts(minimum: minimum, maximum: minimum) }
      if skip(",") {
        if skip("}") { return Counts(minimum: minimum, maximum: nil) }
        if let maximum = number(), skip("}") { return Counts(minimum: minimum, maximum: maximum) }
      }
    }
    place = start
    return nil
  }

  /// Decimal digits without leading zeros, cut to one more than the limit.
  private mutating func number() -> Int? {
    let start = place
    var number = 0
    while place < pattern.count, (0x30...0x39).contains(pattern[place]) {
      number = min(number * 10 + Int(take() - 0x30), PatternParser.repeatLimit + 1)
    }
    let hasLeadingZero = place > start + 1 && pattern[start] == 0x30
    return place > start && !hasLeadingZero ? number : nil
  }

  private func repeated(
    _ item: Item,
    _ counts: Counts,
    at start: Int
  ) throws(PatternError) -> Item {
    let most = counts.maximum ?? counts.minimum
    let repeats = item.repeats * max(most, 1)
    guard most >= counts.minimum, repeats <= PatternParser.repeatLimit else {
      throw PatternError(.repetitionCount(text(from: start)), at: start)
    }
    return Item(
      node: .repetition(item.node, minimum: counts.minimum, maximum: counts.maximum),
      repeats: repeats
    )
  }
}

// MARK: - Reading

extension PatternParser {
  func isNext(_ text: String) -> Bool {
    pattern[place...].starts(with: text.unicodeScalars.lazy.map(\.value))
  }

  mutating func skip(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    place += text.unicodeScalars.count
    return true
  }

  /// The next scalar; callers know that there is one.
  mutating func take() -> UInt32 {
    place += 1
    return pattern[place - 1]
  }

  /// The source from a place up to here.
  func text(from start: Int) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: pattern[start..<place].compactMap(Unicode.Scalar.init))
    return text
  }
}
