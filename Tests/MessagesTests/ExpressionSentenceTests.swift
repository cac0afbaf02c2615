import CEL
import Messages
import Operations
import SafetyModel
import Testing

@Suite("表达式的话 Sentences about expressions")
struct ExpressionSentenceTests {
  /// An expression and what is said about it.
  struct Sample: CustomTestStringConvertible, Sendable {
    let expression: String
    let chinese: String
    let english: String

    init(_ expression: String, _ chinese: String, _ english: String) {
      self.expression = expression
      self.chinese = chinese
      self.english = english
    }

    var testDescription: String { expression }
  }

  static let samples: [Sample] = [
    Sample("", "1:1: 表达式是空的。", "1:1: the expression is empty"),
    Sample("1 +", "1:4: 到此结束，还缺值。", "1:4: the expression ends where a value was expected"),
    Sample("'a", "1:1: 文字没有右引号。", "1:1: the string is not closed"),
    Sample("x + 1", "1:1: 没有名为“x”的变量或属性。", "1:1: 'x' is not declared"),
    Sample(
      "size(1, 2)",
      "1:1: “size”要1个参数，写了2个。",
      "1:1: 'size' takes 1 arguments, not 2"
    ),
    Sample("1 + 'a'", "1:3: “+”不能用于int（整数）和string（文字）。", "1:3: '+' does not take (int, string)"),
    Sample(
      "1 && true",
      "1:1: 条件应当是 bool（是或否），这里是 int（整数）。",
      "1:1: a condition must be bool, not int"
    ),
    Sample("1 / 0", "1:3: 除数是零。", "1:3: division by zero"),
    Sample(
      "[1][5]",
      "1:4: 列表只有1个元素，没有第 5 个（从 0 数起）。",
      "1:4: no element 5 in a list of 1"
    ),
    Sample(
      "9223372036854775807 + 1",
      "1:21: “+”的结果超出了这种数的范围。",
      "1:21: the result of '+' does not fit its type"
    ),
  ]

  @Test("两种语言都指出位置 both languages say where and what", arguments: samples)
  func saysWhereAndWhat(_ sample: Sample) throws {
    guard case .problems(let problems) = ExpressionQuestion(sample.expression).answer() else {
      Issue.record("no problem in \(sample.expression)")
      return
    }
    let sentence = try #require(problems.first).sentence
    #expect(sentence.zh == sample.chinese)
    #expect(sentence.en == sample.english)
  }
}
