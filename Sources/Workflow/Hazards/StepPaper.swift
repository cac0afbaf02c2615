public import SafetyModel

extension Policy {
  /// The paper an act is, as the policy names it.
  ///
  /// - Parameters:
  ///   - event: The act.
  ///   - state: The hazard after it; its grade then decides which of several papers it was.
  /// - Returns: The paper; nothing for acts that make none with a number, or that the policy leaves unnamed.
  public func paper(of event: HazardEvent, in state: HazardState) -> StepDocument? {
    switch event {
    case .orderIssued(let body): orderPaper(body.form, in: state)
    case .stopWork, .supervision: event.step.flatMap { papers(of: $0, in: state).first }
    case .proceeding(.penaltyCaseFiled), .proceeding(.penaltyDecided):
      event.step.flatMap { papers(of: $0, in: state).first }
    case .registered, .observed, .determinationProposed, .determinationConfirmed,
      .responsibleNamed, .handedOver, .reminderSent, .selfAssigned, .interimMeasureTaken,
      .interimMeasureLifted, .planSubmitted, .rectificationClaimed, .reinspected,
      .extensionRequested, .extensionDecided, .transferSent, .transferReceipted,
      .transferReplied, .closed, .closureRevoked, .withdrawn, .reinstated, .merged, .unmerged,
      .joinedCase, .leftCase, .split, .splitUndone, .proceeding, .conflictSettled:
      nil
    }
  }

  /// What the policy says follows when a duty is not done in time.
  ///
  /// When the term of the unit is over, what the row of the re-inspection says follows.
  public func consequence(of duty: Obligation) -> BilingualText? {
    if duty.ground == .term { return rule(of: .reinspect)?.missed }
    guard duty.actor == .unit || !duty.isAnswered(by: .reinspect, under: rule(of: .reinspect))
    else { return nil }
    return steps.first { $0.missed != nil && duty.isAnswered(by: $0.step, under: $0) }?.missed
  }

  private func papers(of step: HazardStep, in state: HazardState) -> [StepDocument] {
    (rule(of: step)?.documents ?? []).filter { state.meets($0.condition) }
  }

  /// At once, of a major hazard, or by a date: the first of these the policy has.
  private func orderPaper(_ form: OrderForm, in state: HazardState) -> StepDocument? {
    let papers = papers(of: .issueOrder, in: state)
    let ids =
      form == .immediate
      ? ["order-at-once"] : ["major-notice", "order-by-date", "rectification-order"]
    return ids.lazy.compactMap { id in papers.first { $0.id == id } }.first
  }
}
