import SafetyModel
import Testing
import TranscriptSupport

@Suite("时限表齐全 The table of deadlines is complete")
struct ClockTableTests {
  /// The shipped policies, as text.
  private static let policies = ["work-safety", "fire", "self-check", "listed-supervision"]

  private func policyTexts() throws -> [String] {
    try Self.policies.map { try Disk.text(of: Project.root + "/Rules/policies/\($0).yml") }
  }

  private func clocks() throws -> Set<String> {
    try policyTexts().reduce(into: []) { clocks, text in
      clocks.formUnion(text.matches(of: #/\n  - id: ([a-z-]+)/#).map { String($0.1) })
    }
  }

  private func documents() throws -> Set<String> {
    try policyTexts().reduce(into: []) { documents, text in
      documents.formUnion(text.matches(of: #/document: ([a-z-]+)/#).map { String($0.1) })
    }
  }

  /// The rows of the table under a heading, cell by cell.
  private func rows(under heading: String) throws -> [[String]] {
    let page = try Disk.text(of: Project.root + "/Docs/Workflow.md")
    let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix(heading) })
    return section.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|").map(String.init)
    }
  }

  private func ids(in cell: String) -> [String] {
    cell.matches(of: #/`([a-z_-]+)`/#).map { String($0.1) }
  }

  @Test("政策里的每个时限都在表里，表里的每个时限都在政策里 clocks and table agree both ways")
  func everyClockIsListed() throws {
    let listed = try rows(under: "每个法定期限").flatMap { ids(in: $0[0]) }
    let clocks = try clocks()
    #expect(clocks.count > 30)
    #expect(Set(listed) == clocks)
    #expect(Set(listed).count == listed.count)
  }

  @Test("每条法定要求载在真有的时限、步骤、文书或记录里，或者写明缘故 every requirement stands somewhere")
  func everyRequirementStands() throws {
    let rows = try rows(under: "每条法定要求载在哪里")
    #expect(rows.count >= 46)
    var known = try clocks().union(documents())
    known.formUnion(HazardStep.allCases.map(\.rawValue))
    known.formUnion(CaseStep.allCases.map(\.rawValue))
    known.formUnion(RecordedMatter.allCases.map(\.rawValue))
    known.insert("case_steps")
    for row in rows {
      try #require(row.count == 3, "\(row)")
      for id in ids(in: row[2]) { #expect(known.contains(id), "\(id)") }
      // What names nothing says why in words.
      #expect(!ids(in: row[2]).isEmpty || row[2].contains("·"), "\(row[0])")
    }
    let carried = Set(rows.flatMap { ids(in: $0[2]) })
    let house: Set<String> = [
      "listing-publication", "progress-report", "listing-extension", "delisting-publication",
    ]
    #expect(try clocks().subtracting(carried) == house)
  }
}
