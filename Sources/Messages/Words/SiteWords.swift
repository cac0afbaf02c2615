public import SafetyModel

extension SiteKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .enterprise: Sentence(zh: "企业", en: "enterprise")
    case .park: Sentence(zh: "园区", en: "park")
    case .building: Sentence(zh: "楼栋", en: "building")
    case .premises: Sentence(zh: "场所", en: "premises")
    }
  }
}

extension TenancyRole {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .owner: Sentence(zh: "出租方（产权方）", en: "owner")
    case .operator: Sentence(zh: "园区运营方", en: "operator")
    case .tenant: Sentence(zh: "承租方", en: "tenant")
    }
  }
}

extension HazardSource {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .selfCheck: Sentence(zh: "企业自查", en: "self-check")
    case .parkDuty: Sentence(zh: "园区（出租方）检查", en: "park duty check")
    case .patrol: Sentence(zh: "日常巡查", en: "patrol")
    case .guidance: Sentence(zh: "指导服务", en: "guidance visit")
    case .inspection: Sentence(zh: "行政检查", en: "administrative inspection")
    case .report: Sentence(zh: "举报投诉", en: "report")
    case .media: Sentence(zh: "媒体反映", en: "media")
    case .transfer: Sentence(zh: "其他部门移送", en: "transfer from another authority")
    case .importedData: Sentence(zh: "数据导入", en: "imported data")
    }
  }
}

extension FactDefinition.ValueType {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .boolean: Sentence(zh: "是或否", en: "yes or no")
    case .integer: Sentence(zh: "整数", en: "whole number")
    case .decimal: Sentence(zh: "数值", en: "number")
    case .text: Sentence(zh: "文字", en: "text")
    case .choice: Sentence(zh: "单选", en: "one choice")
    case .choices: Sentence(zh: "多选", en: "several choices")
    case .day: Sentence(zh: "日期", en: "day")
    }
  }
}
