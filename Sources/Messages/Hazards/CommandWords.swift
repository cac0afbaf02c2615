public import SafetyModel
public import Workflow

extension HazardCommand.Kind {
  /// What is done, as buttons and hints name it.
  public var label: Sentence {
    switch self {
    case .observe: Sentence(zh: "再次发现", en: "record another sighting")
    case .proposeDetermination: Sentence(zh: "由规则重新提出等级建议", en: "propose a grade by the rules")
    case .confirmDetermination: Sentence(zh: "确认等级", en: "decide the grade")
    case .nameResponsible: Sentence(zh: "明确整改责任人", en: "name the responsible person")
    case .handOver: Sentence(zh: "交接经办人", en: "hand over")
    case .issueOrder: Sentence(zh: "责令整改", en: "issue an order")
    case .remind: Sentence(zh: "提醒", en: "remind")
    case .selfAssign: Sentence(zh: "单位自行整改", en: "self-assign")
    case .takeInterimMeasure: Sentence(zh: "采取管控措施", en: "take an interim measure")
    case .liftInterimMeasure: Sentence(zh: "解除管控措施", en: "lift an interim measure")
    case .submitPlan: Sentence(zh: "提交整改方案", en: "submit the plan")
    case .claimRectification: Sentence(zh: "报告已整改", en: "report rectification")
    case .reinspect: Sentence(zh: "复查", en: "re-inspect")
    case .requestExtension: Sentence(zh: "申请延期", en: "request an extension")
    case .decideExtension: Sentence(zh: "答复延期申请", en: "decide the extension")
    case .sendTransfer: Sentence(zh: "移送或抄告", en: "transfer or refer")
    case .receiptTransfer: Sentence(zh: "登记移送回执", en: "record the receipt")
    case .replyTransfer: Sentence(zh: "登记对方答复", en: "record the reply")
    case .close: Sentence(zh: "销号", en: "close")
    case .closeOnTheSpot: Sentence(zh: "当场整改销号", en: "close as corrected on the spot")
    case .endOtherwise: Sentence(zh: "因搬离、停业或拆除终结", en: "end for another reason")
    case .revokeClosure: Sentence(zh: "撤销销号", en: "revoke the closure")
    case .withdraw: Sentence(zh: "撤销隐患", en: "withdraw")
    case .reinstate: Sentence(zh: "恢复已撤销的隐患", en: "reinstate")
    case .merge: Sentence(zh: "合并", en: "merge")
    case .unmerge: Sentence(zh: "取消合并", en: "unmerge")
    case .joinCase: Sentence(zh: "并入重大隐患案", en: "join a major case")
    case .leaveCase: Sentence(zh: "退出重大隐患案", en: "leave the major case")
    case .list: Sentence(zh: "挂牌督办", en: "list for supervision")
    case .publishListing: Sentence(zh: "公示挂牌", en: "make the listing public")
    case .reportListing: Sentence(zh: "报告督办进展", en: "report progress")
    case .applyDelisting: Sentence(zh: "申请摘牌", en: "ask for delisting")
    case .reviewDelisting: Sentence(zh: "摘牌审核", en: "review for delisting")
    case .delist: Sentence(zh: "摘牌", en: "delist")
    case .orderStop: Sentence(zh: "责令停产停用、撤人", en: "order to stop or withdraw")
    case .revokeStop: Sentence(zh: "撤销停产、撤人决定", en: "revoke an order to stop")
    case .seal: Sentence(zh: "查封", en: "seal")
    case .extendSeal: Sentence(zh: "延长查封", en: "extend a seal")
    case .liftSeal: Sentence(zh: "解除查封", en: "lift a seal")
    case .reportAcceptance: Sentence(zh: "提交验收报告", en: "report the unit's acceptance")
    case .applyResumption: Sentence(zh: "申请恢复", en: "ask to resume")
    case .decideResumption: Sentence(zh: "答复恢复申请", en: "decide about resuming")
    case .serveOrder: Sentence(zh: "送达其他责任方", en: "serve the order on another party")
    case .reportMajor: Sentence(zh: "双报告", en: "report the major hazard")
    case .assist: Sentence(zh: "帮扶", en: "record help given")
    case .escalate: Sentence(zh: "记录督促升级", en: "record a rung of the ladder")
    case .filePenaltyCase: Sentence(zh: "记录立案", en: "record a penalty case")
    case .decidePenalty: Sentence(zh: "记录处罚决定", en: "record a penalty")
    case .lodgeAppeal: Sentence(zh: "记录复议、诉讼", en: "record an appeal")
    case .orderStay: Sentence(zh: "记录停止执行", en: "record a stay")
    case .endStay: Sentence(zh: "记录恢复执行", en: "record the end of a stay")
    case .decideAppeal: Sentence(zh: "记录复议、诉讼结果", en: "record the outcome of an appeal")
    case .recordProceeding: Sentence(zh: "记录程序事项", en: "record a day of a proceeding")
    case .lookBack: Sentence(zh: "回头看", en: "look back")
    case .split: Sentence(zh: "拆分", en: "split")
    case .undoSplit: Sentence(zh: "取消拆分", en: "undo the split")
    }
  }

  /// The verb to type after `bihuan hazard`; nothing for steps the program takes along with another.
  public var verb: String? {
    switch self {
    case .observe: "observe"
    case .proposeDetermination: nil
    case .confirmDetermination: "confirm"
    case .nameResponsible: "responsible"
    case .handOver: "hand-over"
    case .issueOrder: "order"
    case .remind: "remind"
    case .selfAssign: "self-assign"
    case .takeInterimMeasure: "control"
    case .liftInterimMeasure: "control-lift"
    case .submitPlan: "plan"
    case .claimRectification: "rectify"
    case .reinspect: "reinspect"
    case .requestExtension: "extend"
    case .decideExtension: "extend-decide"
    case .sendTransfer: "transfer"
    case .receiptTransfer: "transfer-receipt"
    case .replyTransfer: "transfer-reply"
    case .close, .closeOnTheSpot, .endOtherwise: "close"
    case .revokeClosure: "revoke"
    case .withdraw: "withdraw"
    case .reinstate: "reinstate"
    case .merge: "merge"
    case .unmerge: "unmerge"
    case .joinCase: nil
    case .leaveCase: nil
    case .list: "supervise"
    case .publishListing: "supervise-publish"
    case .reportListing: "supervise-report"
    case .applyDelisting: "delist-apply"
    case .reviewDelisting: "delist-review"
    case .delist: "delist"
    case .orderStop: "stop"
    case .revokeStop: "stop-revoke"
    case .seal: "seal"
    case .extendSeal: "seal-extend"
    case .liftSeal: "seal-lift"
    case .reportAcceptance: "accept-report"
    case .applyResumption: "resume-apply"
    case .decideResumption: "resume-decide"
    case .serveOrder: "serve"
    case .reportMajor: "report"
    case .assist: "assist"
    case .escalate: "escalate"
    case .filePenaltyCase: "penalty-case"
    case .decidePenalty: "penalty"
    case .lodgeAppeal: "appeal"
    case .orderStay: "stay"
    case .endStay: "stay-end"
    case .decideAppeal: "appeal-decide"
    case .recordProceeding: "record"
    case .lookBack: "look-back"
    case .split: "split"
    case .undoSplit: "unsplit"
    }
  }

  /// The label with what to type, `复查（bihuan hazard reinspect）`.
  public var hint: Sentence {
    guard let verb else { return label }
    return Sentence(
      zh: "\(label.zh)（bihuan hazard \(verb)）",
      en: "\(label.en) (bihuan hazard \(verb))"
    )
  }
}
