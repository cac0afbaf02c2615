import SafetyModel

extension StopWorkState {
  /// When orders and seals end, and the answers owed to the unit.
  func obligations(
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    var duties = standingStops.map {
      Obligation(
        ground: .stopEnds($0.ordered.paper),
        actor: .authority,
        due: $0.ordered.until,
        on: day
      )
    }
    duties += standingSeals.map {
      Obligation(ground: .sealEnds($0.imposed.paper), actor: .authority, due: $0.until, on: day)
    }
    guard let request = pendingRequest else { return duties }
    return duties
      + policy.clocks.filter { $0.starts == .resumptionApplied }.map { clock in
        Obligation(
          ground: .clock(clock),
          actor: clock.actor,
          due: calendar.due(clock, from: request.on),
          on: day
        )
      }
  }
}
