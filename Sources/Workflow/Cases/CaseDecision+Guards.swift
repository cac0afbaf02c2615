import SafetyModel

/// The rows of the policy for a case, judged one after another.
extension CaseDecision {
  /// Every row for a command: people, texts, evidence.
  func checkRows(for command: CaseCommand) throws(UnmetRow) {
    let rule = try rule(of: command.kind)
    for row in rule.guards where holds(row.condition, for: command.decision) {
      try cite(row.citation) { () throws(RefusalReason) in try check(row, in: command) }
    }
    for need in rule.needs where holds(need.condition, for: command.decision) {
      try cite(need.citation) { () throws(RefusalReason) in try check(need.field, in: command) }
    }
    for need in rule.evidence where holds(need.condition, for: command.decision) {
      try cite(need.citation) { () throws(RefusalReason) in
        try check(need.purpose, among: command.evidence)
      }
    }
  }

  /// The rows that depend on the state and the person at the keyboard only, for hints and buttons.
  func checkRows(hinting step: CaseStep) throws(UnmetRow) {
    let rule = try rule(of: step)
    for row in rule.guards where row.subject != .approver && holds(row.condition, for: nil) {
      try cite(row.citation) { () throws(RefusalReason) in try check(row.rule, hinting: step) }
    }
    for need in rule.needs where holds(need.condition, for: nil) {
      try cite(need.citation) { () throws(RefusalReason) in try checkKept(need.field) }
    }
  }

  /// Power without a row is nobody's.
  private func rule(of step: CaseStep) throws(UnmetRow) -> CaseStepRule {
    guard let rule = context.policy.rule(of: step) else {
      throw UnmetRow(reason: .notGoverned(policy: context.policy.id), citation: nil)
    }
    return rule
  }

  private func cite(
    _ citation: Citation,
    _ check: () throws(RefusalReason) -> Void
  ) throws(UnmetRow) {
    do throws(RefusalReason) { try check() } catch {
      throw UnmetRow(reason: error, citation: citation)
    }
  }

  /// Whether a row applies; what a command decides is not known before it is given.
  private func holds(_ condition: StepCondition, for decision: DeterminationDecision?) -> Bool {
    guard !condition.decisions.isEmpty else { return true }
    return decision.map(condition.decisions.contains) ?? false
  }

  // MARK: One row

  private func check(_ row: StepGuard, in command: CaseCommand) throws(RefusalReason) {
    let people = try people(row.subject, of: command)
    switch row.rule {
    case .officers(let count):
      for person in people { try checkOfficer(person, on: command.day) }
      let named = Set(people.map(\.id)).count
      guard named >= count else { throw .tooFewOfficers(named: named, of: count) }
    case .entitlement(let source):
      for person in people { try checkEntitled(person, command, source: source) }
    case .assurance: try checkAssurance(command.evidence)
    case .collectiveStudy(let count): try checkStudy(of: command, by: count)
    case .decidedTogether(let count): try checkDecidedTogether(command, by: count)
    case .not(let party):
      for person in people { try check(person, isNot: party, as: row.subject, command) }
    case .ofUnit, .level, .card:
      for person in people { try check(row.rule, of: person) }
    case .mandate, .inspection, .issuingBody, .unordered, .custody, .levelAboveCloser, .office,
      .listingPower, .keepingBody, .findingBody, .mandateOrUnit, .authorityOnceKnown,
      .authorityDocument, .ownGrade, .answeringBody, .matterOnceSent, .extensionsBelow,
      .extensionDays, .askedWithin, .forceMajeure, .region, .ownInspection, .withdrawingBody:
      // The reader admits none of these for a case: they look at one hazard and its order.
      break
    }
  }

  /// What can be told of the person at the keyboard before a command is given.
  private func check(
    _ rule: StepGuard.Rule,
    hinting step: CaseStep
  ) throws(RefusalReason) {
    let person = context.actor
    switch rule {
    case .officers: try checkOfficer(person, on: context.today)
    case .entitlement(let source):
      try checkEntitled(person, on: context.today, nil, source: source)
    case .not(let party): try check(person, isNot: party, as: .recorder, nil)
    case .ofUnit, .level, .card: try check(rule, of: person)
    case .assurance, .collectiveStudy, .mandate, .inspection, .issuingBody, .unordered, .custody,
      .levelAboveCloser, .decidedTogether, .office, .listingPower, .keepingBody, .findingBody,
      .mandateOrUnit, .authorityOnceKnown, .authorityDocument, .ownGrade, .answeringBody,
      .matterOnceSent, .extensionsBelow, .extensionDays, .askedWithin, .forceMajeure, .region,
      .ownInspection, .withdrawingBody:
      break
    }
  }

  private func check(_ rule: StepGuard.Rule, of person: ActingPerson) throws(RefusalReason) {
    switch rule {
    case .ofUnit: try checkOfTheUnit(person)
    case .card: try checkCarded(person)
    case .level(let least):
      guard let level = person.level, level >= least else {
        throw .levelBelow(person.id, level: person.level, needs: least)
      }
    default: break
    }
  }

  private func people(
    _ subject: StepGuard.Subject,
    of command: CaseCommand
  ) throws(RefusalReason) -> [ActingPerson] {
    switch subject {
    case .recorder: return [context.actor]
    case .approver:
      guard let approver = command.approver else { return [] }
      return [try context.person(approver)]
    case .doers, .inspectors:
      var people: [ActingPerson] = []
      for id in command.doers { people.append(try context.person(id)) }
      return people
    }
  }

  // MARK: Separation of duties

  private func check(
    _ person: ActingPerson,
    isNot party: StepGuard.Party,
    as subject: StepGuard.Subject,
    _ command: CaseCommand?
  ) throws(RefusalReason) {
    if party == .unit { return try checkNotTheUnit(person) }
    guard members(of: party, doers: command?.doers ?? []).contains(person.id) else { return }
    if subject == .approver { throw .approverNotIndependent(person.id) }
    switch party {
    case .decider: throw .majorCase(.releaserEnds(person.id))
    case .closer: throw .majorCase(.enderReopens(person.id))
    case .unit, .rectifier, .finder, .requester, .doer, .inspector, .downgrader, .asker:
      throw .hadAPart(person.id, party)
    }
  }

  private func members(of party: StepGuard.Party, doers: [PersonID]) -> Set<PersonID> {
    switch party {
    case .finder: return [state.opened.by]
    case .doer: return Set(doers)
    case .decider: return Set([state.release?.by].compactMap { $0 })
    case .closer: return closers
    case .asker: return askers
    // A case has no rectifier, requester or re-inspector of its own: its members have.
    case .unit, .rectifier, .requester, .inspector, .downgrader: return []
    }
  }

  /// Whoever ended or dismissed it, or found it no longer major, as far as that stands.
  private var closers: Set<PersonID> {
    switch kind {
    case .ended: Set([state.ending?.by].compactMap { $0 } + (state.ending?.officers ?? []))
    case .dismissed: Set(state.dismissal?.deciders ?? [])
    case .suspected, .confirmed, .rectified, .redetermined:
      Set([state.release?.by].compactMap { $0 })
    }
  }

  /// Whoever asked what is not answered yet.
  private var askers: Set<PersonID> {
    Set(state.referrals.filter { $0.reply == nil }.map(\.sent.by))
  }

  // MARK: Texts, records, evidence

  private func check(_ field: StepField, in command: CaseCommand) throws(RefusalReason) {
    switch field {
    case .plan, .interimMeasures, .reports, .unionReport, .stopsLifted:
      try checkKept(field)
    case .soundWords: try checkSoundWords(command)
    case .factualError: if case .removeMember(let body) = command { try checkError(body) }
    case .hazardsSettled: try checkSettled()
    case .judgedAsFound:
      if let word = command.text(.reason).flatMap({ Wording.doubt(in: $0, by: .putRight) }) {
        throw .putRightSince(word: word)
      }
    // What another body said of the grade replaces a study and a mandate, so it is known by its paper.
    case .paper:
      let isNumbered = command.text(.paperNumber).map(hasText) ?? false
      guard isNumbered || command.evidence.contains(where: { $0.purpose == .document }) else {
        throw .majorCase(.replyWithoutPaper)
      }
    default: try checkText(command.text(field) ?? "", field)
    }
  }

  /// Words that say it is major go with no decision that it is not; once every member is closed,
  /// neither do words that say something is left.
  private func checkSoundWords(_ command: CaseCommand) throws(RefusalReason) {
    guard case .redetermine(let body) = command, body.result == .noLongerMajor else { return }
    let isDone = openMembers.isDisjoint(with: state.members)
    for text in [body.reason, body.collective?.conclusion].compactMap({ $0 }) {
      if let word = Wording.doubt(in: text, by: .stillMajor) {
        throw .wordingContradicts(word: word)
      }
      if isDone, let word = Wording.doubt(in: text) { throw .wordingContradicts(word: word) }
    }
  }

  /// What must be on record already, whatever the command brings.
  ///
  /// Where nothing was put right there was nothing to plan, and a plan is not written afterwards.
  private func checkKept(_ field: StepField) throws(RefusalReason) {
    switch field {
    case .plan where context.nothingPutRight: break
    case .plan:
      let missing = state.plan?.plan.missing ?? PlanElement.five
      guard missing.isEmpty else { throw .planIncomplete(missing) }
    case .interimMeasures:
      guard !state.measures.isEmpty else { throw .interimMeasureMissing }
    case .reports: if let owed = state.unreported.first { throw .reportOwed(owed) }
    case .stopsLifted: if let standing = context.measuresInForce { throw standing }
    case .unionReport: if state.owesUnion { throw .reportOwed(.union) }
    default: break
    }
  }

  private func check(
    _ purpose: EvidenceReference.Purpose?,
    among evidence: [EvidenceReference]
  ) throws(RefusalReason) {
    guard let purpose else {
      if evidence.isEmpty { throw .groundMissing }
      return
    }
    guard evidence.contains(where: { $0.purpose == purpose }) else {
      throw .photoMissing(purpose)
    }
  }

  private func hasText(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }
}
