import CEL
import Testing

/// A source and the problems it has, as their descriptions.
struct CheckCase: CustomTestStringConvertible, Sendable {
  let source: String
  let problems: [String]

  init(_ source: String, _ problems: String...) {
    self.source = source
    self.problems = problems
  }

  var testDescription: String { source }
}

@Suite("静态检查 Checking")
struct CheckingTests {
  static let declarations = Declarations(
    attributes: [
      "site.floor_area_m2": .double, "site.workers": .int, "site.spray": .bool,
      "site.kind": .string, "site.processes": .list(.string),
    ],
    functions: [
      FunctionSignature("circumstance", [.string], returns: .bool),
      FunctionSignature("measured", [.string], returns: .double),
    ]
  )

  static let cases: [CheckCase] = [
    .init("site.spray && site.floor_area_m2 > 300"), .init("site.workers > 9.5"),
    .init("site.processes.exists(p, p in ['injection'])"),
    .init("has(site.kind) && size(site.kind) > 1"),
    .init("circumstance('exit-blocked') ? measured('site.x') > 1.0 : site.spray"),
    .init("site.processes.map(p, size(p)).all(n, n > 1)"), .init("site.kind == 'a' || !site.spray"),
    .init(
      "site.floor_area_m > 300",
      "1:1: 'site.floor_area_m' is not declared; did you mean 'site.floor_area_m2'?"
    ),
    .init("park.gate", "1:1: 'park.gate' is not declared"),
    .init("has(site.spary)", "1:1: 'site.spary' is not declared; did you mean 'site.spray'?"),
    .init(
      "circumstanse('x')",
      "1:1: there is no function 'circumstanse'; did you mean 'circumstance'?"
    ),
    .init("circumstance('x', 'y')", "1:1: 'circumstance' takes 1 arguments, not 2"),
    .init("circumstance(1)", "1:1: 'circumstance' does not take (int)"),
    .init("site.spray && site.kind", "1:15: a condition must be bool, not string"),
    .init("site.workers", "1:1: a condition must be bool, not int"),
    .init("site.kind > 3", "1:11: '>' does not take (string, int)"),
    .init("site.kind == 3", "1:11: '==' does not take (string, int)"),
    .init("site.spray == null", "1:12: '==' does not take (bool, null_type)"),
    .init("'a' in site.kind", "1:5: 'in' needs a list or map, not string"),
    .init("1 in site.processes", "1:3: 'in' does not take (int, list(string))"),
    .init("site.kind.exists(c, c == 'a')", "1:1: 'exists' needs a list or map, not string"),
    .init("site.workers + 1.5 > 2.0", "1:14: '+' does not take (int, double)"),
    .init("site.workers.x", "1:1: there is no field 'x' in int"),
    .init("!site.kind", "1:2: a condition must be bool, not string"),
    .init("size(site.workers) > 1", "1:1: 'size' does not take (int)"),
    .init(
      "site.a1 || site.kind",
      "1:1: 'site.a1' is not declared",
      "1:12: a condition must be bool, not string"
    ),
  ]

  @Test("检查报告全部问题及位置", arguments: cases)
  func checkingReportsAllProblemsWithPlaces(_ example: CheckCase) throws {
    let problems = try Expression.parse(example.source).check(in: Self.declarations)
    #expect(problems.map(\.description) == example.problems)
  }

  @Test("期望的类型可以不是布尔")
  func anotherTypeMayBeExpected() throws {
    let sum = try Expression.parse("site.workers + 1")
    #expect(sum.check(in: Self.declarations, expecting: .int).isEmpty)
    #expect(sum.check(in: Self.declarations, expecting: .string).count == 1)
  }

  @Test("列出用到的属性和宿主函数")
  func attributesAndCallsAreListed() throws {
    let expression = try Expression.parse(
      "site.a && has(site.b) || site.c.exists(x, x == site.a) || circumstance('k') || f(x, 'y')"
    )
    #expect(expression.attributes.map(\.description) == ["site.a", "site.b", "site.c", "x"])
    #expect(expression.calls.map(\.name) == ["circumstance", "f"])
    #expect(expression.calls.map(\.constantArguments) == [["k"], [nil, "y"]])
  }

  @Test("追踪列出参与的每个条件")
  func tracingListsEveryCondition() throws {
    let expression = try Expression.parse(
      "!(site.area > 300.0) && (site.spray || circumstance('火'))"
    )
    let host = TableActivation(
      ["site.area": .double(400), "site.spray": .bool(true)],
      unknown: []
    )
    var functions = FunctionRegistry()
    functions.register("circumstance", arity: 1) { _ in .unknown([.call("circumstance", "火")]) }
    let (outcome, trace) = expression.evaluateTracing(in: host, functions: functions)
    #expect(outcome.truth == false)
    #expect(trace.map(\.text) == ["site.area > 300.0", "site.spray", "circumstance('火')"])
    #expect(trace.map { spelled($0.outcome) } == ["true", "true", "unknown: circumstance(\"火\")"])
    #expect(
      trace.map(\.attributes) == [
        [AttributePath("site.area")], [AttributePath("site.spray")], [.call("circumstance", "火")],
      ]
    )
  }
}
