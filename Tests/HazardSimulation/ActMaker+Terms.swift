import SafetyModel
import Workflow

extension ActMaker {
  /// A request for more time, mostly as the rules want it.
  mutating func request(
    _ state: HazardState,
    by unit: PersonID,
    _ on: CivilDate
  ) -> ExtensionDraft {
    let due = state.due?.day ?? on
    let to = due.adding(days: numbers.oneIn(10) ? 0 : 1 + numbers.below(30))
    return ExtensionDraft(
      by: unit,
      on: on,
      to: numbers.oneIn(12) ? to.adding(days: 160) : to,
      ground: numbers.oneIn(5) ? numbers.pick([nil, .other]) : .forceMajeure,
      reason: text("缺货")
    )
  }
}
