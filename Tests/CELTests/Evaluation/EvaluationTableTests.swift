import CEL
import Testing

/// A source and what it comes to, written as a value of the language or as an error.
struct EvaluationCase: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  var testDescription: String { "\(source) → \(expected)" }
}

/// The outcome in a short spelling: the value, `error: kind` or `unknown: names`.
func spelled(_ outcome: Outcome) -> String {
  switch outcome {
  case .value(let value): value.description
  case .unknown(let paths): "unknown: " + paths.sorted().map(\.description).joined(separator: " ")
  case .error(let error):
    switch error.kind {
    case .noSuchVariable(let path): "error: variable \(path)"
    case .noSuchField(let field): "error: field \(field)"
    case .noSuchKey(let key): "error: key \(key)"
    case .noSuchOverload(let name, _): "error: overload \(name)"
    case .overflow: "error: overflow"
    case .divisionByZero: "error: zero"
    case .indexOutOfRange: "error: index"
    case .duplicateKey: "error: duplicate"
    case .invalidKey: "error: invalid key"
    case .invalidConversion: "error: conversion"
    case .invalidArgument(let reason): "error: \(reason)"
    case .absentValue: "error: absent"
    case .costExceeded: "error: cost"
    case .host(let reason): "error: \(reason)"
    }
  }
}

@Suite("求值 Evaluation")
struct EvaluationTableTests {
  static let site = TableActivation(
    [
      "site.workers": .int(12), "site.area": .double(312.5), "site.kind": .string("注塑"),
      "site.processes": .list([.string("injection"), .string("printing")]),
      "config": .map(ValueMap(["deep": .map(ValueMap(["x": .int(7)]))])), "site.spray": .bool(true),
    ],
    unknown: ["site.dormitory", "site.height"]
  )

  static func evaluate(_ source: String) throws -> String {
    spelled(try Expression.parse(source).evaluate(in: site))
  }

  static let arithmetic: [EvaluationCase] = [
    .init("1 + 2 * 3", "7"), .init("(1 + 2) * 3", "9"), .init("7 / 2", "3"), .init("-7 / 2", "-3"),
    .init("7 % 3", "1"), .init("-7 % 3", "-1"), .init("7u % 3u", "1u"), .init("1.5 + 2.5", "4.0"),
    .init("2 - 1", "1"), .init("2-1", "1"), .init("2 - -1", "3"), .init("--1", "1"),
    .init("0x1F", "31"), .init("0xffu", "255u"), .init("1e3", "1000.0"), .init(".5", "0.5"),
    .init("\"安全\" + \"出口\"", "\"安全出口\""), .init("b\"a\" + b\"\\xff\"", "b\"a\\xff\""),
    .init("[1] + [2, 3]", "[1, 2, 3]"), .init("1 / 0", "error: zero"),
    .init("1 % 0", "error: zero"), .init("1u / 0u", "error: zero"),
    .init("1.0 / 0.0 > 9.0", "true"),
    .init("1 + 1.0", "error: overload +"), .init("1 + 1u", "error: overload +"),
    .init("1.0 % 2.0", "error: overload %"), .init("-\"a\"", "error: overload -"),
  ]

  static let overflow: [EvaluationCase] = [
    .init("9223372036854775807 + 1", "error: overflow"),
    .init("-9223372036854775808 - 1", "error: overflow"),
    .init("-9223372036854775808", "-9223372036854775808"),
    .init("-(-9223372036854775808)", "error: overflow"),
    .init("-9223372036854775808 / -1", "error: overflow"),
    .init("-9223372036854775808 % -1", "error: overflow"),
    .init("9223372036854775807 * 2", "error: overflow"),
    .init("18446744073709551615u + 1u", "error: overflow"), .init("0u - 1u", "error: overflow"),
  ]

  static let comparison: [EvaluationCase] = [
    .init("1 == 1.0", "true"), .init("1 == 1u", "true"), .init("1u == 1.0", "true"),
    .init("-1 < 1u", "true"), .init("1 < 1.5", "true"), .init("2u > 1.5", "true"),
    .init("9007199254740993 == 9007199254740992.0", "true"),
    .init("9007199254740993 > 9007199254740992.0", "false"),
    .init("9223372036854775807 < 9223372036854775808.0", "false"),
    .init("9223372036854775807 < 9223372036854777856.0", "true"),
    .init("-9223372036854775808 > -9223372036854777856.0", "true"),
    .init("18446744073709551615u < 1e30", "true"), .init("-1e30 < -9223372036854775808", "true"),
    .init("-1.5 < -1", "true"), .init("-1 > -1.5", "true"), .init("0u > -0.5", "true"),
    .init("double('NaN') == double('NaN')", "false"), .init("double('NaN') < 1", "false"),
    .init("1 >= double('NaN')", "false"), .init("double('NaN') != 1", "true"),
    .init("1 == '1'", "false"), .init("null == null", "true"), .init("1 != null", "true"),
    .init("[1, 2.0] == [1.0, 2u]", "true"), .init("{1: 'a'} == {1u: 'a'}", "true"),
    .init("'a' < 'b'", "true"), .init("false < true", "true"), .init("b'a' < b'b'", "true"),
    .init("1 < 'a'", "error: overload <"), .init("[1] < [2]", "error: overload <"),
    .init("1.0 in [1, 2]", "true"), .init("3 in [1, 2]", "false"), .init("2u in {2: 'x'}", "true"),
    .init("'a' in 'abc'", "error: overload in"), .init("type(1) == int", "true"),
    .init("type(1) == type(1u)", "false"), .init("type(int) == type", "true"),
  ]

  static let strings: [EvaluationCase] = [
    .init("size('闭环')", "2"), .init("'闭环'.size()", "2"), .init("size('𠮷')", "1"),
    .init("size('e\\u0301')", "2"), .init("'é' == 'e\\u0301'", "false"),
    .init("size(b'闭环')", "6"), .init("'安全出口'.contains('全出')", "true"),
    .init("'安全出口'.startsWith('安')", "true"), .init("'安全出口'.endsWith('口')", "true"),
    .init("'安全出口'.endsWith('出')", "false"), .init("'abc'.contains('')", "true"),
    .init("''.contains('a')", "false"), .init("r'\\n'", "\"\\\\n\""),
    .init("'''a'b\nc'''", "\"a'b\\nc\""), .init("\"\"\"a\"b\"\"\"", "\"a\\\"b\""),
    .init("'\\x41\\101\\u95ed\\U0001F6AA'", "\"AA闭🚪\""), .init("b'\\xff\\377'", "b\"\\xff\\xff\""),
    .init("size(1)", "error: overload size"), .init("'a'.contains(1)", "error: overload contains"),
    .init("'a'.nothing()", "error: overload nothing"),
  ]

  static let conversions: [EvaluationCase] = [
    .init("int(3.9)", "3"), .init("int(-3.9)", "-3"), .init("int('42')", "42"),
    .init("int('+1')", "error: conversion"), .init("int(1e19)", "error: conversion"),
    .init("int(18446744073709551615u)", "error: conversion"), .init("uint(3)", "3u"),
    .init("uint(-1)", "error: conversion"), .init("double('1.5')", "1.5"),
    .init("double('0x1p3')", "error: conversion"), .init("string(1.5)", "\"1.5\""),
    .init("string(300.0)", "\"300\""), .init("string(true)", "\"true\""),
    .init("string(b'\\xff')", "error: conversion"), .init("bytes('闭') == b'闭'", "true"),
    .init("bool('true')", "true"), .init("bool('是')", "error: conversion"),
    .init("int(true)", "error: overload int"), .init("type(dyn(1))", "int"),
  ]

  static let facts: [EvaluationCase] = [
    .init("site.workers > 9", "true"), .init("site.area > 300", "true"),
    .init("site.kind == '注塑'", "true"), .init("'printing' in site.processes", "true"),
    .init("site.dormitory", "unknown: site.dormitory"),
    .init("site.height + site.area", "unknown: site.height"),
    .init("site.height > 1.0 || site.dormitory", "unknown: site.dormitory site.height"),
    .init("site.spra", "error: variable site.spra"), .init("site", "error: variable site"),
    .init("config.deep.x", "7"), .init("(config.deep).x", "7"), .init("config['deep'].x", "7"),
    .init("config.shallow", "error: field shallow"), .init("config['a']", "error: key \"a\""),
    .init("has(config.deep)", "true"), .init("has(config.shallow)", "false"),
    .init("has(site.workers)", "true"), .init("has(site.dormitory)", "unknown: site.dormitory"),
    .init("has(site.nothing)", "error: variable site.nothing"),
    .init("site.dormitory ? 1 : 2", "unknown: site.dormitory"),
    .init("site.spray ? 1 : site.dormitory", "1"),
    .init("site.workers ? 1 : 2", "error: overload ?:"),
    .init("[1, 2][1]", "2"), .init("[1, 2][2]", "error: index"), .init("[1][-1]", "error: index"),
    .init("[1, 2][1.0]", "2"), .init("[1][0.5]", "error: overload []"),
    .init("{'a': 1}.a", "1"), .init("{'a': 1, 'a': 2}", "error: duplicate"),
    .init("{1: 1, 1u: 2}", "error: duplicate"), .init("{1.0: 1}", "error: invalid key"),
    .init("[1, site.dormitory]", "unknown: site.dormitory"), .init("// note\ntrue // end", "true"),
    .init("site.dormitory == 1 / 0", "unknown: site.dormitory"),
  ]

  static let macros: [EvaluationCase] = [
    .init("[1, 2, 3].all(x, x > 0)", "true"), .init("[1, 2, 3].all(x, x > 1)", "false"),
    .init("[].all(x, x)", "true"), .init("[].exists(x, x)", "false"),
    .init("[1, 2].exists(x, x == 2)", "true"), .init("[1, 2].exists_one(x, x == 2)", "true"),
    .init("[2, 2].exists_one(x, x == 2)", "false"), .init("[1, 2].map(x, x * 2)", "[2, 4]"),
    .init("[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]"), .init("[1, 2].filter(x, x > 1)", "[2]"),
    .init("{'a': 1}.exists(k, k == 'a')", "true"), .init("{'a': 1}.map(k, k)", "[\"a\"]"),
    .init("[0, 1].exists(x, 1 / x == 1)", "true"), .init("[0, 1].all(x, 1 / x == 2)", "false"),
    .init("[0, 1].all(x, 1 / x == 1)", "error: zero"),
    .init("[0, 1].exists_one(x, 1 / x == 1)", "error: zero"),
    .init("[1, 2].exists(x, x == 2 || site.dormitory)", "true"),
    .init("[1, 2].all(x, x == 2 && site.dormitory)", "false"),
    .init("[1, 2].all(x, x == 2 || site.dormitory)", "unknown: site.dormitory"),
    .init("[0, 1].exists(x, 1 / x == 9 || site.dormitory)", "unknown: site.dormitory"),
    .init("[1].map(x, [2].map(y, x + y))", "[[3]]"),
    .init("[1].map(x, [x].map(x, x + 1))", "[[2]]"),
    .init("1.all(x, x)", "error: overload all"), .init("[1].all(x, x)", "error: overload all"),
    .init("site.processes.exists(p, p in ['injection', 'extrusion'])", "true"),
    .init("[1].exists(x, x == 1) && x == 1", "error: variable x"),
    .init("[site.workers].map(site, site + 1)", "[13]"),
  ]

  @Test(
    "值与公开语义一致",
    arguments: arithmetic + overflow + comparison + strings + conversions + facts + macros
  )
  func givesTheOutcomeOfThePublicSemantics(_ example: EvaluationCase) throws {
    #expect(try Self.evaluate(example.source) == example.expected)
  }

  @Test("缺少变量时指出位置")
  func aMissingVariableIsNamedWithItsPlace() throws {
    let outcome = try Expression.parse("site.workers > 1 &&\n  site.nothing").evaluate(
      in: Self.site
    )
    let position = SourcePosition(line: 2, column: 3, offset: 22)
    #expect(
      outcome
        == .error(EvaluationError(.noSuchVariable(AttributePath("site.nothing")), at: position))
    )
  }

  @Test("宿主函数可答未知")
  func hostFunctionsMayAnswerUnknown() throws {
    var functions = FunctionRegistry()
    functions.register("circumstance", arity: 1) { arguments in
      guard case .string(let id) = arguments[0] else { return .noSuchOverload }
      return id == "seen" ? .value(.bool(true)) : .unknown([.call("circumstance", id)])
    }
    let host = TableActivation()
    func spelledOutcome(_ source: String) throws -> String {
      spelled(try Expression.parse(source).evaluate(in: host, functions: functions))
    }
    #expect(try spelledOutcome("circumstance('seen')") == "true")
    #expect(try spelledOutcome("circumstance('b') || circumstance('seen')") == "true")
    #expect(try spelledOutcome("circumstance('b')") == "unknown: circumstance(\"b\")")
    #expect(try spelledOutcome("circumstance(1)") == "error: overload circumstance")
    #expect(try spelledOutcome("circumstance()") == "error: overload circumstance")
  }
}
