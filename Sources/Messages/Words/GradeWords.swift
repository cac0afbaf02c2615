public import SafetyModel
public import Workflow

extension HazardState {
  /// The grade; a pending one is never called general.
  public var gradeLabel: Sentence { gradePending == nil ? grade.label : .gradePending }

  /// The grade where a table has little room.
  public var gradeShortLabel: Sentence {
    gradePending == nil ? grade.shortLabel : .gradePendingShort
  }
}

extension Sentence {
  /// A grade that is not known yet.
  public static var gradePending: Sentence { Sentence(zh: "等级未定", en: "grade pending") }

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
