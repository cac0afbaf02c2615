import SafetyModel

/// One decision about one case: state, open members and context together.
struct CaseDecision {
  let state: CaseState
  let openMembers: Set<HazardID>
  let context: DecisionContext

  var kind: CaseState.Kind { state.kind(openMembers: openMembers) }

  func checkState(for command: CaseCommand.Kind) throws(RefusalReason) {
    let listings = state.supervision.standing
    let applies =
      switch command {
      case .recordReply: state.referrals.contains { $0.reply == nil }
      case .publishListing, .reportListing, .delist: !listings.isEmpty
      case .applyDelisting: listings.contains { $0.request == nil }
      case .reviewDelisting: listings.contains(where: \.waitsForReview)
      case .addMember, .removeMember, .convenePanel, .confirm, .dismiss, .takeMeasure,
        .issueNotice, .submitPlan, .report, .reportGovernment, .refer, .redetermine, .list, .end,
        .reopen:
        true
      }
    guard applies, command.from.contains(kind) else { throw .wrongState }
  }

  /// What the state says against a step that would be offered, beside the rows of the policy.
  func checkOffer(of command: CaseCommand.Kind) throws(RefusalReason) {
    switch command {
    case .submitPlan: try checkBeforeTheWork()
    // Nobody owes both reports of what an authority found.
    case .report: guard state.owesReports else { throw .wrongState }
    case .issueNotice:
      if let notice = state.notice { throw .majorCase(.noticeServed(notice.number)) }
    default: break
    }
  }

  func checkDay(_ day: CivilDate) throws(RefusalReason) {
    guard day >= state.opened.on else { throw .dayBeforeFound(day: day, found: state.opened.on) }
    guard day <= context.today else { throw .dayInFuture(day: day, today: context.today) }
  }

  func event(for command: CaseCommand) throws(RefusalReason) -> CaseEvent {
    switch command {
    case .addMember(let body): try add(body)
    case .removeMember(let body): try remove(body)
    case .convenePanel(let body): try convene(body)
    case .confirm(let body): try confirm(body)
    case .dismiss(let body): try dismiss(body)
    case .takeMeasure(let draft): try takeMeasure(draft)
    case .issueNotice(let body): try issueNotice(body)
    case .submitPlan(let body): try submitPlan(body)
    case .report(let body): .reported(body)
    case .refer(let draft): try refer(draft)
    case .recordReply(let body): try recordReply(body)
    case .redetermine(let body): try redetermine(body)
    case .end(let body): try end(body)
    case .reopen(let body): .reopened(body)
    case .supervision(let command): try supervise(command)
    }
  }
}
