import JSONSource
import Testing

@Suite("JSON 读取 Reading JSON")
struct JSONReaderTests {
  /// A text and what is wrong with it where.
  struct Refused: CustomTestStringConvertible, Sendable {
    let text: String
    let kind: JSONSyntaxError.Kind
    let line: Int
    let column: Int

    init(_ text: String, _ kind: JSONSyntaxError.Kind, _ line: Int, _ column: Int) {
      self.text = text
      self.kind = kind
      self.line = line
      self.column = column
    }

    var testDescription: String { text }
  }

  static let refused: [Refused] = [
    Refused("", .empty, 1, 1),
    Refused(" \n\t", .empty, 2, 2),
    Refused("\u{FEFF}{}", .byteOrderMark, 1, 1),
    Refused("{\"a\":1,\"a\":2}", .duplicateMember("a"), 1, 8),
    Refused("{\"甲\":1, \"\\u7532\":2}", .duplicateMember("甲"), 1, 9),
    Refused("{\"甲\":1,\n \"乙\" 2}", .unexpected("2", expected: .colon), 2, 6),
    Refused("{\"a\":1,}", .unexpected("}", expected: .memberName), 1, 8),
    Refused("{a:1}", .unexpected("a", expected: .memberName), 1, 2),
    Refused("{\"a\":1", .unexpectedEnd(expected: .commaOrBrace), 1, 7),
    Refused("[1 2]", .unexpected("2", expected: .commaOrBracket), 1, 4),
    Refused("[1,]", .unexpected("]", expected: .value), 1, 4),
    Refused("[", .unexpectedEnd(expected: .value), 1, 2),
    Refused("{} x", .trailing("x"), 1, 4),
    Refused("nul", .unexpectedEnd(expected: .word("null")), 1, 4),
    Refused("nulL", .unexpected("L", expected: .word("null")), 1, 4),
    Refused("True", .unexpected("T", expected: .value), 1, 1),
    Refused("NaN", .unexpected("N", expected: .value), 1, 1),
    Refused("'a'", .unexpected("'", expected: .value), 1, 1),
    Refused("\u{A0}1", .unexpected("\u{A0}", expected: .value), 1, 1),
    Refused("01", .leadingZero, 1, 1),
    Refused("-01", .leadingZero, 1, 2),
    Refused("+1", .unexpected("+", expected: .value), 1, 1),
    Refused("1.", .unexpectedEnd(expected: .digit), 1, 3),
    Refused(".5", .unexpected(".", expected: .value), 1, 1),
    Refused("1e", .unexpectedEnd(expected: .digit), 1, 3),
    Refused("1e+-2", .unexpected("-", expected: .digit), 1, 4),
    Refused("-", .unexpectedEnd(expected: .digit), 1, 2),
    Refused("0x10", .trailing("x"), 1, 2),
    Refused("\"a", .unexpectedEnd(expected: .closingQuote), 1, 3),
    Refused("\"a\\", .unexpectedEnd(expected: .escape), 1, 4),
    Refused("\"a\nb\"", .controlCharacter("\n"), 1, 3),
    Refused("\"\\t\u{0}\"", .controlCharacter("\0"), 1, 4),
    Refused("\"\\x41\"", .unknownEscape("x"), 1, 2),
    Refused("\"\\甲\"", .unknownEscape("甲"), 1, 2),
    Refused("\"\\u00g0\"", .unexpected("g", expected: .hexadecimalDigit), 1, 6),
    Refused("\"\\uD800\"", .loneSurrogate(0xD800), 1, 2),
    Refused("\"\\uDC00\"", .loneSurrogate(0xDC00), 1, 2),
    Refused("\"\\uD800\\u0041\"", .loneSurrogate(0xD800), 1, 2),
    Refused("\"\\uD800\\n\"", .loneSurrogate(0xD800), 1, 2),
    Refused("// note\n1", .unexpected("/", expected: .value), 1, 1),
  ]

  @Test("不合语法的都指明位置 what is not JSON is refused with its place", arguments: refused)
  func refusesWithPlace(_ sample: Refused) throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse(Array(sample.text.utf8))
    }
    #expect(error.kind == sample.kind)
    #expect(error.line == sample.line)
    #expect(error.column == sample.column)
  }

  @Test(
    "坏的 UTF-8 指到第一个坏字节 bytes that are not UTF-8 are refused where they begin",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE7, 0x94], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]]
  )
  func refusesInvalidUTF8(_ bad: [UInt8]) throws {
    let bytes = Array("[\"甲\",\n\"".utf8) + bad + Array("\"]".utf8)
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue.parse(bytes) }
    #expect(error.kind == .invalidUTF8)
    #expect(error.line == 2 && error.column == 2)
  }

  @Test("数字保留原样 numbers keep their spelling")
  func numbersKeepTheirSpelling() throws {
    func number(_ text: String) throws -> JSONNumber {
      guard case .number(let number) = try JSONValue.parse(Array(text.utf8)) else {
        throw JSONSyntaxError.Wrong()
      }
      return number
    }
    #expect(try number("-9223372036854775808").int64 == .min)
    #expect(try number("9223372036854775808").int64 == nil)
    #expect(try number("18446744073709551615").uint64 == .max)
    #expect(try number("18446744073709551616").uint64 == nil)
    #expect(try number("-1").uint64 == nil)
    #expect(try number("1.0").int64 == nil)
    #expect(try number("1e2").int64 == nil)
    #expect(try number("0.1").double == 0.1)
    #expect(try number("-0").double?.sign == .minus)
    #expect(try number("1e400").double == nil)
    #expect(try number("1e-400").double == 0)
    #expect(try number("1e400").text == "1e400")
  }

  @Test("转义与成对的代理 escapes and pairs of surrogates")
  func readsEscapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u7532\uD83D\uDE00\u0000""#
    let expected = "\"\\/\u{8}\u{C}\n\r\tA甲\u{1F600}\0"
    #expect(try JSONValue.parse(Array(text.utf8)) == .string(expected))
  }

  @Test("两种写法的同一个字不是重复 names are compared by bytes")
  func namesAreComparedByBytes() throws {
    let composed = "{\"é\":1,\"e\u{301}\":2}"
    guard case .object(let object) = try JSONValue.parse(Array(composed.utf8)) else {
      throw JSONSyntaxError.Wrong()
    }
    #expect(object.members.count == 2)
    #expect(object["e\u{301}"] == (try JSONValue.parse(Array("2".utf8))))
  }

  @Test("层数到限可读，多一层拒绝 depth at the limit and one past it")
  func limitsDepth() throws {
    let limit = JSONLimits.standard.depth
    let atLimit = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(throws: Never.self) { try JSONValue.parse(Array(atLimit.utf8)) }
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse(Array(("[" + atLimit + "]").utf8))
    }
    #expect(error.kind == .tooDeep(limit: limit))
    #expect(error.column == limit + 1)
    #expect(throws: JSONSyntaxError.self) {
      try JSONValue.parse(Array(String(repeating: "{\"a\":", count: 100_000).utf8))
    }
  }

  @Test("长度到限可读，多一字节拒绝 size at the limit and one past it")
  func limitsSize() throws {
    let limits = JSONLimits(size: 64, depth: 4)
    let atLimit = "\"" + String(repeating: "a", count: 62) + "\""
    #expect(throws: Never.self) { try JSONValue.parse(Array(atLimit.utf8), limits: limits) }
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse(Array((atLimit + " ").utf8), limits: limits)
    }
    #expect(error.kind == .tooLarge(limit: 64))
  }

  @Test("随机的值写出再读回不变 random values survive writing and reading")
  func randomValuesSurvive() throws {
    var random = SeededJSON(seed: 20_261_122)
    for _ in 0..<2_000 {
      let text = random.text(depth: 4)
      let value = try JSONValue.parse(Array(text.utf8))
      var writer = JSONWriter()
      writer.value(value)
      #expect(try JSONValue.parse(writer.bytes) == value, "\(text)")
      #expect(!writer.bytes.contains(0x0A))
    }
  }
}

extension JSONSyntaxError {
  /// The value read is of another kind than the test wrote.
  struct Wrong: Error {}
}

/// Random JSON texts, the same for the same seed.
struct SeededJSON {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }

  mutating func text(depth: Int) -> String {
    switch next(depth > 0 ? 8 : 5) {
    case 0: return pick(["null", "true", "false"])
    case 1: return pick(["0", "-0", "1", "-17", "9223372036854775807", "18446744073709551615"])
    case 2: return pick(["0.1", "1e400", "1E-7", "-2.5e+3", "1.0"])
    case 3, 4: return string()
    case 5, 6:
      let parts = (0..<next(4)).map { _ in text(depth: depth - 1) }
      return "[" + parts.joined(separator: pick([",", " , ", ",\n"])) + "]"
    default:
      let parts = (0..<next(4)).map {
        "\"\($0)\(pick(["", "甲", "\\n"]))\":" + text(depth: depth - 1)
      }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }

  private mutating func string() -> String {
    let parts = [
      "", "a", "甲", "\\u0000", "\\uD83D\\uDE00", "\\\"", "\\\\", "\\/", "\u{7F}", "\u{2028}",
    ]
    return "\"" + (0..<next(6)).map { _ in pick(parts) }.joined() + "\""
  }
}
