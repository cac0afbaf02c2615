import SafetyModel

/// What goes on around a hazard: recorded with what it cannot do without, not run.
extension HazardDecision {
  func record(_ event: ProceedingEvent) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(event.body.by)
    switch event {
    case .penaltyCaseFiled(let body): try checkText(body.authority, .authority)
    case .penaltyDecided(let body): try check(body)
    case .appealLodged(let body): return .proceeding(.appealLodged(try numbered(body)))
    case .stayOrdered(let body):
      let appeal = try pendingAppeal(body.number)
      if appeal.isStayed { throw .alreadyStayed(body.number) }
      try checkDay(body.on, after: appeal.lodged.on)
    case .stayEnded(let body):
      let appeal = try pendingAppeal(body.number)
      guard let stay = appeal.stays.last, stay.until == nil else { throw .notStayed(body.number) }
      try checkText(body.reason, .reason)
      try checkDay(body.on, after: stay.order.on)
    case .appealDecided(let body):
      let appeal = try pendingAppeal(body.number)
      try checkDay(body.on, after: appeal.stays.last?.order.on ?? appeal.lodged.on)
    case .orderServed(let body): try check(body)
    case .majorReported(let body):
      try checkOfTheUnit(try context.person(body.by))
      try checkText(body.body, .receiver)
    case .assistanceGiven(let body):
      try checkText(body.helper, .receiver)
      try checkText(body.text, .measures)
    case .lookedBack(let body): try check(body)
    case .escalationTaken(let body): try checkText(body.authority, .authority)
    }
    return .proceeding(event)
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
      guard state.grade == .major else { throw .notMajor(state.grade) }
    default: break
    }
  }

  private func checkDay(_ day: CivilDate, after first: CivilDate) throws(RefusalReason) {
    guard day >= first else { throw .dayBeforeFound(day: day, found: first) }
  }

  /// A fine is a positive amount; nothing else has one.
  private func check(_ body: PenaltyDecided) throws(RefusalReason) {
    try checkText(body.authority, .authority)
    guard !body.kinds.isEmpty, body.kinds.contains(.fine) == ((body.amountFen ?? 0) > 0) else {
      throw .amountMissing
    }
  }

  /// An appeal is against a document on record: an order or a penalty of this hazard.
  private func numbered(_ body: AppealLodged) throws(RefusalReason) -> AppealLodged {
    try checkText(body.body, .receiver)
    let documents = state.orders.map(\.number.text) + state.penalties.map(\.number.text)
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
  }

  /// Nobody looks back at his own work; what was ordered or is major takes two officers.
  private func check(_ body: LookedBack) throws(RefusalReason) {
    try checkText(body.facts, .facts)
    for id in body.inspectors {
      let person = try context.person(id)
      if state.rectifiers.contains(id) { throw .rectifierInspects(id) }
      try checkNotTheUnit(person)
    }
    if state.grade == .major || state.order != nil {
      try checkOfficers(try people(body.inspectors), atLeast: 2, on: body.on)
    } else if body.inspectors.isEmpty {
      throw .tooFewOfficers(named: 0, of: 1)
    }
    if body.result == .held {
      guard Wording.doubt(in: body.facts) == nil else {
        throw .wordingContradicts(word: Wording.doubt(in: body.facts) ?? "")
      }
    }
  }
}
