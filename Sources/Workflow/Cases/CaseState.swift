public import SafetyModel

/// Where a major case stands: a comprehensive determination of one site, counted once everywhere.
public struct CaseState: Hashable, Sendable {
  /// The primary states.
  public typealias Kind = CaseStage

  /// Something sent to the deciding body, and what came back.
  public struct Referral: Hashable, Sendable {
    /// How it was sent.
    public var sent: CaseReferred
    /// The answer.
    public var reply: CaseReplied?
  }

  /// The id.
  public let id: CaseID
  /// How it was opened.
  public let opened: CaseOpened
  /// The state as far as the case's own events tell it; never `rectified`.
  public internal(set) var stage: Kind = .suspected
  /// The member hazards, in order of joining.
  public internal(set) var members: [HazardID]
  /// The clauses and the hazards that show them.
  public internal(set) var elements: [CountedElement]
  /// What hazards that left the case had shown, as far as it was confirmed.
  public internal(set) var left: [CountedElement] = []
  /// How it was confirmed.
  public internal(set) var confirmation: CaseConfirmed?
  /// How it was dismissed; kept when the case was reopened.
  public internal(set) var dismissal: CaseDismissed?
  /// Interim measures.
  public internal(set) var measures: [CaseMeasureTaken] = []
  /// The experts heard, in order.
  public internal(set) var panels: [CasePanelConvened] = []
  /// The notice of a major hazard that was served last.
  public internal(set) var notice: CaseNoticeIssued?
  /// The unit's reports (双报告).
  public internal(set) var reports: [CaseReported] = []
  /// Every time it went on after it was over.
  public internal(set) var reopenings: [CaseReopened] = []
  /// The plan.
  public internal(set) var plan: CasePlanSubmitted?
  /// What was sent to the deciding body.
  public internal(set) var referrals: [Referral] = []
  /// How many referrals had been sent when it was confirmed.
  var referralsBefore = 0
  /// Every re-determination.
  public internal(set) var redeterminations: [CaseRedetermined] = []
  /// The listings (挂牌督办).
  public internal(set) var supervision = SupervisionState()
  /// How it ended; kept when the case was reopened.
  public internal(set) var ending: CaseEnded?
  /// The day of the latest event.
  public internal(set) var lastDay: CivilDate

  init(id: CaseID, opened: CaseOpened) {
    self.id = id
    self.opened = opened
    members = opened.members
    elements = opened.elements
    lastDay = opened.on
  }

  /// The state, given which hazards are still open.
  public func kind(openMembers: Set<HazardID>) -> Kind {
    stage == .confirmed && openMembers.isDisjoint(with: members) ? .rectified : stage
  }

  /// Whether it was confirmed as major and never found otherwise at the time; an end changes nothing about it.
  public var isConfirmed: Bool { confirmation != nil && stage != .suspected && stage != .dismissed }

  /// The re-determination that found it no longer major, while it stands.
  public var release: CaseRedetermined? {
    guard stage == .redetermined || stage == .ended, let last = redeterminations.last,
      last.result == .noLongerMajor
    else { return nil }
    return last
  }

  /// The reports a unit still owes of a case it found itself; those of the members are covered by them.
  ///
  /// Source: Work Safety Law (2021), art. 41.
  public var unreported: [ReportRecipient] {
    guard opened.nature == .selfCheck, stage.isOpen else { return [] }
    return ReportRecipient.ofUnit.filter { !reportedTo.contains($0) }
  }

  /// Whether the unit has anything of it to report.
  var owesReports: Bool { !unreported.isEmpty || owesUnion }

  /// Whether the trade union, where a locality asks for it, is still to be told.
  var owesUnion: Bool { opened.nature == .selfCheck && !reportedTo.contains(.union) }

  private var reportedTo: Set<ReportRecipient> { Set(reports.map(\.recipient)) }

  /// What was done for its members together, which counts for one that leaves.
  public var work: [CaseWork] {
    var work: [CaseWork] = []
    if !measures.isEmpty { work.append(.measures) }
    if confirmation != nil || dismissal != nil || !panels.isEmpty { work.append(.opinion) }
    if ReportRecipient.ofUnit.allSatisfy(reportedTo.contains) { work.append(.reports) }
    return work
  }

  /// Everybody whose part in the case a later decision may look at.
  public var people: [PersonID] {
    [opened.by, confirmation?.by, ending?.by, dismissal?.by].compactMap { $0 }
      + (ending?.officers ?? []) + redeterminations.map(\.by) + referrals.map(\.sent.by)
  }

  /// The clauses that a still open member shows.
  public func standingClauses(openMembers: Set<HazardID>) -> [String] {
    elements.filter { !openMembers.isDisjoint(with: $0.hazards) }.map(\.clause)
  }
}

extension CaseState {
  /// The state after all events, or nothing when the first one does not open the case.
  public static func replay(_ events: some Sequence<CaseEvent>, id: CaseID) -> CaseState? {
    var state: CaseState?
    for event in events {
      if let before = state {
        state = evolve(before, event)
      } else if case .opened(let body) = event {
        state = CaseState(id: id, opened: body)
      }
    }
    return state
  }

  /// The state after one more event; applies whatever happened and never fails.
  public static func evolve(_ state: CaseState, _ event: CaseEvent) -> CaseState {
    var next = state
    next.apply(event)
    next.lastDay = max(state.lastDay, event.day)
    return next
  }

  private mutating func apply(_ event: CaseEvent) {
    switch event {
    case .opened: break
    case .memberAdded(let body): add(body)
    case .memberRemoved(let body): remove(body.hazard)
    case .panelConvened(let body): panels.append(body)
    case .noticeIssued(let body): notice = body
    case .reported(let body): reports.append(body)
    case .reopened(let body): reopen(body)
    case .confirmed(let body):
      confirmation = body
      left.removeAll { !body.clauses.contains($0.clause) }
      referralsBefore = referrals.count
      stage = .confirmed
    case .dismissed(let body):
      dismissal = body
      stage = .dismissed
    case .measureTaken(let body): measures.append(body)
    case .planSubmitted(let body): plan = body
    case .referred(let body): referrals.append(Referral(sent: body, reply: nil))
    case .replied(let body):
      for index in referrals.indices where referrals[index].sent.number == body.number {
        referrals[index].reply = body
      }
    case .redetermined(let body):
      redeterminations.append(body)
      if body.result == .stillMajor { supervision.forgetRequests() }
      stage = body.result == .noLongerMajor ? .redetermined : .confirmed
    case .ended(let body):
      ending = body
      stage = .ended
    case .supervision(let event): supervision.apply(event)
    }
  }

  private mutating func remove(_ hazard: HazardID) {
    members.removeAll { $0 == hazard }
    left += elements.filter { $0.hazards.contains(hazard) }
      .map { CountedElement(clause: $0.clause, hazards: [hazard]) }
    for index in elements.indices { elements[index].hazards.removeAll { $0 == hazard } }
    elements.removeAll(where: \.hazards.isEmpty)
  }

  /// Back to where it stood: a confirmed case to confirmed, one never confirmed to suspected.
  private mutating func reopen(_ body: CaseReopened) {
    reopenings.append(body)
    stage = stage == .dismissed || confirmation == nil ? .suspected : .confirmed
  }

  private mutating func add(_ body: CaseMemberAdded) {
    if !members.contains(body.hazard) { members.append(body.hazard) }
    left.removeAll { $0.hazards == [body.hazard] }
    for clause in body.clauses {
      if let index = elements.firstIndex(where: { $0.clause == clause }) {
        if !elements[index].hazards.contains(body.hazard) {
          elements[index].hazards.append(body.hazard)
        }
      } else {
        elements.append(CountedElement(clause: clause, hazards: [body.hazard]))
      }
    }
  }
}
