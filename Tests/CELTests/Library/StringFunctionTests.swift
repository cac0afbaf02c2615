import CEL
import Testing

/// An expression without variables and the value it comes to, as text.
struct CallCase: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  var testDescription: String { "\(source) → \(expected)" }
}

@Suite("字符串函数 Functions of strings")
struct StringFunctionTests {
  static let places: [CallCase] = [
    .init("'安全出口'.charAt(2)", #""出""#), .init("'ab'.charAt(2)", #""""#),
    .init("'🏭e\\u0301'.charAt(1)", #""e""#),
    .init("'abab'.indexOf('ab')", "0"), .init("'abab'.indexOf('ab', 1)", "2"),
    .init("'aab'.indexOf('ab')", "1"), .init("'aaab'.indexOf('aab')", "1"),
    .init("'abab'.indexOf('')", "0"), .init("'abab'.indexOf('', 4)", "4"),
    .init("'消防安全'.indexOf('安全')", "2"), .init("'ab'.indexOf('abc')", "-1"),
    .init("'aaa'.lastIndexOf('aa')", "1"), .init("'aaa'.lastIndexOf('aa', 0)", "0"),
    .init("'abab'.lastIndexOf('')", "4"), .init("'abab'.lastIndexOf('b', 2)", "1"),
    .init("''.lastIndexOf('')", "0"), .init("'ab'.lastIndexOf('c')", "-1"),
    .init("'安全出口'.substring(2)", #""出口""#), .init("'abc'.substring(1, 2)", #""b""#),
    .init("'abc'.substring(3, 3)", #""""#),
  ]

  static let changes: [CallCase] = [
    .init("'TacoÆ安'.lowerAscii()", #""tacoÆ安""#), .init("'tacoæ安'.upperAscii()", #""TACOæ安""#),
    .init("' \\t\\n安 全\\u3000\\u00a0'.trim()", #""安 全""#), .init("' \\n'.trim()", #""""#),
    .init("'\\u200bx\\ufeff'.trim()", "\"\u{200B}x\u{FEFF}\""),
    .init("'安全ab'.reverse()", #""ba全安""#), .init("''.reverse()", #""""#),
    .init("'aaa'.replace('aa', 'b')", #""ba""#), .init("'aaa'.replace('a', 'b', 2)", #""bba""#),
    .init("'aaa'.replace('a', 'b', 0)", #""aaa""#), .init("'aa'.replace('a', 'b', -1)", #""bb""#),
    .init("'ab'.replace('', '-')", #""-a-b-""#), .init("'ab'.replace('', '-', 2)", #""-a-b""#),
    .init("'abc'.replace('b', '')", #""ac""#), .init("'a'.replace('a', 'aa')", #""aa""#),
    .init("'a,b,c'.split(',')", #"["a", "b", "c"]"#), .init("'a,b'.split(',', 0)", "[]"),
    .init("'a,b,c'.split(',', 2)", #"["a", "b,c"]"#), .init("'a,b'.split(',', 1)", #"["a,b"]"#),
    .init("'a,b'.split(',', 9)", #"["a", "b"]"#), .init("',a,'.split(',')", #"["", "a", ""]"#),
    .init("''.split(',')", #"[""]"#), .init("''.split('')", "[]"),
    .init("'安全é'.split('')", #"["安", "全", "é"]"#), .init("'abc'.split('', 2)", #"["a", "bc"]"#),
    .init("'abc'.split('', -1)", #"["a", "b", "c"]"#), .init("'a'.split('', 1)", #"["a"]"#),
    .init("['a', 'b'].join()", #""ab""#), .init("['a', 'b'].join('、')", #""a、b""#),
    .init("[].join(',')", #""""#), .init("['a'].join(',')", #""a""#),
    .init("'消防'.contains('防')", "true"), .init("'aab'.contains('ab')", "true"),
    .init("'ab'.contains('')", "true"), .init("'ab'.contains('ba')", "false"),
    .init("'abc'.matches('^a.c$')", "true"), .init("matches('安全', '全')", "true"),
    .init("'abc'.matches('c$|x') && !'abc'.matches('^c')", "true"),
  ]

  @Test("by code points", arguments: places + changes)
  func table(_ row: CallCase) throws {
    #expect(try value(of: row.source).description == row.expected)
  }

  static let errors: [CallCase] = [
    .init("'abc'.charAt(4)", "1:7: index out of range: 4"),
    .init("'abc'.charAt(-1)", "1:7: index out of range: -1"),
    .init("'abc'.indexOf('c', -1)", "1:7: index out of range: -1"),
    .init("'abc'.indexOf('', 4)", "1:7: index out of range: 4"),
    .init("'abc'.lastIndexOf('c', 4)", "1:7: index out of range: 4"),
    .init("'abc'.substring(9, 9)", "1:7: index out of range: 9"),
    .init("'abc'.substring(1, 9)", "1:7: index out of range: 9"),
    .init("'abc'.substring(2, 1)", "1:7: invalid substring range. start: 2, end: 1"),
    .init(
      "'a'.matches('(a')",
      "1:5: invalid regular expression at character 1: '(' has no partner"
    ),
    .init("'a'.charAt('b')", "1:5: 'charAt' does not take (string, string)"),
    .init("'a'.split(',', 1u)", "1:5: 'split' does not take (string, string, uint)"),
    .init("['a', 1].join()", "1:10: 'join' does not take (list)"),
    .init(
      "'a'.replace('a', 'b', 1, 2)",
      "1:5: 'replace' does not take (string, string, string, int, int)"
    ),
  ]

  @Test("errors stand at the call", arguments: errors)
  func refuses(_ row: CallCase) throws {
    #expect(try error(of: row.source) == row.expected)
  }

  @Test("reading a quoted text gives the text")
  func quoteRoundTrip() throws {
    let alphabet = Array("a\"'\\\u{7}\u{8}\u{C}\n\r\t\u{B}\0安🏭\u{85}\u{200B}".unicodeScalars)
    var random = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text.unicodeScalars.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
      }
      let site = TableActivation(["x": .string(text)])
      let quoted = try Expression.parse("strings.quote(x)").evaluate(in: site)
      guard case .value(.string(let literal)) = quoted else {
        Issue.record("\(quoted)")
        return
      }
      #expect(try value(of: literal) == .string(text))
    }
  }

  @Test("splitting and joining with the same separator gives the text back")
  func splitJoin() throws {
    var random = SeededGenerator(seed: 13)
    let law = try Expression.parse("x.split(y).join(y) == x && x.replace(y, y) == x")
    for _ in 0..<500 {
      let letters = { (count: Int) in
        String((0..<count).map { _ in "ab,".randomElement(using: &random) ?? "a" })
      }
      let site = TableActivation(["x": .string(letters(8)), "y": .string(letters(2))])
      #expect(law.evaluate(in: site) == .value(.bool(true)))
    }
  }

  @Test("places found agree with trying every place")
  func search() throws {
    var random = SeededGenerator(seed: 14)
    let calls = try Expression.parse("[x.indexOf(y, z), x.lastIndexOf(y, z)]")
    for _ in 0..<1_000 {
      let letters = { (count: Int) in
        (0..<count).map { _ in "ab".randomElement(using: &random) ?? "a" }
      }
      let (whole, part) = (letters(9), letters(.random(in: 0...3, using: &random)))
      let from = Int.random(in: 0...9, using: &random)
      let places = (0...9).filter { whole[$0...].starts(with: part) }
      let expected = [places.first { $0 >= from }, places.last { $0 <= from }].map {
        Value.int(Int64($0 ?? -1))
      }
      let site = TableActivation([
        "x": .string(String(whole)), "y": .string(String(part)), "z": .int(Int64(from)),
      ])
      #expect(calls.evaluate(in: site) == .value(.list(expected)), "\(whole) \(part) \(from)")
    }
  }

  static let costly = [
    "x.replace('', x)", "x.split('').map(y, x.replace('a', x))", "x.matches('(a*)*b')",
    "lists.range(1000000000)", "lists.range(2000).map(y, x.contains('b'))",
    "lists.range(3000).map(y, [y]).distinct()", "'%.1000f'.format([0.1]) + x.replace('a', x)",
    "lists.range(100000).map(y, '%e'.format([1e-300]))",
  ]

  @Test("the cost grows with the work, and the limit ends it", arguments: costly)
  func limited(_ source: String) throws {
    let site = TableActivation(["x": .string(String(repeating: "a", count: 20_000))])
    let outcome = try Expression.parse(source)
      .evaluate(in: site, limits: EvaluationLimits(cost: 10_000))
    guard case .error(let error) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(error.kind == .costExceeded(limit: 10_000))
  }
}
