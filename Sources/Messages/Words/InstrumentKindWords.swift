public import SafetyModel

extension InstrumentKind {
  /// The kind in words, `行政法规`.
  public var label: Sentence {
    switch self {
    case .law: Sentence(zh: "法律", en: "law")
    case .administrativeRegulation: Sentence(zh: "行政法规", en: "State Council regulation")
    case .localRegulation: Sentence(zh: "地方性法规", en: "local regulation")
    case .rule: Sentence(zh: "规章", en: "rule")
    case .document: Sentence(zh: "规范性文件", en: "normative document")
    case .standard: Sentence(zh: "标准", en: "standard")
    case .practice: Sentence(zh: "经验做法", en: "practice")
    case .foreign: Sentence(zh: "域外资料", en: "foreign source")
    }
  }
}
