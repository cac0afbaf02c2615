import SafetyModel

/// Decisions of the deciding body: what is left to ask once the rows of the policy hold.
extension CaseDecision {
  func confirm(_ body: CaseConfirmed) throws(RefusalReason) -> CaseEvent {
    try checkRecord(of: .confirm(body))
    guard !body.clauses.isEmpty else { throw .criterionMissing }
    guard !openMembers.isDisjoint(with: state.members) else { throw .majorCase(.nothingOpen) }
    return .confirmed(body)
  }

  func dismiss(_ body: CaseDismissed) throws(RefusalReason) -> CaseEvent {
    try checkRecord(of: .dismiss(body))
    return .dismissed(body)
  }

  /// No longer major only while fewer distinct clauses stand than the branch asks for.
  func redetermine(_ body: CaseRedetermined) throws(RefusalReason) -> CaseEvent {
    try checkRecord(of: .redetermine(body))
    let standing = state.standingClauses(openMembers: openMembers)
    if body.result == .noLongerMajor, standing.count >= state.opened.atLeast {
      throw .clausesStillStand(clauses: standing, atLeast: state.opened.atLeast)
    }
    return .redetermined(body)
  }

  /// A listed case ends through delisting.
  func end(_ body: CaseEnded) throws(RefusalReason) -> CaseEvent {
    let levels = state.supervision.levels
    guard levels.isEmpty else { throw .supervision(.stillListed(levels)) }
    return .ended(body)
  }
}
