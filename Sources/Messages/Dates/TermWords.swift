public import SafetyModel

extension Span {
  /// The length in words, `5个工作日`.
  public var label: Sentence {
    switch unit {
    case .day, .dayUncertain: Sentence(zh: "\(count)日", en: DayPhrase.days(count))
    case .workingDay:
      Sentence(zh: "\(count)个工作日", en: English.count(count, "working day"))
    case .month: Sentence(zh: "\(count)个月", en: English.count(count, "month"))
    case .hour: Sentence(zh: "\(count)小时", en: English.count(count, "hour"))
    }
  }
}

extension Span.Unit {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .day: Sentence(zh: "日", en: "days")
    case .workingDay: Sentence(zh: "工作日", en: "working days")
    case .month: Sentence(zh: "月", en: "months")
    case .hour: Sentence(zh: "小时", en: "hours")
    case .dayUncertain: Sentence(zh: "日（未写明是否工作日）", en: "days (kind not stated)")
    }
  }
}

extension Clock.Start {
  /// What sets a term running.
  public var label: Sentence {
    switch self {
    case .registered: Sentence(zh: "隐患登记", en: "registration")
    case .orderServed: Sentence(zh: "责令文书送达", en: "service of the order")
    case .termEnded: Sentence(zh: "整改期限届满", en: "end of the term")
    case .rectificationClaimed: Sentence(zh: "单位报告整改", en: "report of rectification")
    case .extensionRequested: Sentence(zh: "申请延期", en: "request for extension")
    case .referralSent: Sentence(zh: "移送或抄告", en: "referral")
    case .measuresRequired: Sentence(zh: "要求采取措施", en: "measures required")
    case .reinspectionFailed: Sentence(zh: "复查不合格", en: "failed re-inspection")
    case .caseSuspected: Sentence(zh: "列为疑似重大", en: "suspicion of a major case")
    case .majorFound: Sentence(zh: "自查发现（疑似）重大隐患", en: "own finding of a major hazard")
    case .majorReported: Sentence(zh: "双报告", en: "report of the major hazard")
    case .determinedMajor: Sentence(zh: "判定为重大", en: "determination as major")
    case .stopOrdered: Sentence(zh: "责令停产停用", en: "order to stop")
    case .resumptionApplied: Sentence(zh: "申请恢复生产使用", en: "application to resume")
    case .sealed: Sentence(zh: "查封扣押", en: "sealing or seizure")
    case .sealExtended: Sentence(zh: "延长查封扣押", en: "extension of a seal")
    case .unsealApplied: Sentence(zh: "申请解除查封", en: "application to unseal")
    case .powerCutNotified: Sentence(zh: "通知停止供电", en: "notice of a power cut")
    case .listed: Sentence(zh: "挂牌督办", en: "listing")
    case .listingExtensionRequested:
      Sentence(zh: "申请延长挂牌整改期限", en: "request to extend a listing")
    case .delistingApplied: Sentence(zh: "申请摘牌", en: "application for delisting")
    case .delisted: Sentence(zh: "摘牌", en: "delisting")
    case .reportReceived: Sentence(zh: "接到举报投诉", en: "receipt of a report")
    case .penaltyCaseOpened: Sentence(zh: "行政处罚立案", en: "opening of a penalty case")
    case .penaltyNotified: Sentence(zh: "行政处罚告知", en: "notice of an intended penalty")
    case .hearingRequested: Sentence(zh: "要求听证", en: "request for a hearing")
    case .penaltyDecided: Sentence(zh: "行政处罚决定", en: "decision on a penalty")
    case .appealPossible: Sentence(zh: "知道行政行为", en: "knowledge of the act that can be disputed")
    case .reviewDecided: Sentence(zh: "收到复议决定", en: "receipt of a review decision")
    case .appealTimeOver: Sentence(zh: "复议诉讼期限届满", en: "end of the time to appeal")
    case .performanceUrged: Sentence(zh: "催告履行", en: "urging to perform")
    case .correctionRefused: Sentence(zh: "拒不改正", en: "correction refused")
    case .panelConvened: Sentence(zh: "组织专家论证", en: "expert panel convened")
    case .resumptionDecided: Sentence(zh: "恢复申请的决定", en: "decision on resumption")
    case .resumptionChecked: Sentence(zh: "恢复申请的检查", en: "check before resumption")
    case .unsealChecked: Sentence(zh: "解除查封申请的检查", en: "check before unsealing")
    case .unsealed: Sentence(zh: "解除查封扣押", en: "unsealed")
    case .urgentReportReceived: Sentence(zh: "接到紧急举报", en: "urgent report received")
    case .reportVerified: Sentence(zh: "核查完毕", en: "report verified")
    case .reporterAnswered: Sentence(zh: "答复举报人", en: "reporter answered")
    case .hearingNotified: Sentence(zh: "通知听证", en: "hearing notified")
    case .penaltyServed: Sentence(zh: "送达处罚决定", en: "decision served")
    case .penaltyPublished: Sentence(zh: "公开处罚决定", en: "decision published")
    case .finePaid: Sentence(zh: "缴纳罚款", en: "fine paid")
    case .courtApplied: Sentence(zh: "申请法院强制执行", en: "court asked to enforce")
    case .listingFiled: Sentence(zh: "挂牌备案", en: "listing filed")
    case .listingPublished: Sentence(zh: "挂牌公告", en: "listing published")
    case .listingExtensionDecided: Sentence(zh: "答复延长挂牌期限", en: "extension of a listing decided")
    case .progressReported: Sentence(zh: "报告整改进展", en: "progress reported")
    case .delistingPublished: Sentence(zh: "摘牌公告", en: "delisting published")
    case .statisticsReported: Sentence(zh: "报送统计表", en: "statistics reported")
    case .quarterEnded: Sentence(zh: "季度结束", en: "end of a quarter")
    case .yearEnded: Sentence(zh: "年度结束", en: "end of a year")
    }
  }
}

extension Clock.Actor {
  /// Who must act before a term ends.
  public var label: Sentence {
    switch self {
    case .authority: Sentence(zh: "监管部门", en: "the authority")
    case .unit: Sentence(zh: "被检查单位", en: "the unit")
    case .otherAuthority: Sentence(zh: "其他部门", en: "another authority")
    case .town: Sentence(zh: "乡镇街道", en: "town or street")
    case .government: Sentence(zh: "人民政府、安委会", en: "government")
    }
  }
}

extension CalendarStatus {
  /// How firm a date is.
  public var label: Sentence {
    switch self {
    case .notNeeded: Sentence(zh: "不涉及工作日", en: "no working days counted")
    case .published: Sentence(zh: "放假通知已公布", en: "notices published")
    case .provisional: Sentence(zh: "暂定（放假通知未公布）", en: "provisional (notice not yet published)")
    }
  }
}
