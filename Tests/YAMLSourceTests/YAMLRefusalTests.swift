import Testing
import YAMLSource

@Suite("YAML 拒收 Refusing YAML")
struct YAMLRefusalTests {
  @Test("不收的写法都说明原因和位置", arguments: RefusalCase.all)
  func refusesWithReasonAndPlace(_ sample: RefusalCase) {
    let error = #expect(throws: YAMLError.self) {
      try YAMLNode.parse(bytes: sample.bytes, file: "f.yml", limits: sample.limits)
    }
    #expect(error?.location == place(sample.line, sample.column))
    #expect(error.map { sample.reason($0.reason) } == true, "\(String(describing: error))")
  }

  @Test("一百万层括号很快被拒绝")
  func aMillionBracketsAreRefusedEarly() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let error = #expect(throws: YAMLError.self) {
      try YAMLNode.parse(bytes: bytes, file: "f.yml")
    }
    #expect(error?.reason == .tooDeep(limit: 32))
  }

  @Test("任何前缀和任何改动都不会崩溃", arguments: 0..<8)
  func noPrefixOrMutationCrashes(_ seed: Int) {
    let sample = Array(
      """
      items: [{id: "a\\n", ask: {zh: 问题？, en: 'it''s'}}]
      text: |
        多行
        文字
      folded: >-
        a
      """.utf8
    )
    for length in 0...sample.count {
      _ = try? YAMLNode.parse(bytes: Array(sample.prefix(length)), file: "f.yml")
    }
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<2000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? YAMLNode.parse(bytes: bytes, file: "f.yml")
    }
  }
}

struct RefusalCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let line: Int
  let column: Int
  let limits: YAMLLimits
  let reason: @Sendable (YAMLError.Reason) -> Bool
  var testDescription: String { name }

  init(
    _ name: String,
    _ text: String,
    _ line: Int,
    _ column: Int,
    limits: YAMLLimits = .standard,
    bytes: [UInt8]? = nil,
    reason: @escaping @Sendable (YAMLError.Reason) -> Bool
  ) {
    self.name = name
    self.bytes = bytes ?? Array(text.utf8)
    self.line = line
    self.column = column
    self.limits = limits
    self.reason = reason
  }

  static let all: [RefusalCase] = [
    RefusalCase("alias", "a: &x 1\nb: *x", 1, 4) { $0 == .anchor(name: "x") },
    RefusalCase("alias alone", "b: *x", 1, 4) { $0 == .alias(name: "x") },
    RefusalCase("tag", "甲: !!int 1", 1, 4) { $0 == .tag(name: "tag:yaml.org,2002:int") },
    RefusalCase("tag on a list", "a: !x [1]", 1, 4) { $0 == .tag(name: "!x") },
    RefusalCase("merge key", "a: 1\n<<: {b: 1}", 2, 1) { $0 == .mergeKey },
    RefusalCase("duplicate key", "a: 1\nb: 2\na: 3", 3, 1) {
      $0 == .duplicateKey(key: "a", first: place(1, 1))
    },
    RefusalCase("several documents", "a: 1\n---\nb: 2", 2, 1) { $0 == .severalDocuments },
    RefusalCase("nothing", "# only a comment\n", 2, 1) { $0 == .emptyDocument },
    RefusalCase("list as key", "? [a]\n: 1", 1, 3) { $0 == .keyNotText },
    RefusalCase("tab as indentation", "a:\n\tb: 1", 2, 1) {
      if case .malformed = $0 { true } else { false }
    },
    RefusalCase("open quote", "a: \"x", 1, 4) { if case .malformed = $0 { true } else { false } },
    RefusalCase("control character", "a: 甲\u{01}", 1, 5) {
      if case .malformed = $0 { true } else { false }
    },
    RefusalCase("not UTF-8", "", 2, 5, bytes: Array("x: 1\na: 甲".utf8) + [0xFF]) {
      $0 == .invalidUTF8
    },
    RefusalCase("too many bytes", "a: 123456", 1, 1, limits: YAMLLimits(bytes: 8)) {
      $0 == .tooManyBytes(count: 9, limit: 8)
    },
    RefusalCase("too deep", "[[[1]]]", 1, 3, limits: YAMLLimits(depth: 2)) {
      $0 == .tooDeep(limit: 2)
    },
    RefusalCase("too many nodes", "[1, 2, 3]", 1, 8, limits: YAMLLimits(nodes: 3)) {
      $0 == .tooManyNodes(limit: 3)
    },
    RefusalCase("long text", "a: 1\nb: 12345", 2, 4, limits: YAMLLimits(scalarBytes: 4)) {
      $0 == .scalarTooLong(count: 5, limit: 4)
    },
  ]
}

/// A small repeatable source of numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
