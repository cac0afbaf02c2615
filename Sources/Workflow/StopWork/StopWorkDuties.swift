public import SafetyModel

extension StopWorkState {
  /// Whether a stop or a seal is in force.
  public var isInForce: Bool { inForce != nil }

  /// When orders and seals end.
  public func ends(on day: CivilDate) -> [Obligation] {
    standingStops.map {
      Obligation(
        ground: .stopEnds($0.ordered.paper),
        actor: .authority,
        due: $0.ordered.until,
        on: day
      )
    }
      + standingSeals.map {
        Obligation(ground: .sealEnds($0.imposed.paper), actor: .authority, due: $0.until, on: day)
      }
  }

  /// When orders and seals end, and the answers owed to the unit.
  func obligations(
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [Obligation] {
    let duties = ends(on: day)
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

extension [Obligation] {
  /// These with those of the members: one paper on several members is due once.
  public func joined(by others: [[Obligation]]) -> [Obligation] {
    var all = self
    for duty in others.joined() where !all.contains(duty) { all.append(duty) }
    return all.sorted { $0.due.warningDay < $1.due.warningDay }
  }
}

extension [MissingStep] {
  /// These with what stops and seals on the members ask for, before the members are closed.
  public func asking(for stops: [StopWorkState]) -> [MissingStep] {
    var steps: [MissingStep] = []
    if stops.contains(where: { !$0.standingStops.isEmpty }) { steps.append(.resumption) }
    if stops.contains(where: { !$0.standingSeals.isEmpty }) { steps.append(.unsealing) }
    let place = firstIndex { if case .members = $0 { true } else { false } } ?? startIndex
    return Array(self[..<place]) + steps + Array(self[place...])
  }
}
