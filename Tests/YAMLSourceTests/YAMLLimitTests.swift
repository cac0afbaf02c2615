import Testing
import YAMLSource

@Suite("YAML 的界限与怪样 Limits and odd spellings of YAML")
struct YAMLLimitTests {
  /// A limit, a text that just keeps to it and one that goes one past it.
  struct Edge: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let limits: YAMLLimits
    let fitting: String
    let exceeding: String
    let reason: YAMLError.Reason
  }

  static let edges = [
    Edge(
      testDescription: "bytes",
      limits: YAMLLimits(bytes: 8),
      fitting: "a: 12345",
      exceeding: "a: 123456",
      reason: .tooManyBytes(count: 9, limit: 8)
    ),
    Edge(
      testDescription: "depth of brackets",
      limits: YAMLLimits(depth: 3),
      fitting: "[{a: [1]}]",
      exceeding: "[{a: [[1]]}]",
      reason: .tooDeep(limit: 3)
    ),
    Edge(
      testDescription: "depth of lines",
      limits: YAMLLimits(depth: 3),
      fitting: "a:\n  - b:\n      c",
      exceeding: "a:\n  - b:\n      c: d",
      reason: .tooDeep(limit: 3)
    ),
    Edge(
      testDescription: "values and keys",
      limits: YAMLLimits(nodes: 5),
      fitting: "a: 1\nb: 2",
      exceeding: "a: 1\nb: [2]",
      reason: .tooManyNodes(limit: 5)
    ),
    Edge(
      testDescription: "a text",
      limits: YAMLLimits(scalarBytes: 6),
      fitting: "a: 甲乙",
      exceeding: "a: 甲乙c",
      reason: .scalarTooLong(count: 7, limit: 6)
    ),
    Edge(
      testDescription: "a key",
      limits: YAMLLimits(scalarBytes: 6),
      fitting: "abcdef: 1",
      exceeding: "abcdefg: 1",
      reason: .scalarTooLong(count: 7, limit: 6)
    ),
    Edge(
      testDescription: "depth of rule files",
      limits: .standard,
      fitting: brackets(YAMLLimits.standard.depth),
      exceeding: brackets(YAMLLimits.standard.depth + 1),
      reason: .tooDeep(limit: YAMLLimits.standard.depth)
    ),
    Edge(
      testDescription: "text of rule files",
      limits: .standard,
      fitting: String(repeating: "a", count: YAMLLimits.standard.scalarBytes),
      exceeding: String(repeating: "a", count: YAMLLimits.standard.scalarBytes + 1),
      reason: .scalarTooLong(
        count: YAMLLimits.standard.scalarBytes + 1,
        limit: YAMLLimits.standard.scalarBytes
      )
    ),
  ]

  private static func brackets(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("到界限可读，多一点就拒绝", arguments: edges)
  func limitsAreExact(_ edge: Edge) {
    #expect(throws: Never.self) { try parse(edge.fitting, limits: edge.limits) }
    let error = #expect(throws: YAMLError.self) {
      try parse(edge.exceeding, limits: edge.limits)
    }
    #expect(error?.reason == edge.reason)
  }

  @Test(
    "看似别的东西的文字仍是文字",
    arguments: [
      "NO", "yes", "1:30", "01", "0o17", "0x1F", "1e400", "-.inf", "NaN", "~", "null", "1_000",
      "2024-01-01", "=", "<", "1.", "+1", "a\tb", "a#b", "a:b", "-1",
    ]
  )
  func whatLooksLikeSomethingElseIsText(_ text: String) throws {
    #expect(try parse("a: \(text)")["a"]?.text == text)
    #expect(try parse("a: [\(text), 'x']")["a"]?.members?.first?.text == text)
    #expect(try parse("\(text): 甲").entries?.first?.key == text)
  }

  @Test("行尾怎么写都一样", arguments: ["\n", "\r\n", "\r"])
  func lineEndsDoNotMatter(_ end: String) throws {
    let lines = ["a: 1", "b:", "  - |", "    甲", "    乙", "c: 2"]
    let root = try parse(lines.joined(separator: end))
    #expect(root["b"]?.members?.first?.text == "甲\n乙\n")
    #expect(root.entries?.map(\.keyLocation) == [place(1, 1), place(2, 1), place(6, 1)])
  }

  /// A kilobyte of one sign or phrase after another.
  static let repeated = [
    "[", "{", "]", "}", "- ", "? ", ": ", "a: ", "{a: ", "[{", "{? ", ",", "\"", "'", "!", "!! ",
    "&a ",
    "*a ", "|", ">", "|9", "%", "%YAML 1.1\n", "---\n", "...\n", "--- a\n", "@", "`", "\t", "\\",
    "#", "<<: ", "\0", "\u{FEFF}", "\u{FFFE}", "\u{85}", "\u{2028}", "\r", " \n", "a\n", "- - - ",
    "\u{7F}",
    "k: &k [*k, ",
  ]

  @Test("一千字节的任何重复都有结论：读成文字，或说明为什么不收", arguments: repeated)
  func aKilobyteOfAnythingIsAnswered(_ part: String) {
    let text = String(repeating: part, count: 1_024 / part.utf8.count)
    for tail in ["", "1", "\na: 1"] {
      do throws(YAMLError) {
        let root = try parse(text + tail)
        #expect(root.location.line >= 1)
      } catch {
        #expect(error.location.line >= 1 && error.location.column >= 1)
        #expect(error.reason != .outOfMemory)
      }
    }
  }

  @Test(
    "坏字节和编码标记指到第一个坏处",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1), ([0xFE, 0xFF, 0x00, 0x61], 1, 1),
      ([0x61, 0x3A, 0x20, 0xC0, 0x80], 1, 4), ([0x61, 0x0A, 0xED, 0xA0, 0x80], 2, 1),
      ([0x61, 0x3A, 0x20, 0xE7, 0x94], 1, 4),
    ] as [([UInt8], Int, Int)]
  )
  func badBytesAreRefusedWhereTheyBegin(_ bytes: [UInt8], _ line: Int, _ column: Int) {
    let error = #expect(throws: YAMLError.self) {
      try YAMLNode.parse(bytes: bytes, file: "f.yml")
    }
    #expect(error?.reason == .invalidUTF8)
    #expect(error?.location == place(line, column))
  }
}
