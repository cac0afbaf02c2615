import SafetyModel

/// One decision about one case: state, open members and context together.
struct CaseDecision {
  let state: CaseState
  let openMembers: Set<HazardID>
  let context: DecisionContext

  var kind: CaseState.Kind { state.kind(openMembers: openMembers) }

  func checkState(for command: CaseCommand.Kind) throws(RefusalReason) {
    let applies =
      switch command {
      case .addMember: kind == .suspected || kind == .confirmed || kind == .rectified
      case .confirm, .dismiss: kind == .suspected
      case .removeMember: kind == .suspected || kind == .confirmed
      case .convenePanel: kind == .suspected || kind == .confirmed || kind == .rectified
      case .issueNotice: kind == .confirmed
      case .takeMeasure, .submitPlan, .refer, .report: kind.isOpen
      case .recordReply: kind.isOpen && state.referrals.contains { $0.reply == nil }
      case .redetermine: kind == .confirmed || kind == .rectified
      case .list: kind == .confirmed || kind == .rectified
      case .publishListing, .reportListing, .delist:
        kind.isOpen && !state.supervision.standing.isEmpty
      case .applyDelisting:
        (kind == .rectified || kind == .redetermined)
          && state.supervision.standing.contains { $0.request == nil }
      case .reviewDelisting:
        kind.isOpen && state.supervision.standing.contains(where: \.waitsForReview)
      case .end: kind == .redetermined
      case .reopen: kind == .ended || kind == .dismissed || kind == .redetermined
      }
    guard applies else { throw .wrongState }
  }

  /// What can be told of a person before a command is given.
  ///
  /// The unit plans, reports on itself and asks to be delisted; it refers, answers and decides
  /// nothing about its own case (house rule: nobody judges his own work).
  func checkRole(
    of person: ActingPerson,
    for command: CaseCommand.Kind
  ) throws(RefusalReason) {
    switch command {
    case .confirm, .dismiss, .redetermine, .end, .removeMember, .issueNotice, .reopen:
      try checkEntitled(person, on: context.today, nil)
    case .list, .publishListing, .reviewDelisting, .delist, .addMember, .recordReply,
      .convenePanel:
      try checkAuthority(person)
    case .refer: try checkNotTheUnit(person)
    case .submitPlan:
      try checkOfTheUnit(person)
      try checkBeforeTheWork()
    case .report: try checkOfTheUnit(person)
    case .applyDelisting, .reportListing, .takeMeasure: break
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
    case .report(let body): try report(body)
    case .refer(let draft): try refer(draft)
    case .recordReply(let body): try recordReply(body)
    case .redetermine(let body): try redetermine(body)
    case .end(let body): try end(body)
    case .reopen(let body): try reopen(body)
    case .supervision(let command): try supervise(command)
    }
  }
}
