public import SafetyModel

extension OrderForm {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .immediate: Sentence(zh: "责令立即整改", en: "order to correct at once")
    case .byDate: Sentence(zh: "责令限期整改", en: "order to correct by a date")
    }
  }
}

extension ServiceManner {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .signed: Sentence(zh: "当场签收", en: "signed for")
    case .refused: Sentence(zh: "拒绝签收，见证人在场", en: "signature refused, with a witness")
    case .posted: Sentence(zh: "邮寄送达", en: "posted")
    case .struckOff: Sentence(zh: "不再送达", en: "struck off")
    }
  }
}

extension ServiceRecord {
  /// How it was served, with the number of the letter or the reason of a refusal.
  ///
  /// A record that names nobody says so instead of claiming a signature.
  public var words: Sentence {
    if manner == .signed, recipient == nil {
      return Sentence(zh: "没有记下签收人", en: "who signed is not recorded")
    }
    return note.map {
      Sentence(zh: "\(manner.label.zh)：\($0)", en: "\(manner.label.en): \($0)")
    } ?? manner.label
  }
}

extension NumberOrigin {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .ours: Sentence(zh: "本单位编号", en: "our number")
    case .official: Sentence(zh: "官方系统编号", en: "number of an official system")
    }
  }
}

extension InterimMeasureKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .evacuated: Sentence(zh: "撤出人员", en: "people withdrawn")
    case .warned: Sentence(zh: "设置警示", en: "warning set up")
    case .stoppedWork: Sentence(zh: "停产停业", en: "work stopped")
    case .stoppedUse: Sentence(zh: "停止使用", en: "use stopped")
    case .strengthened: Sentence(zh: "加强看护", en: "watch strengthened")
    case .other: Sentence(zh: "其他管控措施", en: "other measure")
    }
  }
}

extension PlanElement {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .measures: Sentence(zh: "整改措施", en: "measures")
    case .responsiblePerson: Sentence(zh: "责任人", en: "responsible person")
    case .funds: Sentence(zh: "资金", en: "funds")
    case .deadline: Sentence(zh: "时限", en: "deadline")
    case .contingency: Sentence(zh: "应急预案", en: "contingency plan")
    case .goals: Sentence(zh: "目标和任务", en: "goals")
    case .responsibleBody: Sentence(zh: "负责机构", en: "body in charge")
    }
  }
}

extension ReinspectionResult {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .passed: Sentence(zh: "复查合格", en: "passed")
    case .partly: Sentence(zh: "部分整改", en: "put right in part")
    case .failed: Sentence(zh: "复查不合格", en: "failed")
    }
  }
}

extension ReinspectionConsequence {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .newTerm: Sentence(zh: "重新确定期限", en: "a new term")
    case .penaltyProcedure: Sentence(zh: "立案处罚", en: "penalty procedure")
    case .stopOrdered: Sentence(zh: "责令停产停业、停止使用", en: "stop ordered")
    case .referred: Sentence(zh: "移送", en: "referred")
    }
  }
}

extension ExtensionDecision {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .granted: Sentence(zh: "同意延期", en: "granted")
    case .refused: Sentence(zh: "不同意延期", en: "refused")
    }
  }
}
