import RuleLanguage
import SafetyModel
import Testing

@Suite("规则库 The rule library")
struct RuleLibraryTests {
  /// A day on which every instrument cited by a checklist should be in force.
  private let day = CivilDate("2026-11-22")

  @Test("全部规则文件没有问题")
  func everyRuleFileIsSound() {
    let loading = RulePack.lint(RuleFolder.files(), on: day)
    #expect(loading.pack != nil)
    for diagnostic in loading.diagnostics { Issue.record("\(diagnostic)") }
  }

  @Test(
    "检查项数目与来源一致",
    arguments: [
      ("common", 79), ("plastics", 26), ("sponge", 25), ("foam", 25), ("toys", 27),
      ("lighters", 26), ("printing", 26), ("park-owner", 12), ("park-operator", 16),
      ("park-tenant", 12), ("windows", 8), ("mixed-use", 10), ("welding", 8), ("magnets", 9),
      ("dust", 10), ("confined-space", 8), ("hazardous-chemicals", 8), ("flood", 8),
      ("forest-fire", 8), ("core-30", 30), ("patrol-10", 10),
    ]
  )
  func checklistsHaveTheirNumberOfItems(_ id: String, _ expected: Int) throws {
    let list = try #require(CaseLibrary.pack?.checklist(id))
    let own = list.items.filter { $0.checklist == id }
    // A list that only selects has no items of its own; then all it selects count.
    #expect((own.isEmpty ? list.items.count : own.count) == expected)
  }
}
