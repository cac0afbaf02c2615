public import RuleLanguage
public import SafetyModel

extension RuleChange.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .added: Sentence(zh: "新增", en: "added")
    case .removed: Sentence(zh: "删除", en: "removed")
    case .wording: Sentence(zh: "字句", en: "wording")
    case .condition: Sentence(zh: "条件", en: "condition")
    case .grade: Sentence(zh: "等级", en: "grade")
    case .term: Sentence(zh: "期限", en: "term")
    case .evidence: Sentence(zh: "取证和测量", en: "evidence")
    case .circumstances: Sentence(zh: "情形", en: "circumstances")
    case .citation: Sentence(zh: "依据", en: "citation")
    case .confidence: Sentence(zh: "可信度", en: "confidence")
    case .counting: Sentence(zh: "计数规则", en: "counting")
    case .factType: Sentence(zh: "属性类型", en: "type of a fact")
    case .interval: Sentence(zh: "施行期间", en: "days in force")
    case .membership: Sentence(zh: "项目和次序", en: "items and order")
    case .version: Sentence(zh: "版本", en: "version")
    case .scope: Sentence(zh: "归属", en: "scope")
    case .other: Sentence(zh: "其他", en: "other")
    }
  }
}

extension RuleSubject {
  /// `检查项 c-exit-open`, `判定要素 gb-35181-2017 7.3.1`.
  public var label: Sentence {
    let name = noun == .item ? id : [parent, id].compactMap { $0 }.joined(separator: " ")
    return Sentence(zh: "\(noun.label.zh) \(name)", en: "\(noun.label.en) \(name)")
  }
}
