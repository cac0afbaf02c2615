import SafetyModel

extension MappingShape {
  /// `released.yml`.
  static let released = MappingShape([
    key(
      "released",
      ("已发布的版本", "Released"),
      .list(
        .mapping(
          MappingShape([
            key("kind", ("种类", "Kind"), .choice(nouns(RuleDiagnostic.Noun.releasable))),
            key("id", ("编号", "Id"), .id("common")),
            key("version", ("版本", "Version"), .text(examples: ["2026.1"])),
            key(
              "content",
              ("内容的指纹", "Content"),
              .text(),
              ("由 bihuan rules release 写入。", "Written by bihuan rules release.")
            ),
          ])
        ),
        mayBeEmpty: true
      )
    )
  ])

  /// `retired.yml`.
  static let retired = MappingShape([
    key(
      "retired",
      ("停用的编号", "Retired"),
      .list(
        .mapping(
          MappingShape([
            key("kind", ("种类", "Kind"), .choice(nouns(RuleDiagnostic.Noun.retirable))),
            key("id", ("编号", "Id"), .text(examples: ["c-exit-ok"])),
            key("on", ("从哪天起", "On"), .day),
            may("replaced_by", ("被谁代替", "Replaced by"), .text(examples: ["c-exit-open"])),
            key("why", ("为什么", "Why"), .bilingual),
          ])
        ),
        mayBeEmpty: true
      )
    )
  ])

  private static func nouns(_ nouns: [RuleDiagnostic.Noun]) -> [ValueShape.Choice] {
    nouns.map { noun in
      let meaning: BilingualText =
        switch noun {
        case .instrument: BilingualText(zh: "法规标准", en: "instrument")
        case .matter: BilingualText(zh: "事项", en: "matter")
        case .fact: BilingualText(zh: "属性", en: "fact")
        case .circumstance: BilingualText(zh: "情形", en: "circumstance")
        case .checklist: BilingualText(zh: "检查表", en: "checklist")
        case .item: BilingualText(zh: "检查项", en: "checklist item")
        case .criteria: BilingualText(zh: "判定标准", en: "criteria set")
        case .policy: BilingualText(zh: "时限规则", en: "policy")
        case .choice, .element, .exclusion, .branch, .place, .clock, .step, .calendar, .year, .site,
          .locality, .ruleCase:
          BilingualText(zh: noun.rawValue, en: noun.rawValue)
        }
      return ValueShape.Choice(value: noun.rawValue, meaning: meaning)
    }
  }
}
