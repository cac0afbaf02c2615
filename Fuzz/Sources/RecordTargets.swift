import RuleLanguage
import SafetyModel

/// The facts a record may speak about, read once.
private let facts: RulePack = {
  let names = ["facts.yml"]
  let files = names.map { RuleSourceFile(path: $0, bytes: Setting.file("Rules/\($0)")) }
  guard let pack = RulePack.load(from: files).pack else {
    preconditionFailure("the facts of the project's rules are not usable")
  }
  return pack
}()

/// The files that read differently; the first byte of an input chooses one.
private let paths = [
  "facts.yml", "circumstances.yml", "instruments.yml", "matters.yml", "checklists/f.yml",
  "criteria/f.yml", "policies/f.yml", "calendars/f.yml",
]

/// A rule file by itself: usable exactly when no error is said, the same twice.
@Sendable func fuzzRules(_ bytes: [UInt8]) {
  let path = paths[Int(bytes.first ?? 0) % paths.count]
  let content = Array(bytes.drop { $0 != 0x0A }.dropFirst())
  let first = load(path, content)
  let errors = first.diagnostics.contains { $0.severity == .error }
  require((first.pack == nil) == errors, "usable in spite of errors, or the other way round")
  require(first.diagnostics == load(path, content).diagnostics, "said differently the second time")
  check(first.diagnostics, content)
}

private func load(_ path: String, _ content: [UInt8]) -> RulePack.Loading {
  RulePack.load(from: [RuleSourceFile(path: path, bytes: content)])
}

@Sendable func fuzzSite(_ bytes: [UInt8]) {
  check(SiteFile.read(RuleSourceFile(path: "f.yml", bytes: bytes), facts: facts).diagnostics, bytes)
}

@Sendable func fuzzAnswers(_ bytes: [UInt8]) {
  check(AnswersFile.read(RuleSourceFile(path: "f.yml", bytes: bytes)).diagnostics, bytes)
}

@Sendable func fuzzTable(_ bytes: [UInt8]) {
  let read = SiteTable.read(
    RuleSourceFile(path: "f.csv", bytes: bytes),
    facts: facts,
    defaults: SiteTable.Defaults(source: "f", asOf: CivilDate(daysSinceEpoch: 20_000))
  )
  check(read.diagnostics, bytes)
}

/// Places lie inside the file; their number is bounded by the size of the file.
private func check(_ diagnostics: [RuleDiagnostic], _ bytes: [UInt8]) {
  require(diagnostics.count <= 64 + 16 * bytes.count, "\(diagnostics.count) diagnostics")
  for diagnostic in diagnostics {
    require(
      diagnostic.location.line >= 1 && diagnostic.location.line <= bytes.count + 2,
      "\(diagnostic) stands outside the file"
    )
  }
}
