public import Ledger
public import SafetyModel

extension PersonalValueStanding {
  /// What became of a private value.
  public var label: Sentence {
    switch self {
    case .held: Sentence(zh: "保存", en: "kept")
    case .sealed: Sentence(zh: "已封存", en: "was sealed")
    case .corrected: Sentence(zh: "已更正", en: "was corrected")
    case .erased: Sentence(zh: "已删除", en: "was erased")
    }
  }
}

extension PersonalDataEvent {
  func headline(name: PersonName) -> Sentence {
    let what =
      switch self {
      case .corrected: Sentence(zh: "个人信息更正", en: "Private value corrected")
      case .sealed: Sentence(zh: "个人信息封存", en: "Private value sealed")
      case .erased: Sentence(zh: "个人信息删除", en: "Private value erased")
      }
    let approvers = Headline.people(decision.approvers, name)
    return what.joined(
      Sentence(zh: "，批准：\(approvers.zh)", en: ", approved by \(approvers.en)")
    )
    .joined(Headline.detail(decision.reason))
  }
}
