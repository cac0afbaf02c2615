public import SafetyModel

extension HazardWorkflow {
  /// The last day on which a dispute could be begun, with its derivation.
  ///
  /// Source: Administrative Reconsideration Law (2023), art. 20 (60 days); Administrative Litigation
  /// Law (2017), art. 46 (six months) and 45 (15 days after a review). Whether a late one is taken up
  /// is for the body or the court to decide.
  ///
  /// - Parameters:
  ///   - appeal: The dispute.
  ///   - state: Where the hazard stands, the dispute included.
  ///   - policy: The clocks of its regime.
  ///   - calendar: The working days.
  /// - Returns: The last day; nothing when the document was never served or the policy has no such clock.
  public static func lastDay(
    toBegin appeal: AppealLodged,
    in state: HazardState,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> DueDay? {
    let review = state.appeals.last {
      $0.lodged.against == appeal.against && $0.lodged.form == .review && $0.decided != nil
    }
    if appeal.form == .lawsuit, let decided = review?.decided {
      return policy.clocks.first { $0.starts == .reviewDecided }
        .map { calendar.due($0, from: decided.on) }
    }
    guard let known = state.knownSince(appeal.against) else { return nil }
    let clocks = policy.clocks.filter { $0.starts == .appealPossible }
      .map { calendar.due($0, from: known) }.sorted { $0.day < $1.day }
    // The time for a review is the shorter one.
    return appeal.form == .review ? clocks.first : clocks.last
  }
}

extension HazardState {
  /// The day a document was served on the unit.
  fileprivate func knownSince(_ number: String) -> CivilDate? {
    orders.last { $0.number.text == number }?.service.on
      ?? recorded.last { $0.matter == .penaltyServed && $0.number == number }?.happened
  }
}
