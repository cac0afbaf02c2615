/// A step of a major case's life: what somebody may do with it, without the particulars.
///
/// The names are those of rule files (`case_steps`): a policy says of each step who may take it and what
/// it needs.
public enum CaseStep: String, Hashable, Sendable, Codable, CaseIterable {
  case addMember = "add_member"
  case removeMember = "remove_member"
  /// Experts are heard (专家论证).
  case convenePanel = "convene_panel"
  case confirm
  case dismiss
  case takeMeasure = "take_measure"
  /// The notice of a major hazard is served.
  case issueNotice = "issue_notice"
  case submitPlan = "submit_plan"
  /// 双报告.
  case report
  /// The written report to the government (Fire Law (2021), art. 55).
  case reportGovernment = "report_government"
  /// Reported to the body that decides.
  case refer
  case recordReply = "record_reply"
  case redetermine
  /// Put on the list of a level (挂牌督办).
  case list
  case publishListing = "publish_listing"
  case reportListing = "report_listing"
  case applyDelisting = "apply_delisting"
  case reviewDelisting = "review_delisting"
  case delist
  /// 销案.
  case end
  /// An end, a dismissal or a re-determination is taken back.
  case reopen
}

/// From where to where: the shape of a case's life is code, the same under every policy.
extension CaseStep {
  /// The states in which it can be taken.
  public var from: Set<CaseStage> {
    switch self {
    case .confirm, .dismiss: [.suspected]
    case .addMember, .convenePanel: [.suspected, .confirmed, .rectified]
    case .removeMember: [.suspected, .confirmed]
    case .issueNotice: [.confirmed]
    case .takeMeasure, .submitPlan, .refer, .report, .recordReply, .publishListing,
      .reportListing, .reviewDelisting, .delist:
      [.suspected, .confirmed, .rectified, .redetermined]
    case .redetermine, .list, .reportGovernment: [.confirmed, .rectified]
    case .applyDelisting: [.rectified, .redetermined]
    case .end: [.redetermined]
    case .reopen: [.ended, .dismissed, .redetermined]
    }
  }

  /// The states it leads to; empty where the case stays where it is.
  ///
  /// From confirmed to rectified no step leads: the members do.
  public var leadsTo: Set<CaseStage> {
    switch self {
    case .confirm: [.confirmed]
    case .dismiss: [.dismissed]
    case .redetermine: [.redetermined, .confirmed]
    case .end: [.ended]
    case .reopen: [.suspected, .confirmed]
    case .addMember, .removeMember, .convenePanel, .takeMeasure, .issueNotice, .submitPlan,
      .report, .reportGovernment, .refer, .recordReply, .list, .publishListing, .reportListing,
      .applyDelisting,
      .reviewDelisting, .delist:
      []
    }
  }

  /// Whether it says how grave the case is.
  public var decidesGrade: Bool {
    switch self {
    case .confirm, .dismiss, .redetermine: true
    default: false
    }
  }

  /// Whether it turns on hazards that do not count in the case.
  public var looksBesideTheCase: Bool {
    switch self {
    case .removeMember, .redetermine, .end: true
    default: false
    }
  }

  /// Whether it is power over the unit, or the way back from it, though it moves no case itself.
  public var isPower: Bool {
    switch self {
    case .removeMember, .issueNotice, .recordReply, .list, .reviewDelisting, .delist: true
    default: !leadsTo.isEmpty
    }
  }
}
