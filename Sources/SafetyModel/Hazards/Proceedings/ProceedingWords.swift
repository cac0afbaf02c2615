/// A kind of administrative penalty.
public enum PenaltyKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// 警告.
  case warning
  /// 通报批评.
  case circular
  /// 罚款.
  case fine
  /// 没收.
  case confiscation
  /// 暂扣许可证件.
  case licenceSuspended = "licence_suspended"
  /// 吊销许可证件.
  case licenceRevoked = "licence_revoked"
  /// 责令停产停业.
  case stopped
  /// 责令关闭.
  case closed
  /// 限制从业.
  case barred
  /// 其他.
  case other
}

/// The law a penalty was decided under.
public enum PenaltyStatute: String, Hashable, Sendable, Codable, CaseIterable {
  /// 安全生产法; the only one art. 113 of it counts.
  case workSafetyLaw = "work_safety_law"
  /// 消防法.
  case fireLaw = "fire_law"
  /// Another.
  case other
}

/// How a document is disputed.
public enum AppealForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// 行政复议.
  case review
  /// 行政诉讼.
  case lawsuit
}

/// How a dispute ended.
public enum AppealOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  /// 维持.
  case upheld
  /// 撤销.
  case revoked
  /// 变更.
  case changed
  /// 撤回.
  case withdrawn
}

/// To whom a major hazard is reported.
public enum ReportRecipient: String, Hashable, Sendable, Codable, CaseIterable {
  /// 监管部门.
  case regulator
  /// 职工大会或者职工代表大会.
  case workers
  /// 本级人民政府: the emergency-management department reports (Fire Law (2021), art. 55), never the unit.
  case government
  /// 工会: only where a locality asks for it.
  case union

  /// To whom a unit reports its own (双报告).
  public static let ofUnit: [ReportRecipient] = [.regulator, .workers]

  /// To whom a unit may report its own: a locality may ask for the trade union as well.
  public static let admittedOfUnit: [ReportRecipient] = ofUnit + [.union]
}

/// How help is given.
public enum AssistanceForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// 提出帮扶.
  case offer
  /// 上门帮扶.
  case visit
}

/// What a later look found.
public enum LookBackResult: String, Hashable, Sendable, Codable, CaseIterable {
  /// 未反弹.
  case held
  /// 反弹.
  case relapsed
}

extension EscalationRung.Kind: Codable {}
