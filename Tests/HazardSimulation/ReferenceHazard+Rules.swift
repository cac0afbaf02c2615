import SafetyModel
package import Workflow

/// Which rules an act would break, all of them, in no order.
extension ReferenceHazard {
  /// The names of the broken rules, or nothing when the model does not know the act.
  package func brokenRules(_ act: HazardCommand, _ asked: ReferenceQuestion) -> [String]? {
    var broken = BrokenRules()
    broken.refuse("dayBeforeFound", if: act.day < found.foundOn)
    broken.refuse("dayInFuture", if: asked.today < act.day)
    noStrangers(act.doers + [asked.actor.id], asked, &broken)
    switch act {
    case .observe(let body):
      broken.refuse("wrongState", if: !isOpen)
      know(body.by, asked, &broken)
    case .proposeDetermination(let body): propose(body, &broken)
    case .confirmDetermination(let body): confirm(body, asked, &broken)
    case .nameResponsible(let body):
      broken.refuse("wrongState", if: !isOpen)
      know([body.by], asked, &broken)
    case .handOver(let body):
      broken.refuse("wrongState", if: !isOpen)
      finderSideOnly(asked, &broken)
      know([body.by, body.to], asked, &broken)
      broken.needText(body.reason)
      let hands = [body.by, body.to].compactMap { asked.people[$0] }
      broken.refuse("notOfTheKeepingBody", if: !hands.allSatisfy { keeps($0, asked) })
    case .issueOrder(let draft): order(draft, asked, &broken)
    case .remind(let body):
      broken.refuse("wrongState", if: stage != "registered" && stage != "assigned")
      finderSideOnly(asked, &broken)
      know([body.by], asked, &broken)
      broken.needText(body.text)
    case .selfAssign(let body):
      broken.refuse(
        "wrongState",
        if: order != nil || stage != "registered" && (stage != "assigned" || !orders.isEmpty)
      )
      unitOnly(body.by, asked, &broken)
      broken.needText(body.measures)
      if let due = body.due { broken.refuse("dueNotAfterOrder", if: due.day < body.on) }
    case .takeInterimMeasure(let draft):
      broken.refuse("wrongState", if: !isOpen)
      know([draft.by], asked, &broken)
      broken.needText(draft.text)
    case .liftInterimMeasure(let body): lift(body, asked, &broken)
    case .submitPlan(let body): plan(body, asked, &broken)
    case .claimRectification(let body): claim(body, asked, &broken)
    case .reinspect(let draft): reinspect(draft, asked, &broken)
    case .requestExtension(let draft): ask(draft, asked, &broken)
    case .decideExtension(let answer): answerRequest(answer, asked, &broken)
    case .sendTransfer(let draft): send(draft, asked, &broken)
    case .receiptTransfer(let body): receipt(body, asked, &broken)
    case .replyTransfer(let body): reply(body, asked, &broken)
    case .close(let body): close(body, asked, &broken)
    case .revokeClosure(let body): revoke(body, asked, &broken)
    case .withdraw(let body): withdraw(body, asked, &broken)
    case .reinstate(let body):
      broken.refuse("wrongState", if: stage != "withdrawn")
      finderSideOnly(asked, &broken)
      know([body.by], asked, &broken)
      ofWithdrawer(body, asked, &broken)
      broken.needText(body.reason)
    case .merge(let body): merge(body, asked, &broken)
    case .unmerge(let body):
      broken.refuse("wrongState", if: stage != "merged")
      finderSideOnly(asked, &broken)
      know([body.by], asked, &broken)
      broken.needText(body.reason)
    case .joinCase(let body): join(body, asked, &broken)
    case .supervision(let body): supervise(body, asked, &broken)
    case .stopWork(let body): stopWork(body, asked, &broken)
    case .split(let body): split(body, asked, &broken)
    case .undoSplit(let body): undoSplit(body, asked, &broken)
    case .proceeding(let event): record(event, asked, &broken)
    case .leaveCase(let body):
      broken.refuse("wrongState", if: !isOpen || majorCase == nil)
      finderSideOnly(asked, &broken)
      know([body.by], asked, &broken)
      broken.needText(body.reason)
      ofFindingBody([body.by], on: body.on, asked, &broken)
      broken.refuse("notInCase", if: majorCase != body.majorCase)
    }
    return broken.names
  }
}

// MARK: - People
extension ReferenceHazard {
  func know(_ ids: [PersonID], _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("unknownPerson", if: ids.contains { asked.people[$0] == nil })
  }

  /// Whether somebody stands on the side of those who answer for the hazard.
  ///
  /// What an authority found, no unit judges; what a park found, not the inspected tenant; what a unit
  /// finds in its own check, its own people may judge.
  func isUnitSide(_ person: ActingPerson) -> Bool {
    switch found.nature {
    case .selfCheck: false
    case .parkDuty: person.site == found.site
    case .administrativeInspection, .patrol, .guidance: person.qualification == .unitStaff
    }
  }

  /// People of a unit that has nothing to do with it take no step at all.
  func noStrangers(_ ids: [PersonID], _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    let finders = found.foundBy.compactMap { asked.people[$0]?.site }
    let sites = [found.site] + found.parties.compactMap(\.site) + finders
    let strangers = ids.compactMap { asked.people[$0] }.filter { person in
      person.qualification == .unitStaff && !(person.site.map(sites.contains) ?? true)
    }
    broken.refuse("notOfTheUnit", if: !strangers.isEmpty)
  }

  /// Who follows it: whoever took it over last, else who ordered, else who found it.
  private var keepers: [PersonID] {
    var keepers = order.map(\.officers) ?? found.foundBy
    if keepers.isEmpty { keepers = found.foundBy }
    for case .handOver(let body) in diary.map(\.act) { keepers = [body.to] }
    return keepers
  }

  /// Whether somebody is of the body, or the unit, that follows the hazard.
  private func keeps(_ person: ActingPerson, _ asked: ReferenceQuestion) -> Bool {
    if let body = custody?.receiverOrganisation { return person.organisation == body }
    return keepers.compactMap { asked.people[$0] }.contains { keeper in
      keeper.organisation == person.organisation && keeper.site == person.site
    }
  }

  /// Who judges or settles it: an officer or other staff of some authority.
  func officeHolders(_ ids: [PersonID], _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    for person in ids.compactMap({ asked.people[$0] }) {
      let holds = person.qualification == .officer || person.qualification == .auxiliary
      broken.refuse("holdsNoOffice", if: !holds)
      broken.refuse("noOrganisation", if: holds && person.organisation == nil)
    }
  }

  /// Whoever made a graver hazard a general one has no hand in its end.
  func notByDowngraders(_ ids: [PersonID], _ broken: inout BrokenRules) {
    broken.refuse("hadAPart", if: !downgraders.isDisjoint(with: ids))
  }

  func finderSideOnly(_ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("unitActsForFinder", if: isUnitSide(asked.actor))
  }

  func unitOnly(_ id: PersonID, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    know([id], asked, &broken)
    guard let person = asked.people[id] else { return }
    let sites = [found.site] + found.parties.compactMap(\.site)
    let belongs =
      person.site.map { sites.contains($0) } ?? (person.qualification == .unitStaff)
    broken.refuse("notOfTheUnit", if: !belongs)
  }

  /// What was ordered, and every major hazard, is judged by officers.
  func isForOfficers(_ asked: ReferenceQuestion) -> Bool {
    order != nil || handledAs(asked) == .major
  }

  /// A member of a case that stands as major is handled as major.
  func handledAs(_ asked: ReferenceQuestion) -> LegalGrade {
    guard let known = asked.majorCase, known.id == majorCase, known.majorSince != nil else {
      return grade
    }
    return .major
  }

  /// Only the body that ordered, or one above it, settles what it ordered, as long as it has it.
  func issuerOnly(
    _ person: ActingPerson,
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let order, custody == nil else { return }
    issuedBy(order.officers, [person.id], on: day, asked, &broken)
  }

  /// Whether those who settle something are of the body that took it, or of one above.
  func issuedBy(
    _ issuers: [PersonID],
    _ ids: [PersonID],
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let issuer = issuers.first.flatMap({ asked.people[$0] }) else { return }
    for person in ids.compactMap({ asked.people[$0] })
    where person.organisation != issuer.organisation {
      let above =
        person.level.flatMap { level in issuer.level.map { $0 < level } } ?? false
      broken.refuse("notTheIssuingBody", if: !above)
      // Being above is oversight; ending what another ordered takes power over the matter, too.
      if above { power(person, on: day, &broken) }
    }
  }

  /// What another body has taken over is settled by its own people until it is handed back.
  func notElsewhere(
    _ ids: [PersonID],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let custody else { return }
    let others = ids.compactMap { asked.people[$0] }.contains { person in
      custody.receiverOrganisation == nil || person.organisation != custody.receiverOrganisation
    }
    broken.refuse("withAnotherBody", if: others)
  }

  /// What an authority found is not settled by strangers to it: only by the bodies that keep it, by
  /// the one that took it over, or by a higher one with power over the matter.
  func ofFindingBody(
    _ ids: [PersonID],
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard asked.regime != .selfCheck,
      [.administrativeInspection, .patrol, .guidance].contains(found.nature)
    else { return }
    let holder = custody?.receiverOrganisation
    let keeping = keepers.compactMap { asked.people[$0] }
    let bodies = keeping.compactMap(\.organisation)
    for person in ids.compactMap({ asked.people[$0] }) {
      if let holder {
        broken.refuse("notOfTheFindingBody", if: person.organisation != holder)
        continue
      }
      if bodies.isEmpty || person.organisation.map(bodies.contains) ?? false { continue }
      let above = keeping.compactMap(\.level).max().flatMap { own in
        person.level.map { own < $0 }
      }
      broken.refuse("notOfTheFindingBody", if: above != true)
      if above == true { power(person, on: day, &broken) }
    }
  }

  /// Acts on major hazards carry a personal login, or a paper whose scan is there.
  func surelyKnown(
    _ evidence: [EvidenceReference],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let hasScan = evidence.contains { $0.purpose == .document }
    broken.refuse("signedScanMissing", if: asked.assurance == .paper && !hasScan)
    broken.refuse(
      "assuranceTooLow",
      if: asked.assurance == .typed || asked.assurance == .device
    )
  }

  /// Two different officers, and nobody else.
  func twoOfficers(
    _ ids: [PersonID],
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know(ids, asked, &broken)
    for person in ids.compactMap({ asked.people[$0] }) { officer(person, on: day, &broken) }
    broken.refuse("tooFewOfficers", if: Set(ids).count < 2)
  }

  /// Somebody with an enforcement card that is valid that day.
  func officer(_ person: ActingPerson, on day: CivilDate, _ broken: inout BrokenRules) {
    let isOfficer = person.qualification == .officer
    broken.refuse("notAnOfficer", if: !isOfficer)
    broken.refuse("cardNotValid", if: isOfficer && person.cardValid?.contains(day) == false)
    broken.refuse("cardMissing", if: person.isOfficerWithoutCard)
  }
}

extension ActingPerson {
  /// Whether an officer has no number of a card on record.
  var isOfficerWithoutCard: Bool {
    qualification == .officer && (card ?? "").allSatisfy(\.isWhitespace)
  }
}
