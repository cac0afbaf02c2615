public import SafetyModel
public import Workflow

extension DelistingReviewResult {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .passed: Sentence(zh: "审核合格", en: "passed")
    case .failed: Sentence(zh: "审核不合格", en: "failed")
    }
  }
}

extension DelistingGround {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .rectified: Sentence(zh: "整改合格", en: "put right")
    case .gone: Sentence(zh: "搬离、停业或拆除", en: "moved out, ceased or demolished")
    case .mistaken: Sentence(zh: "列入有误", en: "listed by mistake")
    }
  }
}

extension ListingDuty {
  /// What is to be done.
  public var label: Sentence {
    switch self {
    case .term: Sentence(zh: "挂牌整改", en: "put right what is listed")
    case .report: Sentence(zh: "报告督办进展", en: "report progress")
    }
  }
}

extension OrganisationLevel {
  /// How a listing of the level is called, `区级挂牌`.
  public var listing: Sentence {
    Sentence(zh: "\(shortLabel.zh)挂牌", en: "listing by the \(label.en)")
  }

  /// The level where a table has little room, `区级`.
  public var shortLabel: Sentence {
    switch self {
    case .unit: Sentence(zh: "单位", en: "unit")
    case .town: Sentence(zh: "镇级", en: "town")
    case .district: Sentence(zh: "区级", en: "district")
    case .city: Sentence(zh: "市级", en: "city")
    case .province: Sentence(zh: "省级", en: "province")
    case .national: Sentence(zh: "国家级", en: "national")
    }
  }
}
