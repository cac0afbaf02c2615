import SafetyModel

/// Determination: proposed by rules, decided by an entitled person.
extension HazardDecision {
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
    if state.decision?.decision == body.decision, state.grade == body.decision.grade {
      throw .alreadyDecided(body.decision)
    }
    try checkManner(body)
    if body.decision == .major { try checkCriterion(body) }
    if let study = body.collective { try studyCheck(of: body).checkRecord(study) }
    return .determinationConfirmed(body)
  }

  /// An officer whose body has the matter, or an officer recording the answer of the competent body.
  func checkEntitled(
    _ person: ActingPerson,
    on day: CivilDate,
    to decision: DeterminationDecision?,
    source: MandateSource?
  ) throws(RefusalReason) {
    let matter = state.found.matter
    guard person.qualification == .officer else { throw .notEntitled(person.id, matter: matter) }
    if !hasAnswer(for: decision) {
      let covering = person.mandates.filter { mandate in
        mandate.covers(matter, on: day) && (source == nil || mandate.source == source)
      }
      guard !covering.isEmpty else { throw .notEntitled(person.id, matter: matter) }
      try checkPrincipal(of: person, in: covering)
    }
    try checkCard(of: person, on: day)
  }

  /// Whether the competent body's latest answer about the grade is the decision to be recorded.
  ///
  /// The latest by the day it was given, whichever question was put first; of two answers of one day
  /// the graver one.
  func hasAnswer(for decision: DeterminationDecision?) -> Bool {
    let answers = state.transfers.compactMap { transfer in
      transfer.reply.flatMap { reply in reply.outcome.decision.map { (reply.on, $0.grade) } }
    }
    guard let latest = answers.max(by: { $0 < $1 })?.1 else { return false }
    return decision == nil || decision?.grade == latest
  }

  private func checkManner(_ body: DeterminationConfirmed) throws(RefusalReason) {
    let proposed = proposedGrade
    let departs = body.decision.grade != proposed
    // To confirm what was suspected departs from nothing; to find it general does, and a row asks that
    // it be said.
    let isOpen = proposed == .suspectedMajor
    switch body.manner {
    case .asProposed: if departs, !isOpen { throw .overrideNotDeclared(proposed: proposed) }
    case .overriding where departs && !(isOpen && body.decision == .major):
      try checkText(body.reason, .reason)
    case .overriding: throw .nothingOverridden(proposed: proposed)
    }
  }

  /// What the rules said of it last.
  var proposedGrade: LegalGrade { state.proposal?.grade ?? state.found.grade }

  /// So many took part in a study with a conclusion, unless the competent body answered.
  func checkCollectiveStudy(
    _ command: HazardCommand,
    by count: Int
  ) throws(RefusalReason) {
    guard case .confirmDetermination(let body) = command, !hasAnswer(for: body.decision) else {
      return
    }
    try checkStudy(of: body, by: count)
  }

  /// So many officers of the deciding body took part, with minutes and a conclusion.
  func checkStudy(
    of body: DeterminationConfirmed,
    by count: Int
  ) throws(RefusalReason) {
    try studyCheck(of: body)
      .checkBody(body.collective, of: try context.person(body.by), atLeast: count)
  }

  private func studyCheck(of body: DeterminationConfirmed) -> StudyCheck {
    StudyCheck(
      context: context,
      found: state.found.foundOn,
      decided: body.on,
      decision: body.decision
    )
  }

  private func checkCriterion(_ body: DeterminationConfirmed) throws(RefusalReason) {
    guard let criteria = body.criteria, !criteria.isEmpty, let clause = body.clause,
      !clause.isEmpty
    else { throw .criterionMissing }
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
