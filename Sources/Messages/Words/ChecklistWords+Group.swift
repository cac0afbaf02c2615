public import SafetyModel

extension Checklist.Group {
  /// The heading, `行业`.
  public var label: Sentence {
    switch self {
    case .common: Sentence(zh: "通用", en: "common")
    case .industry: Sentence(zh: "行业", en: "industry")
    case .park: Sentence(zh: "园区", en: "park")
    case .campaign: Sentence(zh: "专项", en: "campaign")
    case .selection: Sentence(zh: "短表", en: "short list")
    }
  }
}
