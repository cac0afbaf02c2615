import Testing
import TranscriptSupport

@Suite("威胁表有测试 The threats are tested")
struct SecurityPageTests {
  @Test("威胁表每一行写出的测试都存在 every row names tests, and they exist")
  func everyRowNamesTests() throws {
    let page = try Disk.text(of: Project.root + "/Docs/Security.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    try #require(rows.count >= 12)
    let folder = Project.root + "/Tests"
    var texts: [String: String] = [:]
    for name in Disk.files(below: folder, suffix: "Tests.swift") {
      let suite = name.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
      texts[suite, default: ""] += try Disk.text(of: folder + "/" + name)
    }
    for row in rows {
      let named = row.matches(of: #/`([A-Z]\w+Tests)\.(\w+)`/#)
      #expect(!named.isEmpty, "no test in: \(row)")
      for match in named {
        let text = texts[String(match.1)] ?? ""
        #expect(text.contains("func \(match.2)("), "\(match.0) is no test")
      }
    }
  }
}
