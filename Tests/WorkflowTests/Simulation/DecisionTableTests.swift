import Glibc
import HazardSimulation
import SafetyModel
import Testing

@Suite("总表：处境×步骤×角色 Every place × step × role, and every row")
struct DecisionTableTests {
  private static let rules = ShippedRules.editions(
    of: ShippedRules.files(project: SimulationTests.project)
  )

  @Test("每种处境、每个步骤、每种角色：准许或拒绝的理由和依据，与读过的总表一致")
  func everythingIsAsItWasRead() throws {
    compare(DecisionTable(rules: try Self.rules.get()).text, with: "decisions.txt")
  }

  @Test("文书、时限的起止、不办的后果、升级、出处：与读过的一致")
  func everyRowIsAsItWasRead() throws {
    let policies = try Self.rules.get().policies.values.sorted { $0.id < $1.id }
    let text = policies.map { PolicyRows($0).text }.joined(separator: "\n")
    compare(text, with: "policy-rows.txt")
  }

  func compare(_ text: String, with name: String) {
    let path = SimulationTests.project + "/Fixtures/golden/\(name)"
    if getenv("RECORD_GOLDEN") != nil, let file = fopen(path, "wb") {
      fputs(text, file)
      fclose(file)
      Issue.record("recorded \(path); read the difference")
    }
    let golden = String(decoding: ShippedRules.bytes(of: path), as: UTF8.self)
    let differences = zip(
      golden.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    ).filter { $0 != $1 }
    for (old, new) in differences.prefix(10) { Issue.record("- \(old)\n+ \(new)") }
    #expect(golden == text)
  }
}
