import CEL
import Determination
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport

/// The tables of conditions in the reference.
@Suite("条件的例子 Examples of conditions")
struct ConditionTableTests {
  /// A condition, the facts known, and the answer.
  struct Example: Sendable, CustomTestStringConvertible {
    let condition: String
    let facts: [String: FactValue]
    let answer: String

    var testDescription: String { "\(condition) \(facts)" }
  }

  static let examples = (try? read()) ?? []

  /// The rows of the table whose last head is the result.
  static func read() throws -> [Example] {
    try rows(below: "| 条件 Condition | 已知 Known | 结果 Result |").map { cells in
      Example(
        condition: words(cells[0]).first ?? "",
        facts: facts(words(cells[1])),
        answer: cells[2]
      )
    }
  }

  /// The cells of the rows of a table of the page.
  private static func rows(below head: Substring) throws -> [[String]] {
    let page = try Disk.text(of: Project.root + "/Docs/RuleLanguage.md")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: head), "no table \(head)")
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.replacing("\\|", with: "¦").split(separator: "|")
        .map { String($0.replacing("¦", with: "|")) }
    }
  }

  @Test("属性的类型和例子都对 types of facts and their examples are right")
  func typesOfFactsAreRight() throws {
    let rows = try Self.rows(below: "| 属性的类型 Fact | 在条件里 In a condition | 例 Example |")
    var named: [String] = []
    for cells in rows {
      let type = String(cells[1].filter { $0 != " " })
      for word in Self.words(cells[0]) {
        named.append(word)
        let fact = try #require(FactDefinition.ValueType(rawValue: word))
        #expect(fact.declared.description == type)
        let example = try Expression.parse(try #require(Self.words(cells[2]).first))
        let declared = Declarations(
          attributes: Dictionary(
            uniqueKeysWithValues: example.attributes.map { ($0.description, fact.declared) }
          )
        )
        #expect(!example.attributes.isEmpty)
        #expect(example.check(in: declared, expecting: .bool).isEmpty)
      }
    }
    #expect(Set(named) == Set(FactDefinition.ValueType.allCases.map(\.rawValue)))
  }

  @Test("每种值的写法都对 every form of a value is right")
  func everyFormOfAValueIsRight() throws {
    let rows = try Self.rows(below: "| 类型 Type | 写法 Literal |")
    var named: [String] = []
    for cells in rows {
      let types = Self.words(cells[0])
      named += types
      for form in Self.words(cells[1]) {
        guard case .value(let value) = try Expression.parse(form).evaluate(in: TableActivation())
        else {
          Issue.record("\(form) has no value")
          continue
        }
        #expect(types.contains { value.type.rawValue.lowercased().hasSuffix($0) }, "\(form)")
      }
    }
    #expect(named.count == ValueType.allCases.count)
  }

  @Test("结果就是写的 every row comes to its result", arguments: examples)
  func everyRowComesToItsResult(_ example: Example) throws {
    let place = RuleLocation(file: "page", line: 1, column: 1)
    let trace = ConditionTrace(
      of: RuleCondition(source: example.condition, location: place),
      facts: KnownFacts(example.facts)
    )
    switch trace.answer {
    case .yes: #expect(example.answer.contains("真 true"))
    case .no: #expect(example.answer.contains("假 false"))
    case .unknown(let names):
      #expect(example.answer.contains("不知道 unknown"))
      #expect(Self.words(example.answer) == names)
    }
  }

  @Test("三种结果都有 all three answers are there")
  func allThreeAnswersAreThere() throws {
    let answers = try Self.read().map(\.answer)
    for word in ["真 true", "假 false", "不知道 unknown"] {
      #expect(answers.contains { $0.contains(word) })
    }
  }

  /// What stands between backquotes.
  private static func words(_ cell: String) -> [String] {
    cell.matches(of: #/`([^`]+)`/#).map { String($0.1) }
  }

  /// `site.spray: true` and `site.employees: 4`.
  private static func facts(_ words: [String]) -> [String: FactValue] {
    var facts: [String: FactValue] = [:]
    for word in words {
      let parts = word.split(separator: ": ").map(String.init)
      guard parts.count == 2 else { continue }
      facts[parts[0]] = Int64(parts[1]).map { .integer($0) } ?? .boolean(parts[1] == "true")
    }
    return facts
  }
}
