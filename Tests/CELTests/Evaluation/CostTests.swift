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

  @Test("写明的式样在编译时读一次，算出来的每次求值读一次")
  func literalPatternsAreReadOnce() throws {
    // A pattern of 9,001 steps; what is left of it in an evaluation is clearing its notes.
    let large = "(?:abcdefghi){1000}"
    let written = try Self.cost(of: "'x'.matches('\(large)')")
    let computed = try Self.cost(of: "'x'.matches('\(large)' + '')")
    #expect(written < 200)
    #expect(computed > 9_000 + written)
    for pattern in ["a(", "(?:abcdefghijk){1000}"] {
      let outcome = try Expression.parse("'x'.matches('\(pattern)')").evaluate(
        in: TableActivation()
      )
      #expect(spelled(outcome).hasPrefix("error"), "\(pattern)")
    }
  }

  @Test("写明的式样再多也都照样求值")
  func anyNumberOfLiteralPatternsWorks() throws {
    let parts = (1...40).map {
      "'\(String(repeating: "a", count: $0))'.matches('^a{\($0)}$|b{900}')"
    }
    let expression = try Expression.parse(parts.joined(separator: " && "))
    #expect(expression.evaluate(in: TableActivation()).truth == true)
  }

  /// Sources of a kilobyte or less that would take minutes if only the parts were counted that
  /// stand in them.
  static let heavy = [
    "lists.range(1000000000).size()",
    "lists.range(200000).all(i, ''.matches('(?:a?){999}'))",
    "lists.range(200000).exists(i, 'a'.matches(string(i)))",
    "lists.range(200000).map(i, 'a').join('').matches('(?:a?){999}a{999}')",
    "lists.range(900).map(i, lists.range(900)) == lists.range(900).map(i, lists.range(900))",
    "cel.bind(m, lists.range(1000).transformMap(k, v, v), lists.range(1000).all(i, m == m))",
    "lists.range(10000).map(i, lists.range(10000).slice(0, 5000)).size()",
    "lists.range(200000).map(i, '甲').join('').replace('甲', '一二三四五六七八九十').size()",
    "cel.bind(s, lists.range(99000).map(i, '甲').join(''), lists.range(999).map(i, s.charAt(i)))",
    "cel.bind(b, bytes(lists.range(99000).map(i, 'a').join('')), "
      + "lists.range(999).map(i, base64.encode(b)))",
    "lists.range(100000).map(i, '%.999f'.format([1.5])).size()",
    (0..<7).reduce("[1]") { "[1,1,1,1,1,1,1,1,1,1].map(x\($1), \($0))" },
    (0..<7).reduce("1") { "[1,1,1,1,1,1,1,1,1,1].transformMap(k, x\($1), \($0))" },
  ]

  @Test("一千字节的表达式都在步数之内停下", arguments: heavy)
  func aKilobyteIsStopped(_ source: String) throws {
    #expect(source.utf8.count <= 1_024)
    let outcome = try Expression.parse(source).evaluate(
      in: TableActivation(),
      limits: EvaluationLimits(cost: 100_000)
    )
    #expect(spelled(outcome) == "error: cost")
  }
}
