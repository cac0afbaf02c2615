import Testing
import TranscriptSupport

@Suite("选表 Selections for the samples")
struct SelectionTests {
  @Test("每个样例用哪些检查表、哪些检查项和为什么，都与记录一致 as recorded, with reasons")
  func selectsAsRecorded() throws {
    let tool = try SampleRegister()
    let samples = Disk.files(below: Project.fixtures + "/sites", suffix: ".yml")
    #expect(samples.count == 14)
    for sample in samples {
      let name = String(sample.dropLast(4))
      try tool.expectGolden(of: name.uppercased(), in: "zh", named: "\(name).txt")
    }
    try tool.expectGolden(of: "E-07", in: "en", named: "e-07.en.txt")
  }
}

/// A workspace with the sample sites.
private struct SampleRegister {
  private let scratch: ScratchFolder
  private let binary: String

  init() throws {
    binary = try #require(Project.binary, "no bihuan binary: run `swift build` first")
    scratch = try ScratchFolder()
    try Disk.makeFolder(scratch.file("work"))
    try Disk.makeFolder(scratch.file("out"))
    _ = try run(["init", scratch.file("work"), "--rules", Project.rules])
    _ = try run(["site", "import", "--db", scratch.file("work"), Project.fixtures + "/sites"])
  }

  /// Compares the selection for a site with its golden file, or writes it and fails.
  func expectGolden(of site: String, in language: String, named name: String) throws {
    let path = Project.fixtures + "/golden/selection/" + name
    let printed = try run([
      "checklist", "list", "--db", scratch.file("work"), "--site", site, "--reasons", "--lang",
      language,
    ])
    if Project.isRecording {
      try Disk.makeFolder(Project.fixtures + "/golden/selection")
      try Disk.write(printed, to: path)
      Issue.record("recorded \(path)")
      return
    }
    let ours = printed.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = try Disk.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    if let index = zip(ours, theirs).map({ $0 == $1 }).firstIndex(of: false) {
      Issue.record("\(name):\(index + 1) is\n\(ours[index])\nand was\n\(theirs[index])")
    }
    #expect(ours.count == theirs.count, "\(name) has another length")
  }

  private func run(_ words: [String]) throws -> String {
    let finished = try Subprocess.run(
      [binary] + words,
      environment: ["HOME": scratch.path, "LANG": "zh_CN.UTF-8", "COLUMNS": "100"],
      capture: scratch.file("out")
    )
    try #require(finished.code == 0, "\(words): \(finished.errors)")
    return finished.output
  }
}
