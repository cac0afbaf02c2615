import RuleLanguage
import SafetyModel
import Testing

@Suite("地方规定与查错 Lint sees what layers add")
struct LayerLintTests {
  private static func item(when condition: String) -> RuleSourceFile {
    SampleLayer.city(
      """
      add:
        items:
          - to: common
            items:
              - id: city-goods
                station: gate
                ask: {zh: 地下有危险品吗？没有答是。, en: Is the basement free of goods?}
                when: \(condition)
                look_at: {zh: 看地下, en: Look at the basement}
                grade: general
                circumstances: [goods-in-basement]
                matter: fire-safety
                norm: []
                power: []
                liability: []
                rectify: {zh: 搬走, en: Move them, days: 0, days_basis: practice}
                confidence: practice
      """
    )
  }

  private static func findings(_ layers: [RuleSourceFile]) -> [String] {
    RulePack.lint(SampleLayer.folder(layers)).diagnostics.map { "\($0.code) \($0.location.file)" }
  }

  @Test("只有地方检查项问到的要素够得着 an element only a layer asks about is reached")
  func localItemsReachElements() {
    #expect(Self.findings([]).contains("RULE-114 criteria/fire-old.yml"))
    let found = Self.findings([Self.item(when: "site.spray")])
    #expect(!found.contains("RULE-114 criteria/fire-old.yml"))
  }

  @Test("地方检查项恒假的条件也指出 a local condition that never holds is said")
  func localConditionsAreProved() {
    let found = Self.findings([Self.item(when: "site.spray && !site.spray")])
    #expect(found.contains("RULE-111 localities/p/city/city.yml"))
    #expect(!Self.findings([Self.item(when: "site.spray")]).contains { $0.hasPrefix("RULE-111") })
  }
}
