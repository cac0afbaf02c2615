import Testing
import TranscriptSupport

/// The pages of reference on which no example may stand that nothing runs.
@Suite("没有不运行的例子 No example is left unrun")
struct FenceTests {
  /// How each kind of block on a page is run: by which test.
  enum Run: Hashable {
    /// `RuleExampleTests`, when the block names the file it is.
    case asFile
    /// `CELExampleTests`.
    case asExpressions
    /// `ConsoleTests`.
    case asCommands
  }

  static let runs: [String: [String: Run]] = [
    "Docs/RuleLanguage.md": [
      "yaml": .asFile, "csv": .asFile, "cel": .asExpressions, "console": .asCommands,
    ],
    "Docs/Expressions.md": ["console": .asCommands],
  ]

  @Test("每一块都有测试运行 every block is run by a test", arguments: runs.keys.sorted())
  func everyBlockIsRun(_ name: String) throws {
    let fences = try Fence.all(of: name)
    try #require(!fences.isEmpty)
    for fence in fences { #expect(Self.isRun(fence, on: name), "\(name):\(fence.line)") }
  }

  @Test("不认识的块会被发现 a block of another kind is found")
  func aBlockOfAnotherKindIsFound() {
    let name = "Docs/RuleLanguage.md"
    for opening in ["```", "```json", "```yaml", "```yaml notes.txt", "  ```yaml", "~~~"] {
      let fences = Fence.all(in: "a\n\(opening)\nx\n```\n")
      #expect(fences.map { Self.isRun($0, on: name) } == [false], "\(opening)")
    }
    for opening in ["```yaml facts.yml", "```cel", "```console"] {
      let fences = Fence.all(in: "\(opening)\nx\n```\n")
      #expect(fences.map { Self.isRun($0, on: name) } == [true], "\(opening)")
    }
  }

  private static func isRun(_ fence: Fence, on name: String) -> Bool {
    switch runs[name]?[fence.kind] {
    case .asFile:
      RuleExampleTests.bases[name] != nil && fence.path?.hasSuffix(fileEnding(fence.kind)) == true
    case .asExpressions: CELExampleTests.document == name && fence.info == fence.kind
    case .asCommands: ConsoleTests.documents.contains(name) && fence.info == fence.kind
    case nil: false
    }
  }

  private static func fileEnding(_ kind: String) -> String { kind == "yaml" ? ".yml" : ".\(kind)" }
}
