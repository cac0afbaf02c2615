public import SafetyModel

extension Qualification {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .officer: Sentence(zh: "执法人员", en: "officer")
    case .auxiliary: Sentence(zh: "执法辅助人员", en: "auxiliary")
    case .gridWorker: Sentence(zh: "网格员", en: "grid worker")
    case .expert: Sentence(zh: "专家", en: "expert")
    case .unitStaff: Sentence(zh: "单位人员", en: "person of the unit")
    }
  }
}

extension OrganisationLevel {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .unit: Sentence(zh: "单位", en: "unit")
    case .town: Sentence(zh: "镇（街道）", en: "town")
    case .district: Sentence(zh: "区（县、市）", en: "district")
    case .city: Sentence(zh: "市", en: "city")
    case .province: Sentence(zh: "省", en: "province")
    case .national: Sentence(zh: "国家", en: "national")
    }
  }
}

extension MandateSource {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .own: Sentence(zh: "法定职权", en: "own, by statute")
    case .authorised: Sentence(zh: "赋权", en: "authorised")
    case .entrusted: Sentence(zh: "委托", en: "entrusted")
    }
  }
}

extension PartyRole {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .unit: Sentence(zh: "本单位", en: "the unit itself")
    case .owner: Sentence(zh: "出租方（产权方）", en: "owner")
    case .operator: Sentence(zh: "园区运营方", en: "operator")
    case .tenant: Sentence(zh: "承租方", en: "tenant")
    }
  }
}

extension Contact.Role {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .principal: Sentence(zh: "主要负责人", en: "principal")
    case .safetyOfficer: Sentence(zh: "安全管理人员", en: "safety officer")
    case .other: Sentence(zh: "其他联系人", en: "other contact")
    }
  }
}
