import SafetyModel

/// Who may do what: qualification, separation of duties, assurance.
extension HazardDecision {
  /// Everybody a command names is on the register.
  func checkPeople(of command: HazardCommand) throws(RefusalReason) {
    for id in command.doers + [command.approver].compactMap({ $0 }) {
      _ = try context.person(id)
    }
  }

  /// Whatever a policy says, nobody re-inspects, closes or looks back at his own work.
  func checkOwnWork(_ people: [PersonID], for step: HazardStep) throws(RefusalReason) {
    switch step {
    case .reinspect, .close, .closeOnTheSpot, .endOtherwise, .lookBack:
      for id in people { try checkNotRectifier(id, in: step) }
    default: break
    }
  }

  func checkNotRectifier(_ person: PersonID, in step: HazardStep) throws(RefusalReason) {
    guard state.rectifiers.contains(person) else { return }
    if step == .reinspect || step == .lookBack { throw .rectifierInspects(person) }
    throw .rectifierCloses(person)
  }

  func checkOfficer(
    _ person: ActingPerson,
    on day: CivilDate? = nil
  ) throws(RefusalReason) {
    guard person.qualification == .officer else {
      throw .notAnOfficer(person.id, person.qualification)
    }
    try checkCard(of: person, on: day ?? context.today)
  }

  /// Only the body that ordered, or one above it, ends what it ordered; whoever has taken the hazard
  /// over is bound by `checkCustody` instead.
  func checkIssuer(_ person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
    guard let order = state.order, state.custody == nil else { return }
    try checkIssuer(person, of: order.organisation, officers: order.officers, on: day)
  }

  /// Only the body that took a measure, or one of a higher level that has the matter itself, ends it.
  ///
  /// Being above gives oversight, not the power: the higher body needs a mandate of its own that day.
  func checkIssuer(
    _ person: ActingPerson,
    of body: OrganisationID,
    officers: [PersonID],
    on day: CivilDate
  ) throws(RefusalReason) {
    guard person.organisation != body else { return }
    let issuing = officers.lazy.compactMap { context.people[$0]?.level }.first
    guard let issuing, let level = person.level, level > issuing else {
      throw .notTheIssuingBody(person.organisation, issuer: body)
    }
    _ = try mandate(of: person, on: day)
  }

  /// What another body has taken over is decided by that body's people alone, until it hands it back.
  ///
  /// Source: Work Safety Law (2021), art. 69: the receiving department handles what was transferred.
  func checkCustody(_ person: ActingPerson) throws(RefusalReason) {
    guard let custody = state.custody else { return }
    guard let body = custody.receiverOrganisation, person.organisation == body else {
      throw .withAnotherBody(custody.receiver)
    }
  }

  /// What was ordered ends by a re-inspection.
  func checkUnordered() throws(RefusalReason) {
    if let order = state.order { throw .underOrder(order.number) }
  }

  /// The sites whose people are the unit: the inspected one and every responsible party.
  var unitSites: Set<SiteID> {
    Set(state.found.parties.compactMap(\.site) + [state.found.site])
  }

  func checkOfTheUnit(_ person: ActingPerson) throws(RefusalReason) {
    if let site = person.site, unitSites.contains(site) { return }
    guard person.qualification == .unitStaff, person.site == nil else {
      throw .notOfTheUnit(person.id)
    }
  }

  /// What an authority found the unit does not close; what a park found the tenant does not close.
  func checkNotTheUnit(_ person: ActingPerson) throws(RefusalReason) {
    let isUnit: Bool
    switch state.found.nature {
    case .administrativeInspection, .patrol, .guidance: isUnit = person.qualification == .unitStaff
    case .parkDuty: isUnit = person.site == state.found.site
    case .selfCheck: isUnit = false
    }
    if isUnit { throw .unitActsForFinder(person.id) }
  }

  /// Decisions on major hazards need a personal login or a signed paper.
  func checkAssurance(_ evidence: [EvidenceReference]) throws(RefusalReason) {
    switch context.assurance {
    case .personal: return
    case .paper:
      guard evidence.contains(where: { $0.purpose == .document }) else { throw .signedScanMissing }
    case .typed, .device: throw .assuranceTooLow(context.assurance)
    }
  }
}

/// A card that is over that day signs nothing.
///
/// Source: Administrative Penalty Law (2021), art. 42: officers hold an enforcement qualification.
func checkCard(of person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
  guard let valid = person.cardValid, !valid.contains(day) else { return }
  throw .cardNotValid(person.id, card: person.card, valid: valid, on: day)
}

/// Who acts by an entrusted mandate names the organ in whose name he acts.
///
/// Source: Administrative Penalty Law (2021), art. 20.
func checkPrincipal(
  of person: ActingPerson,
  in covering: [Mandate]
) throws(RefusalReason) {
  let isNamed = covering.contains { $0.source != .entrusted || !($0.inNameOf ?? "").isEmpty }
  guard !isNamed, let mandate = covering.first, let body = person.organisation else { return }
  throw .principalNotNamed(body, mandate: mandate.id)
}
