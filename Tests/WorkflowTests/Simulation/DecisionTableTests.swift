import Glibc
import HazardSimulation
import Testing

@Suite("总表：处境×步骤×角色 Every place × step × role")
struct DecisionTableTests {
  private static let path = SimulationTests.project + "/Fixtures/golden/decisions.txt"

  @Test("每种处境、每个步骤、每种角色：准许或拒绝的理由，与读过的总表一致")
  func everythingIsAsItWasRead() throws {
    let rules = try ShippedRules.editions(of: ShippedRules.files(project: SimulationTests.project))
      .get()
    let text = DecisionTable(rules: rules).text
    if getenv("RECORD_GOLDEN") != nil {
      let file = try #require(fopen(Self.path, "wb"))
      fputs(text, file)
      fclose(file)
      Issue.record("recorded \(Self.path); read the difference")
    }
    let golden = String(decoding: ShippedRules.bytes(of: Self.path), as: UTF8.self)
    let differences = zip(
      golden.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    ).filter { $0 != $1 }
    for (old, new) in differences.prefix(10) { Issue.record("- \(old)\n+ \(new)") }
    #expect(golden == text)
  }
}
