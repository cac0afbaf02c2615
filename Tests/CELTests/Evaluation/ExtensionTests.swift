import CEL
import Testing

@Suite("可选值、绑定和双变量宏 Optionals, bindings and two variables")
struct ExtensionTests {
  static let host = TableActivation(
    [
      "site.workers": .int(12), "m": .map(ValueMap(["a": .int(1), "n": .null])),
      "l": .list([.int(7), .int(8)]),
    ],
    unknown: ["site.height", "u"]
  )

  static let optionals: [EvaluationCase] = [
    .init("m.?a", "optional.of(1)"), .init("m.?z", "optional.none()"),
    .init("m.?n", "optional.of(null)"), .init("m[?'a']", "optional.of(1)"),
    .init("l[?1]", "optional.of(8)"), .init("l[?2]", "optional.none()"),
    .init("l[?-1]", "optional.none()"), .init("l[?'a']", "error: overload []"),
    .init("m.?a.?b", "error: overload .?b"), .init("m.?z.?b.c[0]", "optional.none()"),
    .init("m.?z.orValue(5)", "5"), .init("m.?a.orValue(1 / 0)", "1"),
    .init("m.?z.orValue(1 / 0)", "error: zero"), .init("m.?a.or(optional.of(1 / 0)).value()", "1"),
    .init("m.?z.or(m.?a).value()", "1"), .init("m.?z.or(1)", "error: overload or"),
    .init("m.?z.value()", "error: absent"), .init("m.?z.hasValue()", "false"),
    .init("1.orValue(2)", "error: overload orValue"), .init("u.orValue(2)", "unknown: u"),
    .init("m.?z.orValue(u)", "unknown: u"), .init("m.?a.orValue(u)", "1"),
    .init("optional.of(1 / 0)", "error: zero"), .init("optional.of(u)", "unknown: u"),
    .init("optional.ofNonZeroValue(0)", "optional.none()"),
    .init("optional.ofNonZeroValue('')", "optional.none()"),
    .init("optional.ofNonZeroValue(false)", "optional.none()"),
    .init("optional.ofNonZeroValue([])", "optional.none()"),
    .init("optional.ofNonZeroValue(duration('0s'))", "optional.none()"),
    .init("optional.ofNonZeroValue(0.5)", "optional.of(0.5)"),
    .init("optional.unwrap([m.?a, m.?z])", "[1]"), .init("[m.?z, m.?a].unwrapOpt()", "[1]"),
    .init("optional.unwrap([1])", "error: overload optional.unwrap"),
    .init("[?m.?z, 2, ?m.?a]", "[2, 1]"), .init("[?1]", "error: overload [?]"),
    .init("{?'a': m.?a, ?'z': m.?z}", "{\"a\": 1}"), .init("{?'a': 1}", "error: overload {?:}"),
    .init("m.?a.optMap(x, x + 1)", "optional.of(2)"),
    .init("m.?z.optMap(x, 1 / 0)", "optional.none()"),
    .init("m.?a.optFlatMap(x, optional.none())", "optional.none()"),
    .init("m.?a.optFlatMap(x, x)", "error: overload optFlatMap"),
    .init("1.optMap(x, x)", "error: overload optMap"), .init("has(m.?a.b)", "error: overload has"),
    .init("has(m.?z.b)", "false"), .init("type(m.?a) == optional_type", "true"),
    .init("site.?workers", "optional.of(12)"), .init("site.?height", "unknown: site.height"),
    .init("site.?nothing", "error: variable site"),
  ]

  static let bindings: [EvaluationCase] = [
    .init("cel.bind(x, 2, x * x)", "4"), .init("cel.bind(x, 1 / 0, 3)", "3"),
    .init("cel.bind(x, 1 / 0, x + 1)", "error: zero"), .init("cel.bind(x, u, x || true)", "true"),
    .init("cel.bind(x, u, [x])", "unknown: u"),
    .init("cel.bind(x, 1, cel.bind(x, x + 1, x)) ", "2"),
    .init("cel.bind(x, 1, [2, 3].map(x, x)) + [cel.bind(y, 4, y)]", "[2, 3, 4]"),
    .init(
      "cel.block([1, cel.index(0) + 1, [cel.index(1)]], cel.index(2) + [cel.index(0)])",
      "[2, 1]"
    ),
    .init("cel.block([1 / 0], true)", "true"),
    .init("cel.block([1 / 0], cel.index(0))", "error: zero"),
    .init(
      "cel.block([[1, 2].map(x, x + 1), [3].map(x, x)], cel.index(0) + cel.index(1))",
      "[2, 3, 3]"
    ),
    .init("[1, 2].map(x, cel.bind(y, x * 10, [3].map(z, x + y + z)[0]))", "[14, 25]"),
  ]

  static let twoVariables: [EvaluationCase] = [
    .init("l.all(i, v, v == i + 7)", "true"), .init("l.exists(i, v, i == 1 && v == 8)", "true"),
    .init("l.existsOne(i, v, v > 0)", "false"),
    .init("m.exists(k, v, k == 'n' && v == null)", "true"),
    .init("l.transformList(i, v, i * v)", "[0, 8]"),
    .init("l.transformList(i, v, i > 0, v)", "[8]"),
    .init("m.transformList(k, v, k)", "[\"a\", \"n\"]"),
    .init("m.transformMap(k, v, k + k)", "{\"a\": \"aa\", \"n\": \"nn\"}"),
    .init("l.transformMap(i, v, v)", "{0: 7, 1: 8}"),
    .init("m.transformMap(k, v, v != null, 1)", "{\"a\": 1}"),
    .init("l.transformMapEntry(i, v, {v: i})", "{7: 0, 8: 1}"),
    .init("l.transformMapEntry(i, v, {'x': i})", "error: duplicate"),
    .init("l.transformMapEntry(i, v, v)", "error: overload transformMapEntry"),
    .init("l.transformList(i, v, 1 / i)", "error: zero"),
    .init("l.transformMap(i, v, i == 0 ? u : v)", "unknown: u"),
    .init("[0, 1].all(i, v, 1 / v == 2)", "false"),
    .init("1.all(i, v, true)", "error: overload all"),
  ]

  @Test("值与公开语义一致", arguments: optionals + bindings + twoVariables)
  func givesTheOutcomeOfThePublicSemantics(_ example: EvaluationCase) throws {
    let outcome = try Expression.parse(example.source).evaluate(in: Self.host)
    #expect(spelled(outcome) == example.expected)
  }

  static let names = TableActivation(
    [
      "x": .int(1), "a.x": .int(2), "a.b.x": .int(3), "a.b.c": .map(ValueMap(["d": .int(4)])),
      "c.d": .int(5), "a.y.z": .int(6), "y": .map(ValueMap(["z": .int(7)])),
      "y.w": .int(8),
    ],
    unknown: ["a.u"]
  )

  @Test(
    "名称先在前缀里找，长的先于短的",
    arguments: [
      ("", "x", "1"), ("a", "x", "2"), ("a.b", "x", "3"), ("a.b", ".x", "1"), ("a.b", ".a.x", "2"),
      ("a.b", "c.d", "5"),
      ("a.b", "c.d.e", "error: overload .e"), ("a", "c.d", "5"), ("a", "b.c.d", "4"),
      ("a", "y.z", "6"),
      ("", "y.z", "7"),
      ("q.r", "y.z", "7"), ("a", "y.w", "8"), ("a", "u", "unknown: a.u"),
      ("b", "u", "error: variable u"),
      ("a.b", "[9].map(x, x)", "[9]"), ("a.b", "[9].map(x, .x)", "[1]"), ("a", "has(y.z)", "true"),
      ("a", "has(c.e)", "error: variable c.e"), ("a.b", "has(c.e)", "false"),
      ("a", "int(1.0)", "1"),
      ("google.protobuf", "Timestamp == type(timestamp(0))", "true"), ("a", "[1].size()", "1"),
      ("a", "optional.of(1).value()", "1"), ("a", ".size('安')", "1"),
    ]
  )
  func namesAreFoundInTheContainerFirst(
    _ container: String,
    _ source: String,
    _ expected: String
  )
    throws
  {
    let outcome = try Expression.parse(source, container: container).evaluate(in: Self.names)
    #expect(spelled(outcome) == expected)
  }

  @Test("宿主函数可有带点的名称，也在前缀里找")
  func hostFunctionsMayHaveDottedNames() throws {
    var functions = FunctionRegistry()
    functions.register("a.f", arity: 1) { .value(.list([.string("a.f")] + $0)) }
    functions.register("f", arity: 1) { .value(.list([.string("f")] + $0)) }
    functions.registerMethod("g", arity: 0) { .value(.list([.string("g")] + $0)) }
    functions.register("size", arity: 2) { .value(.list($0)) }
    func outcome(_ source: String, _ container: String = "") throws -> String {
      let expression = try Expression.parse(source, container: container)
      return spelled(expression.evaluate(in: Self.names, functions: functions))
    }
    #expect(try outcome("a.f(1)") == "[\"a.f\", 1]")
    #expect(try outcome("f(1)") == "[\"f\", 1]")
    #expect(try outcome("f(1)", "a.b") == "[\"a.f\", 1]")
    #expect(try outcome(".f(1)", "a.b") == "[\"f\", 1]")
    #expect(try outcome("x.g()") == "[\"g\", 1]")
    #expect(try outcome("x.f(1)") == "error: overload f")
    #expect(try outcome("size(1, 2)") == "[1, 2]")
    #expect(try outcome("size('安全')") == "2")
  }

  @Test("同一属性在一次求值里只问一次")
  func anAttributeIsAskedForOnce() throws {
    final class Counter: Activation {
      var questions: [String] = []
      func resolve(_ path: AttributePath) -> Resolution {
        questions.append(path.description)
        return path.description == "a" ? .value(.map(ValueMap(["b": .int(1)]))) : .absent
      }
    }
    let counter = Counter()
    let expression = try Expression.parse("[1, 2, 3].all(x, a.b + x > a.b)")
    #expect(expression.evaluate(in: counter).truth == true)
    #expect(counter.questions == ["a.b", "a"])
  }
}
