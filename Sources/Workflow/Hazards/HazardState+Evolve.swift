public import SafetyModel

extension HazardState {
  /// The state after all events, or nothing when the first one does not register the hazard.
  public static func replay(
    _ events: some Sequence<HazardEvent>,
    id: HazardID
  ) -> HazardState? {
    var state: HazardState?
    for event in events {
      if let before = state {
        state = evolve(before, event)
      } else if case .registered(let body) = event {
        state = HazardState(id: id, found: body)
      }
    }
    return state
  }

  /// The state after one more event; applies whatever happened and never fails.
  public static func evolve(_ state: HazardState, _ event: HazardEvent) -> HazardState {
    var next = state
    next.apply(event)
    if let step = event.step { next.steps.append(step) }
    next.lastDay = max(state.lastDay, event.day)
    return next
  }

  private mutating func apply(_ event: HazardEvent) {
    switch event {
    case .registered, .conflictSettled: break
    case .observed(let body): observations.append(body)
    case .determinationProposed(let body): apply(body)
    case .determinationConfirmed(let body): apply(body)
    case .responsibleNamed(let body): responsible = body.responsible
    case .handedOver(let body): handler = body.to
    case .orderIssued(let body): apply(body)
    case .reminderSent(let body): apply(body)
    case .selfAssigned(let body): apply(body)
    case .interimMeasureTaken(let body): measures.append(Measure(taken: body, lifted: nil))
    case .interimMeasureLifted(let body): apply(body)
    case .planSubmitted(let body): apply(body)
    case .rectificationClaimed(let body):
      claims.append(body)
      kind = .rectified
    case .reinspected(let body): apply(body)
    case .extensionRequested(let body): pendingExtension = body
    case .extensionDecided(let body): apply(body)
    case .transferSent(let body):
      transfers.append(Transfer(sent: body, receipt: nil, reply: nil))
    case .transferReceipted(let body): changeTransfer(body.number) { $0.receipt = body }
    case .transferReplied(let body): changeTransfer(body.number) { $0.reply = body }
    case .closed(let body):
      closure = body
      leave(to: .closed)
    case .closureRevoked(let body): apply(body)
    case .withdrawn(let body):
      withdrawal = body
      leave(to: .withdrawn)
    case .reinstated:
      withdrawal = nil
      comeBack()
    case .merged(let body):
      mergedInto = body.into
      leave(to: .merged)
    case .unmerged:
      mergedInto = nil
      comeBack()
    case .joinedCase(let body): majorCase = body.majorCase
    case .leftCase(let body):
      majorCase = nil
      confirmedCase = nil
      leftCase = body
    case .supervision(let event): supervision.apply(event)
    case .stopWork(let event): stopWork.apply(event)
    case .split(let body): parts.append(body)
    case .splitUndone(let body): parts.removeAll { $0.into == body.part }
    case .proceeding(let event): apply(event)
    }
  }

  /// A passed re-inspection of before does not count again: the hazard is put to the unit anew, and the
  /// term it had kept, or missed, is over with the closure.
  private mutating func apply(_ body: ClosureRevoked) {
    revocations.append(body)
    forgetWayBack()
    voidTerms = terms.count
    settledLooks = reinspections.count
    missedTerm = nil
    pendingExtension = nil
    assignment = nil
    kind = .registered
    kindBeforeExit = nil
  }

  /// What was asked for as put right is asked for anew.
  private mutating func forgetWayBack() {
    supervision.forgetRequests()
    stopWork.forgetAcceptance()
  }

  /// A revoked order takes its term with it; the hazard is to be put to the unit anew.
  private mutating func apply(_ event: ProceedingEvent) {
    let before = order
    proceedings.append(event)
    guard case .appealDecided(let body) = event, body.outcome == .revoked, before != nil,
      order == nil
    else { return }
    voidTerms = terms.count
    missedTerm = nil
    assignment = reminders.last.map(Assignment.reminder)
    if kind == .assigned, assignment == nil { kind = .registered }
  }

  private mutating func leave(to exit: Kind) {
    if kind.isOpen { kindBeforeExit = kind }
    kind = exit
  }

  private mutating func comeBack() {
    kind = kindBeforeExit ?? (assignment == nil ? .registered : .assigned)
    kindBeforeExit = nil
  }

  private mutating func apply(_ body: DeterminationProposed) {
    proposal = body.verdict
    raise(to: max(grade, body.verdict.grade), on: body.on)
  }

  private mutating func apply(_ body: DeterminationConfirmed) {
    decision = body
    if grade > .general, body.decision == .general { downgraders.formUnion(body.deciders) }
    raise(to: body.decision.grade, on: body.on)
  }

  private mutating func raise(to newGrade: LegalGrade, on day: CivilDate) {
    grade = newGrade
    gravest = max(gravest, newGrade)
    gradedSince = newGrade > .general ? gradedSince ?? day : nil
  }

  /// Keeps the first term that a later one replaces after it was over.
  private mutating func keepMissedTerm(on day: CivilDate) {
    guard missedTerm == nil, let due = runningDue(on: day), due.day < day else { return }
    missedTerm = due.day
  }

  private mutating func apply(_ body: OrderIssued) {
    if order != nil { keepMissedTerm(on: body.on) }
    orders.append(body)
    assignment = .order(body)
    terms.append(body.due)
    kind = .assigned
  }

  private mutating func apply(_ body: ReminderSent) {
    reminders.append(body)
    if assignment == nil { assignment = .reminder(body) }
    if kind == .registered { kind = .assigned }
  }

  private mutating func apply(_ body: SelfAssigned) {
    assignment = .selfAssigned(body)
    if let due = body.due { terms.append(due) }
    if let person = body.responsible { responsible = person }
    kind = .assigned
  }

  private mutating func apply(_ body: InterimMeasureLifted) {
    for index in measures.indices where measures[index].taken.number == body.number {
      measures[index].lifted = body
    }
  }

  private mutating func apply(_ body: PlanSubmitted) {
    plan = body
    if let person = body.plan.responsible { responsible = person }
  }

  /// A request for more time does not outlive the look that settles the term it was about.
  private mutating func apply(_ body: Reinspected) {
    reinspections.append(body)
    pendingExtension = nil
    if body.result == .passed {
      kind = .reinspected
    } else {
      forgetWayBack()
      kind = .assigned
      if let next = body.nextDue {
        keepMissedTerm(on: body.on)
        terms.append(next)
      }
    }
  }

  private mutating func apply(_ body: ExtensionDecided) {
    extensions.append(body)
    pendingExtension = nil
    if body.decision == .granted, let due = body.newDue { terms.append(due) }
  }

  private mutating func changeTransfer(_ number: Int, _ change: (inout Transfer) -> Void) {
    for index in transfers.indices where transfers[index].sent.number == number {
      change(&transfers[index])
    }
  }
}
