import Testing
import TranscriptSupport

@Suite("时限表齐全 The table of deadlines is complete")
struct ClockTableTests {
  @Test("政策里的每个时限都在表里 every clock of the policies stands in the table")
  func everyClockIsListed() throws {
    let page = try Disk.text(of: Project.root + "/Docs/Workflow.md")
    let table = try #require(page.split(separator: "## 每个法定期限").last)
      .prefix { $0 != "#" }
    let listed = Set(table.matches(of: #/`([a-z-]+)`/#).map { String($0.1) })
    var clocks: Set<String> = []
    for name in ["work-safety", "fire", "self-check", "listed-supervision"] {
      let text = try Disk.text(of: Project.root + "/Rules/policies/\(name).yml")
      clocks.formUnion(text.matches(of: #/\n  - id: ([a-z-]+)/#).map { String($0.1) })
    }
    #expect(clocks.count > 30)
    #expect(clocks.subtracting(listed).isEmpty)
  }
}
