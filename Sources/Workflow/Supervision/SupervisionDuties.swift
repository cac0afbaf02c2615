import SafetyModel

/// What a listing asks for, beside the clocks of the policy.
public enum ListingDuty: String, Hashable, Sendable, CaseIterable {
  /// Everything is put right by the end of its term.
  case term
  /// The next report on progress, at the rhythm the listing itself gives.
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
          start: listing.reports.isEmpty ? .listed : .progressReported,
          rolling: .none
        )
        duties.append(
          Obligation(ground: .listing(level, .report), actor: .unit, due: due, on: day)
        )
      }
      for clock in policy.clocks {
        guard let running = listing.running(clock) else { continue }
        duties.append(
          Obligation(
            ground: .listingClock(level, clock),
            actor: clock.actor,
            due: calendar.due(running.clock, from: running.since),
            on: day
          )
        )
      }
      return duties
    }
  }
}

extension SupervisionState.Listing {
  /// A clock that runs, counted from the event that set it going last.
  ///
  /// What the ledger has no record of, such as filing with the body above, is not counted: it could
  /// never be answered.
  fileprivate func running(_ clock: Clock) -> (clock: Clock, since: CivilDate)? {
    switch clock.starts {
    case .listed: sinceListed(clock)
    case .delistingApplied:
      waitsForReview ? request.map { (clock, $0.on) } : nil
    default: nil
    }
  }

  /// A rhythm starts anew with each report; the listing's own rhythm takes its place.
  private func sinceListed(_ clock: Clock) -> (clock: Clock, since: CivilDate)? {
    if clock.ends.contains(.progressReported) {
      guard listed.reportEvery == nil, passedReview == nil else { return nil }
      guard let last = reports.last else { return (clock, listed.on) }
      var again = clock
      again.starts = .progressReported
      return (again, last.on)
    }
    if clock.ends.contains(.listingPublished) {
      return publications.isEmpty ? (clock, listed.on) : nil
    }
    return clock.lapses || clock.ends.contains(.delisted) ? (clock, listed.on) : nil
  }
}
