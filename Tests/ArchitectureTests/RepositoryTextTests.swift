import Testing
import TranscriptSupport

@Suite("仓库文本 The text of the repository")
struct RepositoryTextTests {
  /// Texts that lead out of the repository or to one person's machine.
  static let foreign = [
    "../" + "shared", "/" + "work/", "/" + "root/", "/" + "home/", "/tmp/" + "dev",
    "fact " + "sheet",
  ]

  @Test("项目只讲自己 the project speaks of itself alone", arguments: foreign)
  func speaksOfItselfAlone(_ text: String) throws {
    for path in Self.texts() {
      let content = try Disk.text(of: Project.root + "/" + path)
      #expect(!content.contains(text), "\(path) contains \(text)")
    }
  }

  @Test("每个文本文件以换行结束 every text ends with a line break")
  func everyTextEndsWithALineBreak() throws {
    for path in Self.texts() {
      let bytes = try Disk.bytes(of: Project.root + "/" + path)
      #expect(bytes.last == UInt8(ascii: "\n"), "\(path)")
    }
  }

  /// Every text file of the project: no pictures, nothing hidden but `.ci`.
  static func texts() -> [String] {
    let endings = [".swift", ".md", ".yml", ".sh", ".transcript", ".h", ".modulemap", ".csv"]
    let below = ["Sources", "Tests", "Rules", "Fixtures", "Docs", "Scripts", ".ci"].flatMap {
      folder in
      Disk.files(below: Project.root + "/" + folder).map { folder + "/" + $0 }
    }
    let top = Disk.names(in: Project.root).filter { name in
      !Disk.isFolder(Project.root + "/" + name) && !name.hasPrefix(".")
    }
    return (below + top).filter { path in
      endings.contains { path.hasSuffix($0) } || path == "Makefile" || path == ".ci/run"
    }
  }
}
