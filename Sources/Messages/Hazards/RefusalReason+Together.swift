import SafetyModel
import Workflow

/// Refusals of what brings hazards together: mergers and cases.
extension RefusalReason {
  /// Why; empty for other reasons.
  var whyTogether: Sentence {
    switch self {
    case .mergeIntoItself:
      Sentence(zh: "隐患不能与自己合并。", en: "A hazard does not merge into itself.")
    case .mergeTargetUnfit(let target):
      Sentence(
        zh: "不能并入 \(target)：它不存在、已不再开放、属于另一个检查对象，或等级更低。",
        en: "It cannot merge into \(target): not known, not open, of another site, or less grave."
      )
    case .mergeTargetUnlike(let target):
      Sentence(
        zh: "不能并入 \(target)：监管领域、隐患情形或部位不同，不是同一隐患。",
        en:
          "It cannot merge into \(target): of another regime, of another circumstance, or in another place."
      )
    case .orderWouldLapse(let number, let due):
      Sentence(
        zh:
          "本隐患有责令文书\(Quote.value(number.text))\(due.map { "，期限\($0.chineseText)" } ?? "")；要并入的隐患没有同一机关责令的、不晚于它的期限，合并会使责令落空。",
        en:
          "It is under the order \(Quote.value(number.text))\(due.map { " until \($0)" } ?? ""); the other is under no order of that body with a term as early, so the order would be gone."
      )
    case .alreadyInCase(let id):
      Sentence(zh: "隐患已属于重大隐患案 \(id)。", en: "The hazard belongs to the case \(id) already.")
    case .countedInCase(let id):
      Sentence(
        zh: "隐患计入重大隐患案 \(id)，要并入的隐患不在这个案里。",
        en: "The hazard counts in the case \(id), and the one it is to be merged into does not."
      )
    case .notInCase(let id):
      Sentence(zh: "隐患不属于重大隐患案 \(id)。", en: "The hazard does not belong to the case \(id).")
    case .caseNotOpen(let id):
      Sentence(
        zh: "重大隐患案 \(id) 不存在、已经了结，或属于另一个检查对象。",
        en: "The case \(id) is not known, is over, or is of another site."
      )
    case .alreadyMember(let id):
      Sentence(zh: "隐患 \(id) 已计入本案。", en: "The case counts the hazard \(id) already.")
    case .clausesStillStand(let clauses, let atLeast):
      Sentence(
        zh: "仍有条款\(Quote.list(clauses).zh)成立，共\(clauses.count)项，达到判定所需的\(atLeast)项。",
        en:
          "The clauses \(Quote.list(clauses).en) still stand: \(clauses.count) of the \(atLeast) that make it major."
      )
    case .putRightSince(let word):
      Sentence(
        zh: "理由里写着\(Quote.value(word))：等级看发现时的情况，后来整改了不是不构成重大的理由。",
        en:
          "The reason says \(Quote.value(word)): the grade is that of the state as found; what was put right since is no ground."
      )
    case .stillMajor:
      Sentence(
        zh: "最近一次重新判定的结论是仍构成重大隐患。",
        en: "The last re-determination found it still major."
      )
    default: Sentence(both: "")
    }
  }
}
