import CEL
import Testing

@Suite("步数上限 Cost limit")
struct CostTests {
  /// The least limit under which the expression has an outcome of its own.
  static func cost(of source: String, _ host: TableActivation = TableActivation()) throws -> Int {
    let expression = try Expression.parse(source)
    var (low, high) = (0, 10_000_000)
    while low < high {
      let middle = (low + high) / 2
      let outcome = expression.evaluate(in: host, limits: EvaluationLimits(cost: middle))
      if spelled(outcome) == "error: cost" { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @Test(
    "步数与做的事相当",
    arguments: [
      ("1", 1), ("1 + 2", 3), ("[1, 2, 3]", 7), ("[1, 2].map(x, x)", 8), ("true || 1 / 0 > 0", 2),
      ("[[1, 2], [3]] == [[1, 2], [3]]", 19),
    ]
  )
  func stepsAreCounted(_ source: String, _ steps: Int) throws {
    #expect(try Self.cost(of: source) == steps)
  }

  @Test("到上限有结果，差一步就停")
  func theLimitIsExact() throws {
    let source = "[1, 2, 3].all(x, x < 4) && 'abc' + 'def' == 'abcdef'"
    let expression = try Expression.parse(source)
    let least = try Self.cost(of: source)
    func outcome(_ cost: Int) -> String {
      spelled(expression.evaluate(in: TableActivation(), limits: EvaluationLimits(cost: cost)))
    }
    #expect(outcome(least) == "true")
    #expect(outcome(least - 1) == "error: cost")
    #expect(outcome(0) == "error: cost")
  }

  @Test(
    "成倍增长的值被步数挡住",
    arguments: [
      // Each line has a kilobyte or less; written out the values have 2^40 parts.
      (0..<40).reversed().reduce("x40") { "cel.bind(x\($1 + 1), [x\($1), x\($1)], \($0))" },
      (0..<40).reversed().reduce("x40 == x40") { "cel.bind(x\($1 + 1), [x\($1), x\($1)], \($0))" },
      (0..<40).reversed().reduce("x40") { "cel.bind(x\($1 + 1), {1: x\($1), 2: x\($1)}, \($0))" },
      (0..<40).reversed().reduce("size(x40)") { "cel.bind(x\($1 + 1), x\($1) + x\($1), \($0))" },
    ]
  )
  func valuesThatDoubleAreStopped(_ body: String) throws {
    let limits = ParseLimits(sourceLength: 4_000, depth: 400, elements: 8)
    let expression = try Expression.parse("cel.bind(x0, ['安全'], \(body))", limits: limits)
    #expect(spelled(expression.evaluate(in: TableActivation())) == "error: cost")
  }

  @Test("长文字的比较和查找按长度计步")
  func longTextsCountByLength() throws {
    let long = String(repeating: "安", count: 80_000)
    let host = TableActivation(["s": .string(long), "m": .map(ValueMap([long: .int(1)]))])
    for source in ["s == s", "s < s", "s in m", "m[s] == 1", "{s: 1}.size() == 1", "s in [s]"] {
      #expect(try Self.cost(of: source, host) > 29_000, "\(source)")
    }
  }
}
