import Testing
import TranscriptSupport

@Suite("文档里的命令 Commands in the documents")
struct ConsoleTests {
  /// The documents whose console blocks are run, each from top to bottom in one scratch folder.
  static let documents = [
    "README.md", "README.zh-CN.md", "Docs/Tutorial.md", "Docs/RuleLanguage.md",
    "Docs/Expressions.md",
  ]

  @Test("文档里的命令真能照做 the commands work as written", arguments: documents)
  func commandsWorkAsWritten(_ name: String) throws {
    let path = Project.root + "/" + name
    var document = ConsoleBlocks(try Disk.text(of: path))
    let runner = try TranscriptRunner(isEnglish: name == "README.md")
    var differences: [String] = []
    document.transcripts = try document.transcripts.map { transcript in
      let outcome = try runner.run(transcript)
      differences += outcome.differences
      return outcome.recorded
    }
    if Project.isRecording, !differences.isEmpty { try Disk.write(document.text, to: path) }
    for difference in Differences.report(differences, of: name) { Issue.record("\(difference)") }
  }

  @Test("教程里有命令 the tutorial has commands")
  func tutorialHasCommands() throws {
    let text = try Disk.text(of: Project.root + "/Docs/Tutorial.md")
    #expect(!ConsoleBlocks(text).isEmpty)
  }

  @Test("读入再写出不变 reading and writing a document changes nothing")
  func readingAndWritingChangesNothing() {
    let text = "# A\n\n```console\n$ true\n\n$ false\n? 1\n```\n\nb\n"
    let document = ConsoleBlocks(text)
    #expect(document.text == text)
    #expect(document.transcripts.first?.steps.map(\.line) == [4, 6])
  }
}
