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
      case .takeMeasure, .submitPlan, .refer: kind.isOpen
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
      }
    guard applies else { throw .wrongState }
  }

  func checkRole(
    of person: ActingPerson,
    for command: CaseCommand.Kind
  ) throws(RefusalReason) {
    switch command {
    case .confirm, .dismiss, .redetermine: try checkEntitled(person, on: context.today, nil)
    case .end: try checkOfficer(person)
    case .list, .publishListing, .reviewDelisting, .delist: try checkAuthority(person)
    case .applyDelisting, .reportListing, .addMember, .takeMeasure, .submitPlan, .refer,
      .recordReply:
      break
    }
  }

  func checkDay(_ day: CivilDate) throws(RefusalReason) {
    guard day >= state.opened.on else { throw .dayBeforeFound(day: day, found: state.opened.on) }
    guard day <= context.today else { throw .dayInFuture(day: day, today: context.today) }
  }

  func event(for command: CaseCommand) throws(RefusalReason) -> CaseEvent {
    switch command {
    case .addMember(let body): try add(body)
    case .confirm(let body): try confirm(body)
    case .dismiss(let body): try dismiss(body)
    case .takeMeasure(let draft): try takeMeasure(draft)
    case .submitPlan(let body): try submitPlan(body)
    case .refer(let draft): try refer(draft)
    case .recordReply(let body): try recordReply(body)
    case .redetermine(let body): try redetermine(body)
    case .end(let body): try end(body)
    case .supervision(let command): try supervise(command)
    }
  }
}

// MARK: - Decisions of the deciding body
extension CaseDecision {
  private func confirm(_ body: CaseConfirmed) throws(RefusalReason) -> CaseEvent {
    try checkDecision(
      .determinedMajor,
      body.authority,
      by: body.by,
      on: body.on,
      body.collective,
      body.evidence
    )
    guard !body.clauses.isEmpty else { throw .criterionMissing }
    return .confirmed(body)
  }

  private func dismiss(_ body: CaseDismissed) throws(RefusalReason) -> CaseEvent {
    try checkText(body.reason, .reason)
    try checkDecision(
      .determinedGeneral,
      body.authority,
      by: body.by,
      on: body.on,
      body.collective,
      body.evidence
    )
    return .dismissed(body)
  }

  /// No longer major only while fewer distinct clauses stand than the branch asks for.
  private func redetermine(_ body: CaseRedetermined) throws(RefusalReason) -> CaseEvent {
    try checkText(body.reason, .reason)
    try checkDecision(
      body.result == .stillMajor ? .determinedMajor : .determinedGeneral,
      body.authority,
      by: body.by,
      on: body.on,
      body.collective,
      body.evidence
    )
    let standing = state.standingClauses(openMembers: openMembers)
    if body.result == .noLongerMajor, standing.count >= state.opened.atLeast {
      throw .clausesStillStand(clauses: standing, atLeast: state.opened.atLeast)
    }
    return .redetermined(body)
  }

  private func end(_ body: CaseEnded) throws(RefusalReason) -> CaseEvent {
    try checkOfficer(try context.person(body.by))
    let levels = state.supervision.levels
    guard levels.isEmpty else { throw .supervision(.stillListed(levels)) }
    let missing = state.plan?.plan.missing ?? PlanElement.allCases
    guard missing.isEmpty else { throw .planIncomplete(missing) }
    guard !state.measures.isEmpty else { throw .interimMeasureMissing }
    try checkAssurance(body.evidence)
    return .ended(body)
  }

  private func checkDecision(
    _ answer: ReplyOutcome,
    _ authority: String,
    by id: PersonID,
    on day: CivilDate,
    _ study: CollectiveRecord?,
    _ evidence: [EvidenceReference]
  ) throws(RefusalReason) {
    try checkText(authority, .authority)
    try checkEntitled(try context.person(id), on: day, answer)
    if state.opened.regime == .fire, latestAnswer != answer {
      guard let study, study.participants.count >= 2, !study.conclusion.isEmpty else {
        throw .collectiveStudyMissing
      }
    }
    try checkAssurance(evidence)
  }

  /// What the competent body answered last about the grade, by the day; of one day the graver answer.
  private var latestAnswer: ReplyOutcome? {
    let answers = state.referrals.compactMap { referral in
      referral.reply.flatMap { reply in
        reply.outcome.decision.map { (reply.on, $0.grade, reply.outcome) }
      }
    }
    return answers.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2
  }

  /// An officer whose body decides, or an officer recording that body's answer.
  private func checkEntitled(
    _ person: ActingPerson,
    on day: CivilDate,
    _ answer: ReplyOutcome?
  ) throws(RefusalReason) {
    let answered = answer == nil ? latestAnswer != nil : latestAnswer == answer
    let matter = state.opened.matter
    let entitled = person.mandates.contains { mandate in
      mandate.covers(matter, on: day) && (state.opened.regime != .fire || mandate.source == .own)
    }
    guard person.qualification == .officer, entitled || answered else {
      throw .notEntitled(person.id, matter: matter)
    }
  }
}

// MARK: - Records of the case
extension CaseDecision {
  private func add(_ body: CaseMemberAdded) throws(RefusalReason) -> CaseEvent {
    _ = try context.person(body.by)
    guard !state.members.contains(body.hazard) else { throw .alreadyMember(body.hazard) }
    return .memberAdded(body)
  }

  private func takeMeasure(_ draft: InterimMeasureDraft) throws(RefusalReason) -> CaseEvent {
    _ = try context.person(draft.by)
    try checkText(draft.text, .measures)
    return .measureTaken(
      CaseMeasureTaken(
        number: state.measures.count + 1,
        measure: draft.measure,
        text: draft.text,
        by: draft.by,
        on: draft.on,
        evidence: draft.evidence
      )
    )
  }

  private func submitPlan(_ body: CasePlanSubmitted) throws(RefusalReason) -> CaseEvent {
    _ = try context.person(body.by)
    return .planSubmitted(body)
  }

  private func refer(_ draft: CaseReferralDraft) throws(RefusalReason) -> CaseEvent {
    _ = try context.person(draft.by)
    try checkText(draft.receiver, .receiver)
    try checkText(draft.reason, .reason)
    let clock = context.policy.clocks.first {
      $0.starts == .referralSent && $0.actor == .otherAuthority
    }
    return .referred(
      CaseReferred(
        number: state.referrals.count + 1,
        receiver: draft.receiver,
        paper: draft.paper,
        reason: draft.reason,
        by: draft.by,
        on: draft.on,
        replyDue: clock.map { context.calendar.due($0, from: draft.on) }
      )
    )
  }

  private func recordReply(_ body: CaseReplied) throws(RefusalReason) -> CaseEvent {
    _ = try context.person(body.by)
    try checkText(body.text, .reply)
    guard
      let referral = state.referrals.first(where: {
        $0.sent.number == body.number && $0.reply == nil
      })
    else { throw .noSuchTransfer(body.number) }
    guard body.on >= referral.sent.on else {
      throw .dayBeforeFound(day: body.on, found: referral.sent.on)
    }
    return .replied(body)
  }

  private func checkText(_ text: String, _ field: RequiredText) throws(RefusalReason) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }

  private func checkOfficer(_ person: ActingPerson) throws(RefusalReason) {
    guard person.qualification == .officer else {
      throw .notAnOfficer(person.id, person.qualification)
    }
    try checkCard(of: person, on: context.today)
  }

  func checkAssurance(_ evidence: [EvidenceReference]) throws(RefusalReason) {
    switch context.assurance {
    case .personal: return
    case .paper:
      guard evidence.contains(where: { $0.purpose == .document }) else { throw .signedScanMissing }
    case .typed, .device: throw .assuranceTooLow(context.assurance)
    }
  }
}
