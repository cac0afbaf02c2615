import SafetyModel

/// What a listing asks for, beside the clocks of the policy.
public enum ListingDuty: String, Hashable, Sendable, CaseIterable {
  /// Everything is put right by the end of its term.
  case term
  /// The next report on progress.
  case report
}

extension SupervisionState {
  /// What the standing listings ask for by a day, and the clocks of the policy they set running.
  func obligations(
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    standing.flatMap { listing -> [Obligation] in
      let level = listing.listed.level
      var duties = [
        Obligation(ground: .listing(level, .term), actor: .unit, due: listing.listed.due, on: day)
      ]
      if let days = listing.listed.reportEvery, listing.passedReview == nil {
        let due = calendar.due(
          Span(count: days, unit: .day),
          from: listing.lastReportDay,
          start: .listed,
          rolling: .none
        )
        duties.append(
          Obligation(ground: .listing(level, .report), actor: .unit, due: due, on: day)
        )
      }
      for clock in policy.clocks {
        guard let start = listing.startDay(of: clock) else { continue }
        duties.append(
          Obligation(
            ground: .clock(clock),
            actor: clock.actor,
            due: calendar.due(clock, from: start),
            on: day
          )
        )
      }
      return duties
    }
  }
}

extension SupervisionState.Listing {
  /// A listing runs its clocks until it is made public, a request until it is reviewed.
  fileprivate func startDay(of clock: Clock) -> CivilDate? {
    if clock.starts == .listed { return publications.isEmpty ? listed.on : nil }
    if clock.starts == .delistingApplied { return waitsForReview ? request?.on : nil }
    return nil
  }
}
