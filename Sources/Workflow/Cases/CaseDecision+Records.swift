import SafetyModel

/// Records of the case: what is left to ask once the rows of the policy hold.
extension CaseDecision {
  func add(_ body: CaseMemberAdded) throws(RefusalReason) -> CaseEvent {
    guard !state.members.contains(body.hazard) else { throw .alreadyMember(body.hazard) }
    return .memberAdded(body)
  }

  /// The last member does not leave: a case without members is dismissed.
  func remove(_ body: CaseMemberRemoved) throws(RefusalReason) -> CaseEvent {
    guard state.members.contains(body.hazard) else { throw .majorCase(.notAMember(body.hazard)) }
    guard state.members.count > 1 else { throw .majorCase(.lastMember(body.hazard)) }
    return .memberRemoved(body)
  }

  /// Once the case is confirmed a member leaves only where a fact was wrong: proven by a paper,
  /// established by two officers who did not find it, agreed by the body that confirmed.
  func checkError(_ body: CaseMemberRemoved) throws(RefusalReason) {
    guard let confirmation = state.confirmation, state.stage == .confirmed else { return }
    guard body.error != nil else { throw .majorCase(.staysOnceConfirmed(body.hazard)) }
    if let word = Wording.doubt(in: body.reason, by: .putRight) {
      throw .putRightSince(word: word)
    }
    guard body.evidence.contains(where: { $0.purpose == .document }) else { throw .groundMissing }
    let doers = Set((body.officers ?? []) + [body.by])
    for id in doers.sorted() { try checkOfficer(try context.person(id), on: body.on) }
    guard doers.count >= 2 else { throw .tooFewOfficers(named: doers.count, of: 2) }
    let hazard = context.siteHazards.first { $0.id == body.hazard }
    let finders = Set(hazard.map { $0.found.foundBy + $0.observations.flatMap(\.by) } ?? [])
    if let finder = doers.sorted().first(where: finders.contains) {
      throw .majorCase(.finderEstablishes(finder))
    }
    let approver = try context.person(body.approver)
    guard approver.qualification == .officer, let body = approver.organisation,
      body == context.people[confirmation.by]?.organisation
    else { throw .majorCase(.approverOfAnotherBody(approver.id)) }
  }

  func convene(_ body: CasePanelConvened) throws(RefusalReason) -> CaseEvent {
    let check = StudyCheck(
      context: context,
      found: state.opened.on,
      decided: body.on,
      decision: body.panel.opinion
    )
    try check.checkPanel(body.panel, until: body.on)
    return .panelConvened(body)
  }

  /// It is served once, on the day it is made or after.
  func issueNotice(_ body: CaseNoticeIssued) throws(RefusalReason) -> CaseEvent {
    if let notice = state.notice { throw .majorCase(.noticeServed(notice.number)) }
    let served = body.service.on
    guard served >= body.on else { throw .servedBeforeOrder(served: served, on: body.on) }
    guard served <= context.today else { throw .dayInFuture(day: served, today: context.today) }
    if body.service.manner == .refused, body.service.witness == nil { throw .witnessMissing }
    return .noticeIssued(body)
  }

  func takeMeasure(_ draft: InterimMeasureDraft) throws(RefusalReason) -> CaseEvent {
    .measureTaken(
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

  /// A plan comes before the work is done.
  ///
  /// Source: Order 16 (2007), art. 15: the plan says how it will be put right.
  func submitPlan(_ body: CasePlanSubmitted) throws(RefusalReason) -> CaseEvent {
    try checkBeforeTheWork()
    return .planSubmitted(body)
  }

  func refer(_ draft: CaseReferralDraft) throws(RefusalReason) -> CaseEvent {
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

  func recordReply(_ body: CaseReplied) throws(RefusalReason) -> CaseEvent {
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

  func checkText(_ text: String, _ field: RequiredText) throws(RefusalReason) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }

  /// While a member is still to be put right.
  func checkBeforeTheWork() throws(RefusalReason) {
    let isOver = openMembers.isDisjoint(with: state.members) || context.membersRectified
    if isOver { throw .majorCase(.planTooLate) }
  }
}
