import HazardSimulation
import RuleLanguage
import SafetyModel
import Testing

@Suite("模拟：流程与另写的对照模型 Simulation against a second reading of the rules")
struct SimulationTests {
  /// The folder of the project.
  static var project: String {
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  }

  @Test("两万条随机命令，两边逐条一致；每一步都被接受过、拒绝过")
  func workflowAndModelAgree() throws {
    let rules = try ShippedRules.editions(of: ShippedRules.files(project: Self.project)).get()
    let (tally, findings) = Simulation(rules: rules).run(commands: 20_000, seed: 1)
    for finding in findings { Issue.record("\(finding)") }
    #expect(tally.commands >= 20_000)
    let rare = HazardStep.rare.map(\.rawValue) + ["case."]
    #expect(tally.unseen.filter { step in !rare.contains { step.hasPrefix($0) } } == [])
  }

  /// A model that could not disagree would prove nothing: with other terms than those shipped it does.
  @Test("换掉一个时限，模拟就会发现")
  func otherTermsAreFound() throws {
    let files = ShippedRules.files(project: Self.project).map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let changed = text.replacing(
        "length: {n: 10, unit: day_uncertain}",
        with: "length: {n: 11, unit: day}"
      )
      return RuleSourceFile(path: file.path, bytes: Array(changed.utf8))
    }
    let rules = try ShippedRules.editions(of: files).get()
    let (_, findings) = Simulation(rules: rules).run(commands: 20_000, seed: 1)
    let finding = try #require(findings.first)
    #expect(finding.disagreement.about == "owed")
    #expect(finding.acts.count <= 12)
    #expect(finding.description.contains("SEED=\(finding.seed) make simulate"))
  }
}
