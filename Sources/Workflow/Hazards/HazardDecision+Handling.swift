import SafetyModel

/// Hand-over, the unit's own work, interim measures and re-inspection.
extension HazardDecision {
  func handOver(_ body: HazardHandedOver) throws(RefusalReason) -> HazardEvent {
    _ = try context.person(body.to)
    return .handedOver(body)
  }

  func selfAssign(_ body: SelfAssigned) throws(RefusalReason) -> HazardEvent {
    if let due = body.due, due.day < body.on {
      throw .dueNotAfterOrder(due: due.day, on: body.on)
    }
    return .selfAssigned(body)
  }

  func takeMeasure(_ draft: InterimMeasureDraft) -> HazardEvent {
    .interimMeasureTaken(
      InterimMeasureTaken(
        number: state.measures.count + 1,
        measure: draft.measure,
        text: draft.text,
        by: draft.by,
        on: draft.on,
        evidence: draft.evidence
      )
    )
  }

  func liftMeasure(_ body: InterimMeasureLifted) throws(RefusalReason) -> HazardEvent {
    guard state.standingMeasures.contains(where: { $0.taken.number == body.number }) else {
      throw .noSuchMeasure(body.number)
    }
    try checkNotLast()
    return .interimMeasureLifted(body)
  }

  /// Until it is re-inspected, what is or may be major keeps one measure.
  func checkNotLast() throws(RefusalReason) {
    if state.grade > .general, state.kind != .reinspected, state.standingMeasures.count == 1 {
      throw .lastInterimMeasure
    }
  }

  func reinspect(_ draft: ReinspectionDraft) throws(RefusalReason) -> HazardEvent {
    if draft.inspectors.isEmpty { throw .tooFewOfficers(named: 0, of: 1) }
    try checkOccasion(draft)
    let confirmed =
      draft.result == .passed
      ? try confirmedWording(of: draft.facts, stated: draft.wordingConfirmed) : nil
    return .reinspected(
      Reinspected(
        round: state.reinspections.count + 1,
        inspectors: draft.inspectors,
        inspection: draft.inspection,
        on: draft.on,
        result: draft.result,
        facts: draft.facts,
        evidence: draft.evidence,
        nextDue: try nextDue(draft),
        consequence: draft.result == .passed ? nil : draft.consequence,
        wordingConfirmed: confirmed
      )
    )
  }

  /// What was answered when words speak against a pass; nothing when they do not.
  func confirmedWording(
    of text: String?,
    stated confirmation: String?
  ) throws(RefusalReason) -> String? {
    guard let text, let word = Wording.doubt(in: text) else { return nil }
    guard let confirmation, confirmation.contains(where: { !$0.isWhitespace }) else {
      throw .wordingContradicts(word: word)
    }
    return confirmation
  }

  /// After a claim any result; after the end of the term only that it was not put right.
  private func checkOccasion(_ draft: ReinspectionDraft) throws(RefusalReason) {
    if state.kind == .rectified {
      guard let claimed = state.claims.last?.on, draft.on >= claimed else { throw .notClaimed }
    } else {
      if let due = state.runningDue(on: draft.on), due.day >= draft.on {
        throw .termStillRunning(due: due.day)
      }
      guard draft.result != .passed else { throw .notClaimed }
    }
  }

  private func nextDue(_ draft: ReinspectionDraft) throws(RefusalReason) -> DueDay? {
    guard draft.result != .passed else { return nil }
    guard let consequence = draft.consequence else { throw .consequenceMissing }
    guard let day = draft.nextDue else {
      if consequence == .newTerm || state.due == nil { throw .nextTermMissing }
      return nil
    }
    guard day > draft.on else { throw .newTermNotLater(old: draft.on, new: day) }
    return .chosen(day, start: .termEnded, startDay: draft.on)
  }
}
