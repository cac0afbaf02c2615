/// Anything that happens to a major case.
public enum CaseEvent: Hashable, Sendable {
  /// A comprehensive determination made one major case of a site.
  case opened(CaseOpened)
  /// A further hazard counts in the case.
  case memberAdded(CaseMemberAdded)
  /// The deciding body confirmed the case as major.
  case confirmed(CaseConfirmed)
  /// The deciding body found that the case is not major.
  case dismissed(CaseDismissed)
  /// An interim measure keeps people safe while the case is open.
  case measureTaken(CaseMeasureTaken)
  /// The unit gave the treatment plan of the case; a later plan replaces it.
  case planSubmitted(CasePlanSubmitted)
  /// The case was reported to the body that decides.
  case referred(CaseReferred)
  /// The deciding body answered.
  case replied(CaseReplied)
  /// The deciding body determined again whether the case is major.
  case redetermined(CaseRedetermined)
  /// The case is over (销案).
  case ended(CaseEnded)
  /// A hazard no longer counts in the case.
  case memberRemoved(CaseMemberRemoved)
  /// Experts were heard on whether the case is major.
  case panelConvened(CasePanelConvened)
  /// The notice of a major hazard was served.
  case noticeIssued(CaseNoticeIssued)
  /// The unit reported the case to the regulator or to its workers.
  case reported(CaseReported)
  /// An end, a dismissal or a re-determination was taken back.
  case reopened(CaseReopened)
  /// Something about a listing (挂牌督办).
  case supervision(SupervisionEvent)
}

extension CaseEvent {
  /// The kind as it stands in the ledger, `case.opened`.
  public var kind: String {
    switch self {
    case .opened: CaseOpened.kind
    case .memberAdded: CaseMemberAdded.kind
    case .confirmed: CaseConfirmed.kind
    case .dismissed: CaseDismissed.kind
    case .measureTaken: CaseMeasureTaken.kind
    case .planSubmitted: CasePlanSubmitted.kind
    case .referred: CaseReferred.kind
    case .replied: CaseReplied.kind
    case .redetermined: CaseRedetermined.kind
    case .ended: CaseEnded.kind
    case .memberRemoved: CaseMemberRemoved.kind
    case .panelConvened: CasePanelConvened.kind
    case .noticeIssued: CaseNoticeIssued.kind
    case .reported: CaseReported.kind
    case .reopened: CaseReopened.kind
    case .supervision(let event): "case.\(event.name)"
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .opened(let body): body
    case .memberAdded(let body): body
    case .confirmed(let body): body
    case .dismissed(let body): body
    case .measureTaken(let body): body
    case .planSubmitted(let body): body
    case .referred(let body): body
    case .replied(let body): body
    case .redetermined(let body): body
    case .ended(let body): body
    case .memberRemoved(let body): body
    case .panelConvened(let body): body
    case .noticeIssued(let body): body
    case .reported(let body): body
    case .reopened(let body): body
    case .supervision(let event): event.body
    }
  }

  /// The day it happened.
  public var day: CivilDate {
    switch self {
    case .opened(let body): body.on
    case .memberAdded(let body): body.on
    case .confirmed(let body): body.on
    case .dismissed(let body): body.on
    case .measureTaken(let body): body.on
    case .planSubmitted(let body): body.on
    case .referred(let body): body.on
    case .replied(let body): body.on
    case .redetermined(let body): body.on
    case .ended(let body): body.on
    case .memberRemoved(let body): body.on
    case .panelConvened(let body): body.on
    case .noticeIssued(let body): body.on
    case .reported(let body): body.on
    case .reopened(let body): body.on
    case .supervision(let event): event.day
    }
  }

  /// Reads the particulars of a kind, or nothing when the kind is not known.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case CaseOpened.kind: self = .opened(try CaseOpened(from: decoder))
    case CaseMemberAdded.kind: self = .memberAdded(try CaseMemberAdded(from: decoder))
    case CaseConfirmed.kind: self = .confirmed(try CaseConfirmed(from: decoder))
    case CaseDismissed.kind: self = .dismissed(try CaseDismissed(from: decoder))
    case CaseMeasureTaken.kind: self = .measureTaken(try CaseMeasureTaken(from: decoder))
    case CasePlanSubmitted.kind: self = .planSubmitted(try CasePlanSubmitted(from: decoder))
    case CaseReferred.kind: self = .referred(try CaseReferred(from: decoder))
    case CaseReplied.kind: self = .replied(try CaseReplied(from: decoder))
    case CaseRedetermined.kind: self = .redetermined(try CaseRedetermined(from: decoder))
    case CaseEnded.kind: self = .ended(try CaseEnded(from: decoder))
    case CaseMemberRemoved.kind: self = .memberRemoved(try CaseMemberRemoved(from: decoder))
    case CasePanelConvened.kind: self = .panelConvened(try CasePanelConvened(from: decoder))
    case CaseNoticeIssued.kind: self = .noticeIssued(try CaseNoticeIssued(from: decoder))
    case CaseReported.kind: self = .reported(try CaseReported(from: decoder))
    case CaseReopened.kind: self = .reopened(try CaseReopened(from: decoder))
    default:
      guard let event = try SupervisionEvent(kind: kind, of: "case", from: decoder) else {
        return nil
      }
      self = .supervision(event)
    }
  }

  /// Every kind.
  public static let kinds: [String] =
    [
      CaseOpened.kind,
      CaseMemberAdded.kind,
      CaseConfirmed.kind,
      CaseDismissed.kind,
      CaseMeasureTaken.kind,
      CasePlanSubmitted.kind,
      CaseReferred.kind,
      CaseReplied.kind,
      CaseRedetermined.kind,
      CaseEnded.kind,
      CaseMemberRemoved.kind,
      CasePanelConvened.kind,
      CaseNoticeIssued.kind,
      CaseReported.kind,
      CaseReopened.kind,
    ] + SupervisionEvent.kinds(of: "case")
}
