import SafetyModel

/// What goes on around a hazard: recorded, not run; who may and what it needs is in the policy.
extension HazardDecision {
  func record(_ event: ProceedingEvent) throws(RefusalReason) -> HazardEvent {
    switch event {
    case .penaltyDecided(let body): try check(body)
    case .appealLodged(let body): return .proceeding(.appealLodged(try numbered(body)))
    case .stayOrdered(let body):
      let appeal = try pendingAppeal(body.number)
      if appeal.isStayed { throw .alreadyStayed(body.number) }
      try checkDay(body.on, after: appeal.lodged.on)
    case .stayEnded(let body):
      let appeal = try pendingAppeal(body.number)
      guard let stay = appeal.stays.last, stay.until == nil else { throw .notStayed(body.number) }
      try checkDay(body.on, after: stay.order.on)
      return .proceeding(.stayEnded(body.rolling(rolledEnd(after: event))))
    case .appealDecided(let body):
      let appeal = try pendingAppeal(body.number)
      try checkDay(body.on, after: appeal.stays.last?.order.on ?? appeal.lodged.on)
      return .proceeding(.appealDecided(body.rolling(rolledEnd(after: event))))
    case .orderServed(let body): try check(body)
    case .lookedBack(let body): try check(body)
    case .penaltyCaseFiled, .majorReported, .assistanceGiven, .escalationTaken: break
    case .recorded(let body): try check(body)
    }
    return .proceeding(event)
  }

  /// Where the term goes when what stayed it is over and its end lies on a rest day; nothing where the
  /// terms of the policy do not roll over.
  private func rolledEnd(after event: ProceedingEvent) -> RolledEnd? {
    let after = HazardState.evolve(state, .proceeding(event))
    let rolls = context.policy.clocks.contains {
      $0.starts == .orderServed && $0.actor == .unit && $0.rollsForward
    }
    guard rolls, !after.isPaused, let due = after.runningDue(on: context.today),
      due.derivation.dueBeforePauses != nil
    else { return nil }
    let rolled = context.calendar.rolledForward(due.day).day
    return rolled == due.day ? nil : RolledEnd(from: due.day, to: rolled)
  }

  /// What the state asks of each of them beside the stage.
  func checkProceedingState(for step: HazardStep) throws(RefusalReason) {
    switch step {
    case .serveOrder:
      guard state.order != nil else { throw .noOrder }
    case .orderStay, .decideAppeal:
      guard state.appeals.contains(where: { $0.decided == nil }) else { throw .noAppealPending }
    case .endStay:
      guard state.appeals.contains(where: { $0.decided == nil && $0.isStayed }) else {
        throw .noAppealPending
      }
    case .reportMajor:
      guard appliedGrade == .major else { throw .notMajor(state.grade) }
    default: break
    }
  }

  private func checkDay(_ day: CivilDate, after first: CivilDate) throws(RefusalReason) {
    guard day >= first else { throw .dayBeforeFound(day: day, found: first) }
  }

  /// A fine is a positive amount; nothing else has one.
  private func check(_ body: PenaltyDecided) throws(RefusalReason) {
    if state.penalties.contains(where: { $0.number.text == body.number.text }) {
      throw .penaltyKnown(body.number)
    }
    guard !body.kinds.isEmpty, body.kinds.contains(.fine) == ((body.amountFen ?? 0) > 0) else {
      throw .amountMissing
    }
  }

  /// An appeal is against a document on record: an order or a penalty of this hazard.
  private func numbered(_ body: AppealLodged) throws(RefusalReason) -> AppealLodged {
    let documents = state.orders.map(\.number.text) + state.penalties.map(\.number.text)
    if documents.isEmpty { throw .nothingToDispute }
    guard documents.contains(body.against) else { throw .noSuchDocument(body.against) }
    var lodged = body
    lodged.number = state.appeals.count + 1
    return lodged
  }

  private func pendingAppeal(_ number: Int) throws(RefusalReason) -> HazardState.Appeal {
    guard let appeal = state.appeals.first(where: { $0.lodged.number == number }),
      appeal.decided == nil
    else { throw .noAppealPending }
    return appeal
  }

  private func check(_ body: OrderServed) throws(RefusalReason) {
    guard let order = state.orders.last(where: { $0.number.text == body.order }) else {
      throw .noSuchDocument(body.order)
    }
    guard body.service.on >= order.on else {
      throw .servedBeforeOrder(served: body.service.on, on: order.on)
    }
    guard body.service.on <= context.today else {
      throw .dayInFuture(day: body.service.on, today: context.today)
    }
    if body.service.manner == .refused, body.service.witness == nil { throw .witnessMissing }
    if body.service.manner == .struckOff {
      try checkText(body.service.note, .reason)
      if !state.unservedParties.contains(body.party) { throw .noSuchDocument(body.order) }
    }
  }

  /// The day has come, and what is about a penalty names one on record.
  private func check(_ body: ProceedingRecorded) throws(RefusalReason) {
    guard body.happened <= context.today else {
      throw .dayInFuture(day: body.happened, today: context.today)
    }
    if !body.matter.mayPrecedeFinding { try checkDay(body.happened, after: state.found.foundOn) }
    guard body.matter.isOfPenalty else { return }
    guard let penalty = state.penalties.last(where: { $0.number.text == body.number }) else {
      throw .noSuchDocument(body.number ?? "")
    }
    try checkDay(body.happened, after: penalty.on)
  }

  /// Somebody looked, and the words do not speak against what is said to hold.
  private func check(_ body: LookedBack) throws(RefusalReason) {
    if body.inspectors.isEmpty { throw .tooFewOfficers(named: 0, of: 1) }
    if body.result == .held, let word = Wording.doubt(in: body.facts) {
      throw .wordingContradicts(word: word)
    }
  }
}

extension ProceedingEvent {
  /// The text it gives for a field; nothing where it gives none.
  func text(_ field: StepField) -> String? {
    switch (self, field) {
    case (.penaltyCaseFiled(let body), .authority): body.authority
    case (.penaltyDecided(let body), .authority): body.authority
    case (.appealLodged(let body), .receiver): body.body
    case (.stayEnded(let body), .reason): body.reason
    case (.majorReported(let body), .receiver): body.body
    case (.assistanceGiven(let body), .receiver): body.helper
    case (.assistanceGiven(let body), .measures): body.text
    case (.lookedBack(let body), .facts): body.facts
    case (.escalationTaken(let body), .authority): body.authority
    default: nil
    }
  }
}

extension StayEnded {
  fileprivate func rolling(_ end: RolledEnd?) -> StayEnded {
    var body = self
    body.rolled = end
    return body
  }
}

extension AppealDecided {
  fileprivate func rolling(_ end: RolledEnd?) -> AppealDecided {
    var body = self
    body.rolled = end
    return body
  }
}
