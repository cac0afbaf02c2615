import Ledger
public import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// A running clock of an open hazard or case that a changed calendar or policy moves.
///
/// The date on record does not move by itself; this is what would be counted anew.
public struct MovedDate: Sendable {
  /// The id of the hazard or case.
  public let id: String
  /// The name of its site.
  public let site: String?
  /// What is due under the old rules; nothing when the clock is new.
  public let before: Obligation?
  /// The same under the new ones; nothing when they have no such clock.
  public let after: Obligation?
}

extension OperatingContext {
  /// The running clocks of open hazards and cases that end on another day under another calendar.
  ///
  /// Terms set by a person and answers owed are recorded dates and never move.
  public func datesMoved(
    from before: CalendarData,
    to after: CalendarData
  ) throws(OperationFailure) -> [MovedDate] {
    var places = try placeRules()
    return try datesMoved { (regime, site) throws(OperationFailure) in
      guard let governing = try places.governing(regime, at: site, in: self) else { return nil }
      let old = Governing(policy: governing.policy, calendar: WorkingCalendar(before))
      return (old, Governing(policy: governing.policy, calendar: WorkingCalendar(after)))
    }
  }

  /// The running clocks of open hazards and cases that another set of rules would move, start or drop.
  ///
  /// Local rules count where they hold. Recorded dates never move.
  public func datesMoved(
    from before: RulePack,
    to after: RulePack
  ) throws(OperationFailure) -> [MovedDate] {
    var (old, new) = (PlaceRules(before), PlaceRules(after))
    return try datesMoved { (regime, site) throws(OperationFailure) in
      guard let first = try old.governing(regime, at: site, in: self),
        let second = try new.governing(regime, at: site, in: self)
      else { return nil }
      return (first, second)
    }
  }

  private func datesMoved(
    _ rules: (Regime, SiteID) throws(OperationFailure) -> (Governing, Governing)?
  ) throws(OperationFailure) -> [MovedDate] {
    var moved: [MovedDate] = []
    for row in try hazards(matching: HazardFilter(standing: .open)) {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let state = try loadHazard(id).value
      guard let (old, new) = try rules(state.leadingRegime, state.found.site) else { continue }
      let power = try keeperPower(over: state)
      func due(_ rules: Governing) -> [Obligation] {
        HazardWorkflow.obligations(
          in: state,
          on: today,
          policy: rules.policy,
          calendar: rules.calendar,
          power: power
        )
      }
      moved += MovedDate.between(due(old), due(new), of: id.text, at: row.siteName)
    }
    for row in try cases(standing: .open) {
      guard let id = CaseID(row.majorCase.id.text) else { continue }
      let state = try loadCase(id).value
      guard let (old, new) = try rules(state.opened.regime, state.opened.site) else { continue }
      func due(_ rules: Governing) -> [Obligation] {
        CaseWorkflow.obligations(
          in: state,
          on: today,
          policy: rules.policy,
          calendar: rules.calendar
        )
      }
      moved += MovedDate.between(due(old), due(new), of: id.text, at: row.siteName)
    }
    return moved
  }
}

extension MovedDate {
  /// What is due on another day, and what only one side knows.
  fileprivate static func between(
    _ before: [Obligation],
    _ after: [Obligation],
    of id: String,
    at site: String?
  ) -> [MovedDate] {
    let moved = before.compactMap { old -> MovedDate? in
      let new = after.first { $0.isSame(as: old) }
      guard new?.due.day != old.due.day else { return nil }
      return MovedDate(id: id, site: site, before: old, after: new)
    }
    let added = after.filter { new in !before.contains { $0.isSame(as: new) } }
    return moved + added.map { MovedDate(id: id, site: site, before: nil, after: $0) }
  }
}

extension Obligation {
  /// Whether both are the same duty from the same day, whatever its length is now.
  fileprivate func isSame(as other: Obligation) -> Bool {
    guard due.derivation.startDay == other.due.derivation.startDay else { return false }
    guard case .clock(let clock) = ground, case .clock(let otherClock) = other.ground else {
      return ground == other.ground
    }
    return clock.id == otherClock.id
  }
}
