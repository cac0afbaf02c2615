import CEL
import Testing
import TranscriptSupport

/// The expressions of the reference against what they come to.
@Suite("参考里的表达式 The expressions of the reference")
struct CELExampleTests {
  static let document = "Docs/RuleLanguage.md"

  /// A line of a block: the expression, then its result.
  struct Example: Sendable, CustomTestStringConvertible {
    let source: String
    let result: String

    var testDescription: String { source }
  }

  /// Every line of every block; one without a result has an empty one.
  static let examples: [Example] = {
    let fences = (try? Fence.all(of: document)) ?? []
    return fences.filter { $0.kind == "cel" }.flatMap(\.lines).map { line in
      guard let mark = line.ranges(of: " // ").last else {
        return Example(source: line, result: "")
      }
      let source = line[..<mark.lowerBound]
      return Example(
        source: String(source.reversed().drop { $0 == " " }.reversed()),
        result: String(line[mark.upperBound...])
      )
    }
  }()

  @Test("结果就是写的 every line comes to its result", arguments: examples)
  func everyLineComesToItsResult(_ example: Example) throws {
    let expression = try Expression.parse(example.source)
    switch expression.evaluate(in: TableActivation()) {
    case .value(let value):
      #expect(value.description == example.result)
      #expect(expression.check(in: Declarations(attributes: [:]), expecting: .dyn).isEmpty)
    case .error: #expect(example.result == "error")
    case .unknown: Issue.record("\(example.source) names something")
    }
  }

  @Test("每个函数和宏都有例子 every function and macro has an example")
  func everyFunctionHasAnExample() throws {
    try #require(Self.examples.count > 90)
    let page = try Disk.text(of: Project.root + "/Sources/CEL/CEL.docc/Functions.md")
    let functions = page.matches(of: #/(?m)^\| `([\w.]+)` \|/#).map { String($0.1) }
    try #require(functions.count > 60)
    let others = [
      "has", "all", "exists", "exists_one", "existsOne", "filter", "map", "transformList",
      "transformMap", "transformMapEntry", "cel.bind", "cel.block", "optMap", "optFlatMap",
      "optional.of", "optional.none", "optional.ofNonZeroValue", "optional.unwrap", "unwrapOpt",
      "hasValue", "value", "or", "orValue",
    ]
    for name in functions + others {
      #expect(Self.examples.contains { $0.source.contains("\(name)(") }, "\(name) has no example")
    }
  }
}
