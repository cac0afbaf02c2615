import CEL
import JSONSource
import Operations
import Testing

@Suite("逐行问答 Questions line by line")
struct QuestionTests {
  /// A line and what the answer must be.
  struct Sample: CustomTestStringConvertible, Sendable {
    let line: String
    let answer: String

    init(_ line: String, _ answer: String) {
      self.line = line
      self.answer = answer
    }

    var testDescription: String { line }
  }

  static let samples: [Sample] = [
    Sample(
      #"{"expr":"x","vars":{"x":{"type":"int","value":-9223372036854775808}}}"#,
      "-9223372036854775808"
    ),
    Sample(
      #"{"expr":"x","vars":{"x":{"type":"uint","value":18446744073709551615}}}"#,
      "18446744073709551615u"
    ),
    Sample(#"{"expr":"x","vars":{"x":{"type":"double","value":"-0.0"}}}"#, "-0.0"),
    Sample(#"{"expr":"x","vars":{"x":{"type":"double","value":1e3}}}"#, "1000.0"),
    Sample(
      #"{"expr":"x","vars":{"x":{"type":"double","value":"-Infinity"}}}"#,
      "double(\"-Infinity\")"
    ),
    Sample(#"{"expr":"x","vars":{"x":{"type":"string","value":"\u0000甲"}}}"#, "\"\\x00甲\""),
    Sample(#"{"expr":"x","vars":{"x":{"type":"bytes","value":"AP8="}}}"#, "b\"\\x00\\xff\""),
    Sample(#"{"expr":"x","vars":{"x":{"type":"null"}}}"#, "null"),
    Sample(#"{"expr":"x","vars":{"x":{"type":"type","value":"null_type"}}}"#, "null_type"),
    Sample(#"{"expr":"x == x","vars":{"x":{"type":"optional","value":null}}}"#, "true"),
    Sample(
      #"{"expr":"x","vars":{"x":{"type":"list","value":[{"type":"bool","value":true}]}}}"#,
      "[true]"
    ),
    Sample(
      #"{"expr":"x","vars":{"x":{"type":"map","value":[[{"type":"uint","value":1},{"type":"null"}]]}}}"#,
      "{1u: null}"
    ),
    Sample(#"{"expr":"a.b + 1","vars":{"a.b":{"type":"int","value":1}},"note":"kept"}"#, "2"),
    Sample(#"{"expr":"true || x","unknown":["x"],"vars":null,"declare":null}"#, "true"),
  ]

  @Test("值按类型读入 values are read by their type", arguments: samples)
  func readsValues(_ sample: Sample) throws {
    let question = try ExpressionQuestion(json: Array(sample.line.utf8))
    guard case .value(let value) = question.answer() else {
      Issue.record("no value")
      return
    }
    #expect(value.description == sample.answer)
  }

  /// A line, the member at fault and what is wrong.
  struct Refused: CustomTestStringConvertible, Sendable {
    let line: String
    let path: String
    let kind: QuestionFault.Kind

    init(_ line: String, _ path: String, _ kind: QuestionFault.Kind) {
      self.line = line
      self.path = path
      self.kind = kind
    }

    var testDescription: String { line }
  }

  static let refused: [Refused] = [
    Refused("", "", .json(JSONSyntaxError(kind: .empty, line: 1, column: 1))),
    Refused("[]", "", .wrongForm(.object)),
    Refused("{}", "expr", .missing),
    Refused(#"{"expr":1}"#, "expr", .wrongForm(.text)),
    Refused(#"{"expr":"x","container":1}"#, "container", .wrongForm(.text)),
    Refused(#"{"expr":"x","check":"yes"}"#, "check", .wrongForm(.checking)),
    Refused(#"{"expr":"x","unknown":"x"}"#, "unknown", .wrongForm(.textList)),
    Refused(#"{"expr":"x","unknown":["x y"]}"#, "unknown[0]", .badName("x y")),
    Refused(#"{"expr":"x","vars":[]}"#, "vars", .wrongForm(.object)),
    Refused(#"{"expr":"x","vars":{"x":1}}"#, "vars.x", .wrongForm(.typedValue)),
    Refused(#"{"expr":"x","vars":{"x":{}}}"#, "vars.x.type", .missing),
    Refused(#"{"expr":"x","vars":{"x":{"type":"int"}}}"#, "vars.x.value", .missing),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"strin","value":""}}}"#,
      "vars.x.type",
      .unknownType("strin")
    ),
    Refused(#"{"expr":"x","vars":{".x":{"type":"null"}}}"#, "vars..x", .badName(".x")),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"int","value":"1"}}}"#,
      "vars.x.value",
      .wrongForm(.wholeNumber)
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"int","value":1.0}}}"#,
      "vars.x.value",
      .notAValue("1.0", type: "int")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"int","value":9223372036854775808}}}"#,
      "vars.x.value",
      .notAValue("9223372036854775808", type: "int")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"uint","value":-1}}}"#,
      "vars.x.value",
      .notAValue("-1", type: "uint")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"double","value":1e400}}}"#,
      "vars.x.value",
      .notAValue("1e400", type: "double")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"double","value":"0x1p3"}}}"#,
      "vars.x.value",
      .notAValue("0x1p3", type: "double")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"bytes","value":"AP8*"}}}"#,
      "vars.x.value",
      .notAValue("AP8*", type: "bytes")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"timestamp","value":"2009-02-30T00:00:00Z"}}}"#,
      "vars.x.value",
      .notAValue("2009-02-30T00:00:00Z", type: "timestamp")
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"list","value":[{"type":"int","value":true}]}}}"#,
      "vars.x.value[0].value",
      .wrongForm(.wholeNumber)
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"map","value":[[1]]}}}"#,
      "vars.x.value[0]",
      .wrongForm(.pairList)
    ),
    Refused(
      #"{"expr":"x","vars":{"x":{"type":"map","value":[[{"type":"int","value":1},{"type":"null"}],[{"type":"uint","value":1},{"type":"null"}]]}}}"#,
      "vars.x.value[1][0]",
      .badKey
    ),
    Refused(#"{"expr":"x","declare":{"x":"strin"}}"#, "declare.x", .unknownType("strin")),
    Refused(#"{"expr":"x","declare":{"x":"list(int"}}"#, "declare.x", .unknownType("list(int")),
    Refused(
      #"{"expr":"x","declare":{"f":["(int) -> int","(int"]}}"#,
      "declare.f[1]",
      .unknownType("(int")
    ),
  ]

  @Test("不像样的成员指明是哪一个 a member that is not as it should be is named", arguments: refused)
  func refusesBadMembers(_ sample: Refused) throws {
    let fault = try #require(throws: QuestionFault.self) {
      try ExpressionQuestion(json: Array(sample.line.utf8))
    }
    #expect(fault.path == sample.path)
    #expect(fault.kind == sample.kind)
  }

  @Test("随机的值写出再读回不变 random values survive writing and reading")
  func valuesSurvive() throws {
    var random = SeededValues(seed: 7)
    for _ in 0..<2_000 {
      let value = random.value(depth: 3)
      var writer = JSONWriter()
      writer.raw("{\"expr\":\"x\",\"vars\":{\"x\":")
      writer.typed(value)
      writer.raw("}}")
      guard case .value(let read) = try ExpressionQuestion(json: writer.bytes).answer() else {
        Issue.record("\(value)")
        continue
      }
      #expect(read.description == value.description)
      #expect(read == value || value.description.contains("NaN"))
    }
  }

  @Test(
    "类型的各种写法 the spellings of types",
    arguments: [
      ("int", "int"), ("int64", "int"), (" list( int ) ", "list(int)"),
      ("list<string>", "list(string)"),
      ("map(string, list(dyn))", "map(string, list(dyn))"),
      ("map<string, any>", "map(string, dyn)"),
      ("list", "list(dyn)"), ("map", "map(dyn, dyn)"), ("optional(int)", "optional_type(int)"),
      ("timestamp", "google.protobuf.Timestamp"),
      ("google.protobuf.Duration", "google.protobuf.Duration"),
      ("null", "null_type"), ("type", "type"), ("type(int)", "type(int)"), ("T", "T"),
      ("tuple(A, B)", "tuple(A, B)"), ("wrapper(int)", "wrapper(int)"),
    ]
  )
  func readsTypes(_ spelling: String, _ name: String) {
    #expect(TypeName.declared(spelling)?.description == name)
  }

  @Test(
    "不是类型的写法 what is no type",
    arguments: [
      "", "strin", "list(", "list()", "list(int", "list(int>", "list(int))", "map(int)", "int(int)",
      "1a", "a b",
    ]
  )
  func refusesTypes(_ spelling: String) {
    #expect(TypeName.declared(spelling) == nil)
  }

  @Test("类型嵌套有限度 types are nested to a limit")
  func typesAreNestedToALimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "list(", count: depth) + "int" + String(repeating: ")", count: depth)
    }
    #expect(TypeName.declared(nested(31)) != nil)
    #expect(TypeName.declared(nested(32)) == nil)
    #expect(TypeName.declared(nested(100_000)) == nil)
  }
}

/// Random values of the language, the same for the same seed.
struct SeededValues {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<T>(_ values: [T]) -> T { values[next(values.count)] }

  mutating func value(depth: Int) -> Value {
    switch next(depth > 0 ? 12 : 9) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .int(pick([.min, -1, 0, 1, .max]))
    case 3: return .uint(pick([0, 1, .max]))
    case 4:
      return .double(
        pick([
          0, -0.0, 0.1, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, -.infinity,
          .nan,
        ])
      )
    case 5: return .string(pick(["", "甲", "\0\"\\", "\u{1F600}", "e\u{301}"]))
    case 6: return .bytes((0..<next(7)).map { _ in UInt8(next(256)) })
    case 7: return .type(pick(ValueType.allCases))
    case 8: return .optional(nil)
    case 9: return .list((0..<next(4)).map { _ in value(depth: depth - 1) })
    case 10:
      var map = ValueMap()
      for number in 0..<next(4) {
        _ = map.add(
          value(depth: depth - 1),
          for: pick([.int(Int64(number)), .string("\(number)")])
        )
      }
      return .map(map)
    default: return .optional(value(depth: depth - 1))
    }
  }
}
