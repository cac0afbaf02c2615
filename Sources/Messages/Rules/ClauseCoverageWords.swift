public import Operations
public import SafetyModel

extension ClauseCoverage.State {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .ruled: Sentence(zh: "有规则", en: "has rules")
    case .unasked: Sentence(zh: "有要素，检查表没问", en: "element, not asked")
    case .leftOut: Sentence(zh: "未收入", en: "left out")
    case .missing: Sentence(zh: "缺规则", en: "no rule")
    case .unlisted: Sentence(zh: "不在清单中", en: "not on the list")
    }
  }
}

extension ClauseCoverage {
  /// How far the clauses have rules, said without claiming more than is registered.
  public var sentence: Sentence {
    guard isListed else {
      let cited = clauses.map(\.text)
      return Sentence(
        zh: "条款清单没有登记，只列引用到的\(cited.count)条：\(cited.joined(separator: "、"))",
        en:
          "clauses not registered, only those cited are listed (\(cited.count)): \(cited.joined(separator: ", "))"
      )
    }
    let ruled = clauses(.ruled).count + clauses(.unasked).count
    let total = ruled + clauses(.missing).count
    let head =
      isComplete == true
      ? Sentence(
        zh: "完整：应有规则的\(total)条都有",
        en: "complete: all \(total) clauses that should have a rule have one"
      )
      : Sentence(zh: "不完整：\(total)条中\(ruled)条有", en: "incomplete: \(ruled) of \(total) have a rule")
    return [State.missing, .unasked, .leftOut, .unlisted].reduce(head) { sentence, state in
      let named = clauses(state)
      guard !named.isEmpty else { return sentence }
      return Sentence(
        zh: "\(sentence.zh)；\(state.label.zh)的\(named.count)条：\(named.joined(separator: "、"))",
        en: "\(sentence.en); \(state.label.en) (\(named.count)): \(named.joined(separator: ", "))"
      )
    }
  }
}
