import SafetyModel

/// Closing (销号) and its revocation; who may is in the policy, these parts hold whatever it says.
extension HazardDecision {
  func close(_ body: HazardClosed) throws(RefusalReason) -> HazardEvent {
    var closed = body
    closed.waivers = waiversUsed(by: .close(body))
    closed.wordingConfirmed = nil
    switch body.reason {
    case .rectified:
      try checkRectified(body)
      closed.wordingConfirmed = try confirmedWording(
        of: body.note,
        stated: body.wordingConfirmed
      )
    case .onTheSpot: try checkOnTheSpot(body, by: try context.person(body.by))
    case .movedOut, .ceased, .demolished: break
    }
    return .closed(closed)
  }

  private func checkRectified(_ body: HazardClosed) throws(RefusalReason) {
    guard let passed = state.passedReinspection else { throw .wrongState }
    guard body.on >= passed.on else { throw .dayBeforeFound(day: body.on, found: passed.on) }
  }

  /// In the visit itself.
  ///
  /// The unit corrects and the inspector verifies, so closer and rectifier differ; where the unit
  /// checks itself, it must name who corrected.
  private func checkOnTheSpot(
    _ body: HazardClosed,
    by closer: ActingPerson
  ) throws(RefusalReason) {
    guard body.on == state.found.foundOn else {
      throw .notInTheVisit(found: state.found.foundOn, on: body.on)
    }
    if body.correctedBy.contains(closer.id) { throw .rectifierCloses(closer.id) }
    if closer.qualification == .unitStaff, body.correctedBy.isEmpty { throw .rectifierNotNamed }
  }

  func checkAboveCloser(_ person: ActingPerson) throws(RefusalReason) {
    let closerLevel = state.closure.flatMap { context.people[$0.by]?.level }
    guard let closerLevel, let level = person.level, level > closerLevel else {
      throw .levelTooLow(person.id, level: person.level, needsAbove: closerLevel)
    }
  }
}
