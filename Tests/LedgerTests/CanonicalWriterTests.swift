import Ledger
import Testing

/// A value and its one spelling.
struct SpellingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let value: CanonicalValue
  let text: String
  var testDescription: String { name }

  init(_ name: String, _ value: CanonicalValue, _ text: String) {
    self.name = name
    self.value = value
    self.text = text
  }

  // Each text is what Python 3 prints for the same value with
  // json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).
  static let all = [
    SpellingCase("null", .null, "null"),
    SpellingCase("truth", .array([.bool(true), .bool(false)]), "[true,false]"),
    SpellingCase(
      "integers",
      .array([.integer(0), .integer(-1), .integer(.max), .integer(.min)]),
      "[0,-1,9223372036854775807,-9223372036854775808]"
    ),
    SpellingCase("empty", .array([.object([:]), .array([]), .string("")]), #"[{},[],""]"#),
    SpellingCase(
      "keys in byte order",
      .object([
        "b": .integer(1), "a": .integer(2), "\u{E9}": .integer(3), "e\u{301}": .integer(4),
        "中": .integer(5), "😀": .integer(6), "Z": .integer(7), "": .integer(8), "aa": .integer(9),
        "\u{FB00}": .integer(10),
      ]),
      "{\"\":8,\"Z\":7,\"a\":2,\"aa\":9,\"b\":1,\"e\u{301}\":4,\"\u{E9}\":3,\"中\":5,\"\u{FB00}\":10,\"😀\":6}"
    ),
    SpellingCase(
      "every control character",
      .string(String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))),
      #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"#
        + #"\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
    ),
    SpellingCase(
      "escaped and not escaped",
      .string("\"\\/\u{7F}\u{80}\u{2028}\u{FEFF}"),
      "\"\\\"\\\\/\u{7F}\u{80}\u{2028}\u{FEFF}\""
    ),
    SpellingCase(
      "nested, in Chinese",
      .object([
        "地点": .string("二楼喷漆房"),
        "items": .array([
          .object(["ok": .bool(true), "n": .null]), .object(["n": .array([]), "ok": .bool(false)]),
          .object([:]),
        ]),
      ]),
      #"{"items":[{"n":null,"ok":true},{"n":[],"ok":false},{}],"地点":"二楼喷漆房"}"#
    ),
    SpellingCase(
      "both spellings of one letter",
      .string("🏭厂房\u{E9}e\u{301}"),
      "\"🏭厂房\u{E9}e\u{301}\""
    ),
  ]
}

@Suite("规范 JSON：书写 Canonical JSON, writing")
struct CanonicalWriterTests {
  @Test("每个值只有一种写法", arguments: SpellingCase.all)
  func writesTheOneSpelling(_ test: SpellingCase) throws {
    #expect(try test.value.canonicalBytes() == Array(test.text.utf8))
  }

  @Test("读回即原值", arguments: SpellingCase.all)
  func readsTheOneSpelling(_ test: SpellingCase) throws {
    let value = try CanonicalValue(canonicalBytes: Array(test.text.utf8))
    #expect(value == test.value)
    #expect(value.hashValue == test.value.hashValue)
  }

  // hashlib.sha256 over the texts above, as printed by Python 3.
  @Test(
    "与独立实现的散列一致",
    arguments: [
      (4, "529881076d60896b551f933025418a6925f4f2243cb2b9be37e2a413fb5ac439"),
      (2, "7e3401e20eae934c2d0b1a6a1ff2f578e4c573b80794543b462251bdacacc6e9"),
      (7, "1cef60dccc43b32c34adf411b9b2ad3484d776b29d5a58e1ffcd8c26363275f6"),
      (8, "e3b9518c49890821a06762b5988882963202748f9096b47da11ba24823bb97a0"),
    ]
  )
  func agreesWithIndependentHashes(_ index: Int, _ hash: String) throws {
    #expect(try ContentHash(of: SpellingCase.all[index].value.canonicalBytes()).hex == hash)
  }

  @Test("两种 Unicode 写法是两个不同的文字与键")
  func keepsTwoSpellingsApart() {
    let object: CanonicalObject = ["\u{E9}": .integer(1), "e\u{301}": .integer(2)]
    #expect(object.count == 2)
    #expect(object["\u{E9}"] == .integer(1))
    #expect(CanonicalValue.string("\u{E9}") != .string("e\u{301}"))
  }

  @Test("成员可以替换和删除")
  func membersAreReplacedAndRemoved() {
    var object: CanonicalObject = ["b": .integer(1), "a": .integer(2)]
    object["a"] = .integer(3)
    object["b"] = nil
    object["c"] = nil
    #expect(object == ["a": .integer(3)])
  }

  @Test("最深 32 层")
  func refusesToWriteTooDeep() throws {
    func nested(_ depth: Int) -> CanonicalValue {
      (0..<depth).reduce(.integer(1)) { value, _ in .array([value]) }
    }
    #expect(try nested(32).canonicalBytes().count == 65)
    #expect(throws: CanonicalSyntaxError(.tooDeep(limit: 32), at: 32)) {
      try nested(33).canonicalBytes()
    }
  }

  @Test("最大 1 MB")
  func refusesToWriteTooMuch() throws {
    let limit = CanonicalValue.sizeLimit
    let largest = CanonicalValue.string(String(repeating: "x", count: limit - 2))
    let bytes = try largest.canonicalBytes()
    #expect(bytes.count == limit)
    #expect(try CanonicalValue(canonicalBytes: bytes) == largest)
    #expect(throws: CanonicalSyntaxError.self) {
      try CanonicalValue.string(String(repeating: "x", count: limit - 1)).canonicalBytes()
    }
  }
}
