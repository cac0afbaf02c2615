import SafetyModel
import Workflow

extension StopWorkRefusal {
  /// Why, in one sentence.
  var why: Sentence {
    switch self {
    case .needsMajor(let grade):
      Sentence(
        zh: "这条隐患是\(grade.label.zh)；撤人、停产停用只用于重大隐患（安全生产法2021年修正第65条）。",
        en:
          "It is a \(grade.label.en); withdrawal and stop are for major hazards (Work Safety Law (2021), art. 65)."
      )
    case .termMissing:
      Sentence(
        zh: "没有写最后一日，规定也没有给出最长期限。",
        en: "There is no last day, and the rules give no longest term."
      )
    case .tooLong(let until, let longest):
      Sentence(
        zh:
          "最后一日\(until.chineseText)超过了最长期限\(longest.day.chineseText)（自\(longest.derivation.startDay.chineseText)起\(limit(longest).zh)）。",
        en:
          "The last day \(until) is beyond the longest term \(longest.day) (\(limit(longest).en) from \(longest.derivation.startDay))."
      )
    case .noSuchStop(let number):
      Sentence(zh: "没有生效的第\(number)份停产、撤人决定。", en: "There is no standing order \(number) to stop.")
    case .noSuchSeal(let number):
      Sentence(zh: "没有第\(number)次未解除的查封。", en: "There is no standing seal \(number).")
    case .extendedBefore(let paper):
      Sentence(
        zh: "这次查封已经延长过一次（\(Quote.value(paper.text))）。",
        en: "The seal was extended before (\(Quote.value(paper.text)))."
      )
    case .notExtendable:
      Sentence(zh: "规定没有查封延期这一步。", en: "The rules give no extension of a seal.")
    case .sealOver(let until, let day):
      Sentence(
        zh: "查封到\(until.chineseText)为止，\(day.chineseText)已经不能延长。",
        en: "The seal ended on \(until) and cannot be extended on \(day)."
      )
    case .stopStanding(let papers):
      Sentence(
        zh: "停产、撤人决定（\(list(papers).zh)）没有解除，恢复生产经营须经同意。",
        en: "An order to stop stands (\(list(papers).en)); resuming takes consent."
      )
    case .sealStanding(let papers):
      Sentence(
        zh: "查封（\(list(papers).zh)）没有解除。",
        en: "A seal was not lifted (\(list(papers).en))."
      )
    case .acceptanceMissing:
      Sentence(
        zh: "没有单位自己验收合格的报告。",
        en: "There is no report that the unit accepted its own work."
      )
    case .notPutRight:
      Sentence(zh: "还没有复查合格。", en: "The re-inspection was not passed yet.")
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .needsMajor:
      Sentence(
        zh: "请先由有权机关确认等级；眼前的危险可以先采取管控措施（bihuan hazard control）。",
        en:
          "Let the competent body decide the grade first; against a present danger take an interim measure (bihuan hazard control)."
      )
    case .termMissing:
      Sentence(zh: "请写明 --until。", en: "Give --until.")
    case .tooLong:
      Sentence(zh: "请缩短期限，或不写 --until。", en: "Shorten the term, or leave --until out.")
    case .noSuchStop, .noSuchSeal:
      Sentence(zh: "请核对序号（bihuan hazard show）。", en: "Check the number (bihuan hazard show).")
    case .extendedBefore:
      Sentence(zh: "期限届满前请解除查封。", en: "Lift the seal before it ends.")
    case .notExtendable, .sealOver:
      Sentence(
        zh: "请解除查封；危险仍在的，依法另行查封。",
        en: "Lift the seal; where the danger goes on, impose a new one by law."
      )
    case .stopStanding:
      Sentence(
        zh: "请由单位验收并申请恢复，由作出决定的机关审查同意（bihuan hazard resume-decide）。",
        en:
          "Let the unit accept its work and ask to resume, and the body that stopped it consent (bihuan hazard resume-decide)."
      )
    case .sealStanding:
      Sentence(
        zh: "请先解除查封（bihuan hazard seal-lift）。",
        en: "Lift the seal first (bihuan hazard seal-lift)."
      )
    case .acceptanceMissing:
      Sentence(
        zh: "请先登记单位的验收报告（bihuan hazard accept-report）。",
        en: "Record the unit's acceptance first (bihuan hazard accept-report)."
      )
    case .notPutRight:
      Sentence(
        zh: "请先复查（bihuan hazard reinspect）。",
        en: "Re-inspect first (bihuan hazard reinspect)."
      )
    }
  }

  private func list(_ papers: [DocumentNumber]) -> Sentence { Quote.list(papers.map(\.text)) }

  private func limit(_ longest: DueDay) -> Sentence {
    longest.derivation.length?.label ?? Sentence(zh: "规定的期限", en: "the term of the rules")
  }
}
