import SafetyModel
import Workflow

/// Refusals of what waits until it is known whether a hazard is major.
extension RefusalReason {
  /// Why; empty for other reasons.
  var whyUnknownGrade: Sentence {
    switch self {
    case .gradePending(let missing):
      Sentence(
        zh: "等级还没有定：规则判不出是否重大\(Self.lacking(missing).zh)，也没有人认定。",
        en:
          "The grade is still pending: the rules cannot tell\(Self.lacking(missing).en) and nobody decided."
      )
    case .tooFewOfUnit(let named, let count):
      Sentence(
        zh: "单位自己定为一般要\(count)人共同认定，只写了\(named)人。",
        en: "The unit decides it general by \(count) of its people together; named: \(named)."
      )
    default: Sentence(both: "")
    }
  }

  /// What to do next; empty for other reasons.
  var remedyOfUnknownGrade: Sentence {
    switch self {
    case .gradePending:
      Sentence(
        zh:
          "请补全检查对象的情况后重新判定（bihuan inspection reassess），或者由有权机关的执法人员认定（bihuan hazard confirm --general 或 --major --authority 机关）；单位自查的，可由单位两人共同定为一般（bihuan hazard confirm --general --authority 单位 --officer 另一人）。",
        en:
          "Fill in the facts of the site and judge again (bihuan inspection reassess), or let an officer of the competent body decide (bihuan hazard confirm --general or --major --authority BODY); of its own check two of the unit may decide it general together (bihuan hazard confirm --general --authority UNIT --officer ANOTHER)."
      )
    case .tooFewOfUnit:
      Sentence(
        zh: "请用 --officer 写明一同认定的另一人，或者由有权机关的执法人员认定。",
        en: "Name who decides along with --officer, or let an officer of the competent body decide."
      )
    default: Sentence(both: "")
    }
  }

  private static func lacking(_ missing: [String]) -> Sentence {
    guard !missing.isEmpty else { return Sentence(both: "") }
    let facts = Quote.list(missing)
    return Sentence(zh: "，缺\(facts.zh)", en: ", for want of \(facts.en)")
  }
}
