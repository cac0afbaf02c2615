import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport

@Suite("问题编号的例子 The examples of diagnostics")
struct DiagnosticsPageTests {
  static let sections: [DiagnosticSection] = {
    let page = try? Disk.text(of: Project.root + "/Docs/Diagnostics.md")
    return DiagnosticSection.all(in: page ?? "")
  }()

  static let base: [String: [UInt8]] = {
    let folder = Project.root + "/Fixtures/minimal-rules"
    return Dictionary(
      uniqueKeysWithValues: Disk.files(below: folder, suffix: ".yml").map { path in
        (path, (try? Disk.bytes(of: folder + "/" + path)) ?? [])
      }
    )
  }()

  private static let day = CivilDate("2026-11-22")

  @Test("样板文件夹没有问题 the smallest folder has no problem")
  func theSmallestFolderIsSound() {
    #expect(Self.base.count >= 10)
    #expect(Self.problems(in: Self.base).isEmpty, "\(Self.problems(in: Self.base))")
  }

  @Test("每个编号有一节，错的和对的例子都有 every code has a section with both examples")
  func everyCodeHasItsSection() throws {
    let codes = try Self.codes()
    #expect(Self.sections.map(\.code) == codes)
    for section in Self.sections {
      #expect(section.examples.contains { $0.isWrong }, "\(section.code)")
      #expect(section.examples.contains { !$0.isWrong }, "\(section.code)")
    }
  }

  @Test("错的例子只报这一个编号，就在箭头那一行", arguments: sections)
  func theWrongExampleGivesItsCode(_ section: DiagnosticSection) {
    var folder = Self.base
    var expected: [String] = []
    for example in section.examples where example.isWrong {
      guard let line = example.apply(to: &folder) else { continue }
      expected.append("\(section.code) \(example.path):\(line)")
    }
    // What is too large or empty as a whole has no line worth an arrow.
    if expected.isEmpty {
      #expect(Set(Self.problems(in: folder).map(\.code)) == [section.code])
    } else {
      let found = Self.problems(in: folder)
      #expect(found.map { "\($0.code) \($0.location.file):\($0.location.line)" } == expected)
    }
  }

  @Test("对的例子什么也不报", arguments: sections)
  func theRightExampleGivesNothing(_ section: DiagnosticSection) {
    var folder = Self.base
    for example in section.examples where !example.isWrong { _ = example.apply(to: &folder) }
    #expect(Self.problems(in: folder).isEmpty, "\(Self.problems(in: folder))")
  }

  /// The problems of a folder and of the site, answers or table in it.
  private static func problems(in folder: [String: [UInt8]]) -> [RuleDiagnostic] {
    let files = folder.sorted { $0.key < $1.key }.map {
      RuleSourceFile(path: $0.key, bytes: $0.value)
    }
    let records = files.filter { isRecord($0.path) }
    let rules = files.filter { !isRecord($0.path) }
    let lint = RulePack.lint(rules, on: day)
    guard !records.isEmpty, let pack = RulePack.load(from: rules).pack else {
      return lint.diagnostics
    }
    return records.flatMap { file -> [RuleDiagnostic] in
      if file.path == "answers.yml" {
        return AnswersFile.read(file, items: pack.checklist("exits")?.items).diagnostics
      }
      if file.path.hasSuffix(".csv"), let day {
        let defaults = SiteTable.Defaults(source: file.path, asOf: day)
        return SiteTable.read(file, facts: pack, defaults: defaults).diagnostics
      }
      if file.path.hasPrefix("cases/") { return CaseFile.read(file, under: pack).diagnostics }
      return SiteFile.read(file, facts: pack).diagnostics
    }
  }

  private static func isRecord(_ path: String) -> Bool {
    path == "answers.yml" || path.hasSuffix(".csv")
      || ["sites/", "cases/"].contains { path.hasPrefix($0) }
  }

  /// Every code in the sources, in order.
  static func codes() throws -> [String] {
    let folder = Project.root + "/Sources/RuleLanguage/Diagnostics"
    let codes = try Disk.files(below: folder, suffix: ".swift").flatMap { name in
      try Disk.text(of: folder + "/" + name).matches(of: #/: "(RULE-\d{3})"/#).map { String($0.1) }
    }
    #expect(Set(codes).count == codes.count, "a code is given twice")
    return codes.sorted()
  }
}
