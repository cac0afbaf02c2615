import Ledger
import Testing

@Suite("Codable 与规范值 Codable values in canonical form")
struct CanonicalCodingTests {
  enum Shade: String, Codable { case red, green }

  struct Part: Codable, Hashable {
    var name: String
    var count: Int?
  }

  struct Whole: Codable, Hashable {
    var title: String
    var shade: Shade
    var parts: [Part]
    var byName: [String: Int]
    var isOpen: Bool
    var least: Int64
    var note: String?
    var gaps: [Int?]
  }

  enum Choice: Codable, Hashable {
    case none
    case some(Part, times: Int)
  }

  /// Writes through every kind of nested container by hand.
  struct ByHand: Codable, Hashable {
    var first: Int
    var second: String

    enum Keys: String, CodingKey { case outer, list, inner }

    init(first: Int, second: String) {
      self.first = first
      self.second = second
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      let outer = try container.nestedContainer(keyedBy: Keys.self, forKey: .outer)
      first = try outer.decode(Int.self, forKey: .inner)
      var list = try container.nestedUnkeyedContainer(forKey: .list)
      var inner = try list.nestedUnkeyedContainer()
      second = try inner.decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      var outer = container.nestedContainer(keyedBy: Keys.self, forKey: .outer)
      try outer.encode(first, forKey: .inner)
      var list = container.nestedUnkeyedContainer(forKey: .list)
      var inner = list.nestedUnkeyedContainer()
      try inner.encode(second)
    }
  }

  static let whole = Whole(
    title: "闭环",
    shade: .green,
    parts: [Part(name: "b", count: 2), Part(name: "a", count: nil)],
    byName: ["z": 1, "中": 2, "a": 3],
    isOpen: true,
    least: .min,
    note: nil,
    gaps: [1, nil]
  )

  static let wholeText =
    #"{"byName":{"a":3,"z":1,"中":2},"gaps":[1,null],"isOpen":true,"least":-9223372036854775808,"#
    + #""parts":[{"count":2,"name":"b"},{"name":"a"}],"shade":"green","title":"闭环"}"#

  func text(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalEncoder().encode(value).canonicalBytes(), as: UTF8.self)
  }

  func decode<Value: Codable>(_ type: Value.Type, _ text: String) throws -> Value {
    try CanonicalDecoder().decode(
      type,
      from: CanonicalValue(canonicalBytes: Array(text.utf8))
    )
  }

  @Test("结构、枚举、数组、字典、缺省成员")
  func encodesStructures() throws {
    #expect(try text(Self.whole) == Self.wholeText)
    #expect(try decode(Whole.self, Self.wholeText) == Self.whole)
  }

  @Test("带内容的枚举与单个值")
  func encodesEnumerationsAndSingleValues() throws {
    let choice = Choice.some(Part(name: "a", count: nil), times: 3)
    #expect(try text(choice) == #"{"some":{"_0":{"name":"a"},"times":3}}"#)
    #expect(try decode(Choice.self, text(choice)) == choice)
    #expect(try decode(Choice.self, text(Choice.none)) == Choice.none)
    #expect(try text(Shade.red) == #""red""#)
    #expect(try text([UInt8(0), 255]) == "[0,255]")
  }

  @Test("手写的嵌套容器")
  func encodesNestedContainers() throws {
    let value = ByHand(first: 1, second: "b")
    #expect(try text(value) == #"{"list":[["b"]],"outer":{"inner":1}}"#)
    #expect(try decode(ByHand.self, text(value)) == value)
  }

  @Test("小数一律拒绝")
  func refusesFractions() {
    #expect(throws: CanonicalCodingFailure.fraction(path: "area")) {
      try CanonicalEncoder().encode(["area": 312.5])
    }
    #expect(throws: CanonicalCodingFailure.fraction(path: "1")) {
      try CanonicalEncoder().encode([Float?.none, 1])
    }
    #expect(throws: CanonicalCodingFailure.fraction(path: "")) { try decode(Double.self, "1") }
  }

  @Test("超出范围的整数一律拒绝")
  func refusesIntegersOutOfRange() {
    #expect(throws: CanonicalCodingFailure.integerOutOfRange(path: "0")) {
      try CanonicalEncoder().encode([UInt64.max])
    }
    #expect(throws: CanonicalCodingFailure.integerOutOfRange(path: "1")) {
      try decode([UInt8].self, "[1,256]")
    }
  }

  @Test(
    "与类型不符的值一律拒绝，并指明位置",
    arguments: [
      (#"{}"#, CanonicalCodingFailure.missing(path: "name")),
      (#"{"name":1}"#, .mismatch(path: "name", expected: "string")),
      (#"{"count":"1","name":"a"}"#, .mismatch(path: "count", expected: "integer")),
      (#"[]"#, .mismatch(path: "", expected: "object")),
      (#"{"count":null,"name":"a"}"#, .notReproducible),
      (#"{"extra":1,"name":"a"}"#, .notReproducible),
    ]
  )
  func refusesOtherForms(_ text: String, _ failure: CanonicalCodingFailure) {
    #expect(throws: failure) { try decode(Part.self, text) }
  }

  @Test("未知的枚举值说明原因")
  func refusesUnknownRawValues() throws {
    let failure = #expect(throws: CanonicalCodingFailure.self) {
      try decode([Shade].self, #"["red","blue"]"#)
    }
    guard case .refused(let path, _) = try #require(failure) else {
      Issue.record("not refused: \(failure.debugDescription)")
      return
    }
    #expect(path == "1")
  }

  @Test("Swift 视为相同的两个键不会悄悄丢掉一个")
  func refusesAmbiguousKeys() {
    let object: CanonicalObject = ["\u{E9}": .integer(1), "e\u{301}": .integer(2)]
    #expect(throws: CanonicalCodingFailure.ambiguousKeys(path: "")) {
      try CanonicalDecoder().decode([String: Int].self, from: .object(object))
    }
  }
}
