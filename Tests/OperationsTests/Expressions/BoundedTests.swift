import CEL
import Operations
import Testing

@Suite("写得再刁也停得下来 Whatever is written ends")
struct BoundedTests {
  /// Nested bindings, each of which makes the value larger.
  static func growing(_ step: (String) -> String, _ times: Int, _ last: String) -> String {
    let bindings = (0..<times).map { "cel.bind(a\($0 + 1), \(step("a\($0)")), " }.joined()
    return "cel.bind(a0, [1, 2], \(bindings)\(last.replacing("$", with: "a\(times)"))"
      + String(repeating: ")", count: times + 1)
  }

  static let samples: [String] = [
    growing({ "\($0) + \($0)" }, 20, "size($)"),
    growing({ "[\($0), \($0), \($0), \($0)]" }, 12, "$ == $"),
    growing({ "[\($0), \($0), \($0), \($0)]" }, 12, "$.flatten(100)"),
    (0..<7).map { "lists.range(10).map(a\($0), " }.joined() + "1"
      + String(repeating: ")", count: 7),
    "lists.range(9000000000)",
    "lists.range(100000).exists(e, \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\".matches(\"(a*)*b\"))",
    "lists.range(300000).map(e, \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\").join(\"bbbbbbbbbbbbbbbbbbbb\")",
    "\"\(String(repeating: "x", count: 300))\""
      + String(repeating: ".replace(\"\", \"\(String(repeating: "y", count: 200))\")", count: 4),
  ]

  @Test("不到一千字节的炸弹到步数上限为止 bombs of a kilobyte end at the cost limit", arguments: samples)
  func bombsEnd(_ expression: String) {
    guard case .problems(let problems) = ExpressionQuestion(expression).answer() else {
      Issue.record("a value for \(expression)")
      return
    }
    guard case .evaluation(let error) = problems[0] else {
      Issue.record("\(problems[0])")
      return
    }
    switch error.kind {
    case .costExceeded, .invalidArgument: break
    default: Issue.record("\(error)")
    }
  }

  @Test("很大的结果写不出来 a result too large to write is an error, not a flood")
  func largeResultsAreNotWritten() {
    let question = ExpressionQuestion(Self.growing({ "[\($0), \($0), \($0), \($0)]" }, 12, "$"))
    guard case .problems = question.answer() else {
      Issue.record("a value that has 4^12 lists")
      return
    }
  }
}
