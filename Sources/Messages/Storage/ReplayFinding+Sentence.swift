public import Operations
public import SafetyModel
import Workflow

extension ReplayFinding {
  /// Which event, about what, and why it would not have been recorded.
  public var sentence: Sentence {
    Sentence(
      zh: "第\(position)条 \(kind)（\(subject)）：按当时的规则不会有这一条。",
      en:
        "Event \(position), \(kind) of \(subject): it would not have been recorded under the rules of its time."
    )
    .followed(by: ground.sentence)
  }
}

extension ReplayGround {
  fileprivate var sentence: Sentence {
    switch self {
    case .workflow(let objection): objection.sentence
    case .visit(let problem): problem.sentence
    case .visitState(let status):
      Sentence(
        zh: "那时检查是“\(status.label.zh)”。",
        en: "The visit was “\(status.label.en)” then."
      )
    case .notOfTheVisit(let person):
      Sentence(
        zh: "办理人 \(person) 不是这次检查的人员，也不是同一单位的。",
        en: "\(person) is neither an inspector of the visit nor of the same body."
      )
    case .notTheBeginning:
      Sentence(
        zh: "记录要从登记开始，登记只有一次。",
        en: "A record begins with its registration, and there is one only."
      )
    case .outsideVisit:
      Sentence(
        zh: "隐患和案件由完成检查产生，没有检查在这一刻完成。",
        en: "Hazards and cases come from the end of a visit; no visit ended with it."
      )
    case .notThePart:
      Sentence(zh: "与拆分、并回的那条隐患不符。", en: "It does not agree with the hazard it was split from.")
    case .caseDisagrees(let id):
      Sentence(zh: "案件 \(id) 没有把它计入。", en: "The case \(id) does not count it.")
    case .nobodyActs:
      Sentence(
        zh: "没有写明经办人，或者经办人没有登记。",
        en: "Nobody acts, or somebody who is not on the register."
      )
    case .notTheDeputy(let person):
      Sentence(
        zh: "那天经办人不是 \(person) 的代理人。",
        en: "The actor did not stand in for \(person) that day."
      )
    case .gradeDiffers(let recorded, let judged):
      Sentence(
        zh: "登记为\(recorded.label.zh)，按规则是\(judged.label.zh)。",
        en: "Recorded as \(recorded.label.en); the rules say \(judged.label.en)."
      )
    case .verdictDiffers(let criteria):
      Sentence(
        zh: "按 \(criteria) 重新判定，结论不同。",
        en: "Judged anew under \(criteria), the verdict is another."
      )
    case .unansweredDiffer:
      Sentence(
        zh: "所列未检查的项目与没有答案的项目不一致。",
        en: "The items it calls unchecked are not those without an answer."
      )
    case .findingLost(let item, let circumstance):
      Sentence(
        zh: "检查项 \(item) 发现了 \(circumstance)，却没有登记隐患。",
        en: "Item \(item) found \(circumstance), but no hazard was registered."
      )
    case .notFound(let circumstance):
      Sentence(
        zh: "检查中没有发现 \(circumstance)。",
        en: "The visit did not find \(circumstance)."
      )
    case .notApproved(let fault): fault.sentence
    case .rulesNotNamed:
      Sentence(
        zh: "没有写明依据的规则包，而此前的记录都写了。",
        en: "It names no rule pack, although earlier acts do."
      )
    }
  }
}

extension EventObjection {
  fileprivate var sentence: Sentence {
    switch self {
    case .refused(let reason): reason.why
    case .otherOutcome:
      Sentence(
        zh: "流程会记下别的内容（期限、编号或职权不同）。",
        en: "The workflow would have recorded other particulars: a term, a number or a mandate."
      )
    case .noCommand:
      Sentence(zh: "没有哪一步会产生它。", en: "No step makes it.")
    }
  }
}
