public import SafetyModel

extension StopMeasure {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .withdraw: Sentence(zh: "撤出人员", en: "people withdrawn")
    case .production: Sentence(zh: "暂时停产停业", en: "production stopped")
    case .construction: Sentence(zh: "停止施工", en: "construction stopped")
    case .use: Sentence(zh: "停止使用", en: "use stopped")
    }
  }
}

extension AcceptanceConclusion {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .passed: Sentence(zh: "验收合格", en: "accepted")
    case .failed: Sentence(zh: "验收不合格", en: "not accepted")
    }
  }
}

extension ResumptionDecision {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .consented: Sentence(zh: "同意恢复", en: "consent to resume")
    case .refused: Sentence(zh: "不同意恢复", en: "resuming refused")
    }
  }
}
