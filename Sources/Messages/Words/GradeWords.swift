public import SafetyModel
public import Workflow

extension HazardState {
  /// The grade; a pending one is never called general.
  public var gradeLabel: Sentence {
    if let confirmedCase, grade < .major {
      return .ofConfirmedCase(confirmedCase.text, found.regime)
    }
    return gradePending == nil ? grade.label : .gradePending
  }

  /// The grade where a table has little room.
  public var gradeShortLabel: Sentence {
    if confirmedCase != nil, grade < .major { return .ofConfirmedCaseShort }
    return gradePending == nil ? grade.shortLabel : .gradePendingShort
  }
}

extension Sentence {
  /// A grade that is not known yet.
  public static var gradePending: Sentence { Sentence(zh: "等级未定", en: "grade pending") }

  /// The grade of a hazard that counts in a case confirmed as major.
  public static func ofConfirmedCase(_ id: String, _ regime: Regime) -> Sentence {
    let kind = regime == .fire ? "重大火灾隐患" : "重大事故隐患"
    return Sentence(
      zh: "属已确认的\(kind) \(id)",
      en: "of the confirmed major case \(id)"
    )
  }

  /// The same where a table has little room.
  public static var ofConfirmedCaseShort: Sentence {
    Sentence(zh: "重大（案）", en: "major (case)")
  }

  /// A grade that is not known yet, where a table has little room.
  public static var gradePendingShort: Sentence { Sentence(zh: "未定", en: "pending") }
}

extension LegalGrade {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .general: Sentence(zh: "一般隐患", en: "general hazard")
    case .suspectedMajor: Sentence(zh: "疑似重大隐患", en: "suspected major hazard")
    case .major: Sentence(zh: "重大隐患", en: "major hazard")
    }
  }
}

extension LegalGrade {
  /// The word where a table has little room.
  public var shortLabel: Sentence {
    switch self {
    case .general: Sentence(zh: "一般", en: "general")
    case .suspectedMajor: Sentence(zh: "疑似重大", en: "suspected")
    case .major: Sentence(zh: "重大", en: "major")
    }
  }
}

extension ItemGrade {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .general: Sentence(zh: "一般", en: "general")
    case .escalates: Sentence(zh: "可升级", en: "may become major")
    case .major: Sentence(zh: "重大", en: "major")
    }
  }
}

extension DeterminationDecision {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .general: Sentence(zh: "不构成重大隐患", en: "not major")
    case .major: Sentence(zh: "重大隐患", en: "major")
    }
  }
}

extension DeterminationManner {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .asProposed: Sentence(zh: "与规则建议不相反", en: "not against the rules' proposal")
    case .overriding: Sentence(zh: "改变规则建议", en: "overriding the proposal")
    }
  }
}

extension RedeterminationResult {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .stillMajor: Sentence(zh: "仍构成重大隐患", en: "still major")
    case .noLongerMajor: Sentence(zh: "不再构成重大隐患", en: "no longer major")
    }
  }
}

extension MembershipError {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .notThere: Sentence(zh: "当时并不存在", en: "was not there")
    case .elsewhere: Sentence(zh: "不在该对象", en: "was at another site")
    case .misread: Sentence(zh: "测量或辨认有误", en: "was measured or identified wrongly")
    }
  }
}

extension Verdict {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .major: Sentence(zh: "构成重大", en: "major")
    case .notMajor: Sentence(zh: "不构成重大", en: "not major")
    case .undetermined: Sentence(zh: "尚不能判定", en: "undetermined")
    }
  }
}

extension ElementFinding.Status {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .met: Sentence(zh: "成立", en: "met")
    case .notMet: Sentence(zh: "不成立", en: "not met")
    case .undetermined: Sentence(zh: "未查明", en: "undetermined")
    case .notApplicable: Sentence(zh: "不适用", en: "not applicable")
    }
  }
}

extension ElementKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .direct: Sentence(zh: "直接判定", en: "direct")
    case .comprehensive: Sentence(zh: "综合判定", en: "comprehensive")
    }
  }
}

extension Regime {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .workSafety: Sentence(zh: "安全生产", en: "work safety")
    case .fire: Sentence(zh: "消防安全", en: "fire safety")
    case .selfCheck: Sentence(zh: "单位自查", en: "the unit's own checks")
    case .other: Sentence(zh: "其他部门职责", en: "another authority's field")
    }
  }
}
