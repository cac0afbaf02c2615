import SafetyModel
import Testing
import TranscriptSupport

@Suite("参考文档齐全 The reference is complete")
struct ReferenceTests {
  @Test("每个诊断代码都有说明 every code of a diagnostic is explained")
  func everyDiagnosticCodeIsExplained() throws {
    let codes = try DiagnosticsPageTests.codes()
    try #require(codes.count > 80)
    let page = try Disk.text(of: Project.root + "/Docs/Diagnostics.md")
    for code in codes { #expect(page.contains(code), "Docs/Diagnostics.md lacks \(code)") }
    for match in page.matches(of: #/RULE-\d{3}/#) {
      #expect(codes.contains(String(match.0)), "\(match.0) is not a code")
    }
  }

  @Test("每个命令都有说明 every command is explained")
  func everyCommandIsExplained() throws {
    let page = try Disk.text(of: Project.root + "/Docs/Commands.md")
    let nouns = try Self.subcommands(of: [])
    try #require(nouns.count >= 10)
    for noun in nouns {
      #expect(page.contains(noun), "Docs/Commands.md lacks \(noun)")
      for verb in try Self.subcommands(of: [noun]) {
        #expect(page.contains("\(noun) \(verb)"), "Docs/Commands.md lacks \(noun) \(verb)")
      }
    }
  }

  @Test("隐患和重大隐患案的每种事件都在账本一页 every kind of event of a hazard and a case is named")
  func everyKindOfEventIsNamed() throws {
    let page = try Disk.text(of: Project.root + "/Docs/Ledger.md")
    let rows = page.split(separator: "\n").map(String.init)
    for (noun, kinds) in [("hazard", HazardEvent.kinds), ("case", CaseEvent.kinds)] {
      let row = try #require(rows.first { $0.hasPrefix("| `\(noun)` ") })
      let named = row.matches(of: #/`([a-z-]+)`/#).dropFirst().map { "\(noun).\($0.1)" }
      #expect(Set(named) == Set(kinds))
    }
  }

  @Test("每个命令都有中文别名 every command has a Chinese name beside it")
  func everyCommandHasAChineseName() throws {
    let nouns = try Self.subcommandLines(of: [])
    for line in nouns {
      #expect(Self.hasHan(line), "bihuan --help: \(line)")
    }
  }

  /// The names a page of help lists below its heading for subcommands.
  private static func subcommands(of words: [String]) throws -> [String] {
    try subcommandLines(of: words).compactMap { line in
      line.split(whereSeparator: { $0 == " " || $0 == "," }).first.map(String.init)
    }
  }

  private static func subcommandLines(of words: [String]) throws -> [String] {
    let step = Transcript(lines: ["$ bihuan \((words + ["--help"]).joined(separator: " "))"])
    let help = try TranscriptRunner(isEnglish: true).run(step).recorded.steps.first?.output ?? []
    guard let heading = help.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return help[(heading + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
  }

  private static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
