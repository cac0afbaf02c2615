import SafetyModel

/// Who may do what: qualification, separation of duties, assurance.
extension HazardDecision {
  /// The part of the rules that depends on one person only, for hints and buttons.
  func checkRole(of person: ActingPerson, for kind: HazardCommand.Kind) throws(RefusalReason) {
    switch kind {
    case .issueOrder:
      try checkOfficer(person)
      _ = try mandate(of: person, on: context.today)
      try checkSomeInspectionCarriesOrders()
    case .confirmDetermination: try checkEntitled(person, on: context.today)
    case .claimRectification, .selfAssign: try checkOfTheUnit(person)
    case .reinspect: try checkInspector(person)
    case .close, .endOtherwise: try checkCloser(person)
    case .closeOnTheSpot: try checkNotTheUnit(person)
    case .handOver, .remind, .sendTransfer, .receiptTransfer, .replyTransfer, .withdraw, .reinstate,
      .merge, .unmerge, .split, .undoSplit, .filePenaltyCase, .decidePenalty, .orderStay, .endStay,
      .serveOrder, .assist, .escalate, .lookBack:
      try checkNotTheUnit(person)
    case .reportMajor: try checkOfTheUnit(person)
    case .decideExtension: try checkDecider(person)
    case .revokeClosure: break
    case .observe, .proposeDetermination, .nameResponsible, .takeInterimMeasure,
      .liftInterimMeasure, .submitPlan, .requestExtension, .joinCase, .leaveCase, .list,
      .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist, .orderStop,
      .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance, .applyResumption,
      .decideResumption, .lodgeAppeal, .decideAppeal:
      break
    }
  }

  /// The finder's side alone reminds, refers, withdraws and merges what it found.
  func checkOffice(
    _ person: ActingPerson,
    for kind: HazardCommand.Kind
  ) throws(RefusalReason) {
    switch kind {
    case .handOver, .remind, .sendTransfer, .receiptTransfer, .replyTransfer, .withdraw, .reinstate,
      .merge, .unmerge, .split, .undoSplit, .filePenaltyCase, .decidePenalty, .orderStay, .endStay,
      .serveOrder, .assist, .escalate, .lookBack:
      try checkNotTheUnit(person)
    case .observe, .proposeDetermination, .confirmDetermination, .nameResponsible, .issueOrder,
      .selfAssign, .takeInterimMeasure, .liftInterimMeasure, .submitPlan, .claimRectification,
      .reinspect, .requestExtension, .decideExtension, .close, .closeOnTheSpot, .endOtherwise,
      .revokeClosure, .joinCase, .leaveCase, .list, .publishListing, .reportListing,
      .applyDelisting, .reviewDelisting, .delist, .orderStop, .revokeStop, .seal, .extendSeal,
      .liftSeal, .reportAcceptance, .applyResumption, .decideResumption, .lodgeAppeal,
      .decideAppeal, .reportMajor:
      break
    }
  }

  func checkOfficer(_ person: ActingPerson) throws(RefusalReason) {
    guard person.qualification == .officer else {
      throw .notAnOfficer(person.id, person.qualification)
    }
  }

  /// Whether two officers and the issuing body are needed to re-inspect.
  ///
  /// Source: Administrative Penalty Law (2021), art. 42; for every major hazard, ordered or not, our reading.
  var needsTwoOfficers: Bool { state.grade == .major || state.order != nil }

  /// Whatever a policy says, nobody re-inspects or closes his own work.
  func checkNotRectifier(
    _ person: ActingPerson,
    in step: HazardStep
  ) throws(RefusalReason) {
    guard state.rectifiers.contains(person.id) else { return }
    if step == .reinspect { throw .rectifierInspects(person.id) }
    throw .rectifierCloses(person.id)
  }

  func checkInspector(_ person: ActingPerson) throws(RefusalReason) {
    if state.rectifiers.contains(person.id) { throw .rectifierInspects(person.id) }
    try checkNotTheUnit(person)
    if needsTwoOfficers { try checkOfficer(person) }
    try checkIssuer(person)
  }

  func checkCloser(_ person: ActingPerson) throws(RefusalReason) {
    if state.rectifiers.contains(person.id) { throw .rectifierCloses(person.id) }
    try checkNotTheUnit(person)
    if needsTwoOfficers { try checkOfficer(person) }
    try checkIssuer(person)
  }

  func checkDecider(_ person: ActingPerson) throws(RefusalReason) {
    if person.id == state.pendingExtension?.by { throw .requesterDecides(person.id) }
    try checkNotTheUnit(person)
    if state.order != nil { try checkOfficer(person) }
    try checkIssuer(person)
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
