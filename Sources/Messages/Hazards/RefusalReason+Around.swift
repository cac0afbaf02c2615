import SafetyModel
import Workflow

/// Refusals of what goes on around a hazard: visits bound to it, papers, appeals, parts.
extension RefusalReason {
  /// Why; empty for other reasons.
  var whyAroundTheHazard: Sentence {
    switch self {
    case .wordingContradicts(let word):
      Sentence(
        zh: "文字里写着“\(word)”，与合格的结论不一致。",
        en: "The words say “\(word)”, which does not go with the result."
      )
    case .notBoundToVisit(let visit):
      Sentence(
        zh: "检查 \(visit) 没有列入这条隐患的复查，或者不是这个检查对象的检查，或者就是发现它的那次检查。",
        en:
          "The visit \(visit) is not bound to this hazard, is of another site, or is the one that found it."
      )
    case .ofAnotherSite(let site):
      Sentence(
        zh: "这条隐患属于检查对象 \(site)，不是这次检查的对象。",
        en: "The hazard is of the site \(site), not of the site of this visit."
      )
    case .visitIsOver(let visit):
      Sentence(zh: "检查 \(visit) 已经结束。", en: "The visit \(visit) is over.")
    case .notOfTheVisit(let visit):
      Sentence(
        zh: "检查 \(visit) 没有发现或者再次看到这条隐患；一份责令文书只写同一次检查的隐患。",
        en:
          "The visit \(visit) neither found nor saw this hazard; one order covers hazards of one visit."
      )

    case .noOrder: Sentence(zh: "没有有效的责令文书。", en: "There is no order in force.")
    case .notMajor(let grade):
      Sentence(
        zh: "这是\(grade.label.zh)，双报告只适用于重大隐患。",
        en: "This is a \(grade.label.en); the two reports are owed for a major hazard only."
      )
    case .noSuchDocument(let number):
      Sentence(
        zh: "这条隐患没有编号为\(Quote.value(number))的责令文书或处罚决定。",
        en: "No order and no penalty of this hazard has the number \(Quote.value(number))."
      )
    case .noAppealPending:
      Sentence(
        zh: "没有这一件等待决定的复议或诉讼，或者没有停止执行。",
        en: "No such appeal waits for its decision, or execution is not stayed."
      )
    case .alreadyStayed(let number):
      Sentence(
        zh: "第\(number)件复议、诉讼已经停止执行。",
        en: "Execution is stayed already in appeal \(number)."
      )
    case .notStayed(let number):
      Sentence(zh: "第\(number)件复议、诉讼没有停止执行。", en: "Execution is not stayed in appeal \(number).")
    case .amountMissing:
      Sentence(
        zh: "处罚要写种类；罚款要有金额，其他种类没有金额。",
        en: "A penalty names its kinds; a fine, and only a fine, has an amount."
      )
    case .sameLocation(let location):
      Sentence(
        zh: "分出部分的部位\(Quote.value(location))与原隐患相同。",
        en: "The part is in the same place as the rest: \(Quote.value(location))."
      )
    case .notAPart(let whole):
      Sentence(zh: "它不是从 \(whole) 分出的。", en: "It was not split off from \(whole).")
    default: Sentence(both: "")
    }
  }

  /// What to do next; empty for other reasons.
  var remedyAroundTheHazard: Sentence {
    switch self {
    case .wordingContradicts:
      Sentence(
        zh: "请核对结论和文字；确属合格的，用 --confirm-wording 写明为什么合格，一并记录。",
        en:
          "Check result and words; if it is meant, say why with --confirm-wording, which is recorded."
      )
    case .notBoundToVisit:
      Sentence(
        zh: "请用 bihuan inspection start --reinspect 开始列入这条隐患的复查。",
        en: "Begin a visit bound to it with bihuan inspection start --reinspect."
      )
    case .ofAnotherSite:
      Sentence(zh: "请核对隐患编号，或到那个检查对象复查。", en: "Check the id, or visit that site.")
    case .visitIsOver:
      Sentence(zh: "请另外开始一次复查。", en: "Begin another visit.")
    case .notOfTheVisit:
      Sentence(
        zh: "请另出一份文书，或核对隐患和检查的编号。",
        en: "Issue another paper, or check the ids of hazard and visit."
      )

    case .noOrder:
      Sentence(
        zh: "请先出具责令文书（bihuan hazard order）。",
        en: "Issue the order first (bihuan hazard order)."
      )
    case .notMajor: Sentence(zh: "等级有误的，请先确认等级。", en: "If the grade is wrong, decide it first.")
    case .noSuchDocument, .noAppealPending:
      Sentence(
        zh: "请用 bihuan hazard show 核对编号和序号。",
        en: "Check the number with bihuan hazard show."
      )
    case .alreadyStayed:
      Sentence(
        zh: "恢复执行时用 bihuan hazard stay-end 记录。",
        en: "Record its end with bihuan hazard stay-end."
      )
    case .notStayed:
      Sentence(
        zh: "停止执行要有文书，用 bihuan hazard stay 记录。",
        en: "A stay needs a document: bihuan hazard stay."
      )
    case .amountMissing:
      Sentence(zh: "请核对决定书后重填。", en: "Check the decision and enter it again.")
    case .sameLocation:
      Sentence(
        zh: "请写明分出部分自己的部位，否则以后再次发现时分不清。",
        en: "Give the part a place of its own; a later sighting could not tell them apart."
      )
    case .notAPart:
      Sentence(zh: "合并用 bihuan hazard merge。", en: "To merge use bihuan hazard merge.")
    default: Sentence(both: "")
    }
  }
}
