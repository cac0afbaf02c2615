public import SafetyModel

extension ClosureReason {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .rectified: Sentence(zh: "整改合格", en: "rectified")
    case .onTheSpot: Sentence(zh: "当场整改", en: "corrected on the spot")
    case .movedOut: Sentence(zh: "搬离", en: "moved out")
    case .ceased: Sentence(zh: "停业", en: "ceased")
    case .demolished: Sentence(zh: "拆除", en: "demolished")
    }
  }
}

extension WithdrawalReason {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .falseAlarm: Sentence(zh: "误报", en: "false alarm")
    case .wrongJudgement: Sentence(zh: "判断有误", en: "wrong judgement")
    case .duplicateEntry: Sentence(zh: "重复录入", en: "entered twice")
    case .excluded: Sentence(zh: "属于排除情形", en: "excluded by the criteria")
    }
  }
}

extension TransferKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .referral: Sentence(zh: "报告、抄告", en: "referral")
    case .transfer: Sentence(zh: "移送", en: "transfer")
    }
  }
}

extension ReplyOutcome {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .accepted: Sentence(zh: "已受理", en: "accepted")
    case .returned: Sentence(zh: "退回", en: "returned")
    case .determinedMajor: Sentence(zh: "判定为重大隐患", en: "determined major")
    case .determinedGeneral: Sentence(zh: "判定不构成重大隐患", en: "determined not major")
    case .completed: Sentence(zh: "已办结", en: "completed")
    }
  }
}

extension HouseRule {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .closerIsNotFinder:
      Sentence(zh: "重大隐患的销号人不是发现人", en: "for a major hazard the closer is not the finder")
    }
  }
}
