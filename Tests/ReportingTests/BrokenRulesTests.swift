import Reporting
import RuleLanguage
import SafetyModel
import Testing
import Workspace

/// A folder with forty planted mistakes, each marked where it stands.
@Suite("四十处错误 Forty mistakes")
struct BrokenRulesTests {
  private static let folder = "\(repository)/Fixtures/broken-rules"

  private let day = CivilDate("2026-11-22")

  @Test("四十处错误，报出四十处，编号和行都对")
  func everyMistakeIsFoundInItsPlace() throws {
    let files = try RuleFolder.files(in: Self.folder)
    let plan = try Self.plan(of: files)
    #expect(plan.count == 40)
    let found = RulePack.lint(files, on: day).diagnostics.map {
      "\($0.location.file):\($0.location.line) \($0.code)"
    }
    for entry in Set(plan).subtracting(found).sorted() { Issue.record("not found: \(entry)") }
    for entry in Set(found).subtracting(plan).sorted() { Issue.record("not planted: \(entry)") }
    #expect(found.count == plan.count)
  }

  @Test("整份输出", arguments: [Language.chinese, .english])
  func theWholeOutput(_ language: Language) throws {
    let files = try RuleFolder.files(in: Self.folder)
    let report = LintReport(
      folder: "Fixtures/broken-rules",
      diagnostics: RulePack.lint(files, on: day).diagnostics,
      files: files
    )
    let name = language == .chinese ? "broken-rules.txt" : "broken-rules.en.txt"
    try expectGolden(report.text(in: language), name)
  }

  /// The marks at the ends of lines, and the list of those that cannot be marked so.
  private static func plan(of files: [RuleSourceFile]) throws -> [String] {
    var plan: [String] = []
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      for (index, line) in lines.enumerated() {
        for match in line.matches(of: #/# (RULE-\d{3})$/#) {
          plan.append("\(file.path):\(index + 1) \(match.1)")
        }
      }
    }
    let list = String(decoding: try Files.read("\(folder)/plan.txt"), as: UTF8.self)
    return plan + list.split(separator: "\n").map(String.init)
  }
}
