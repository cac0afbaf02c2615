import SafetyModel

/// Decisions of the deciding body.
extension CaseDecision {
  func confirm(_ body: CaseConfirmed) throws(RefusalReason) -> CaseEvent {
    try checkDecision(
      .determinedMajor,
      body.authority,
      by: body.by,
      on: body.on,
      body.collective,
      body.evidence
    )
    guard !body.clauses.isEmpty else { throw .criterionMissing }
    guard !openMembers.isDisjoint(with: state.members) else { throw .majorCase(.nothingOpen) }
    return .confirmed(body)
  }

  func dismiss(_ body: CaseDismissed) throws(RefusalReason) -> CaseEvent {
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
  func redetermine(_ body: CaseRedetermined) throws(RefusalReason) -> CaseEvent {
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

  /// Two officers, neither of whom found it no longer major; plan, measures, delisting first.
  ///
  /// House rule (four eyes): a major case is never ended by one person, nor by the one whose word
  /// took the weight off it.
  func end(_ body: CaseEnded) throws(RefusalReason) -> CaseEvent {
    let officers = Set((body.officers ?? []) + [body.by])
    for id in officers.sorted() {
      let person = try context.person(id)
      try checkOfficer(person, on: body.on)
      try checkEntitled(person, on: body.on, nil)
    }
    guard officers.count >= 2 else { throw .tooFewOfficers(named: officers.count, of: 2) }
    if let releaser = state.release?.by, officers.contains(releaser) {
      throw .majorCase(.releaserEnds(releaser))
    }
    let levels = state.supervision.levels
    guard levels.isEmpty else { throw .supervision(.stillListed(levels)) }
    let missing = state.plan?.plan.missing ?? PlanElement.allCases
    guard missing.isEmpty else { throw .planIncomplete(missing) }
    guard !state.measures.isEmpty else { throw .interimMeasureMissing }
    try checkAssurance(body.evidence)
    return .ended(body)
  }

  /// Taken back by an entitled officer other than the one who ended or dismissed it.
  func reopen(_ body: CaseReopened) throws(RefusalReason) -> CaseEvent {
    let person = try context.person(body.by)
    try checkText(body.reason, .reason)
    try checkEntitled(person, on: body.on, nil)
    let enders =
      switch kind {
      case .ended: Set([state.ending?.by].compactMap { $0 } + (state.ending?.officers ?? []))
      case .dismissed: Set([state.dismissal?.by].compactMap { $0 })
      case .suspected, .confirmed, .rectified, .redetermined:
        Set([state.release?.by].compactMap { $0 })
      }
    guard !enders.contains(body.by) else { throw .majorCase(.enderReopens(body.by)) }
    try checkAssurance(body.evidence)
    return .reopened(body)
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
    if let decision = answer.decision {
      let check = StudyCheck(
        context: context,
        found: state.opened.on,
        decided: day,
        decision: decision
      )
      if let study { try check.checkRecord(study) }
      if state.opened.regime == .fire, latestAnswer != answer {
        try check.checkBody(study, of: try context.person(id), atLeast: 2)
      }
    }
    try checkAssurance(evidence)
  }

  /// What the competent body answered last about the grade, by the day; of one day the graver answer.
  ///
  /// Once confirmed, only what was asked since counts: an old answer does not judge anew.
  private var latestAnswer: ReplyOutcome? {
    let asked = state.referrals.dropFirst(state.stage == .suspected ? 0 : state.referralsBefore)
    let answers = asked.compactMap { referral in
      referral.reply.flatMap { reply in
        reply.outcome.decision.map { (reply.on, $0.grade, reply.outcome) }
      }
    }
    return answers.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2
  }

  /// An officer whose body decides, or an officer of the finding body recording that body's answer.
  func checkEntitled(
    _ person: ActingPerson,
    on day: CivilDate,
    _ answer: ReplyOutcome?
  ) throws(RefusalReason) {
    let answered = answer == nil ? latestAnswer != nil : latestAnswer == answer
    let matter = state.opened.matter
    let covering = person.mandates.filter { $0.covers(matter, on: day) }
    let decides = covering.contains { state.opened.regime != .fire || $0.source == .own }
    let records = answered && (!covering.isEmpty || isOfFindingBody(person))
    guard person.qualification == .officer, decides || records else {
      throw .notEntitled(person.id, matter: matter)
    }
  }

  /// Whether the person's body opened the case or asked the deciding body.
  private func isOfFindingBody(_ person: ActingPerson) -> Bool {
    guard let body = person.organisation else { return false }
    return ([state.opened.by] + state.referrals.map(\.sent.by)).contains {
      context.people[$0]?.organisation == body
    }
  }
}
