import Determination
import Messages
public import Operations
public import RuleLanguage
public import SafetyModel

extension Document {
  /// What a criteria set says about stated clauses: verdict, counting table, reasons, basis.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - rules: The rules it was given by.
  ///   - language: The language.
  /// - Returns: A document; a candidate under a text nobody verified says so.
  public static func clauses(
    _ answer: ClauseAnswer,
    rules: RulePack,
    in language: Language
  ) -> Document {
    let record = answer.determination.record
    let verdict =
      record.verdict == .major && record.grade != .major
      ? record.grade.label : record.verdict.label
    var page = Page(
      Sentence(zh: "《\(answer.set.title.zh)》", en: answer.set.title.en).with(verdict),
      in: language
    )
    page.facts([
      Line(Sentence(zh: "检查日期", en: "Day of inspection"), answer.day.words),
      Line(Sentence(zh: "场所性质", en: "Kinds of place"), places(answer)),
      Line(Sentence(zh: "未写明的条款", en: "Clauses not named"), rest(answer)),
      Line(
        Sentence(zh: "可靠程度", en: "Confidence"),
        answer.determination.confidence.detailedLabel
      ),
    ])
    if !record.branches.isEmpty {
      page.heading(Sentence(zh: "计数", en: "Counting"))
      page.table(columns, rows: record.branches.map { row($0, in: answer) })
    }
    page.heading(Sentence(zh: "理由", en: "Reasons"))
    page.list(record.trace)
    page.heading(Sentence(zh: "依据", en: "Basis"))
    page.list(
      answer.determination.citations.map {
        $0.sentence(title: { rules.instrument($0)?.title })
      }
    )
    page.note(
      Sentence(
        zh: "按写明的条款推算，没有核对现场；由有权的人确认后才成为决定。",
        en:
          "Worked out from the clauses as stated, not from a site; it becomes a decision when an entitled person confirms it."
      )
    )
    return page.finished
  }

  private static let columns = [
    Sentence(zh: "规则", en: "Rule"), Sentence(zh: "场所", en: "Place"),
    Sentence(zh: "需", en: "Needed"), Sentence(zh: "成立", en: "Met"),
    Sentence(zh: "未查明", en: "Unknown"), Sentence(zh: "结果", en: "State"),
  ]

  private static func row(_ finding: BranchFinding, in answer: ClauseAnswer) -> [BilingualText] {
    let rules = answer.counted ?? answer.set
    let kinds = rules.branches.first { $0.id == finding.branch }?.places ?? []
    return [
      .same(finding.branch), kinds.isEmpty ? otherPlaces : labels(kinds, in: rules),
      .same("\(finding.required)"), .same("\(finding.met.count)"),
      .same("\(finding.possible.count)"), state(finding),
    ]
  }

  private static func state(_ finding: BranchFinding) -> BilingualText {
    switch finding.state {
    case .met: return Sentence(zh: "达到", en: "reached")
    case .notMet: return Sentence(zh: "达不到", en: "cannot be reached")
    case .notApplicable: return Sentence(zh: "不适用", en: "does not apply")
    case .undetermined:
      let lacking = finding.required - finding.met.count
      guard lacking > 0 else { return Sentence(zh: "看场所性质", en: "if the place is of the kind") }
      return Sentence(zh: "再确认\(lacking)项即达到", en: "if \(lacking) more confirmed")
    }
  }

  private static func places(_ answer: ClauseAnswer) -> BilingualText {
    let rules = answer.counted ?? answer.set
    guard !rules.places.isEmpty else {
      return Sentence(zh: "本标准不区分", en: "not distinguished by these criteria")
    }
    guard let kinds = answer.stated.kinds else {
      return Sentence(zh: "未知，各种可能都算", en: "not known, every possibility is counted")
    }
    return kinds.isEmpty
      ? otherPlaces : labels(rules.places.map(\.kind).filter(kinds.contains), in: rules)
  }

  private static var otherPlaces: BilingualText { Sentence(zh: "其他场所", en: "other places") }

  private static func labels(_ kinds: [String], in rules: CriteriaSet) -> BilingualText {
    .row(kinds.map { kind in rules.places.first { $0.kind == kind }?.label ?? .same(kind) })
  }

  private static func rest(_ answer: ClauseAnswer) -> BilingualText {
    switch answer.stated.rest {
    case .unknown: Sentence(zh: "未查明", en: "not known")
    case .notMet: Sentence(zh: "查过，不成立", en: "looked for and not met")
    }
  }
}
