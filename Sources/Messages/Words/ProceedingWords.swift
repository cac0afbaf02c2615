public import SafetyModel
public import Workflow

extension PenaltyKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .warning: Sentence(zh: "警告", en: "warning")
    case .circular: Sentence(zh: "通报批评", en: "public criticism")
    case .fine: Sentence(zh: "罚款", en: "fine")
    case .confiscation: Sentence(zh: "没收", en: "confiscation")
    case .licenceSuspended: Sentence(zh: "暂扣许可证件", en: "licence suspended")
    case .licenceRevoked: Sentence(zh: "吊销许可证件", en: "licence revoked")
    case .stopped: Sentence(zh: "责令停产停业", en: "stop of production or business")
    case .closed: Sentence(zh: "责令关闭", en: "closure of the unit")
    case .barred: Sentence(zh: "限制从业", en: "barred from the trade")
    case .other: Sentence(zh: "其他处罚", en: "another penalty")
    }
  }
}

extension PenaltyStatute {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .workSafetyLaw: Sentence(zh: "依据《安全生产法》", en: "under the Work Safety Law")
    case .fireLaw: Sentence(zh: "依据《消防法》", en: "under the Fire Protection Law")
    case .other: Sentence(zh: "依据其他法律", en: "under another law")
    }
  }
}

extension AppealForm {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .review: Sentence(zh: "行政复议", en: "administrative review")
    case .lawsuit: Sentence(zh: "行政诉讼", en: "lawsuit")
    }
  }
}

extension AppealOutcome {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .upheld: Sentence(zh: "维持", en: "upheld")
    case .revoked: Sentence(zh: "撤销", en: "revoked")
    case .changed: Sentence(zh: "变更", en: "changed")
    case .withdrawn: Sentence(zh: "撤回", en: "taken back")
    }
  }
}

extension ReportRecipient {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .regulator: Sentence(zh: "监管部门", en: "the regulator")
    case .workers: Sentence(zh: "职工（代表）大会", en: "the workers' congress")
    case .government: Sentence(zh: "本级人民政府", en: "the government")
    case .union: Sentence(zh: "工会", en: "the trade union")
    }
  }
}

extension AssistanceForm {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .offer: Sentence(zh: "提出帮扶", en: "help offered")
    case .visit: Sentence(zh: "上门帮扶", en: "visit to help")
    }
  }
}

extension LookBackResult {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .held: Sentence(zh: "未反弹", en: "held")
    case .relapsed: Sentence(zh: "反弹", en: "relapsed")
    }
  }
}

extension PenaltyCount.Exclusion {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .revoked: Sentence(zh: "已被撤销，不计", en: "revoked, not counted")
    case .otherLaw: Sentence(zh: "不是依据《安全生产法》，不计", en: "under another law, not counted")
    }
  }
}

extension EscalationRung.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .remind: Sentence(zh: "提醒", en: "reminder")
    case .circular: Sentence(zh: "通报", en: "circular")
    case .supervise: Sentence(zh: "督办", en: "supervision")
    case .interview: Sentence(zh: "约谈", en: "interview")
    case .openCase: Sentence(zh: "立案", en: "penalty case")
    case .transfer: Sentence(zh: "移送", en: "transfer")
    }
  }
}

extension RecordedMatter {
  /// The words for people.
  public var label: Sentence {
    switch self {
    case .powerCutNotified: Sentence(zh: "通知停止供电", en: "power cut announced")
    case .penaltyNotified: Sentence(zh: "处罚告知", en: "told of the intended penalty")
    case .hearingRequested: Sentence(zh: "要求听证", en: "hearing asked for")
    case .hearingNotified: Sentence(zh: "通知听证", en: "parties told of the hearing")
    case .hearingHeld: Sentence(zh: "听证举行", en: "hearing held")
    case .penaltyServed: Sentence(zh: "送达处罚决定书", en: "decision on a penalty served")
    case .finePaid: Sentence(zh: "缴纳罚款", en: "fine paid")
    case .penaltyPublished: Sentence(zh: "公开处罚决定", en: "decision on a penalty published")
    case .correctionRefused: Sentence(zh: "拒不改正", en: "putting right refused")
    case .performanceUrged: Sentence(zh: "催告履行", en: "urged to perform")
    case .courtApplied: Sentence(zh: "申请法院强制执行", en: "court asked to enforce")
    case .panelConvened: Sentence(zh: "组织专家论证", en: "expert panel convened")
    case .unsealApplied: Sentence(zh: "申请解除查封", en: "unsealing asked for")
    case .unsealChecked: Sentence(zh: "解除查封前的检查", en: "checked before unsealing")
    case .resumptionChecked: Sentence(zh: "恢复前的检查", en: "checked before resuming")
    case .reportReceived: Sentence(zh: "接到举报投诉", en: "report or complaint received")
    case .urgentReportReceived:
      Sentence(
        zh: "接到占用堵塞出口、擅自停用设施的举报",
        en: "report of blocked exits or switched-off facilities received"
      )
    case .reportVerified: Sentence(zh: "举报核查完毕", en: "report verified")
    case .reporterAnswered: Sentence(zh: "答复举报人", en: "reporter answered")
    case .governmentInformed: Sentence(zh: "报告本级人民政府", en: "government informed")
    case .listingFiled: Sentence(zh: "挂牌备案", en: "listing filed")
    case .listingExtensionRequested:
      Sentence(zh: "申请延长挂牌期限", en: "later term of a listing asked for")
    case .listingExtensionDecided: Sentence(zh: "答复延长挂牌期限", en: "later term of a listing decided")
    case .delistingPublished: Sentence(zh: "摘牌公告", en: "delisting made public")
    }
  }
}
