import CEL
import Testing

/// A source and the type it is known to have.
struct TypeCase: CustomTestStringConvertible, Sendable {
  let source: String
  let type: String

  init(_ source: String, _ type: String) {
    self.source = source
    self.type = type
  }

  var testDescription: String { "\(source): \(type)" }
}

@Suite("类型推导 Deduction of types")
struct DeductionTests {
  static let declarations = Declarations(
    attributes: [
      "i": .int, "u": .uint, "d": .double, "s": .string, "b": .bool, "y": .bytes, "x": .dyn,
      "t": .timestamp, "span": .duration, "l": .list(.int), "m": .map(.string, .double),
      "o": .optional(.map(.string, .int)), "w": .wrapper(.int), "n.m": .string, "c.i": .string,
      "c.d.i": .bool, "ls": .list(.string),
    ],
    functions: [
      FunctionSignature(
        "pair",
        [.parameter("A"), .parameter("B")],
        returns: .abstract("pair", [.parameter("A"), .parameter("B")])
      ),
      FunctionSignature(
        "first",
        [.abstract("pair", [.parameter("A"), .parameter("B")])],
        returns: .parameter("A")
      ),
      FunctionSignature("most", [.int, .int], returns: .int, isVariadic: true),
      FunctionSignature("kind", [.int], returns: .string),
      FunctionSignature("kind", [.string], returns: .bool),
      FunctionSignature("c.f", [.int], returns: .bool),
      .method("twice", [.int], returns: .int),
    ]
  )

  static let types: [TypeCase] = [
    .init("1", "int"), .init("[1, 2]", "list(int)"), .init("[1, 'a']", "list(dyn)"),
    .init("[1, 2.0]", "list(dyn)"), .init("[]", "list(dyn)"), .init("{}", "map(dyn, dyn)"),
    .init("{'a': 1, 'b': 2}", "map(string, int)"), .init("{'a': 1, 2: 'x'}", "map(dyn, dyn)"),
    .init("[[], [1]]", "list(list(int))"), .init("[1] + []", "list(int)"),
    .init("i + 1", "int"), .init("x + 1", "int"), .init("x + x", "dyn"), .init("-x", "dyn"),
    .init("t - t", "google.protobuf.Duration"), .init("t - span", "google.protobuf.Timestamp"),
    .init("span + t", "google.protobuf.Timestamp"),
    .init("span + span", "google.protobuf.Duration"), .init("y + y", "bytes"),
    .init("l[0]", "int"), .init("l[w]", "int"), .init("l[dyn(u)]", "int"),
    .init("m.a", "double"), .init("b ? [] : l", "list(int)"),
    .init("b ? ['a', 1] : l", "list(dyn)"),
    .init("{1: 's'}.a", "string"), .init("has({1: 's'}.a)", "bool"), .init("m['a']", "double"),
    .init("x.y.z", "dyn"),
    .init("b ? 1 : 2", "int"), .init("b ? 1 : x", "dyn"), .init("b ? w : 1", "wrapper(int)"),
    .init("b ? null : w", "wrapper(int)"), .init("w + 1", "int"),
    .init("[w, 1]", "list(wrapper(int))"),
    .init("o.a", "optional_type(int)"), .init("o.?a", "optional_type(int)"),
    .init("o[?'a']", "optional_type(int)"), .init("o['a']", "optional_type(int)"),
    .init("m.?a", "optional_type(double)"), .init("l[?0]", "optional_type(int)"),
    .init("m.?a.orValue(1.0)", "double"), .init("optional.none()", "optional_type(dyn)"),
    .init("optional.none().orValue(1)", "int"),
    .init("optional.of(1).or(optional.none())", "optional_type(int)"),
    .init("[?m.?a]", "list(double)"), .init("{?'a': m.?a}", "map(string, double)"),
    .init("m.?a.optMap(v, string(v))", "optional_type(string)"),
    .init("o.optFlatMap(v, v.?a)", "optional_type(int)"),
    .init("[optional.of(1), null][0]", "optional_type(int)"),
    .init("l.map(v, string(v))", "list(string)"), .init("l.filter(v, v > 1)", "list(int)"),
    .init("m.map(k, k)", "list(string)"), .init("[].map(v, v)[0].any", "dyn"),
    .init("l.transformList(n, v, n * v)", "list(int)"),
    .init("m.transformMap(k, v, k)", "map(string, string)"),
    .init("l.transformMap(n, v, v > 0)", "map(int, bool)"),
    .init("m.transformMapEntry(k, v, {v > 1.0: k})", "map(bool, string)"),
    .init("l.exists(n, v, n == v)", "bool"), .init("cel.bind(v, l, v[0])", "int"),
    .init("cel.block([1, [cel.index(0)]], cel.index(1))", "list(int)"),
    .init("first(pair(1, 's'))", "int"), .init("first(pair(x, 's'))", "dyn"),
    .init("pair(s, l)", "pair(string, list(int))"), .init("most(1, 2, 3, 4)", "int"),
    .init("kind(1)", "string"), .init("kind('')", "bool"), .init("kind(x)", "dyn"),
    .init("i.twice().twice()", "int"), .init("type(1)", "type(int)"), .init("int", "type(int)"),
    .init("google.protobuf.Timestamp", "type(google.protobuf.Timestamp)"), .init("n.m", "string"),
    .init("c.f(1)", "bool"), .init("size(s) + size(l) + size(m)", "int"), .init("dyn(1)", "dyn"),
  ]

  @Test("推导出的类型", arguments: types)
  func theTypeIsKnownBeforeEvaluation(_ example: TypeCase) throws {
    let expression = try Expression.parse(example.source)
    #expect(expression.check(in: Self.declarations, expecting: .dyn).isEmpty)
    #expect(expression.type(in: Self.declarations).description == example.type)
  }

  @Test(
    "名称先在前缀里找",
    arguments: [
      ("", "i", "int"), ("c", "i", "string"), ("c.d", "i", "bool"), ("c.d.e", "i", "bool"),
      ("c.d", ".i", "int"), ("c.d", "c.i", "string"), ("c", "f(1)", "bool"),
      ("c.x", "f(1)", "bool"),
      ("c", "d.i", "bool"), ("c", "[1.5].map(i, i)[0]", "double"), ("c", "u", "uint"),
    ]
  )
  func namesAreFoundInTheContainerFirst(
    _ container: String,
    _ source: String,
    _ type: String
  ) throws {
    let expression = try Expression.parse(source, container: container)
    #expect(expression.check(in: Self.declarations, expecting: .dyn).isEmpty)
    #expect(expression.type(in: Self.declarations).description == type)
  }

  static let problems: [CheckCase] = [
    .init("b ? 1 : 's'", "1:3: '?:' does not take (int, string)"),
    .init("[1] + ['a']", "1:5: '+' does not take (list(int), list(string))"),
    .init("t + t", "1:3: '+' does not take (google.protobuf.Timestamp, google.protobuf.Timestamp)"),
    .init(
      "t < span",
      "1:3: '<' does not take (google.protobuf.Timestamp, google.protobuf.Duration)"
    ),
    .init("l < l", "1:3: '<' does not take (list(int), list(int))"),
    .init("{[1]: 2}", "1:2: '{}' does not take (list(int))"),
    .init("{1.5: 2}", "1:2: '{}' does not take (double)"),
    .init("[?1]", "1:3: '[?]' does not take (int)"),
    .init("{?'a': 1}", "1:8: '{?:}' does not take (int)"),
    .init("i.optMap(v, v)", "1:3: 'optMap' does not take (int)"),
    .init("o.optFlatMap(v, 1)", "1:17: 'optFlatMap' does not take (int)"),
    .init("m.transformMapEntry(k, v, v)", "1:27: 'transformMapEntry' does not take (double)"),
    .init("first(1)", "1:1: 'first' does not take (int)"),
    .init("most(1)", "1:1: 'most' takes 2 arguments, not 1"),
    .init("most(1, 2, 's')", "1:1: 'most' does not take (int, int, string)"),
    .init("kind(b)", "1:1: 'kind' does not take (bool)"),
    .init("m.?a.orValue('s')", "1:6: 'orValue' does not take (optional_type(double), string)"),
    .init("o.a.b", "1:1: there is no field 'b' in int"),
    .init("i.?a", "1:2: there is no field 'a' in int"),
    .init("l['a']", "1:2: '[]' does not take (list(int), string)"),
    .init("l[0.0]", "1:2: '[]' does not take (list(int), double)"),
    .init("l[?u]", "1:2: '[]' does not take (list(int), uint)"),
    .init("b ? l : ls", "1:3: '?:' does not take (list(int), list(string))"),
    .init("b ? ['a'] : [1]", "1:3: '?:' does not take (list(string), list(int))"),
    .init("b ? {'a': 1} : {1: 1}", "1:3: '?:' does not take (map(string, int), map(int, int))"),
    .init("s == null", "1:3: '==' does not take (string, null_type)"),
    .init("cel.bind(v, 1, v.x)", "1:17: there is no field 'x' in int"),
    .init("-u", "1:1: '-' does not take (uint)"),
    .init("i.thrice()", "1:3: there is no function 'thrice'; did you mean 'twice'?"),
  ]

  @Test("类型不合指出位置和类型", arguments: problems)
  func contradictionsAreNamedWithTheirPlaces(_ example: CheckCase) throws {
    let problems = try Expression.parse(example.source).check(
      in: Self.declarations,
      expecting: .dyn
    )
    #expect(problems.map(\.description) == example.problems)
  }

  @Test("可空的类型与空值可以相等")
  func nullableTypesMayEqualNull() throws {
    for source in ["w == null", "t == null", "o == null", "span != null", "x == null", "w == 1"] {
      let problems = try Expression.parse(source).check(in: Self.declarations)
      #expect(problems.isEmpty, "\(source)")
    }
  }

  @Test("类型成倍增长的表达式很快查完")
  func typesThatDoubleAreCheckedQuickly() throws {
    // Written out, the type of the last name would have 2^60 parts.
    let source = (0..<60).reversed().reduce("x60") { body, number in
      "cel.bind(x\(number + 1), pair(x\(number), x\(number)), \(body))"
    }
    var declarations = Self.declarations
    declarations.attributes[AttributePath("x0")] = .int
    let limits = ParseLimits(sourceLength: 10_000, depth: 200, elements: 8)
    let expression = try Expression.parse(source, limits: limits)
    #expect(expression.check(in: declarations, expecting: .dyn).isEmpty)
  }

  static let typed = Declarations(
    attributes: [
      "i": .int, "j": .int, "d": .double, "s": .string, "p": .bool, "q": .bool, "l": .list(.int),
      "m": .map(.string, .int),
    ]
  )

  @Test("类型正确的表达式求值时不会遇到类型错误", arguments: UInt64(1)...40)
  func checkedExpressionsMeetNoErrorsOfTypes(_ seed: UInt64) throws {
    var source = RandomSource(seed)
    let known = TableActivation(
      [
        "i": .int(Int64(seed) - 20), "j": .int(3), "d": .double(2.5), "s": .string("安全"),
        "p": .bool(true), "q": .bool(false), "l": .list([.int(1), .int(0), .int(5)]),
        "m": .map(ValueMap(["a": .int(4), "b": .int(0)])),
      ]
    )
    for kind in RandomSource.Kind.allCases {
      for _ in 0..<12 {
        let text = source.typed(kind, depth: 4)
        let expression = try Expression.parse(text)
        let problems = expression.check(in: Self.typed, expecting: kind.declared)
        #expect(problems.isEmpty, "\(text)")
        switch expression.evaluate(in: known) {
        case .value(let value): #expect(value.type == kind.type, "\(text)")
        case .unknown: Issue.record("\(text) is unknown with everything known")
        case .error(let error):
          if case .noSuchOverload = error.kind { Issue.record("\(text): \(error)") }
          if case .noSuchVariable = error.kind { Issue.record("\(text): \(error)") }
        }
      }
    }
  }
}

extension RandomSource.Kind {
  fileprivate var declared: DeclaredType {
    switch self {
    case .int: .int
    case .double: .double
    case .string: .string
    case .bool: .bool
    case .list: .list(.int)
    }
  }

  fileprivate var type: ValueType {
    switch self {
    case .int: .int
    case .double: .double
    case .string: .string
    case .bool: .bool
    case .list: .list
    }
  }
}
