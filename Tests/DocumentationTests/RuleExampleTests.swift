import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport

@Suite("文档里的规则例子 Rule examples in the documents")
struct RuleExampleTests {
  /// The documents with fenced files, each with the folder the files are put into; empty when they
  /// are a folder by themselves.
  static let bases = ["Rules/README.md": Project.rules, "Docs/RuleLanguage.md": ""]

  private static let day = CivilDate("2026-11-23")

  /// The files of a document, put into its base; a file that is already there is continued.
  static func folder(of name: String) throws -> [String: [UInt8]] {
    var folder: [String: [UInt8]] = [:]
    if let base = bases[name], !base.isEmpty {
      for path in Disk.files(below: base) {
        folder[path] = try Disk.bytes(of: base + "/" + path)
      }
    }
    for fence in try Fence.all(of: name) {
      guard let path = fence.path, ["yaml", "csv"].contains(fence.kind) else { continue }
      folder[path, default: []] += Array(fence.lines.map { $0 + "\n" }.joined().utf8)
    }
    return folder
  }

  @Test("例子照抄就能用 examples work as written", arguments: bases.keys.sorted())
  func examplesWorkAsWritten(_ name: String) throws {
    let folder = try Self.folder(of: name)
    try #require(folder.count > 4)
    let files = folder.sorted { $0.key < $1.key }.map {
      RuleSourceFile(path: $0.key, bytes: $0.value)
    }
    let rules = files.filter { !Self.isRecord($0.path) }
    let lint = RulePack.lint(rules, on: Self.day)
    for diagnostic in lint.diagnostics { Issue.record("\(name): \(diagnostic)") }
    let pack = try #require(lint.pack)
    let own = try Set(Fence.all(of: name).compactMap(\.path))
    let cases = RuleTest(
      files.filter { own.contains($0.path) && $0.path.hasPrefix("cases/") },
      under: pack
    )
    #expect(cases.cases.count >= 3)
    for diagnostic in cases.diagnostics { Issue.record("\(name): \(diagnostic)") }
    for failure in cases.failures {
      Issue.record("\(name): \(failure.example.name.en): \(failure.corrections)")
    }
    for file in files where Self.isRecord(file.path) { try Self.expectReadable(file, pack) }
  }

  @Test("参考里每种文件都有例子 every kind of file has an example in the reference")
  func everyKindOfFileHasAnExample() throws {
    let paths = try Self.folder(of: "Docs/RuleLanguage.md").keys
    for kind in [
      "instruments.yml", "matters.yml", "facts.yml", "circumstances.yml", "retired.yml",
      "checklists/", "criteria/", "policies/", "calendars/", "localities/", "cases/", "sites/",
      "answers/",
    ] {
      #expect(paths.contains { $0.hasPrefix(kind) }, "no example of \(kind)")
    }
  }

  private static func isRecord(_ path: String) -> Bool {
    ["sites/", "answers/"].contains { path.hasPrefix($0) } || path.hasSuffix(".csv")
  }

  /// Expects that a site, a table of sites or answers are read without a word.
  private static func expectReadable(_ file: RuleSourceFile, _ pack: RulePack) throws {
    let day = try #require(day)
    let diagnostics: [RuleDiagnostic]
    if file.path.hasPrefix("answers/") {
      let read = AnswersFile.read(file, items: pack.checklists.flatMap(\.items))
      #expect(!read.content.answers.isEmpty)
      diagnostics = read.diagnostics
    } else if file.path.hasSuffix(".csv") {
      let defaults = SiteTable.Defaults(source: file.path, asOf: day)
      let read = SiteTable.read(file, facts: pack, defaults: defaults)
      #expect(read.drafts.contains { !$0.facts.isEmpty })
      diagnostics = read.diagnostics
    } else {
      let read = SiteFile.read(file, facts: pack)
      #expect(read.drafts.contains { !$0.facts.isEmpty })
      diagnostics = read.diagnostics
    }
    for diagnostic in diagnostics { Issue.record("\(file.path): \(diagnostic)") }
  }
}
