public import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow

/// The words a filter may compare with; matters and industries come from the rules in use.
public struct FilterVocabulary: Hashable, Sendable {
  /// The words of each field that has a closed list.
  public internal(set) var choices: [FilterField: [FilterChoice]]
  /// The fields that may be asked about.
  public private(set) var fields = FilterField.allCases

  /// The words that never change.
  public init() {
    choices = [
      .grade: [
        FilterChoice(LegalGrade.general.rawValue, "一般", "一般隐患"),
        FilterChoice(LegalGrade.suspectedMajor.rawValue, "疑似重大", "疑似重大隐患", "疑似", "suspected"),
        FilterChoice(LegalGrade.major.rawValue, "重大", "重大隐患"),
        FilterChoice(HazardListing.pendingGrade, "未定", "等级未定", "pending"),
      ],
      .state: HazardState.Kind.allCases.map {
        FilterChoice(id: $0.rawValue, names: $0.filterNames)
      },
      .regime: [
        FilterChoice(Regime.workSafety.rawValue, "安全生产"),
        FilterChoice(Regime.fire.rawValue, "消防", "消防安全"),
        FilterChoice(Regime.selfCheck.rawValue, "自查", "单位自查"),
        FilterChoice(Regime.other.rawValue, "其他部门", "其他部门职责"),
      ],
      .overdue: [
        FilterChoice(Clock.Actor.unit.rawValue, "单位", "被检查单位"),
        FilterChoice(
          Clock.Actor.authority.rawValue,
          "监管",
          "监管部门",
          "机关",
          "regulator"
        ),
        FilterChoice(Clock.Actor.otherAuthority.rawValue, "其他部门", "其他机关"),
        FilterChoice(Clock.Actor.town.rawValue, "镇街", "乡镇街道"),
        FilterChoice(Clock.Actor.government.rawValue, "政府", "人民政府"),
      ],
      .listed: [
        FilterChoice(OrganisationLevel.town.rawValue, "镇", "镇街", "乡镇", "街道"),
        FilterChoice(OrganisationLevel.district.rawValue, "区", "县", "区县", "县级"),
        FilterChoice(OrganisationLevel.city.rawValue, "市", "市级"),
        FilterChoice(OrganisationLevel.province.rawValue, "省", "省级"),
        FilterChoice(OrganisationLevel.national.rawValue, "国家"),
      ],
      .missing: [
        FilterChoice("determination", "定级"), FilterChoice("interim_measures", "管控"),
        FilterChoice("assignment", "交办"), FilterChoice("order", "责令"),
        FilterChoice("responsible", "责任人"), FilterChoice("plan", "方案"),
        FilterChoice("rectification", "整改"), FilterChoice("reinspection", "复查"),
        FilterChoice("acceptance", "验收"), FilterChoice("resumption", "恢复"),
        FilterChoice("unsealing", "解封"), FilterChoice("delisting", "摘牌"),
        FilterChoice("referral", "移送"), FilterChoice("service", "送达"),
        FilterChoice("report", "双报告"),
        FilterChoice("reply", "答复"), FilterChoice("closure", "销号"),
      ],
    ]
  }

  /// The words with the matters and industries of some rules.
  public init(rules: RulePack) {
    self.init()
    let matters = rules.matters.map { FilterChoice($0.id, $0.label.zh, $0.label.en) }
    let industries = (rules.fact("site.industry")?.choices ?? []).map {
      FilterChoice($0.value, $0.label.zh, $0.label.en)
    }
    choices[.matter] = matters
    choices[.industry] = industries
    choices[.category] = matters + industries
  }

  /// The words of conditions on major cases (重大隐患案), with the matters of some rules.
  public static func cases(rules: RulePack) -> FilterVocabulary {
    var vocabulary = FilterVocabulary(rules: rules)
    vocabulary.fields = [
      .id, .state, .open, .overdue, .due, .found, .region, .site, .regime, .matter, .listed,
      .missing,
      .text,
    ]
    vocabulary.choices[.grade] = nil
    vocabulary.choices[.state] = CaseStage.allCases.map {
      FilterChoice(id: $0.rawValue, names: $0.filterNames)
    }
    vocabulary.choices[.missing] = [
      FilterChoice("determination", "定级", "确认"), FilterChoice("interim_measures", "管控"),
      FilterChoice("order", "通知书"), FilterChoice("responsible", "责任人"),
      FilterChoice("plan", "方案"), FilterChoice("report", "报告"), FilterChoice("reply", "答复"),
      FilterChoice("members", "成员销号"), FilterChoice("redetermination", "重新判定"),
      FilterChoice("delisting", "摘牌"), FilterChoice("closure", "销案"),
    ]
    return vocabulary
  }

  func choices(of field: FilterField) -> [FilterChoice]? { choices[field] }

  /// The words that stand for a condition without the name of their field.
  static let bareFields: [FilterField] = [.grade, .state]
}

extension HazardState.Kind {
  /// The state a text names: its stable word or anything people call it; the same words for
  /// conditions and options.
  public init?(named text: String) {
    let meant = HazardState.Kind.allCases.first {
      FilterChoice(id: $0.rawValue, names: $0.filterNames).isMeant(by: text)
    }
    guard let meant else { return nil }
    self = meant
  }

  /// What people call the state, beside its stable word.
  public var filterNames: [String] {
    switch self {
    case .registered: ["已登记", "待交办", "未交办"]
    case .assigned: ["整改中", "已交办", "待整改"]
    case .rectified: ["待复查", "已报整改"]
    case .reinspected: ["待销号", "复查合格"]
    case .closed: ["已销号"]
    case .withdrawn: ["已撤销"]
    case .merged: ["已合并"]
    }
  }
}

extension CaseStage {
  /// What people call the state, beside its stable word.
  fileprivate var filterNames: [String] {
    switch self {
    case .suspected: ["疑似", "待确认"]
    case .confirmed: ["已确认", "整改中"]
    case .rectified: ["待重新判定", "成员已销号"]
    case .redetermined: ["待销案", "不再重大"]
    case .ended: ["已销案"]
    case .dismissed: ["不构成重大"]
    }
  }
}
