import SafetyModel
import Workflow

/// Every place a hazard can stand in × every step × everybody: allowed, or why not and by which row.
package struct DecisionTable: Sendable {
  private let world: TableWorld

  package init(_ world: TableWorld) { self.world = world }

  package init(rules: RuleEditions) { self.init(TableWorld(rules: rules)) }

  /// The table as text: a paragraph for each place, a line for people who fare alike; hazards, then
  /// cases.
  package var text: String {
    let hazards = TableSetting.all.map { setting in
      let spots = world.spots.filter { $0.setting.name == setting.name }
      return "# \(setting.name)\n\n" + spots.map(paragraph).joined(separator: "\n")
    }
    return (hazards + [CaseTable(world).text]).joined(separator: "\n")
  }

  func context(
    _ setting: TableSetting,
    _ actor: ActingPerson,
    today: CivilDate
  ) -> DecisionContext? {
    world.context(setting, actor, today: today)
  }

  /// The state of a place; nothing when the way there is refused.
  func reach(_ place: TablePlace, in setting: TableSetting) -> HazardState? {
    world.spots.first { $0.setting.name == setting.name && $0.place.name == place.name }?.state
  }

  /// Everybody who takes a step at a spot, once.
  static func questions(_ step: HazardStep, at spot: TableWorld.Spot) -> [TableWorld.Question] {
    guard let state = spot.state else { return [] }
    return TableRole.all(spot.setting).compactMap { role in
      let proper = ProperCommand(
        by: role.actor,
        with: role.partner,
        on: CivilDate(tableDay: spot.place.today),
        state: state
      )
      return proper(step).map {
        TableWorld.Question(name: role.name, command: $0, actor: role.actor)
      }
    }
  }

  private func paragraph(_ spot: TableWorld.Spot) -> String {
    guard spot.state != nil else { return "\(spot.place.name): not reached\n" }
    var rows: [String: [String: String]] = [:]
    for step in HazardStep.allCases {
      for question in Self.questions(step, at: spot) {
        rows[question.name, default: [:]][step.rawValue] = world.answer(question, at: spot)
      }
    }
    let names = TableRole.all(spot.setting).map(\.name)
    return TableParagraph(steps: HazardStep.allCases.map(\.rawValue))
      .text(of: spot.place.name, names.map { ($0, rows[$0] ?? [:]) })
  }
}

/// What is allowed first, then the reasons by name.
func inOrder(_ outcomes: Set<String>) -> [String] {
  outcomes.sorted { ($0 == "may" ? 0 : 1, $0) < ($1 == "may" ? 0 : 1, $1) }
}
