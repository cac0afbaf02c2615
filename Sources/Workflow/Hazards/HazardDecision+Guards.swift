import SafetyModel

/// A row of the policy that does not hold, with its source.
struct UnmetRow: Error {
  /// Why the step is refused.
  let reason: RefusalReason
  /// The source of the row; absent where the policy says nothing at all.
  let citation: Citation?
}

/// The rows of the policy, judged one after another.
extension HazardDecision {
  /// The rows that depend on the state and one person only, for hints and buttons.
  func checkGuards(for step: HazardStep) throws(UnmetRow) {
    guard let rule = try rule(of: step) else { return }
    for row in rule.guards where isHint(row) && holds(row.condition, for: nil) {
      try cite(row.citation) { () throws(RefusalReason) in
        try row.subject == .inspectors ? checkInspectors(row) : check(row.rule, hinting: step)
      }
    }
    for need in rule.needs where holds(need.condition, for: nil) {
      try cite(need.citation) { () throws(RefusalReason) in try checkKept(need.field) }
    }
  }

  /// Every row for a command: people, texts, evidence.
  func checkGuards(for command: HazardCommand) throws(UnmetRow) {
    guard let rule = try rule(of: command.kind) else { return }
    for row in rule.guards
    where holds(row.condition, for: command) && !isBeforeConfirmation(row) {
      try cite(row.citation) { () throws(RefusalReason) in try check(row, in: command) }
    }
    for need in rule.needs where holds(need.condition, for: command) {
      try cite(need.citation) { () throws(RefusalReason) in try check(need, in: command) }
    }
    for need in rule.evidence where holds(need.condition, for: command) {
      try cite(need.citation) { () throws(RefusalReason) in try check(need, in: command) }
    }
  }

  /// The house rules that a command really needs waived.
  func waiversUsed(by command: HazardCommand) -> [Waiver] {
    let rows = context.policy.rule(of: command.kind)?.guards ?? []
    return rows.filter { holds($0.condition, for: command) }.compactMap { row in
      guard case .not(let party) = row.rule, let rule = row.houseRule,
        !members(of: party, doers: command.doers).isDisjoint(with: command.doers)
      else { return nil }
      return command.waivers.first { $0.rule == rule }
    }
  }

  /// What moves a hazard is refused where the policy does not say who may do it.
  private func rule(of step: HazardStep) throws(UnmetRow) -> StepRule? {
    let rule = context.policy.rule(of: step)
    guard rule != nil || step.leadsTo.isEmpty else {
      throw UnmetRow(reason: .notGoverned(policy: context.policy.id), citation: nil)
    }
    return rule
  }

  /// Whether a row can be judged by the person at the keyboard alone.
  private func isHint(_ row: StepGuard) -> Bool {
    guard !row.isWaivable else { return false }
    switch row.subject {
    case .doers, .recorder, .inspectors: return true
    case .approver: return false
    }
  }

  /// Whoever passed it is known before anybody closes it.
  private func checkInspectors(_ row: StepGuard) throws(RefusalReason) {
    guard case .officers(let count) = row.rule, let passed = state.passedReinspection else {
      return
    }
    try checkOfficers(try people(passed.inspectors), atLeast: count, on: passed.on)
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
  private func holds(_ condition: StepCondition, for command: HazardCommand?) -> Bool {
    guard state.meets(condition, as: appliedGrade) else { return false }
    guard !condition.decisions.isEmpty else { return true }
    return command?.decision.map(condition.decisions.contains) ?? false
  }

  // MARK: One row

  private func check(_ row: StepGuard, in command: HazardCommand) throws(RefusalReason) {
    switch row.rule {
    case .decidedTogether(let count): try checkDecidedTogether(command, by: count)
    case .answeringBody: try checkAnswers(command)
    case .extensionsBelow, .extensionDays, .askedWithin, .forceMajeure:
      try checkLimit(row.rule, of: command)
    case .ownGrade(let count): try checkOwnGrade(command, by: count)
    case .listingPower:
      if case .supervision(let act) = command { try supervision.checkPower(act) }
    case .keepingBody:
      if case .handOver(let body) = command {
        for person in try people([body.by, body.to]) { try checkOfKeepingBody(person) }
      }
    case .authorityDocument:
      if command.text(.authority)?.contains(where: { !$0.isWhitespace }) ?? false,
        !command.evidence.contains(where: { $0.purpose == .document })
      {
        throw .signedScanMissing
      }
    case .officers(let count):
      try checkOfficers(
        try people(row.subject, of: command),
        atLeast: count,
        on: row.subject == .inspectors ? state.passedReinspection?.on ?? command.day : command.day
      )
    case .inspection: try checkCarriesOrders(command)
    case .assurance: try checkAssurance(command.evidence)
    case .levelAboveCloser:
      if command.text(.authority)?.allSatisfy(\.isWhitespace) ?? true {
        for person in try people(row.subject, of: command) { try checkAboveCloser(person) }
      }
    case .collectiveStudy(let count): try checkCollectiveStudy(command, by: count)
    case .entitlement(let source):
      for person in try people(row.subject, of: command) {
        try checkEntitled(person, on: command.day, to: command.decision, source: source)
      }
    case .mandate: try checkMandates(of: try people(row.subject, of: command), for: command)
    case .not(.asker):
      for person in try people(row.subject, of: command) { try checkNotAsker(person, of: command) }
    case .not(let party):
      for person in try people(row.subject, of: command) {
        do throws(RefusalReason) {
          try check(person, isNot: party, in: command.kind, as: row.subject, doers: command.doers)
        } catch {
          guard try isWaived(row, in: command) else { throw error }
        }
      }
    case .unordered: try checkUnordered()
    case .ownInspection:
      try checkOwnInspection(try people(row.subject, of: command), of: command)
    case .issuingBody, .custody, .ofUnit, .level, .office, .authorityOnceKnown, .findingBody,
      .mandateOrUnit, .matterOnceSent, .card, .region, .withdrawingBody:
      for person in try people(row.subject, of: command) {
        try check(row.rule, of: person, on: command.day)
      }
    }
  }

  /// What can be told of the person at the keyboard before a command is given.
  private func check(_ rule: StepGuard.Rule, hinting step: HazardStep) throws(RefusalReason) {
    let person = context.actor
    switch rule {
    case .officers: try checkOfficer(person)
    // For another look a visit can always be made.
    case .inspection: if step != .reinspect { try checkSomeInspectionCarriesOrders() }
    case .assurance, .levelAboveCloser, .collectiveStudy, .decidedTogether, .listingPower,
      .authorityDocument, .answeringBody, .extensionDays, .forceMajeure, .ownInspection:
      break
    case .extensionsBelow, .askedWithin: try checkLimit(rule, on: context.today)
    case .keepingBody: try checkOfKeepingBody(person)
    case .ownGrade: try checkMayGrade(person)
    case .entitlement(let source):
      try checkEntitled(person, on: context.today, to: nil, source: source)
    case .mandate: _ = try mandate(of: person, on: context.today)
    case .not(.asker): try checkNotAsker(person, of: nil)
    case .not(let party):
      try check(person, isNot: party, in: step, as: .recorder, doers: [])
    case .unordered: try checkUnordered()
    case .issuingBody, .custody, .ofUnit, .level, .office, .authorityOnceKnown, .findingBody,
      .mandateOrUnit, .matterOnceSent, .card, .region, .withdrawingBody:
      try check(rule, of: person, on: context.today)
    }
  }

  private func check(
    _ rule: StepGuard.Rule,
    of person: ActingPerson,
    on day: CivilDate
  ) throws(RefusalReason) {
    switch rule {
    case .issuingBody: try checkIssuer(person, on: day)
    case .custody: try checkCustody(person)
    case .ofUnit: try checkOfTheUnit(person)
    case .level(let least):
      guard let level = person.level, level >= least else {
        throw .levelBelow(person.id, level: person.level, needs: least)
      }
    case .office: try checkOffice(person)
    case .authorityOnceKnown: try checkAuthority(person)
    case .findingBody: try checkOfFindingBody(person, on: day)
    case .matterOnceSent: try checkNotSent(person, on: day)
    case .mandateOrUnit:
      if person.qualification != .unitStaff { _ = try mandate(of: person, on: day) }
    case .card: try checkCarded(person)
    case .region: try checkRegion(person)
    case .withdrawingBody: try checkWithdrawer(person, on: day)
    case .officers, .mandate, .entitlement, .inspection, .unordered, .assurance,
      .levelAboveCloser, .collectiveStudy, .decidedTogether, .listingPower, .keepingBody,
      .authorityDocument, .ownGrade, .answeringBody, .extensionsBelow, .extensionDays,
      .askedWithin, .forceMajeure, .not, .ownInspection:
      break
    }
  }

  func people(
    _ subject: StepGuard.Subject,
    of command: HazardCommand
  ) throws(RefusalReason) -> [ActingPerson] {
    switch subject {
    case .recorder: return [context.actor]
    case .approver:
      guard let approver = command.approver else { return [] }
      return [try context.person(approver)]
    case .doers: return try people(command.doers)
    case .inspectors: return try people(state.passedReinspection?.inspectors ?? [])
    }
  }

  func people(_ ids: [PersonID]) throws(RefusalReason) -> [ActingPerson] {
    var people: [ActingPerson] = []
    for id in ids { people.append(try context.person(id)) }
    return people
  }

  // MARK: Separation of duties

  private func check(
    _ person: ActingPerson,
    isNot party: StepGuard.Party,
    in step: HazardStep,
    as subject: StepGuard.Subject,
    doers: [PersonID]
  ) throws(RefusalReason) {
    switch party {
    case .unit: return try checkNotTheUnit(person)
    case .rectifier: return try checkNotRectifier(person.id, in: step)
    case .finder, .requester, .doer, .inspector, .closer, .downgrader, .decider, .asker: break
    }
    guard members(of: party, doers: doers).contains(person.id) else { return }
    if subject == .approver { throw .approverNotIndependent(person.id) }
    switch party {
    case .finder: throw .finderCloses(person.id)
    case .requester: throw .requesterDecides(person.id)
    case .unit, .rectifier, .doer, .inspector, .closer, .downgrader, .decider, .asker:
      throw .hadAPart(person.id, party)
    }
  }

  func members(of party: StepGuard.Party, doers: [PersonID]) -> Set<PersonID> {
    switch party {
    case .rectifier: state.rectifiers
    case .finder: Set(state.found.foundBy)
    case .requester: Set([state.pendingExtension?.by].compactMap { $0 })
    case .doer: Set(doers)
    case .inspector: Set(state.reinspections.flatMap(\.inspectors))
    case .closer: Set([state.closure?.by].compactMap { $0 })
    case .downgrader: state.downgraders
    // What a hazard's rows know as the downgrader, a case knows as the decider.
    case .unit, .decider: []
    case .asker: Set(state.unansweredTransfers.map(\.sent.by))
    }
  }

  private func isWaived(
    _ row: StepGuard,
    in command: HazardCommand
  ) throws(RefusalReason) -> Bool {
    guard let rule = row.houseRule,
      let waiver = command.waivers.first(where: { $0.rule == rule })
    else { return false }
    try checkText(waiver.reason, .reason)
    return true
  }

  // MARK: Texts, records, evidence

  private func check(_ need: StepNeed, in command: HazardCommand) throws(RefusalReason) {
    switch need.field {
    case .plan, .planParts, .interimMeasures, .service, .reports, .unionReport, .stopsLifted,
      .decidedGrade:
      try checkKept(need.field)
    case .soundWords:
      if let word = command.assertion.flatMap({ Wording.doubt(in: $0) }) {
        throw .wordingContradicts(word: word)
      }
    case .judgedAsFound:
      if let word = command.text(.reason).flatMap({ Wording.doubt(in: $0, by: .putRight) }) {
        throw .putRightSince(word: word)
      }
    case .overrideDeclared:
      if case .confirmDetermination(let body) = command, body.decision.grade < proposedGrade,
        body.manner == .asProposed
      {
        throw .overrideNotDeclared(proposed: proposedGrade)
      }
    case .askedDay:
      if case .decideExtension(let answer) = command, answer.decision == .granted,
        let day = answer.newDue, let asked = state.pendingExtension?.to, day > asked
      {
        throw .laterThanAsked(asked: asked, granted: day)
      }
    case .planTerm: if case .submitPlan(let body) = command { try checkPlanTerm(body) }
    case .ground:
      guard let text = command.text(.reason), text.contains(where: { !$0.isWhitespace }) else {
        throw .groundMissing
      }
    case .paper:
      if !command.hasPaper { throw .answerWithoutPaper }
    // Everything else is a text the command brings.
    default:
      try checkText(command.text(need.field), need.field)
    }
  }

  /// What must be on record already, whatever the command brings.
  private func checkKept(_ field: StepField) throws(RefusalReason) {
    switch field {
    case .plan:
      let missing = coveringPlan?.missing ?? PlanElement.five
      guard missing.isEmpty else { throw .planIncomplete(missing) }
    case .planParts:
      let missing = coveringPlan?.missingParts ?? PlanElement.allCases
      guard missing.isEmpty else { throw .planIncomplete(missing) }
    case .service:
      if let party = state.unservedParties.first { throw .partyUnserved(party.role) }
    case .reports: if let owed = state.unreported.first { throw .reportOwed(owed) }
    case .stopsLifted: if let standing = state.stopWork.inForce { throw standing }
    case .unionReport: if state.owesUnion { throw .reportOwed(.union) }
    case .decidedGrade:
      if let missing = state.gradePending { throw .gradePending(missing: missing) }
    case .interimMeasures:
      if !hasMeasures { throw .interimMeasureMissing }
    default: break
    }
  }

  /// The plan ends no earlier than it is handed in and no later than a term that is not over.
  private func checkPlanTerm(_ body: PlanSubmitted) throws(RefusalReason) {
    guard let end = body.plan.deadline else { return }
    guard end >= body.on else { throw .planTerm(end, before: body.on) }
    if let due = state.runningDue(on: body.on), due.day >= body.on, end > due.day {
      throw .planTerm(end, after: due.day)
    }
  }

  private func check(_ need: EvidenceNeed, in command: HazardCommand) throws(RefusalReason) {
    let pool = command.evidence + (need.countsFinding ? state.found.evidence : [])
    guard let purpose = need.purpose else {
      guard pool.isEmpty else { return }
      throw command.kind == .claimRectification ? .proofMissing : .groundMissing
    }
    guard pool.contains(where: { $0.purpose == purpose }) else { throw .photoMissing(purpose) }
  }
}
