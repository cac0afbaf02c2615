import Ledger
import Messages
import Reporting
import RuleLanguage
import SafetyModel
import Testing

@Suite("规则检查的输出 What linting prints")
struct LintReportTests {
  private static let text = """
    matters:
      - id: fire-safety
        label: {zh: 消防安全和用电安全, en: Fire safety}
        regime: fire
        note: {zh: 一二三, en: A note}
    """

  private func report(
    at column: Int,
    line: Int = 3,
    _ text: String = LintReportTests.text,
    kind: RuleDiagnostic.Kind = .emptyText
  ) -> LintReport {
    let place = RuleLocation(file: "matters.yml", line: line, column: column)
    return LintReport(
      folder: "规则 a",
      diagnostics: [RuleDiagnostic(kind, at: place)],
      files: [RuleSourceFile(path: "matters.yml", text: text)]
    )
  }

  private func quoted(_ report: LintReport, width: Int = 100) -> [String] {
    report.text(in: .chinese, width: width).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("引出原行，汉字占两列，标记对准")
  func theMarkStandsBelowThePlace() {
    #expect(
      quoted(report(at: 17)) == [
        "    3 |     label: {zh: 消防安全和用电安全, en: Fire safety}",
        "      |                 ^^^^^^^^^^^^^^^^^^",
      ]
    )
    #expect(
      quoted(report(at: 28)) == [
        "    3 |     label: {zh: 消防安全和用电安全, en: Fire safety}",
        "      |                                     ^^",
      ]
    )
  }

  @Test("长行只引出位置前后的一段")
  func aLongLineIsCutAroundThePlace() {
    let long =
      "a:\n  b: " + String(repeating: "长", count: 60) + "、x" + String(repeating: "尾", count: 60)
    let lines = quoted(report(at: 67, line: 2, long), width: 48)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 50 })
    #expect(lines[0].contains("…") && lines[0].contains("、x"))
    // The mark stands below the x.
    let before = lines[0].prefix { $0 != "x" }
    #expect(lines[1].prefix { $0 != "^" }.count == DisplayWidth.of(String(before)))
  }

  @Test("位置在行尾或文件之外也不出错", arguments: [(1, 99), (5, 200), (9, 1), (0, 0), (3, 0)])
  func placesOutsideAreHarmless(_ line: Int, _ column: Int) {
    let report = report(at: column, line: line)
    #expect(!report.text(in: .english).isEmpty)
    #expect(field(report.json, "diagnostics") != nil)
  }

  @Test("控制字符和方向字符不会原样印到终端")
  func controlCharactersAreMadeVisible() {
    let text = report(at: 4, line: 1, "a: \u{1B}[2J\u{202E}b\tc").text(in: .chinese)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0 == "\t" })
  }

  @Test("JSON：位置、原行、两种语言和建议")
  func theJSONSaysEverything() throws {
    let kind = RuleDiagnostic.Kind.unknownKey(key: "labl", nearest: "label", allowed: ["label"])
    let report = report(at: 5, kind: kind)
    let json = report.json
    #expect(field(json, "folder") == .string("规则 a"))
    #expect(field(json, "errors") == .integer(1))
    #expect(field(json, "warnings") == .integer(0))
    guard case .array(let list)? = field(json, "diagnostics") else {
      Issue.record("no list")
      return
    }
    let first = try #require(list.first)
    #expect(field(first, "code") == .string("RULE-010"))
    #expect(field(first, "severity") == .string("error"))
    #expect(field(first, "line") == .integer(3))
    #expect(field(first, "column") == .integer(5))
    #expect(field(first, "end_column") == .integer(10))
    #expect(field(first, "suggestions") == .array([.string("label")]))
    #expect(field(first, "source") == .string("    label: {zh: 消防安全和用电安全, en: Fire safety}"))
    #expect(field(field(first, "message"), "zh") == .string(kind.sentence.zh))
  }

  @Test("SARIF 2.1.0：结构完整，每个结果指向规则表里的编号，位置从 1 起")
  func theSARIFHasItsStructure() throws {
    let log = report(at: 5, kind: .missingKey(key: "x")).sarif(toolVersion: "0.1.0")
    #expect(field(log, "version") == .string("2.1.0"))
    guard case .string(let schema)? = field(log, "$schema") else {
      Issue.record("no schema")
      return
    }
    #expect(schema.hasSuffix("sarif-schema-2.1.0.json"))
    let run = try #require(list(field(log, "runs")).first)
    let driver = field(field(run, "tool"), "driver")
    #expect(field(driver, "name") == .string("bihuan"))
    let rules = list(field(driver, "rules"))
    #expect(rules.count == RuleCode.all.count)
    for rule in rules {
      guard case .string(let id)? = field(rule, "id") else {
        Issue.record("a rule without id")
        continue
      }
      #expect(text(field(rule, "shortDescription")) != nil, "\(id)")
      #expect(text(field(rule, "help"))?.contains("Docs/Diagnostics.md#\(id.lowercased())") == true)
    }
    #expect(field(run, "columnKind") == .string("unicodeCodePoints"))
    let result = try #require(list(field(run, "results")).first)
    #expect(field(result, "ruleId") == .string("RULE-011"))
    #expect(field(result, "level") == .string("error"))
    #expect(text(field(result, "message"))?.isEmpty == false)
    guard case .integer(let index)? = field(result, "ruleIndex") else {
      Issue.record("no index")
      return
    }
    #expect(field(rules[Int(index)], "id") == .string("RULE-011"))
    let place = field(list(field(result, "locations")).first, "physicalLocation")
    let uri = field(field(place, "artifactLocation"), "uri")
    #expect(uri == .string("%E8%A7%84%E5%88%99%20a/matters.yml"))
    let region = field(place, "region")
    #expect(field(region, "startLine") == .integer(3))
    #expect(field(region, "startColumn") == .integer(5))
    #expect(field(region, "endColumn") == .integer(10))
  }

  private func field(_ value: CanonicalValue?, _ key: String) -> CanonicalValue? {
    guard case .object(let object)? = value else { return nil }
    return object[key]
  }

  private func list(_ value: CanonicalValue?) -> [CanonicalValue] {
    guard case .array(let values)? = value else { return [] }
    return values
  }

  private func text(_ value: CanonicalValue?) -> String? {
    guard case .string(let text)? = field(value, "text") else { return nil }
    return text
  }
}
