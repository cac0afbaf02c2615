public import SafetyModel

extension HazardMove {
  /// What takes it along this arrow, with the outcome where the step has several.
  public var label: Sentence {
    switch (step, to) {
    case (.reinspect, .reinspected): Sentence(zh: "复查合格", en: "re-inspection passed")
    case (.reinspect, _): Sentence(zh: "复查不合格", en: "re-inspection failed")
    case (.decideAppeal, _):
      Sentence(zh: "责令经复议、诉讼撤销", en: "order revoked on appeal")
    default: step.label
    }
  }
}
