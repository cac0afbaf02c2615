import CEL
import Testing

/// A source that is not an expression, the place and the reason.
struct SyntaxCase: CustomTestStringConvertible, Sendable {
  let source: String
  let place: String
  let kind: SyntaxError.Kind

  init(_ source: String, _ place: String, _ kind: SyntaxError.Kind) {
    self.source = source
    self.place = place
    self.kind = kind
  }

  var testDescription: String { source }
}

@Suite("语法 Syntax")
struct SyntaxTests {
  static let errors: [SyntaxCase] = [
    .init("", "1:1", .emptySource), .init("  // 只有注释", "1:10", .emptySource),
    .init("a = 1", "1:3", .unexpectedCharacter("=", meant: "==")),
    .init("有 == 1", "1:1", .unexpectedCharacter("有", meant: nil)),
    .init("'注塑' == （a", "1:9", .unexpectedCharacter("\u{FF08}", meant: "(")),
    .init("a\n  && $", "2:6", .unexpectedCharacter("$", meant: nil)),
    .init(
      "a and b",
      "1:3",
      .unexpectedToken(found: "and", expected: "the end or an operator", meant: "&&")
    ),
    .init("a &&", "1:5", .unexpectedEnd(expected: "a value")),
    .init("(a", "1:3", .unexpectedEnd(expected: "')'")),
    .init(
      "a b",
      "1:3",
      .unexpectedToken(found: "b", expected: "the end or an operator", meant: nil)
    ),
    .init("a ? b", "1:6", .unexpectedEnd(expected: "':'")),
    .init("f(a,)", "1:5", .unexpectedToken(found: ")", expected: "a value", meant: nil)),
    .init("-!a", "1:2", .unexpectedToken(found: "!", expected: "a value", meant: nil)),
    .init("a.", "1:3", .unexpectedEnd(expected: "a field name")),
    .init("var > 1", "1:1", .reservedWord("var")), .init("'abc", "1:1", .unterminatedString),
    .init("'''abc''", "1:1", .unterminatedString), .init("'安\n'", "1:3", .newlineInString),
    .init("'\\q'", "1:2", .invalidEscape("\\q")), .init("'\\x4'", "1:2", .invalidEscape("\\x4")),
    .init("b'\\u0041'", "1:3", .invalidEscape("\\u0041")),
    .init("'\\ud800'", "1:2", .invalidCodePoint(0xD800)),
    .init("'\\UFFFFFFFF'", "1:2", .invalidCodePoint(0xFFFF_FFFF)),
    .init("12m", "1:1", .invalidNumber("12m")), .init("0x", "1:1", .invalidNumber("0x")),
    .init("-1u", "1:1", .invalidNumber("-1u")),
    .init("9223372036854775808", "1:1", .numberOutOfRange("9223372036854775808")),
    .init("18446744073709551616u", "1:1", .numberOutOfRange("18446744073709551616u")),
    .init("1e999", "1:1", .numberOutOfRange("1e999")),
    .init("a.all(b.c, true)", "1:7", .macroNeedsVariable(macro: "all")),
    .init("a.map(x)", "1:7", .macroNeedsVariable(macro: "map")),
    .init("has(a)", "1:5", .hasNeedsField),
    .init("has(a.b, c)", "1:5", .hasNeedsField), .init("A{b: 1}", "1:1", .messagesNotSupported),
  ]

  @Test("语法错误指出位置和事实", arguments: errors)
  func aSyntaxErrorNamesPlaceAndReason(_ example: SyntaxCase) {
    let error = #expect(throws: SyntaxError.self) { try Expression.parse(example.source) }
    #expect(error?.kind == example.kind)
    #expect(error?.position.description == example.place)
  }

  static let canonical = [
    "a || b && c", "(a || b) && c", "a ? b : c ? d : e", "(a ? b : c) ? d : e", "a - (b - c)",
    "a - b - c", "a * (b + c)", "!(a && b)", "!!a", "-(-1)", "-a.b", "-(1)", "(-a).b(c)",
    "a < (b < c)", "a < b < c", "a in [1, 2u, 3.0]", "{\"a\": [true, null]}",
    "a.b.c[0].d(1, \"x\")",
    "has(a.b.c)", "a.exists(x, x == 1)", "a.map(x, x > 1, x * 2)", "b\"\\xff\"", "\"引号\\\"\\n\"",
    ".a.b", "circumstance(\"exit-blocked\") || measured(\"site.x\") > 1.5", "(a || b) || c",
    "a || (b && c) || d", "(a ? b : c).d", "1 + -2", "a.in_", "x.var", "[1, 2][0]",
  ]

  @Test("打印后再读不变", arguments: canonical)
  func printingIsReadBackUnchanged(_ source: String) throws {
    let once = try Expression.parse(source).description
    let twice = try Expression.parse(once).description
    #expect(once == twice)
    let isMinimal = source != "-(1)" && source != "(-a).b(c)" && source != "a || (b && c) || d"
    if isMinimal { #expect(once == source) }
  }

  @Test(
    "超出上限的输入被拒绝而不崩溃",
    arguments: [
      String(repeating: "(", count: 16_000), String(repeating: "[", count: 16_000),
      String(repeating: "!", count: 16_000) + "a", String(repeating: "-", count: 16_000) + "a",
      "a" + String(repeating: ".b", count: 8_000), "a" + String(repeating: "[0]", count: 5_000),
      "1" + String(repeating: "+1", count: 8_000), "a" + String(repeating: "==a", count: 5_000),
      String(repeating: "a?b:", count: 4_000) + "c", String(repeating: "f(", count: 8_000),
      String(repeating: "{1:", count: 5_000), String(repeating: "a.all(x,", count: 2_000),
      "a" + String(repeating: ".f()", count: 4_000),
    ]
  )
  func deepInputIsRefused(_ source: String) {
    let error = #expect(throws: SyntaxError.self) { try Expression.parse(source) }
    #expect(error?.kind == .tooDeep(limit: ParseLimits.standard.depth))
  }

  @Test("允许范围内最深的嵌套可以求值")
  func theDeepestAllowedNestingEvaluates() throws {
    let depth = ParseLimits.standard.depth - 1
    let lists = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    let outcome = try Expression.parse("\(lists)").evaluate(in: TableActivation())
    #expect(spelled(outcome) == lists)
    let chain = "true" + String(repeating: " && true", count: 1_500)
    #expect(try Expression.parse(chain).evaluate(in: TableActivation()).truth == true)
  }

  @Test("长度和元素个数有上限")
  func lengthAndElementsAreLimited() throws {
    let small = ParseLimits(sourceLength: 12, depth: 9, elements: 2)
    func kind(_ source: String) -> SyntaxError.Kind? {
      do throws(SyntaxError) {
        _ = try Expression.parse(source, limits: small)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind("'安全出口安全出口12'") == nil)
    #expect(kind("'安全出口安全出口123'") == .sourceTooLong(limit: 12))
    #expect(kind("[1, 2]") == nil)
    #expect(kind("[1, 2, 3]") == .tooManyElements(limit: 2))
    #expect(kind("{1:1,2:2,3:3") == .tooManyElements(limit: 2))
    #expect(kind("f(1, 2, 3)") == .tooManyElements(limit: 2))
  }

  @Test("求值有步数上限，且不会被吸收")
  func evaluationIsLimitedAndTheLimitIsNotAbsorbed() throws {
    let list = "[" + Array(repeating: "1", count: 100).joined(separator: ",") + "]"
    let loops = "\(list).all(a, \(list).all(b, \(list).all(c, \(list).all(d, a + b + c + d > 0))))"
    let outcome = try Expression.parse(loops + " || true").evaluate(in: TableActivation())
    #expect(spelled(outcome) == "error: cost")
    let doubling = (0..<40).reduce("'abcdefgh'") { inner, _ in "[\(inner)].map(s, s + s)[0]" }
    let limits = ParseLimits(sourceLength: 16_384, depth: 300, elements: 10)
    let doubled = try Expression.parse(doubling, limits: limits).evaluate(in: TableActivation())
    #expect(spelled(doubled) == "error: cost")
  }
}
