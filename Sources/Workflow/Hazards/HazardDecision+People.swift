import SafetyModel

/// Who may do what: qualification, separation of duties, assurance.
extension HazardDecision {
  /// Around a hazard the finder's side alone keeps the record; the unit reports for itself.
  func checkOffice(_ person: ActingPerson, for step: HazardStep) throws(RefusalReason) {
    switch step {
    case .split, .undoSplit, .filePenaltyCase, .decidePenalty, .orderStay, .endStay, .serveOrder,
      .assist, .escalate, .lookBack:
      try checkNotTheUnit(person)
    case .reportMajor: try checkOfTheUnit(person)
    default: break
    }
  }

  /// Everybody a command names is on the register.
  func checkPeople(of command: HazardCommand) throws(RefusalReason) {
    for id in command.doers + [command.approver].compactMap({ $0 }) {
      _ = try context.person(id)
    }
  }

  /// Whatever a policy says, nobody re-inspects or closes his own work.
  func checkOwnWork(_ people: [PersonID], for step: HazardStep) throws(RefusalReason) {
    switch step {
    case .reinspect, .close, .closeOnTheSpot, .endOtherwise:
      for id in people { try checkNotRectifier(id, in: step) }
    default: break
    }
  }

  func checkNotRectifier(_ person: PersonID, in step: HazardStep) throws(RefusalReason) {
    guard state.rectifiers.contains(person) else { return }
    if step == .reinspect { throw .rectifierInspects(person) }
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

  /// Only the body that ordered, or one of a higher level, ends what it ordered.
  func checkIssuer(_ person: ActingPerson) throws(RefusalReason) {
    guard let order = state.order, state.custodian == nil,
      person.organisation != order.organisation
    else { return }
    let issuing = order.officers.lazy.compactMap { context.people[$0]?.level }.first
    guard let issuing, let level = person.level, level > issuing else {
      throw .notTheIssuingBody(person.organisation, issuer: order.organisation)
    }
  }

  /// The sites whose people are the unit: the inspected one and every responsible party.
  private var unitSites: Set<SiteID> {
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
