import SafetyModel
import Workflow

extension VisitFault {
  /// Why the re-inspection cannot rest on the visit.
  var why: Sentence {
    switch self {
    case .none:
      Sentence(
        zh: "已责令的、重大的隐患要有一次实际的复查检查，没有写是哪次检查。",
        en: "What is ordered or major is re-inspected in a visit of its own; none is named."
      )
    case .unknown(let visit):
      Sentence(zh: "没有检查 \(visit) 的记录。", en: "Nothing is known of the visit \(visit).")
    case .found(let visit):
      Sentence(
        zh: "检查 \(visit) 是发现这条隐患的那次检查，不能作为复查。",
        en: "The visit \(visit) found the hazard; it is no re-inspection of it."
      )
    case .nature(let nature):
      Sentence(
        zh: "这次检查的性质是“\(nature.label.zh)”，复查已责令的、重大的隐患须是行政检查。",
        en: "The visit was a \(nature.label.en); re-inspection takes an administrative inspection."
      )
    case .tooEarly(let visit, let day):
      Sentence(
        zh: "这次检查在\(visit.chineseText)，早于\(day.chineseText)（责令、报告整改或者期限届满），还看不到整改。",
        en: "The visit was on \(visit), before \(day): the order, the claim or the end of the term."
      )
    case .tooLate(let visit, let result):
      Sentence(
        zh: "这次检查\(visit.chineseText)才开始，晚于复查结果的日期\(result.chineseText)。",
        en: "The visit began on \(visit), after the day of the result, \(result)."
      )
    case .site(let site):
      Sentence(zh: "这次检查的对象是 \(site)。", en: "The visit was of the site \(site).")
    case .inspector(let person):
      Sentence(
        zh: "复查人 \(person) 不是这次检查的检查人员。",
        en: "\(person) was not an inspector of that visit."
      )
    case .answered(let item):
      Sentence(
        zh: "这次检查的检查项 \(item) 在同一部位仍记为不符合，与复查合格不一致。",
        en: "The visit itself answered \(item) as not compliant in the same place."
      )
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .answered:
      Sentence(
        zh: "请更正那次检查的记录，或者按没有合格记录复查。",
        en: "Correct the answer of that visit, or record that it was not passed."
      )
    case .none, .unknown, .found, .nature, .tooEarly, .tooLate, .site, .inspector:
      Sentence(
        zh:
          "请先开始复查：bihuan inspection start --site 对象 --reinspect 隐患 --inspector 甲 --inspector 乙，再登记结果。",
        en:
          "Begin the visit first: bihuan inspection start --site SITE --reinspect HAZARD --inspector A --inspector B; then record the result."
      )
    }
  }
}
