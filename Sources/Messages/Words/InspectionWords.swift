public import SafetyModel

extension VisitNature {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .administrativeInspection: Sentence(zh: "行政检查", en: "administrative inspection")
    case .patrol: Sentence(zh: "日常巡查", en: "patrol")
    case .guidance: Sentence(zh: "指导服务", en: "guidance visit")
    case .selfCheck: Sentence(zh: "企业自查", en: "self-check")
    case .parkDuty: Sentence(zh: "园区（出租方）履责检查", en: "park duty check")
    }
  }
}

extension Occasion {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .routine: Sentence(zh: "日常", en: "routine")
    case .campaign: Sentence(zh: "专项行动", en: "campaign")
    case .randomDraw: Sentence(zh: "双随机抽查", en: "random draw")
    case .report: Sentence(zh: "举报投诉", en: "report")
    case .handover: Sentence(zh: "上级交办", en: "handed down")
    case .reinspection: Sentence(zh: "复查", en: "re-inspection")
    case .lookBack: Sentence(zh: "“回头看”", en: "look-back")
    }
  }
}

extension AnswerKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .conforming: Sentence(zh: "符合", en: "conforming")
    case .nonconforming: Sentence(zh: "不符合", en: "nonconforming")
    case .notApplicable: Sentence(zh: "不适用", en: "not applicable")
    case .unableToCheck: Sentence(zh: "无法检查", en: "unable to check")
    case .notChecked: Sentence(zh: "未检查", en: "not checked")
    }
  }
}

extension Inspection.Status {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .underWay: Sentence(zh: "进行中", en: "under way")
    case .finished: Sentence(zh: "已结束", en: "finished")
    case .abandoned: Sentence(zh: "已放弃", en: "abandoned")
    }
  }
}

extension Station {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .gate: Sentence(zh: "大门口", en: "gate")
    case .outside: Sentence(zh: "厂区外围", en: "outside")
    case .groundFloor: Sentence(zh: "一楼", en: "ground floor")
    case .upperFloors: Sentence(zh: "楼上", en: "upper floors")
    case .stores: Sentence(zh: "仓库", en: "stores")
    case .roof: Sentence(zh: "屋顶", en: "roof")
    case .papers: Sentence(zh: "看台账资料", en: "papers")
    case .people: Sentence(zh: "问人", en: "people")
    }
  }
}

extension EvidenceKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .photo: Sentence(zh: "照片", en: "photo")
    case .document: Sentence(zh: "文件资料", en: "document")
    case .measurement: Sentence(zh: "测量记录", en: "measurement")
    case .statement: Sentence(zh: "询问陈述", en: "statement")
    }
  }
}

extension EvidenceReference.Purpose {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .found: Sentence(zh: "发现时照片", en: "photo of what was found")
    case .corrected: Sentence(zh: "整改后照片", en: "photo after correction")
    case .document: Sentence(zh: "书面材料", en: "document")
    }
  }
}

extension AdministrativeRecord.Approval {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .approved: Sentence(zh: "事先批准", en: "approved beforehand")
    case .urgent: Sentence(zh: "紧急检查，事后补办", en: "urgent, approval made up later")
    }
  }
}

extension AdministrativeRecord.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .routine: Sentence(zh: "日常检查", en: "routine")
    case .singleCase: Sentence(zh: "个案检查", en: "single case")
    case .special: Sentence(zh: "专项检查", en: "special")
    }
  }
}
