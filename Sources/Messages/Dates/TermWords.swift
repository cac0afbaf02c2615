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
    case .caseSuspected: Sentence(zh: "列为疑似重大", en: "suspicion of a major case")
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
