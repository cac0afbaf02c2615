import SafetyModel

/// Determination: proposed by rules, decided by an entitled person.
extension HazardDecision {
  func observe(_ body: HazardObserved) throws(RefusalReason) -> HazardEvent {
    for id in body.by { _ = try context.person(id) }
    return .observed(body)
  }

  /// The same clause proposed again after a decision changes nothing and is refused.
  func propose(_ body: DeterminationProposed) throws(RefusalReason) -> HazardEvent {
    if let decision = state.decision, let clause = body.verdict.element,
      body.verdict.criteria == state.proposal?.criteria, clause == state.proposal?.element
    {
      throw .alreadyDecided(decision.decision)
    }
    return .determinationProposed(body)
  }

  func confirm(_ body: DeterminationConfirmed) throws(RefusalReason) -> HazardEvent {
    let person = try context.person(body.by)
    try checkEntitled(person, on: body.on, to: body.decision)
    if state.decision?.decision == body.decision, state.grade == body.decision.grade {
      throw .alreadyDecided(body.decision)
    }
    try checkText(body.authority, .authority)
    try checkManner(body)
    switch body.decision {
    case .major: try checkMajor(body)
    case .general:
      if state.grade > .general { try checkText(body.reason, .reason) }
    }
    if body.decision == .major || state.grade > .general { try checkAssurance(body.evidence) }
    return .determinationConfirmed(body)
  }

  /// An officer whose body has the matter, or anyone recording the answer of the competent body.
  ///
  /// Major fire hazards are determined by the fire-rescue body itself: powers entrusted or
  /// transferred to a town do not include it (Fire Supervision and Inspection Rules, art. 21).
  func checkEntitled(
    _ person: ActingPerson,
    on day: CivilDate,
    to decision: DeterminationDecision? = nil,
    source: MandateSource? = nil
  ) throws(RefusalReason) {
    if hasAnswer(for: decision), person.qualification == .officer { return }
    let matter = state.found.matter
    let entitled = person.mandates.contains { mandate in
      mandate.covers(matter, on: day) && (state.found.regime != .fire || mandate.source == .own)
        && (source == nil || mandate.source == source)
    }
    guard person.qualification == .officer, entitled else {
      throw .notEntitled(person.id, matter: matter)
    }
  }

  /// Whether the competent body's latest answer about the grade is the decision to be recorded.
  ///
  /// The latest by the day it was given, whichever question was put first; of two answers of one day
  /// the graver one.
  private func hasAnswer(for decision: DeterminationDecision?) -> Bool {
    let answers = state.transfers.compactMap { transfer in
      transfer.reply.flatMap { reply in reply.outcome.decision.map { (reply.on, $0.grade) } }
    }
    guard let latest = answers.max(by: { $0 < $1 })?.1 else { return false }
    return decision == nil || decision?.grade == latest
  }

  private func checkManner(_ body: DeterminationConfirmed) throws(RefusalReason) {
    let proposed = state.proposal?.grade ?? state.found.grade
    let departs =
      switch proposed {
      case .general: body.decision == .major
      case .suspectedMajor: false
      case .major: body.decision == .general
      }
    switch (body.manner, departs) {
    case (.asProposed, true): throw .overrideNotDeclared(proposed: proposed)
    case (.overriding, false): throw .nothingOverridden(proposed: proposed)
    case (.overriding, true): try checkText(body.reason, .reason)
    case (.asProposed, false): break
    }
  }

  func checkCollectiveStudy(
    _ command: HazardCommand,
    by count: Int
  ) throws(RefusalReason) {
    guard case .confirmDetermination(let body) = command, !hasAnswer(for: body.decision) else {
      return
    }
    guard let study = body.collective, !study.conclusion.isEmpty,
      Set(study.participants).count >= count
    else { throw .collectiveStudyMissing }
  }

  private func checkMajor(_ body: DeterminationConfirmed) throws(RefusalReason) {
    guard let criteria = body.criteria, !criteria.isEmpty, let clause = body.clause,
      !clause.isEmpty
    else { throw .criterionMissing }
    guard state.found.regime == .fire, !hasAnswer(for: .major) else { return }
    guard let study = body.collective, !study.conclusion.isEmpty, study.participants.count >= 2
    else { throw .collectiveStudyMissing }
  }
}

extension ReplyOutcome {
  /// What the answer decides about the grade; nothing when it does not speak of it.
  var decision: DeterminationDecision? {
    switch self {
    case .determinedMajor: .major
    case .determinedGeneral: .general
    case .accepted, .returned, .completed: nil
    }
  }
}
