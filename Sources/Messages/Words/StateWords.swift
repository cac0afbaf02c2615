public import SafetyModel
public import Workflow

extension HazardState.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .registered: Sentence(zh: "已登记", en: "registered")
    case .assigned: Sentence(zh: "已交办", en: "assigned")
    case .rectified: Sentence(zh: "已报整改", en: "rectified (claimed)")
    case .reinspected: Sentence(zh: "复查合格", en: "re-inspected")
    case .closed: Sentence(zh: "已销号", en: "closed")
    case .withdrawn: Sentence(zh: "已撤销", en: "withdrawn")
    case .merged: Sentence(zh: "已合并", en: "merged")
    }
  }
}

extension CaseState.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .suspected: Sentence(zh: "疑似", en: "suspected")
    case .confirmed: Sentence(zh: "已确认", en: "confirmed")
    case .rectified: Sentence(zh: "成员隐患已全部销号", en: "every member closed")
    case .redetermined: Sentence(zh: "重新判定不再重大", en: "determined again, no longer major")
    case .ended: Sentence(zh: "已销案", en: "ended")
    case .dismissed: Sentence(zh: "不构成重大", en: "dismissed")
    }
  }
}

extension AssuranceLevel {
  /// How the person was known, as reports print it.
  public var label: Sentence {
    switch self {
    case .typed: Sentence(zh: "自报姓名（未核验身份）", en: "typed name (identity not verified)")
    case .device: Sentence(zh: "本人专用设备", en: "own device")
    case .personal: Sentence(zh: "本人签名", en: "signed with own key")
    case .paper: Sentence(zh: "纸质签字扫描", en: "signed paper, scanned")
    }
  }
}

extension StepGuard.Party {
  /// The part somebody had, as refusals name it.
  public var label: Sentence {
    switch self {
    case .rectifier: Sentence(zh: "整改人", en: "the rectifier")
    case .finder: Sentence(zh: "发现人", en: "the finder")
    case .unit: Sentence(zh: "被检查一方的人", en: "of the inspected side")
    case .requester: Sentence(zh: "延期申请人", en: "the requester of the extension")
    case .doer: Sentence(zh: "办理人", en: "the one who takes this step")
    case .inspector: Sentence(zh: "复查人", en: "a re-inspector")
    case .closer: Sentence(zh: "销号人", en: "the closer")
    case .downgrader:
      Sentence(zh: "降为一般隐患的认定人", en: "the one who decided it general")
    case .decider: Sentence(zh: "认定不再重大的人", en: "the one who found it not major")
    case .asker: Sentence(zh: "提出移送（提请）的人", en: "the one who asked")
    }
  }
}

extension RequiredText {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .requirement: Sentence(zh: "整改要求", en: "what is ordered")
    case .reminder: Sentence(zh: "提醒内容", en: "what was reminded of")
    case .measures: Sentence(zh: "措施", en: "the measures")
    case .facts: Sentence(zh: "复查所见", en: "what was seen")
    case .claim: Sentence(zh: "整改情况", en: "what was done")
    case .reason: Sentence(zh: "理由", en: "the reason")
    case .receiver: Sentence(zh: "接收单位", en: "the receiving body")
    case .receipt: Sentence(zh: "回执", en: "the receipt")
    case .reply: Sentence(zh: "答复内容", en: "the reply")
    case .authority: Sentence(zh: "作出决定的机关", en: "the deciding body")
    case .paperNumber: Sentence(zh: "文书编号", en: "the number of the paper")
    case .paper: Sentence(zh: "文号或者扫描件", en: "the paper's number or its scan")
    case .listingBody: Sentence(zh: "发文机关", en: "the body that issued the document")
    case .supervisor: Sentence(zh: "督办单位", en: "the unit that supervises")
    case .listingRequirements: Sentence(zh: "督办要求", en: "what the listing requires")
    case .place: Sentence(zh: "公示地点", en: "where it was made public")
    case .progress: Sentence(zh: "进展", en: "the progress")
    case .assessment: Sentence(zh: "评估报告", en: "the assessment")
    case .scope: Sentence(zh: "停产停用的范围", en: "what the stop is about")
    case .sealed: Sentence(zh: "查封清单", en: "what is sealed")
    case .legalBasis: Sentence(zh: "法律依据", en: "the legal basis")
    case .approver: Sentence(zh: "批准人", en: "who approved")
    case .team: Sentence(zh: "验收组或评估机构", en: "the team or agency")
    case .acceptanceItems: Sentence(zh: "逐项验收情况", en: "what was accepted, item by item")
    case .ground: Sentence(zh: "终结的理由", en: "the ground")
    case .plan: Sentence(zh: "齐全的整改方案", en: "a complete plan")
    case .planParts: Sentence(zh: "六项内容齐全的整改方案", en: "a plan with all six parts")
    case .planTerm: Sentence(zh: "不早于提交日、不晚于期限的方案时限", en: "a plan that ends in time")
    case .service: Sentence(zh: "送达每个责任方", en: "service on every party")
    case .reports: Sentence(zh: "双报告", en: "both reports")
    case .unionReport: Sentence(zh: "向工会报告", en: "the report to the trade union")
    case .stopsLifted: Sentence(zh: "停产停用、查封都已解除", en: "no stop and no seal in force")
    case .soundWords: Sentence(zh: "与结论一致的文字", en: "words that go with the result")
    case .reporter: Sentence(zh: "作出书面报告的部门", en: "the department that reports")
    case .factualError:
      Sentence(zh: "事实错误及其证明", en: "the error of fact and its proof")
    case .hazardsSettled:
      Sentence(zh: "确认所依据的隐患都已了结", en: "no open hazard behind what was confirmed")
    case .judgedAsFound:
      Sentence(zh: "就发现时的情况说明的理由", en: "a reason about the state as found")
    case .overrideDeclared:
      Sentence(zh: "改变规则建议的声明", en: "the word that the proposal is overridden")
    case .askedDay: Sentence(zh: "不晚于所申请的期限", en: "a term no later than asked for")
    case .decidedGrade: Sentence(zh: "已定的等级", en: "a grade that is known")
    case .interimMeasures: Sentence(zh: "管控措施", en: "an interim measure")
    }
  }
}

extension HazardState.Assignment {
  /// How the hazard was put to the unit (交办方式).
  public var label: Sentence {
    switch self {
    case .order(let body): body.form.label
    case .reminder: Sentence(zh: "提醒（不设法定期限）", en: "reminder (no legal term)")
    case .selfAssigned: Sentence(zh: "单位自行整改", en: "self-assigned")
    }
  }
}
