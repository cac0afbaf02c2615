import SafetyModel

/// Who decides about a case, and who may record what the deciding body answered.
extension CaseDecision {
  /// An officer whose body decides, or an officer of the finding body recording that body's answer.
  func checkEntitled(
    _ person: ActingPerson,
    _ command: CaseCommand,
    source: MandateSource?
  ) throws(RefusalReason) {
    // Recording an answer about the grade is itself the record of that body's word.
    if command.kind == .recordReply {
      let isCovered = !covering(of: person, on: command.day).isEmpty
      guard person.qualification == .officer, isCovered || isOfFindingBody(person) else {
        throw .notEntitled(person.id, matter: state.opened.matter)
      }
      return try checkCard(of: person, on: command.day)
    }
    try checkEntitled(person, on: command.day, command.decision?.answer, source: source)
  }

  /// As above, before anything is known of the command but its day.
  func checkEntitled(
    _ person: ActingPerson,
    on day: CivilDate,
    _ answer: ReplyOutcome?,
    source: MandateSource?
  ) throws(RefusalReason) {
    let answered = answer == nil ? latestAnswer != nil : latestAnswer == answer
    let covering = covering(of: person, on: day)
    let own = covering.filter { mandate in source.map { mandate.source == $0 } ?? true }
    let records = answered && (!covering.isEmpty || isOfFindingBody(person))
    guard person.qualification == .officer, !own.isEmpty || records else {
      throw .notEntitled(person.id, matter: state.opened.matter)
    }
    if !records { try checkPrincipal(of: person, in: own) }
    try checkCard(of: person, on: day)
  }

  /// So many officers, or a study by so many officers of the body, or the competent body's answer.
  func checkDecidedTogether(_ command: CaseCommand, by count: Int) throws(RefusalReason) {
    guard let decision = command.decision, latestAnswer != decision.answer else { return }
    if isStudied(command, decision, by: count) { return }
    let named = Set(command.doers)
    for id in named.sorted() { try checkOfficer(try context.person(id), on: command.day) }
    guard named.count >= count else { throw .tooFewOfficers(named: named.count, of: count) }
  }

  private func isStudied(
    _ command: CaseCommand,
    _ decision: DeterminationDecision,
    by count: Int
  ) -> Bool {
    do throws(RefusalReason) {
      try studyCheck(of: decision, on: command.day)
        .checkBody(command.study, of: try context.person(command.by), atLeast: count)
      return true
    } catch { return false }
  }

  /// So many officers of the deciding body studied it together, unless that body answered.
  func checkStudy(of command: CaseCommand, by count: Int) throws(RefusalReason) {
    try checkRecord(of: command)
    guard let decision = command.decision, latestAnswer != decision.answer else { return }
    try studyCheck(of: decision, on: command.day).checkBody(
      command.study,
      of: try context.person(command.by),
      atLeast: count
    )
  }

  /// A record of a study fits the decision, whether or not one was needed.
  func checkRecord(of command: CaseCommand) throws(RefusalReason) {
    guard let decision = command.decision, let study = command.study else { return }
    try studyCheck(of: decision, on: command.day).checkRecord(study)
  }

  private func studyCheck(of decision: DeterminationDecision, on day: CivilDate) -> StudyCheck {
    StudyCheck(context: context, found: state.opened.on, decided: day, decision: decision)
  }

  private func covering(of person: ActingPerson, on day: CivilDate) -> [Mandate] {
    person.mandates.filter { $0.covers(state.opened.matter, on: day) }
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

  /// Whether the person's body opened the case or asked the deciding body.
  private func isOfFindingBody(_ person: ActingPerson) -> Bool {
    guard let body = person.organisation else { return false }
    return ([state.opened.by] + state.referrals.map(\.sent.by)).contains {
      context.people[$0]?.organisation == body
    }
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

  /// Nobody of an enterprise has a part in what an authority does, but a park in what it found itself.
  func checkNotTheUnit(_ person: ActingPerson) throws(RefusalReason) {
    guard person.qualification == .unitStaff else { return }
    let opener = context.people[state.opened.by]
    let isFinder =
      opener?.qualification == .unitStaff && person.site != nil && opener?.site == person.site
    if !isFinder || isOfTheUnit(person) { throw .unitActsForFinder(person.id) }
  }

  private func isOfTheUnit(_ person: ActingPerson) -> Bool {
    guard person.qualification == .unitStaff else { return false }
    return person.site.map { $0 == state.opened.site || context.partySites.contains($0) } ?? true
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

extension DeterminationDecision {
  /// The answer of a deciding body that says the same.
  fileprivate var answer: ReplyOutcome {
    switch self {
    case .major: .determinedMajor
    case .general: .determinedGeneral
    }
  }
}
