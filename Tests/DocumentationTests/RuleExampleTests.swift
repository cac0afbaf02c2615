import RuleLanguage
import Testing
import TranscriptSupport

@Suite("文档里的规则例子 Rule examples in the documents")
struct RuleExampleTests {
  /// The documents whose fenced rule files are added to the shipped rules, each on its own.
  static let documents = ["Rules/README.md", "Docs/RuleLanguage.md"]

  @Test("例子照抄就能用 examples work as written", arguments: documents)
  func examplesWorkAsWritten(_ name: String) throws {
    let examples = try FencedFiles(Disk.text(of: Project.root + "/" + name))
    try #require(!examples.files.isEmpty)
    var folder = Dictionary(
      uniqueKeysWithValues: try Disk.files(below: Project.rules).map { path in
        (path, try Disk.bytes(of: Project.rules + "/" + path))
      }
    )
    for example in examples.files {
      folder[example.path, default: []] += Array(example.text.utf8)
    }
    let loading = RulePack.load(
      from: folder.map { RuleSourceFile(path: $0.key, bytes: $0.value) }
    )
    for diagnostic in loading.diagnostics { Issue.record("\(name): \(diagnostic)") }
  }
}

/// The fenced blocks of a document that name the rule file they belong to.
///
/// A block opens with ```` ```yaml path/of/file.yml ````; a file that is already there is continued.
struct FencedFiles {
  let files: [(path: String, text: String)]

  init(_ document: String) {
    var files: [(path: String, text: String)] = []
    var open: (path: String, lines: [Substring])?
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open {
        if line == "```" {
          files.append((block.path, block.lines.map { $0 + "\n" }.joined()))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```yaml "), line.hasSuffix(".yml") {
        open = (String(line.dropFirst("```yaml ".count)), [])
      }
    }
    self.files = files
  }
}
