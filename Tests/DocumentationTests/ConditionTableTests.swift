import Determination
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
    let page = try Disk.text(of: Project.root + "/Docs/RuleLanguage.md")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(of: "| 条件 Condition | 已知 Known | 结果 Result |") else {
      return []
    }
    return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      let cells = line.replacing("\\|", with: "¦").split(separator: "|")
        .map { String($0.replacing("¦", with: "|")) }
      return Example(
        condition: words(cells.first ?? "").first ?? "",
        facts: facts(words(cells.dropFirst().first ?? "")),
        answer: cells.last ?? ""
      )
    }
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
