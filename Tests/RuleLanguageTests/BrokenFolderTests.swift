import RuleLanguage
import Testing

@Suite("规则问题 Rule diagnostics")
struct BrokenFolderTests {
  @Test("每一种问题都有编号和准确的行列", arguments: BrokenCase.all)
  func everyProblemHasItsCodeAndPlace(_ sample: BrokenCase) {
    let loading = RulePack.load(from: sample.files)
    #expect(
      loading.diagnostics.map { "\($0.code) \($0.location)" }
        == ["\(sample.code) \(sample.path):\(sample.line):\(sample.column)"],
      "\(loading.diagnostics)"
    )
    #expect((loading.pack == nil) == loading.diagnostics.containsErrors)
  }

  @Test("例子覆盖每一个编号")
  func theExamplesCoverEveryCode() {
    let codes = Set(BrokenCase.all.map(\.code))
    // Judged only for a given day, and tested with one.
    let expected =
      (1...8).map(code) + (10...20).map(code) + (30...42).map(code)
      + (50...51).map(code) + (60...67).map(code) + (69...70).map(code)
    #expect(codes == Set(expected))
  }

  private func code(_ number: Int) -> String {
    number < 10 ? "RULE-00\(number)" : "RULE-0\(number)"
  }

  @Test(
    "拼错的词给出最像的词",
    arguments: [
      ("station: gate", "staton: gate", "station"),
      ("matter: fire-safety", "matter: fire-saftey", "fire-safety"),
      ("[exit-blocked]", "[exit-bloked]", "exit-blocked"),
      ("site.workers >=", "site.worker >=", "site.workers"),
    ]
  )
  func aMistypedWordGetsASuggestion(_ old: String, _ new: String, _ nearest: String) {
    let files = SampleFolder.files(replacing: old, with: new, in: "checklists/common.yml")
    let kinds = RulePack.load(from: files).diagnostics.map { "\($0.kind)" }
    #expect(kinds.contains { $0.contains("nearest: Optional(\"\(nearest)\")") }, "\(kinds)")
  }

  @Test("任何前缀都不会崩溃", arguments: SampleFolder.files.map(\.path))
  func noPrefixCrashes(_ path: String) {
    for file in SampleFolder.files where file.path == path {
      for length in stride(from: 0, to: file.bytes.count, by: 7) {
        _ = RulePack.load(from: replace(path, by: Array(file.bytes.prefix(length))))
      }
    }
  }

  @Test("任意改动都不会崩溃", arguments: 0..<4)
  func noMutationCrashes(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<150 {
      guard let file = SampleFolder.files.randomElement(using: &random) else { continue }
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        // Mostly bytes that keep the text readable, so that later stages are reached too.
        bytes[index] =
          Bool.random(using: &random)
          ? bytes.randomElement(using: &random) ?? 0 : UInt8.random(in: 32...126, using: &random)
      }
      _ = RulePack.load(from: replace(file.path, by: bytes))
    }
  }

  private func replace(_ path: String, by bytes: [UInt8]) -> [RuleSourceFile] {
    SampleFolder.files.map { $0.path == path ? RuleSourceFile(path: path, bytes: bytes) : $0 }
  }
}

/// A small repeatable source of numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
