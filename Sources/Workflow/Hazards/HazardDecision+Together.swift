import SafetyModel

/// What one person does not settle alone, and what only certain bodies settle.
extension HazardDecision {
  /// So many officers, or a study by so many officers of the body, or the competent body's answer.
  func checkDecidedTogether(
    _ command: HazardCommand,
    by count: Int
  ) throws(RefusalReason) {
    guard case .confirmDetermination(let body) = command, !hasAnswer(for: body.decision) else {
      return
    }
    if isStudied(body, by: count) { return }
    try checkOfficers(try people(body.deciders), atLeast: count, on: body.on)
  }

  /// Officers as under `entitlement`; so many of the unit alone only where nothing ever spoke for major
  /// and they decide it to be general.
  func checkOwnGrade(_ command: HazardCommand, by count: Int) throws(RefusalReason) {
    guard case .confirmDetermination(let body) = command else { return }
    let deciders = try people(body.deciders)
    let isOwn =
      body.decision == .general && state.gravest == .general
      && deciders.allSatisfy { $0.qualification == .unitStaff }
    for person in deciders {
      if isOwn {
        try checkOwnSide(person)
      } else {
        try checkEntitled(person, on: body.on, to: body.decision, source: nil)
      }
    }
    let named = Set(deciders.map(\.id)).count
    if isOwn, named < count { throw .tooFewOfUnit(named: named, of: count) }
  }

  /// Whether somebody may decide the grade, alone or with others.
  func checkMayGrade(_ person: ActingPerson) throws(RefusalReason) {
    guard person.qualification == .unitStaff, state.gravest == .general else {
      return try checkEntitled(person, on: context.today, to: nil, source: nil)
    }
    if state.decision?.decision == .general { throw .alreadyDecided(.general) }
    try checkOwnSide(person)
  }

  private func checkOwnSide(_ person: ActingPerson) throws(RefusalReason) {
    try checkNotTheUnit(person)
    try checkAuthority(person)
  }

  private func isStudied(_ body: DeterminationConfirmed, by count: Int) -> Bool {
    do throws(RefusalReason) {
      try checkStudy(of: body, by: count)
      return true
    } catch { return false }
  }

  /// An officer or other staff of an authority.
  func checkOffice(_ person: ActingPerson) throws(RefusalReason) {
    switch person.qualification {
    case .officer, .auxiliary:
      if person.organisation == nil { throw .noOrganisation(person.id) }
    case .gridWorker, .expert, .unitStaff: throw .holdsNoOffice(person.id, person.qualification)
    }
  }

  /// What an authority knows of is not settled by people of the unit alone.
  func checkAuthority(_ person: ActingPerson) throws(RefusalReason) {
    guard person.qualification == .unitStaff, state.isKnownToAuthority(context.people) else {
      return
    }
    throw .knownToAuthority(person.id)
  }

  /// A hazard is handed on within the body that keeps it, by that body.
  func checkOfKeepingBody(_ person: ActingPerson) throws(RefusalReason) {
    if let body = state.custody?.receiverOrganisation {
      guard person.organisation == body else { throw .notOfTheKeepingBody(person.id) }
      return
    }
    let keepers = state.keepers.compactMap { context.people[$0] }
    guard
      keepers.contains(where: { keeper in
        keeper.organisation == person.organisation && keeper.site == person.site
      })
    else { throw .notOfTheKeepingBody(person.id) }
  }

  /// What an authority found is settled by its own people, by the body that took it over, or by one
  /// of a higher level that has the matter itself.
  ///
  /// A finder without a body leaves it to whoever comes.
  func checkOfFindingBody(_ person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
    if let body = state.custody?.receiverOrganisation {
      guard person.organisation == body else { throw .notOfTheFindingBody(person.id) }
      return
    }
    let keepers = state.keepers.compactMap { context.people[$0] }
    let bodies = Set(keepers.compactMap(\.organisation))
    guard !bodies.isEmpty else { return }
    if let body = person.organisation, bodies.contains(body) { return }
    guard let finding = keepers.compactMap(\.level).max(), let level = person.level,
      level > finding
    else { throw .notOfTheFindingBody(person.id) }
    _ = try mandate(of: person, on: day)
  }

  /// What another body answers is written by its own people, or rests on its paper.
  ///
  /// Source: Work Safety Law (2021), art. 69: the receiving department handles what was transferred.
  func checkAnswers(_ command: HazardCommand) throws(RefusalReason) {
    guard case .replyTransfer(let body) = command,
      let sent = state.unansweredTransfers.first(where: { $0.sent.number == body.number })?.sent
    else { return }
    let isOwn =
      sent.receiverOrganisation != nil
      && context.people[body.by]?.organisation == sent.receiverOrganisation
    if !isOwn, !command.hasPaper { throw .answerWithoutPaper }
  }

  /// Who sent it away for want of power does not settle it, as long as it was not returned.
  func checkNotSent(_ person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
    let standing = state.transfers.last { transfer in
      transfer.sent.transferKind == .transfer && transfer.reply?.outcome != .returned
    }
    guard let sent = standing?.sent,
      sent.receiverOrganisation == nil || person.organisation != sent.receiverOrganisation,
      !person.mandates.contains(where: { $0.covers(state.found.matter, on: day) })
    else { return }
    throw .sentToAnotherBody(person.id, receiver: sent.receiver)
  }

  /// Nobody answers his own question: before a command is given, any of those that wait may be meant.
  func checkNotAsker(_ person: ActingPerson, of command: HazardCommand?) throws(RefusalReason) {
    let waiting = state.unansweredTransfers
    let meant: [PersonID]
    if case .replyTransfer(let body) = command {
      meant = waiting.filter { $0.sent.number == body.number }.map(\.sent.by)
    } else {
      meant = waiting.map(\.sent.by)
    }
    guard !meant.isEmpty, meant.allSatisfy({ $0 == person.id }) else { return }
    throw .hadAPart(person.id, .asker)
  }

  /// People of a unit that has nothing to do with the hazard have no part in it, whatever a policy says.
  ///
  /// A park's people find what is at its tenants, so those who found it belong to it as well.
  func checkNoStranger(_ people: [PersonID]) throws(RefusalReason) {
    let finders = state.found.foundBy.compactMap { context.people[$0]?.site }
    for id in people {
      let person = try context.person(id)
      guard person.qualification == .unitStaff, let site = person.site else { continue }
      guard unitSites.contains(site) || finders.contains(site) else { throw .notOfTheUnit(id) }
    }
  }
}
