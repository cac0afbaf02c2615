public import Operations
public import SafetyModel

extension Noun {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .site: Sentence(zh: "检查对象", en: "site")
    case .person: Sentence(zh: "人员", en: "person")
    case .organisation: Sentence(zh: "单位", en: "organisation")
    case .inspection: Sentence(zh: "检查", en: "inspection")
    case .hazard: Sentence(zh: "隐患", en: "hazard")
    case .majorCase: Sentence(zh: "重大隐患案", en: "major case")
    case .checklist: Sentence(zh: "检查表", en: "checklist")
    case .item: Sentence(zh: "检查项", en: "checklist item")
    case .evidence: Sentence(zh: "证据", en: "evidence")
    case .mandate: Sentence(zh: "职权", en: "mandate")
    case .rule: Sentence(zh: "规则", en: "rule")
    case .rulePack: Sentence(zh: "规则包", en: "rule pack")
    case .element: Sentence(zh: "判定要素", en: "element")
    case .filter: Sentence(zh: "保存的筛选", en: "saved filter")
    case .personalValue: Sentence(zh: "个人信息", en: "private value")
    case .personalKey: Sentence(zh: "有效的个人公钥", en: "key of a person that counts")
    }
  }

  /// How to find the right one.
  var search: Sentence {
    if self == .rulePack {
      return Sentence(
        zh: "请写规则文件夹或打包文件的路径，或者检查所用规则包指纹的开头至少六位。",
        en: "Give the path of a rule folder or packed file, or at least six digits of a kept hash."
      )
    }
    guard let verb = listVerb else {
      return Sentence(zh: "请核对名称或编号。", en: "Check name or id.")
    }
    return Sentence(
      zh: "请核对名称或编号，或用 bihuan \(verb) 查看。",
      en: "Check name or id, or look it up with bihuan \(verb)."
    )
  }

  private var listVerb: String? {
    switch self {
    case .site: "site list"
    case .person: "person list"
    case .organisation: "org list"
    case .inspection: "inspection list"
    case .hazard: "hazard list"
    case .majorCase: "case list"
    case .checklist: "checklist list"
    case .item: "checklist show"
    case .rule: "rules show"
    case .filter: "hazard filter list"
    case .personalValue: "person-data list"
    case .personalKey: "person key list"
    case .evidence, .mandate, .rulePack, .element: nil
    }
  }
}
