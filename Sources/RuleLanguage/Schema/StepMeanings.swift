import SafetyModel

/// What the words of steps mean, for editors.
extension HazardStep {
  var meaning: (zh: String, en: String) {
    switch self {
    case .observe: ("再次发现", "another sighting")
    case .proposeDetermination: ("规则提出等级建议", "the rules propose a grade")
    case .confirmDetermination: ("认定等级", "the grade is decided")
    case .nameResponsible: ("明确整改责任人", "the responsible person is named")
    case .handOver: ("交接经办人", "handed over")
    case .issueOrder: ("责令整改", "an order")
    case .remind: ("提醒", "a reminder")
    case .selfAssign: ("单位自行整改", "the unit sets itself to work")
    case .takeInterimMeasure: ("采取管控措施", "an interim measure")
    case .liftInterimMeasure: ("解除管控措施", "an interim measure lifted")
    case .submitPlan: ("提交整改方案", "the plan")
    case .claimRectification: ("报告已整改", "rectification claimed")
    case .reinspect: ("复查", "a re-inspection")
    case .requestExtension: ("申请延期", "an extension requested")
    case .decideExtension: ("答复延期", "an extension decided")
    case .sendTransfer: ("移送或抄告", "a transfer or referral")
    case .receiptTransfer: ("移送回执", "a receipt")
    case .replyTransfer: ("对方答复", "a reply")
    case .close: ("销号", "closed")
    case .closeOnTheSpot: ("当场整改销号", "closed on the spot")
    case .endOtherwise: ("搬离、停业、拆除", "moved out, ceased, demolished")
    case .revokeClosure: ("撤销销号", "a closure revoked")
    case .withdraw: ("撤销隐患", "withdrawn")
    case .reinstate: ("恢复", "reinstated")
    case .merge: ("合并", "merged")
    case .unmerge: ("取消合并", "unmerged")
    case .joinCase: ("并入重大隐患案", "joined to a case")
    case .leaveCase: ("退出重大隐患案", "left a case")
    case .list: ("挂牌督办", "listed for supervision")
    case .publishListing: ("公示挂牌", "a listing made public")
    case .reportListing: ("督办进展", "progress under a listing")
    case .applyDelisting: ("申请摘牌", "delisting asked for")
    case .reviewDelisting: ("摘牌审核", "a review for delisting")
    case .delist: ("摘牌", "delisted")
    case .orderStop: ("责令停产停用、撤人", "an order to stop or withdraw")
    case .revokeStop: ("撤销停产、撤人决定", "an order to stop revoked")
    case .seal: ("查封", "sealed")
    case .extendSeal: ("延长查封", "a seal extended")
    case .liftSeal: ("解除查封", "a seal lifted")
    case .reportAcceptance: ("单位验收报告", "the unit's own acceptance")
    case .applyResumption: ("申请恢复", "resuming asked for")
    case .decideResumption: ("答复恢复申请", "resuming decided")
    case .serveOrder: ("向其他责任方送达责令文书", "served the order on another party")
    case .reportMajor: ("双报告", "reported the major hazard")
    case .assist: ("帮扶", "gave help")
    case .escalate: ("督促升级", "took a rung of the ladder")
    case .filePenaltyCase: ("立案", "opened a penalty case")
    case .decidePenalty: ("处罚决定", "decided a penalty")
    case .lodgeAppeal: ("复议、诉讼", "lodged an appeal")
    case .orderStay: ("停止执行", "ordered a stay")
    case .endStay: ("恢复执行", "ended a stay")
    case .decideAppeal: ("复议、诉讼结果", "decided an appeal")
    case .recordProceeding: ("记录程序事项", "recorded a day of a proceeding")
    case .lookBack: ("回头看", "looked back")
    case .split: ("拆分", "split")
    case .undoSplit: ("取消拆分", "undid a split")
    }
  }
}

extension CaseStep {
  var meaning: (zh: String, en: String) {
    switch self {
    case .addMember: ("并入隐患", "a hazard added")
    case .removeMember: ("隐患退出", "a hazard taken out")
    case .convenePanel: ("专家论证", "experts heard")
    case .confirm: ("确认为重大", "confirmed as major")
    case .dismiss: ("认定不构成重大", "dismissed")
    case .takeMeasure: ("采取管控措施", "an interim measure")
    case .issueNotice: ("送达整改通知书", "the notice served")
    case .submitPlan: ("提交整改方案", "the plan")
    case .report: ("双报告", "the unit's report")
    case .reportGovernment: ("书面报告本级人民政府", "the written report to the government")
    case .refer: ("报有权机关判定", "referred to the deciding body")
    case .recordReply: ("登记答复", "an answer recorded")
    case .redetermine: ("重新判定", "determined again")
    case .list: ("挂牌督办", "listed for supervision")
    case .publishListing: ("公示挂牌", "a listing made public")
    case .reportListing: ("督办进展", "progress under a listing")
    case .applyDelisting: ("申请摘牌", "delisting asked for")
    case .reviewDelisting: ("摘牌审核", "a review for delisting")
    case .delist: ("摘牌", "delisted")
    case .end: ("销案", "ended")
    case .reopen: ("恢复案件", "reopened")
    }
  }
}

extension StepGuard.Rule.Demand {
  var meaning: (zh: String, en: String) {
    switch self {
    case .officers: ("执法人员，至少 count 名", "officers, at least `count`")
    case .mandate: ("对该事项有职权", "a mandate for the matter")
    case .entitlement: ("有权认定等级", "entitled to decide the grade")
    case .inspection: ("来自行政检查", "an administrative inspection")
    case .issuingBody:
      ("责令的机关，或者对该事项有职权的上级机关", "the body that ordered, or one above it with a mandate")
    case .unordered: ("没有责令", "no order binds the unit")
    case .custody: ("没有移送出去，或者由接收机关的人办", "not handed over, or taken by the receiving body")
    case .ofUnit: ("被检查单位或责任方的人", "of the unit or a responsible party")
    case .assurance: ("本人登录或签字扫描件", "a personal login or a signed scan")
    case .level: ("不低于 level 一级", "at least `level`")
    case .levelAboveCloser: ("高于销号人，或有指定的上级", "above the closer, or a named authority")
    case .collectiveStudy: ("至少 count 人集体研究", "a study by at least `count`")
    case .decidedTogether:
      (
        "执法人员至少 count 名共同认定，或者集体研究、有权机关答复",
        "decided by at least `count` officers, by a study, or by the competent body's answer"
      )
    case .office:
      ("机关的执法人员或工作人员，不是网格员、专家、单位的人", "an officer or other staff of an authority")
    case .listingPower:
      ("属于挂牌的一级；列入也可以附挂牌文书登记", "of the level that lists; a listing also from its document")
    case .keepingBody: ("交接双方都属于跟进隐患的机关", "both of the body that keeps the hazard")
    case .findingBody:
      (
        "属于发现的机关、接收移送的机关，或者对该事项有职权的上级机关",
        "of the body that found it or took it over, or of one above it with a mandate"
      )
    case .mandateOrUnit:
      ("对该事项有职权；单位自己的人不需要", "a mandate for the matter; people of the unit need none")
    case .authorityOnceKnown:
      ("主管部门已经知道的，不只是单位的人", "not only the unit's people once an authority knows")
    case .authorityDocument: ("写了作出决定的机关的，附上决定", "a named authority's decision is attached")
    case .extensionsBelow:
      ("申请延期：准予过的次数不到 count 次", "of a request: fewer later terms granted than `count`")
    case .extensionDays:
      ("申请延期：不晚于现期限之后 count 日", "of a request: at most `count` days after the running term")
    case .askedWithin:
      ("申请延期：在期限届满前 count 日内", "of a request: within `count` days before the term ends")
    case .forceMajeure: ("申请延期：因不可抗力", "of a request: because of force majeure")
    case .answeringBody:
      ("接收机关自己的人，或者凭它的文号、扫描件", "of the receiving body, or by the number or scan of its paper")
    case .matterOnceSent:
      ("已经移送出去、没有退回的，对该事项有职权", "a mandate for the matter, once it was sent to another body")
    case .ownGrade:
      (
        "没有什么表明重大的，单位自己的人至少 count 名可以共同定为一般；其余同 entitlement",
        "where nothing speaks for major at least `count` of the unit may decide it general; else as `entitlement`"
      )
    case .card: ("执法人员登记了执法证号", "an officer holds a numbered card")
    case .region:
      ("对象在本机关的辖区内；机关没有登记区划的不查", "the site lies in the body's region, where the body has one")
    case .ownInspection:
      ("所依据的检查有本机关的人参加，或者已接收移送", "a visit of that body, or it took the hazard over")
    case .withdrawingBody:
      ("撤销它的机关，或者对该事项有职权的上级机关", "the body that withdrew it, or one above it with a mandate")
    }
  }
}

extension StepGuard.Party {
  var meaning: (zh: String, en: String) {
    switch self {
    case .rectifier: ("整改人", "whoever rectified it")
    case .finder: ("发现人", "whoever found it")
    case .unit: ("被检查的一方", "the inspected side")
    case .requester: ("延期申请人", "whoever asked for the extension")
    case .doer: ("办理人本人", "whoever takes the step")
    case .inspector: ("复查人", "whoever re-inspected it")
    case .closer: ("销号人、销案人", "whoever closed or ended it")
    case .downgrader: ("把它认定为一般隐患的人", "whoever decided it to be general though it was graver")
    case .decider: ("认定不再重大的人", "whoever found it not major")
    case .asker: ("移送（提请）的人", "whoever sent the question")
    }
  }
}

extension StepField {
  var meaning: (zh: String, en: String) {
    switch self {
    case .requirement: ("整改要求", "what is ordered")
    case .reminder: ("提醒内容", "the reminder")
    case .measures: ("措施", "the measures")
    case .facts: ("复查情况", "what was seen")
    case .claim: ("整改说明", "the claim")
    case .reason: ("理由", "the reason")
    case .receiver: ("接收单位", "the receiver")
    case .receipt: ("回执", "the receipt")
    case .reply: ("答复", "the reply")
    case .authority: ("决定机关或依据", "the authority")
    case .paperNumber: ("文书编号", "the number of the paper")
    case .paper: ("文号或者扫描件", "the paper's number or its scan")
    case .listingBody: ("挂牌或摘牌的发文机关", "the body that lists or delists")
    case .supervisor: ("督办单位", "the unit that supervises")
    case .listingRequirements: ("督办要求", "what a listing requires")
    case .place: ("公示地点", "where a listing was made public")
    case .progress: ("督办进展", "the progress")
    case .assessment: ("摘牌前的评估", "the assessment before delisting")
    case .scope: ("停产停用的范围", "what a stop is about")
    case .sealed: ("查封清单", "what is sealed")
    case .legalBasis: ("法律依据", "the clause a measure rests on")
    case .approver: ("批准人", "who approved")
    case .team: ("验收组", "the team")
    case .acceptanceItems: ("逐项验收情况", "what was accepted")
    case .ground: ("终结的理由", "the ground")
    case .plan: ("齐全的整改方案", "a complete plan")
    case .planParts: ("六项内容齐全的整改方案", "a plan with all six parts")
    case .planTerm: ("方案时限不早于提交日、不晚于整改期限", "a plan that ends in time")
    case .service: ("责令文书列明的责任方都已送达或者不再送达", "every party was served or struck off")
    case .reports: ("自查的重大隐患已双报告", "both reports of a major hazard the unit found")
    case .unionReport: ("自查的重大隐患已报告工会", "the trade union was told of a major hazard the unit found")
    case .stopsLifted: ("没有仍然有效的停产停用、查封", "no stop and no seal in force")
    case .soundWords: ("文字没有说还没改完", "words that do not say it is not yet done")
    case .reporter: ("作出书面报告的部门", "the department that reports")
    case .factualError:
      (
        "隐患退出已确认的案：写明事实错误、附证明，由两名没有发现它的执法人员查明，确认机关的人批准",
        "a member leaves a confirmed case on a proven error of fact"
      )
    case .hazardsSettled: ("确认所依据的隐患都已了结", "no open hazard behind what was confirmed")
    case .judgedAsFound: ("理由说的是发现时的情况", "a reason about the state as found")
    case .overrideDeclared: ("低于规则建议的，声明改变建议", "a decision below the proposal says so")
    case .askedDay: ("准予的期限不晚于申请的期限", "a term no later than asked for")
    case .decidedGrade: ("已经知道是不是重大", "that it is known whether it is major")
    case .interimMeasures: ("管控措施", "an interim measure")
    }
  }
}
