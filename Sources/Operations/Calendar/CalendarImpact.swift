import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// A date of an open hazard that a changed calendar moves.
public struct MovedDate: Sendable {
  /// The hazard.
  public let hazard: HazardID
  /// Its site.
  public let site: String?
  /// What is due, under the old calendar.
  public let before: Obligation
  /// The same under the new one.
  public let after: Obligation
}

extension OperatingContext {
  /// The running clocks of open hazards that end on another day under another calendar.
  ///
  /// Terms set by a person and answers owed are recorded dates and never move.
  public func datesMoved(
    from before: CalendarData,
    to after: CalendarData
  ) throws(OperationFailure) -> [MovedDate] {
    let pack = try rules()
    var moved: [MovedDate] = []
    var filter = HazardFilter()
    filter.standing = .open
    for row in try hazards(matching: filter) {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let state = try loadHazard(id).value
      guard let policy = pack.policy(state.found.regime) ?? pack.policy(.workSafety) else {
        continue
      }
      func due(_ calendar: CalendarData) -> [Obligation] {
        HazardWorkflow.obligations(
          in: state,
          on: today,
          policy: policy,
          calendar: WorkingCalendar(calendar)
        )
      }
      let changed = due(after)
      for old in due(before) {
        let same = changed.first { new in
          new.ground == old.ground && new.due.derivation.startDay == old.due.derivation.startDay
        }
        guard let new = same, new.due.day != old.due.day else { continue }
        moved.append(MovedDate(hazard: id, site: row.siteName, before: old, after: new))
      }
    }
    return moved
  }
}
