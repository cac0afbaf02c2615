import SafetyModel
import Workflow

/// Every place a hazard can stand in × every step × everybody: allowed, or why not and by which row.
package struct DecisionTable: Sendable {
  private let world: TableWorld

  package init(_ world: TableWorld) { self.world = world }

  package init(rules: RuleEditions) { self.init(TableWorld(rules: rules)) }

  /// The table as text: a paragraph for each place, a line for people who fare alike.
  package var text: String {
    TableSetting.all.map { setting in
      let spots = world.spots.filter { $0.setting.name == setting.name }
      return "# \(setting.name)\n\n" + spots.map(paragraph).joined(separator: "\n")
    }.joined(separator: "\n")
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

  // MARK: - The words
  private func paragraph(_ spot: TableWorld.Spot) -> String {
    guard spot.state != nil else { return "\(spot.place.name): not reached\n" }
    var rows: [String: [HazardStep: String]] = [:]
    for step in HazardStep.allCases {
      for question in Self.questions(step, at: spot) {
        rows[question.name, default: [:]][step] = world.answer(question, at: spot)
      }
    }
    let names = TableRole.all(spot.setting).map(\.name)
    return paragraph(spot.place.name, names.map { ($0, rows[$0] ?? [:]) })
  }

  private func paragraph(
    _ place: String,
    _ rows: [(role: String, outcomes: [HazardStep: String])]
  ) -> String {
    // What holds for most is said once; everybody else's line says what is different.
    var usual: [HazardStep: String] = [:]
    let steps = HazardStep.allCases.filter { step in rows.contains { $0.outcomes[step] != nil } }
    for step in steps {
      let outcomes = rows.map { $0.outcomes[step] ?? "" }
      let counts = Dictionary(grouping: outcomes) { $0 }.mapValues(\.count)
      usual[step] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    let common = grouped(steps.map { ($0, usual[$0] ?? "") }, separator: "\n  * ")
    var groups: [(names: [String], words: String)] = []
    for row in rows {
      let rest = steps.filter { row.outcomes[$0] != usual[$0] }
      let words = grouped(rest.map { ($0, row.outcomes[$0] ?? "") }, separator: " | ")
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].names.append(row.role)
      } else {
        groups.append(([row.role], words))
      }
    }
    let lines = groups.map { group in
      let words = group.words.isEmpty ? "as most" : group.words
      return "  - \(group.names.joined(separator: ", ")): \(words)"
    }
    return "\(place)\n  * \(common)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// `may: a b | notAnOfficer (…): c d`, what is allowed first.
  private func grouped(_ outcomes: [(HazardStep, String)], separator: String) -> String {
    inOrder(Set(outcomes.map(\.1))).map { reason -> String in
      let steps = outcomes.filter { $0.1 == reason }.map { $0.0.rawValue }
      return reason + ": " + steps.joined(separator: " ")
    }
    .joined(separator: separator)
  }
}

/// What is allowed first, then the reasons by name.
func inOrder(_ outcomes: Set<String>) -> [String] {
  outcomes.sorted { ($0 == "may" ? 0 : 1, $0) < ($1 == "may" ? 0 : 1, $1) }
}
