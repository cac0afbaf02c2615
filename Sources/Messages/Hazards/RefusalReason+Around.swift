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
    case .unfitVisit(let fault): fault.why
    case .planTerm(let end, let submitted, let term):
      Sentence(
        zh: submitted.map { "方案的完成时限\(end.chineseText)早于提交日\($0.chineseText)。" }
          ?? "方案的完成时限\(end.chineseText)晚于整改期限\(term?.chineseText ?? "")。",
        en: submitted.map { "The plan ends on \(end), before it was handed in on \($0)." }
          ?? "The plan ends on \(end), after the term \(term?.description ?? "")."
      )
    case .partyUnserved(let role):
      Sentence(
        zh: "责令文书列明的\(role.label.zh)还没有送达。",
        en: "The order names a party it has not been served on: \(role.label.en)."
      )
    case .reportOwed(let recipient):
      Sentence(
        zh: "单位自查的重大隐患还没有向\(recipient.label.zh)报告。",
        en: "The unit has not yet reported its major hazard to \(recipient.label.en)."
      )
    case .laterThanAsked(let asked, let granted):
      Sentence(
        zh: "单位申请延到\(asked.chineseText)，准予的\(granted.chineseText)比申请的还晚。",
        en: "The unit asked for \(asked); \(granted) is later than that."
      )
    case .nothingToDispute:
      Sentence(
        zh: "这条隐患没有责令文书，也没有处罚决定，没有可以复议、诉讼的文书。",
        en: "There is no order and no penalty of this hazard that could be disputed."
      )
    case .proofMissing:
      Sentence(
        zh: "已责令的、重大的隐患报告整改，没有附照片或材料。",
        en: "What is ordered or major was reported as put right without a photo or a document."
      )
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
    case .penaltyKnown(let number):
      Sentence(
        zh: "编号为\(Quote.value(number.text))的处罚决定已经记录。",
        en: "A penalty decision with the number \(Quote.value(number.text)) is recorded already."
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
        zh: "请核对结论和文字；确属合格的，复查、销号用 --confirm-wording 写明为什么合格，其他的改写文字。",
        en:
          "Check result and words; if it is meant, say why with --confirm-wording at a re-inspection or a closure, or word it anew."
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
    case .unfitVisit(let fault): fault.remedy
    case .planTerm:
      Sentence(
        zh: "请单位核对方案的时限；确需更晚的，先申请延期（bihuan hazard extend）。",
        en: "Check the day of the plan; ask for a later term first (bihuan hazard extend)."
      )
    case .partyUnserved:
      Sentence(
        zh: "请送达（bihuan hazard serve），或者写明理由不再送达（bihuan hazard strike-off）。",
        en: "Serve it (bihuan hazard serve) or strike the party off (bihuan hazard strike-off)."
      )
    case .reportOwed:
      Sentence(
        zh: "请单位先报告（bihuan hazard report；全案的用 bihuan case report）。",
        en: "Report first (bihuan hazard report; of a case bihuan case report)."
      )
    case .laterThanAsked:
      Sentence(
        zh: "请按不晚于所申请的日期准予，或请单位另行申请。",
        en: "Grant no later day, or let the unit ask anew."
      )
    case .nothingToDispute:
      Sentence(
        zh: "请核对隐患编号；文书是别的机关出的，先在隐患上登记。",
        en: "Check the id; record the document first."
      )
    case .proofMissing:
      Sentence(
        zh: "请用 --photo 附整改后照片，或用 --document 附整改情况报告。",
        en: "Attach a photo with --photo or the unit's report with --document."
      )
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
    case .penaltyKnown:
      Sentence(
        zh: "一个文号只记一次；变更或者另作的决定请写它自己的文号。",
        en: "One number is recorded once; another decision has a number of its own."
      )
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
