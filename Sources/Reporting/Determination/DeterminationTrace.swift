import Messages
public import RuleLanguage
public import SafetyModel

extension Document {
  /// What each criteria set says about a visit (判定), with the trace it gives.
  ///
  /// - Parameters:
  ///   - records: The records, one a criteria set.
  ///   - rules: The rules the visit pinned.
  ///   - language: The language.
  /// - Returns: A document; unknown never reads as not major.
  public static func determination(
    _ records: [DeterminationRecord],
    rules: RulePack,
    in language: Language
  ) -> Document {
    var page = Page(Sentence(zh: "重大隐患判定", en: "Determination"), in: language)
    page.heading(Sentence(zh: "重大隐患判定（规则建议）", en: "Determination (as the rules propose)"))
    guard !records.isEmpty else {
      page.paragraph(
        Sentence(zh: "没有适用的判定标准，未作判定。", en: "No criteria set applied; nothing was determined.")
      )
      return page.finished
    }
    let titles = Titles(rules: rules)
    for record in records {
      let set = rules.criteria(record.criteria)
      let verdict =
        record.verdict == .major && record.grade != .major
        ? record.grade.label : record.verdict.label
      page.entry(
        titles.criteria(record.criteria).with(verdict),
        details: record.trace
          + [
            set.map {
              Sentence(zh: "认定机关：\($0.decidedBy.zh)。", en: "Decided by: \($0.decidedBy.en).")
            }
          ].compactMap { $0 }
      )
    }
    page.note(
      Sentence(
        zh: "以上由规则得出，由有权的人确认或改变后才成为决定。",
        en:
          "The rules propose this; it becomes a decision when an entitled person confirms or overrides it."
      )
    )
    return page.finished
  }
}
