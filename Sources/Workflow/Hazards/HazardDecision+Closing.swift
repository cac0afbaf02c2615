import SafetyModel

/// Closing (销号) and its revocation: nobody closes his own hazard.
extension HazardDecision {
  func close(_ body: HazardClosed) throws(RefusalReason) -> HazardEvent {
    let closer = try context.person(body.by)
    var closed = body
    closed.waivers = []
    closed.wordingConfirmed = nil
    switch body.reason {
    case .rectified:
      closed.waivers = try checkRectified(body, by: closer)
      closed.wordingConfirmed = try confirmedWording(
        of: body.note,
        stated: body.wordingConfirmed
      )
    case .onTheSpot: try checkOnTheSpot(body, by: closer)
    case .movedOut, .ceased, .demolished: try checkEnding(body, by: closer)
    }
    if state.grade == .major { try checkAssurance(body.evidence) }
    return .closed(closed)
  }

  /// The house rules that really were waived.
  private func checkRectified(
    _ body: HazardClosed,
    by closer: ActingPerson
  ) throws(RefusalReason) -> [Waiver] {
    try checkCloser(closer)
    guard let passed = state.passedReinspection else { throw .wrongState }
    guard body.on >= passed.on else { throw .dayBeforeFound(day: body.on, found: passed.on) }
    guard state.grade == .major else { return [] }
    let missing = state.plan?.plan.missing ?? PlanElement.allCases
    guard missing.isEmpty else { throw .planIncomplete(missing) }
    guard !state.measures.isEmpty else { throw .interimMeasureMissing }
    _ = try twoOfficers(passed.inspectors)
    return try checkFinder(body, closer)
  }

  private func checkFinder(
    _ body: HazardClosed,
    _ closer: ActingPerson
  ) throws(RefusalReason) -> [Waiver] {
    guard state.found.foundBy.contains(closer.id) else { return [] }
    guard let waiver = body.waivers.first(where: { $0.rule == .closerIsNotFinder }) else {
      throw .finderCloses(closer.id)
    }
    try checkText(waiver.reason, .reason)
    return [waiver]
  }

  /// In the visit itself, with the state before and after in photos.
  ///
  /// The unit corrects and the inspector verifies, so closer and rectifier differ; where the unit
  /// checks itself, it must name who corrected.
  private func checkOnTheSpot(
    _ body: HazardClosed,
    by closer: ActingPerson
  ) throws(RefusalReason) {
    try checkNotTheUnit(closer)
    guard body.on == state.found.foundOn else {
      throw .notInTheVisit(found: state.found.foundOn, on: body.on)
    }
    if body.correctedBy.contains(closer.id) || state.rectifiers.contains(closer.id) {
      throw .rectifierCloses(closer.id)
    }
    if closer.qualification == .unitStaff, body.correctedBy.isEmpty { throw .rectifierNotNamed }
    let evidence = state.found.evidence + body.evidence
    for purpose in [EvidenceReference.Purpose.found, .corrected] {
      guard evidence.contains(where: { $0.purpose == purpose }) else {
        throw .photoMissing(purpose)
      }
    }
  }

  /// A lawful ending that is not rectification: a ground and evidence.
  private func checkEnding(_ body: HazardClosed, by closer: ActingPerson) throws(RefusalReason) {
    try checkCloser(closer)
    guard let note = body.note, note.contains(where: { !$0.isWhitespace }),
      !body.evidence.isEmpty
    else { throw .groundMissing }
  }

  func revokeClosure(_ body: ClosureRevoked) throws(RefusalReason) -> HazardEvent {
    let person = try context.person(body.by)
    try checkText(body.reason, .reason)
    try checkNotTheUnit(person)
    if state.found.nature == .administrativeInspection || state.found.nature == .patrol {
      try checkOfficer(person)
    }
    if body.authority?.allSatisfy(\.isWhitespace) ?? true { try checkAboveCloser(person) }
    if state.grade == .major { try checkAssurance(body.evidence) }
    return .closureRevoked(body)
  }

  func checkAboveCloser(_ person: ActingPerson) throws(RefusalReason) {
    let closerLevel = state.closure.flatMap { context.people[$0.by]?.level }
    guard let closerLevel, let level = person.level, level > closerLevel else {
      throw .levelTooLow(person.id, level: person.level, needsAbove: closerLevel)
    }
  }
}
