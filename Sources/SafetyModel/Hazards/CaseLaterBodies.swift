/// The error of fact for which a hazard never belonged to a confirmed case.
public enum MembershipError: String, Hashable, Sendable, Codable, CaseIterable {
  /// What was recorded was not there.
  case notThere = "not_there"
  /// It was there, at another site.
  case elsewhere
  /// A measurement or an identification was wrong.
  case misread
}

/// A hazard no longer counts in the case (退出重大隐患案).
public struct CaseMemberRemoved: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.member-removed"
  /// The hazard.
  public var hazard: HazardID
  /// Why.
  public var reason: String
  /// What was wrong about it; asked for once the case is confirmed.
  public var error: MembershipError?
  /// The officers who established the error.
  public var officers: [PersonID]?
  /// Who agreed; neither the recorder nor the one who opened the case.
  public var approver: PersonID
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    hazard: HazardID,
    reason: String,
    error: MembershipError? = nil,
    officers: [PersonID]? = nil,
    approver: PersonID,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.hazard = hazard
    self.reason = reason
    self.error = error
    self.officers = officers
    self.approver = approver
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// Experts were heard on whether the case is major (专家论证).
public struct CasePanelConvened: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.panel-convened"
  /// The panel.
  public var panel: ExpertPanel
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    panel: ExpertPanel,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.panel = panel
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The notice of a major hazard was made and served (重大火灾隐患整改通知书).
///
/// Source: Rules on Fire Supervision and Inspection (2012), art. 21. Terms stand in the orders to the
/// members.
public struct CaseNoticeIssued: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.notice-issued"
  /// The number of the paper.
  public var number: DocumentNumber
  /// The officers.
  public var officers: [PersonID]
  /// How it was served.
  public var service: ServiceRecord
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: DocumentNumber,
    officers: [PersonID],
    service: ServiceRecord,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.officers = officers
    self.service = service
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The case was reported: by the unit (双报告), or by a department to the government.
///
/// Source: Work Safety Law (2021), art. 41; Fire Law (2021), art. 55.
public struct CaseReported: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.major-reported"
  /// To whom.
  public var recipient: ReportRecipient
  /// The recipient by name.
  public var body: String
  /// The receipt: number, name, or how it was made known.
  public var receipt: String?
  /// Which department reported, of a report to the government; absent in records from before it was kept.
  public var reporter: String?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    recipient: ReportRecipient,
    body: String,
    receipt: String? = nil,
    reporter: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.recipient = recipient
    self.body = body
    self.receipt = receipt
    self.reporter = reporter
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The case goes on: what ended it, dismissed it or found it no longer major is taken back.
public struct CaseReopened: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.reopened"
  /// The member that came back; absent when the case itself was judged anew.
  public var hazard: HazardID?
  /// Why.
  public var reason: String
  /// The body that decided so.
  public var authority: String?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    hazard: HazardID? = nil,
    reason: String,
    authority: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.hazard = hazard
    self.reason = reason
    self.authority = authority
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
