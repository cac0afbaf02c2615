import SafetyModel

/// Records of the case, and who may make them.
extension CaseDecision {
  func add(_ body: CaseMemberAdded) throws(RefusalReason) -> CaseEvent {
    try checkAuthority(try context.person(body.by))
    guard !state.members.contains(body.hazard) else { throw .alreadyMember(body.hazard) }
    return .memberAdded(body)
  }

  /// A member leaves with a second person's consent; what was decided to be major only by a decider.
  func remove(_ body: CaseMemberRemoved) throws(RefusalReason) -> CaseEvent {
    let person = try context.person(body.by)
    try checkEntitled(person, on: body.on, nil)
    let approver = try context.person(body.approver)
    try checkAuthority(approver)
    guard approver.id != body.by, approver.id != state.opened.by else {
      throw .approverNotIndependent(approver.id)
    }
    try checkText(body.reason, .reason)
    guard state.members.contains(body.hazard) else { throw .majorCase(.notAMember(body.hazard)) }
    guard state.members.count > 1 else { throw .majorCase(.lastMember(body.hazard)) }
    try checkAssurance(body.evidence)
    return .memberRemoved(body)
  }

  func convene(_ body: CasePanelConvened) throws(RefusalReason) -> CaseEvent {
    try checkAuthority(try context.person(body.by))
    let check = StudyCheck(
      context: context,
      found: state.opened.on,
      decided: body.on,
      decision: body.panel.opinion
    )
    try check.checkPanel(body.panel, until: body.on)
    return .panelConvened(body)
  }

  /// Two officers of an entitled body serve it once.
  ///
  /// Source: Rules on Fire Supervision and Inspection (2012), art. 21; Administrative Penalty Law
  /// (2021), art. 42.
  func issueNotice(_ body: CaseNoticeIssued) throws(RefusalReason) -> CaseEvent {
    for id in Set(body.officers).sorted() {
      let person = try context.person(id)
      try checkOfficer(person, on: body.on)
      try checkEntitled(person, on: body.on, nil)
    }
    let named = Set(body.officers).count
    guard named >= 2 else { throw .tooFewOfficers(named: named, of: 2) }
    try checkText(body.number.text, .paperNumber)
    if let notice = state.notice { throw .majorCase(.noticeServed(notice.number)) }
    let served = body.service.on
    guard served >= body.on else { throw .servedBeforeOrder(served: served, on: body.on) }
    guard served <= context.today else { throw .dayInFuture(day: served, today: context.today) }
    if body.service.manner == .refused, body.service.witness == nil { throw .witnessMissing }
    return .noticeIssued(body)
  }

  func report(_ body: CaseReported) throws(RefusalReason) -> CaseEvent {
    try checkOfTheUnit(try context.person(body.by))
    try checkText(body.body, .receiver)
    return .reported(body)
  }

  func takeMeasure(_ draft: InterimMeasureDraft) throws(RefusalReason) -> CaseEvent {
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

  /// The unit plans, and before the work is done.
  ///
  /// Source: Order 16 (2007), art. 15: the plan says how it will be put right.
  func submitPlan(_ body: CasePlanSubmitted) throws(RefusalReason) -> CaseEvent {
    try checkOfTheUnit(try context.person(body.by))
    try checkBeforeTheWork()
    return .planSubmitted(body)
  }

  func refer(_ draft: CaseReferralDraft) throws(RefusalReason) -> CaseEvent {
    try checkNotTheUnit(try context.person(draft.by))
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

  func recordReply(_ body: CaseReplied) throws(RefusalReason) -> CaseEvent {
    try checkAuthority(try context.person(body.by))
    try checkText(body.text, .reply)
    if body.outcome.decision != nil { try checkPaper(of: body) }
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

  /// What another body said of the grade replaces a study and a mandate, so it is known by its paper.
  private func checkPaper(of body: CaseReplied) throws(RefusalReason) {
    let isNumbered = body.paper?.text.contains { !$0.isWhitespace } ?? false
    guard isNumbered || body.evidence.contains(where: { $0.purpose == .document }) else {
      throw .majorCase(.replyWithoutPaper)
    }
  }

  func checkText(_ text: String, _ field: RequiredText) throws(RefusalReason) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }

  func checkOfficer(_ person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
    guard person.qualification == .officer else {
      throw .notAnOfficer(person.id, person.qualification)
    }
    try checkCard(of: person, on: day)
  }

  /// The people of the site and of every responsible party.
  func checkOfTheUnit(_ person: ActingPerson) throws(RefusalReason) {
    guard isOfTheUnit(person) else { throw .notOfTheUnit(person.id) }
  }

  func checkNotTheUnit(_ person: ActingPerson) throws(RefusalReason) {
    if isOfTheUnit(person) { throw .unitActsForFinder(person.id) }
  }

  private func isOfTheUnit(_ person: ActingPerson) -> Bool {
    guard person.qualification == .unitStaff else { return false }
    return person.site.map { $0 == state.opened.site || context.partySites.contains($0) } ?? true
  }

  /// While a member is still to be put right.
  func checkBeforeTheWork() throws(RefusalReason) {
    let isOver = kind == .rectified || kind == .redetermined || context.membersRectified
    if isOver { throw .majorCase(.planTooLate) }
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
