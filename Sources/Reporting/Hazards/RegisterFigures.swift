import Messages
import SafetyModel
import Workflow

/// The totals of a register; every figure says of what it is a part.
struct RegisterFigures {
  /// What the totals need of one hazard.
  struct Entry {
    var grade: LegalGrade
    var isGradePending = false
    var state: HazardState.Kind?
    var isOpen: Bool
    /// Past its term, or past the last day of anything else owed on it.
    var isOverdue = false
    var due: CivilDate?
  }

  let entries: [Entry]
  let day: CivilDate

  var lines: [Line] {
    [
      Line(Sentence(zh: "合计", en: "Total"), total), Line(Sentence(zh: "其中未销号", en: "Open"), open),
      Line(Sentence(zh: "已销号", en: "Closed"), closed),
      Line(Sentence(zh: "撤销、合并", en: "Withdrawn and merged"), left),
      Line(Sentence(zh: "期限已过的了结率", en: "Ended of those due"), ended),
    ].compactMap { $0 }
  }

  private var total: Sentence {
    .count(entries.count, zh: "条", en: "hazard").with(
      .row(
        LegalGrade.allCases.reversed().map { grade in
          let count = entries.count { $0.grade == grade && !$0.isGradePending }
          return Sentence(zh: "\(grade.label.zh)\(count)", en: "\(grade.label.en) \(count)")
        } + pending
      )
    )
  }

  /// Those whose grade is not known, where there are any.
  private var pending: [Sentence] {
    let count = entries.count(where: \.isGradePending)
    guard count > 0 else { return [] }
    let words = Sentence.gradePending
    return [Sentence(zh: "\(words.zh)\(count)", en: "\(words.en) \(count)")]
  }

  private var open: Sentence {
    let open = entries.filter(\.isOpen)
    let overdue = open.count(where: \.isOverdue)
    let putRight = open.count { $0.state == .rectified || $0.state == .reinspected }
    return .count(open.count, zh: "条", en: "hazard").with(
      Sentence(
        zh: "逾期\(overdue)、已报整改或复查合格\(putRight)",
        en: "\(overdue) overdue, \(putRight) put right and not closed"
      )
    )
  }

  /// Those that are no longer open without having been closed; nothing when there are none.
  private var left: Sentence? {
    let withdrawn = entries.count { $0.state == .withdrawn }
    let merged = entries.count { $0.state == .merged }
    guard withdrawn + merged > 0 else { return nil }
    return .count(withdrawn + merged, zh: "条", en: "hazard").with(
      Sentence(
        zh: "撤销\(withdrawn)、合并\(merged)",
        en: "\(withdrawn) withdrawn, \(merged) merged"
      )
    )
  }

  private var closed: Sentence {
    .count(entries.count { $0.state == .closed }, zh: "条", en: "hazard").with(
      Sentence(
        zh: "含搬离、停业、拆除等终结的",
        en: "including those ended because the unit moved or ceased"
      )
    )
  }

  private var ended: Sentence {
    let due = entries.filter { ($0.due ?? day) < day }
    let ended = due.count { !$0.isOpen }
    return RegisterFigures.ratio(ended, of: due.count).with(
      Sentence(
        zh: "期限早于当日的\(due.count)条中，不再未销号的\(ended)条",
        en: "\(ended) no longer open of \(due.count) with a term before that day"
      )
    )
  }

  /// A percentage with one decimal, rounded down; a dash for an empty denominator.
  static func ratio(_ part: Int, of whole: Int) -> Sentence {
    guard whole > 0 else { return .dash }
    let tenths = part * 1000 / whole
    return .same("\(tenths / 10).\(tenths % 10)%")
  }
}
