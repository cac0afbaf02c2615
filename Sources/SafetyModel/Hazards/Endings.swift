/// What a re-inspection (复查) found.
public enum ReinspectionResult: String, Hashable, Sendable, Codable, CaseIterable {
  /// Put right.
  case passed
  /// Put right in part.
  case partly
  /// Not put right.
  case failed
}

/// What follows a re-inspection that was not passed; recorded, not run.
public enum ReinspectionConsequence: String, Hashable, Sendable, Codable, CaseIterable {
  /// A new term only.
  case newTerm = "new_term"
  /// 立案处罚.
  case penaltyProcedure = "penalty_procedure"
  /// 责令停产停业、停止使用.
  case stopOrdered = "stop_ordered"
  /// 移送.
  case referred
}

/// Why a hazard is closed; only `rectified` and `on_the_spot` count as cleared.
public enum ClosureReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// 整改合格.
  case rectified
  /// 当场整改.
  case onTheSpot = "on_the_spot"
  /// 搬离.
  case movedOut = "moved_out"
  /// 停业.
  case ceased
  /// 拆除.
  case demolished
}

extension ClosureReason {
  /// Whether the hazard was put right, and did not merely disappear with the unit.
  public var isRectified: Bool {
    switch self {
    case .rectified, .onTheSpot: true
    case .movedOut, .ceased, .demolished: false
    }
  }
}

/// A rule of ours beyond the law, which may be waived with a reason.
public enum HouseRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// For a major hazard the closer is not the finder.
  case closerIsNotFinder = "closer_is_not_finder"
}

/// A house rule that was waived, with the reason.
public struct Waiver: Hashable, Sendable, Codable {
  /// The rule.
  public var rule: HouseRule
  /// The reason.
  public var reason: String

  /// Creates the record.
  public init(rule: HouseRule, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}

/// The answer to a request for extension.
public enum ExtensionDecision: String, Hashable, Sendable, Codable, CaseIterable {
  case granted
  case refused
}

/// Why something is sent to another body.
public enum TransferKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// 报告、抄告: asks for a decision or informs; the hazard stays with the sender.
  case referral
  /// 移送: the receiver takes over from its receipt on (Work Safety Law (2021), art. 69).
  case transfer
}

/// What the other body answered.
public enum ReplyOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  /// It has taken the matter over.
  case accepted
  /// It sent the matter back.
  case returned
  /// It determined a major hazard.
  case determinedMajor = "determined_major"
  /// It determined that the hazard is not major.
  case determinedGeneral = "determined_general"
  /// It has dealt with the matter.
  case completed
}

/// Why a hazard is withdrawn (撤销).
public enum WithdrawalReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// 误报.
  case falseAlarm = "false_alarm"
  /// 判断有误.
  case wrongJudgement = "wrong_judgement"
  /// 重复录入.
  case duplicateEntry = "duplicate_entry"
  /// A ground of exclusion in the criteria applies.
  case excluded
}
