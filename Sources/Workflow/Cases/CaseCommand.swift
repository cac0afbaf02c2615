public import SafetyModel

/// A referral of a case to be sent; its number and the reply term follow.
public struct CaseReferralDraft: Hashable, Sendable {
  /// The receiving body.
  public var receiver: String
  /// The number of the paper.
  public var paper: DocumentNumber?
  /// Why.
  public var reason: String
  /// Who sends it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the draft.
  public init(
    receiver: String,
    paper: DocumentNumber? = nil,
    reason: String,
    by: PersonID,
    on: CivilDate
  ) {
    self.receiver = receiver
    self.paper = paper
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// What somebody asks to do with a major case.
public enum CaseCommand: Hashable, Sendable {
  case addMember(CaseMemberAdded)
  case removeMember(CaseMemberRemoved)
  case convenePanel(CasePanelConvened)
  case confirm(CaseConfirmed)
  case dismiss(CaseDismissed)
  case takeMeasure(InterimMeasureDraft)
  case issueNotice(CaseNoticeIssued)
  case submitPlan(CasePlanSubmitted)
  case report(CaseReported)
  case refer(CaseReferralDraft)
  case recordReply(CaseReplied)
  case redetermine(CaseRedetermined)
  case end(CaseEnded)
  case reopen(CaseReopened)
  case supervision(SupervisionCommand)

  /// The kinds of command.
  public typealias Kind = CaseStep

  /// The kind of this command.
  public var kind: Kind {
    switch self {
    case .addMember: .addMember
    case .removeMember: .removeMember
    case .convenePanel: .convenePanel
    case .confirm: .confirm
    case .dismiss: .dismiss
    case .takeMeasure: .takeMeasure
    case .issueNotice: .issueNotice
    case .submitPlan: .submitPlan
    case .report(let body): body.recipient == .government ? .reportGovernment : .report
    case .refer: .refer
    case .recordReply: .recordReply
    case .redetermine: .redetermine
    case .end: .end
    case .reopen: .reopen
    case .supervision(.list): .list
    case .supervision(.publish): .publishListing
    case .supervision(.report): .reportListing
    case .supervision(.request): .applyDelisting
    case .supervision(.review): .reviewDelisting
    case .supervision(.lift): .delist
    }
  }

  /// The day it is said to happen on.
  public var day: CivilDate {
    switch self {
    case .addMember(let body): body.on
    case .removeMember(let body): body.on
    case .convenePanel(let body): body.on
    case .confirm(let body): body.on
    case .dismiss(let body): body.on
    case .takeMeasure(let draft): draft.on
    case .issueNotice(let body): body.on
    case .submitPlan(let body): body.on
    case .report(let body): body.on
    case .refer(let draft): draft.on
    case .recordReply(let body): body.on
    case .redetermine(let body): body.on
    case .end(let body): body.on
    case .reopen(let body): body.on
    case .supervision(let command): command.day
    }
  }
}
