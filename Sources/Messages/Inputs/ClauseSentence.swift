import SafetyModel

/// Sentences about clauses as somebody states them.
enum ClauseSentence {
  static func unknown(_ clause: String, criteria: String, nearest: String?) -> Sentence {
    Sentence(
      zh: "判定标准\(Quote.value(criteria))没有条款\(Quote.value(clause))。",
      en: "The criteria \(Quote.value(criteria)) have no clause \(Quote.value(clause))."
    )
    .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
  }

  static func hasSubclauses(_ clause: String, _ below: [String]) -> Sentence {
    let row = Quote.list(below)
    return Sentence(
      zh: "条款\(Quote.value(clause))下面还有分条，不能作为一项。请写明是哪一条：\(row.zh)。",
      en:
        "The clause \(Quote.value(clause)) has sub-clauses and is no element itself. Say which is meant: \(row.en)."
    )
  }

  static func inTwoLists(_ clauses: [String], first: String, second: String) -> Sentence {
    let row = Quote.list(clauses)
    return Sentence(
      zh: "\(row.zh)同时写在\(Quote.value(first))和\(Quote.value(second))里，自相矛盾。请只留一处。",
      en:
        "Both \(Quote.value(first)) and \(Quote.value(second)) name \(row.en), which contradicts itself. Keep one."
    )
  }

  static func unknownExclusion(_ id: String, criteria: String, allowed: [String]) -> Sentence {
    guard !allowed.isEmpty else {
      return Sentence(
        zh: "判定标准\(Quote.value(criteria))没有排除情形。请去掉\(Quote.value(id))。",
        en:
          "The criteria \(Quote.value(criteria)) have no exclusions. Leave out \(Quote.value(id))."
      )
    }
    let row = Quote.list(allowed)
    return Sentence(
      zh: "判定标准\(Quote.value(criteria))没有排除情形\(Quote.value(id))。请改为下列之一：\(row.zh)。",
      en:
        "The criteria \(Quote.value(criteria)) have no exclusion \(Quote.value(id)). Use one of \(row.en)."
    )
  }

  static func correctedAtOnceCounts(_ criteria: String) -> Sentence {
    Sentence(
      zh: "按判定标准\(Quote.value(criteria))，当场改正的情形仍然计入。请去掉“--excluded”；确实没有成立的条款不要写进“--met”。",
      en:
        "Under the criteria \(Quote.value(criteria)) what is corrected at once counts all the same. Leave out “--excluded”; do not name under “--met” what was never met."
    )
  }

  static func otherPlaceBesideKinds(_ key: String, _ kinds: [String]) -> Sentence {
    let row = Quote.list(kinds)
    return Sentence(
      zh: "\(Quote.value(key))里的“other”表示不是任何一种列名的场所，不能与\(row.zh)同时写。请只留一种说法。",
      en:
        "Under \(Quote.value(key)), “other” means a place of none of the named kinds and cannot stand beside \(row.en). Keep one or the other."
    )
  }

  static func notInForce(
    _ criteria: String,
    day: CivilDate,
    from: CivilDate?,
    to: CivilDate?,
    instead: String?
  ) -> Sentence {
    let zhSpan =
      "\(from.map { "\($0.chineseText)起" } ?? "")\(to.map { "至\($0.chineseText)止" } ?? "")"
    let enSpan = [from.map { "from \($0)" }, to.map { "to \($0) inclusive" }].compactMap { $0 }
      .joined(separator: " ")
    let remedy = instead.map {
      Sentence(
        zh: "那一天施行的是\(Quote.value($0))，请改用它，或核对检查日期（--on）。",
        en:
          "In force that day is \(Quote.value($0)); use it, or check the day of the inspection (--on)."
      )
    }
    return Sentence(
      zh: "判定标准\(Quote.value(criteria))只判\(zhSpan)的检查，\(day.chineseText)不在其中。",
      en:
        "The criteria \(Quote.value(criteria)) judge inspections \(enSpan); \(day) is not among them."
    )
    .followed(
      by: remedy
        ?? Sentence(zh: "请核对检查日期（--on）。", en: "Check the day of the inspection (--on).")
    )
  }
}
