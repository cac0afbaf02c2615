/// The legal nature of a visit (检查性质); only an administrative inspection can carry orders.
public enum VisitNature: String, Hashable, Sendable, Codable, CaseIterable {
  /// 行政检查: officers of a body with power, or entrusted.
  case administrativeInspection = "administrative_inspection"
  /// 日常巡查.
  case patrol
  /// 指导服务.
  case guidance
  /// 企业自查.
  case selfCheck = "self_check"
  /// 园区（出租方）履责检查.
  case parkDuty = "park_duty"
}

/// What a visit came from (检查由头).
public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
  case routine
  case campaign
  case randomDraw = "random_draw"
  case report
  case handover
  case reinspection
  case lookBack = "look_back"
}

/// What an administrative inspection records before and during the visit.
///
/// Source: 国办发〔2024〕54号 as reported: every inspection is approved beforehand, notified, and
/// shown by card and code; urgent ones are made up later.
public struct AdministrativeRecord: Hashable, Sendable, Codable {
  /// How the visit was approved.
  public enum Approval: String, Hashable, Sendable, Codable, CaseIterable {
    case approved
    /// Urgent on the spot; the approval is made up later.
    case urgent
  }

  /// How it counts against the yearly cap.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case routine
    case singleCase = "single_case"
    case special
  }

  /// How it was approved.
  public var approval: Approval
  /// Who approved it, by office or name of the post.
  public var approvedBy: String?
  /// The day of approval, also of one made up later.
  public var approvedOn: CivilDate?
  /// The plan it belongs to, or what triggered it.
  public var planOrTrigger: String?
  /// The number of the notice of inspection.
  public var noticeNumber: String?
  /// Whether enforcement cards were shown.
  public var cardsShown: Bool
  /// The code or number given by the official system.
  public var officialCode: String?
  /// How it counts against a yearly cap.
  public var kind: Kind
  /// Why it does not count against the cap.
  public var capExemption: String?

  /// Creates a record.
  public init(
    approval: Approval,
    approvedBy: String? = nil,
    approvedOn: CivilDate? = nil,
    planOrTrigger: String? = nil,
    noticeNumber: String? = nil,
    cardsShown: Bool,
    officialCode: String? = nil,
    kind: Kind = .routine,
    capExemption: String? = nil
  ) {
    self.approval = approval
    self.approvedBy = approvedBy
    self.approvedOn = approvedOn
    self.planOrTrigger = planOrTrigger
    self.noticeNumber = noticeNumber
    self.cardsShown = cardsShown
    self.officialCode = officialCode
    self.kind = kind
    self.capExemption = capExemption
  }

  enum CodingKeys: String, CodingKey {
    case approval
    case approvedBy = "approved_by"
    case approvedOn = "approved_on"
    case planOrTrigger = "plan_or_trigger"
    case noticeNumber = "notice_number"
    case cardsShown = "cards_shown"
    case officialCode = "official_code"
    case kind
    case capExemption = "cap_exemption"
  }
}
