/// Something that happens around a hazard, is run elsewhere, and sets a clock running or ends one.
public enum RecordedMatter: String, Hashable, Sendable, Codable, CaseIterable {
  /// 通知停止供电.
  case powerCutNotified = "power_cut_notified"
  /// 处罚（听证）告知.
  case penaltyNotified = "penalty_notified"
  /// 要求听证.
  case hearingRequested = "hearing_requested"
  /// 通知听证时间、地点.
  case hearingNotified = "hearing_notified"
  /// 听证举行.
  case hearingHeld = "hearing_held"
  /// 送达处罚决定书.
  case penaltyServed = "penalty_served"
  /// 缴纳罚款.
  case finePaid = "fine_paid"
  /// 公开处罚决定.
  case penaltyPublished = "penalty_published"
  /// 罚款并责令改正后拒不改正.
  case correctionRefused = "correction_refused"
  /// 催告履行.
  case performanceUrged = "performance_urged"
  /// 申请法院强制执行.
  case courtApplied = "court_applied"
  /// 组织专家论证.
  case panelConvened = "panel_convened"
  /// 申请解除查封.
  case unsealApplied = "unseal_applied"
  /// 解除查封前的检查.
  case unsealChecked = "unseal_checked"
  /// 恢复前的检查.
  case resumptionChecked = "resumption_checked"
  /// 接到举报投诉.
  case reportReceived = "report_received"
  /// 接到占用堵塞出口、擅自停用设施的举报.
  case urgentReportReceived = "urgent_report_received"
  /// 举报核查完毕.
  case reportVerified = "report_verified"
  /// 答复举报人.
  case reporterAnswered = "reporter_answered"
  /// 报告本级人民政府.
  case governmentInformed = "government_informed"
  /// 挂牌备案.
  case listingFiled = "listing_filed"
  /// 申请延长挂牌期限.
  case listingExtensionRequested = "listing_extension_requested"
  /// 答复延长挂牌期限.
  case listingExtensionDecided = "listing_extension_decided"
  /// 摘牌公告.
  case delistingPublished = "delisting_published"

  /// The event of clocks it is; absent where no clock asks for it.
  public var start: Clock.Start? { Clock.Start(rawValue: rawValue) }

  /// Whether it is about a penalty decision, whose number it then must carry.
  public var isOfPenalty: Bool {
    switch self {
    case .penaltyServed, .finePaid, .penaltyPublished: true
    default: false
    }
  }

  /// Whether it may be of a day before the hazard was found.
  public var mayPrecedeFinding: Bool { self == .reportReceived || self == .urgentReportReceived }
}

/// Something of a proceeding that is run elsewhere was recorded with its day.
public struct ProceedingRecorded: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.proceeding-recorded"
  /// The step it records.
  public static let step = HazardStep.recordProceeding
  /// What happened.
  public var matter: RecordedMatter
  /// The day it happened; `on` is the day it was recorded.
  public var happened: CivilDate
  /// The number of the document it is about; what ends a clock of a number carries the same one.
  public var number: String?
  /// To whom, or by whom.
  public var party: String?
  /// In words.
  public var text: String?
  /// Who reported it, kept beside the ledger; absent when anonymous or when nobody did.
  public var reporter: PersonalReference?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    matter: RecordedMatter,
    happened: CivilDate,
    number: String? = nil,
    party: String? = nil,
    text: String? = nil,
    reporter: PersonalReference? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.matter = matter
    self.happened = happened
    self.number = number
    self.party = party
    self.text = text
    self.reporter = reporter
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
