package import SafetyModel
import Workflow

/// Every place a hazard can stand in × every step × everybody: allowed, or the name of the refusal.
package struct DecisionTable: Sendable {
  static let other = HazardID(random: 21)

  /// What a decision is handed, by the name of the setting; made once.
  private let contexts: [String: DecisionContext]

  package init(rules: RuleEditions) {
    var contexts: [String: DecisionContext] = [:]
    for setting in TableSetting.all { contexts[setting.name] = Self.context(setting, rules) }
    self.contexts = contexts
  }

  /// The table as text: a paragraph for each place, a line for people who fare alike.
  package var text: String { written(TableSetting.all) }

  /// The part of the table that a regime's policy governs.
  package func part(of regime: Regime) -> String {
    written(TableSetting.all.filter { $0.regime == regime })
  }

  private func written(_ settings: [TableSetting]) -> String {
    settings.map { setting in
      "# \(setting.name)\n\n" + paragraphs(of: setting).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func paragraphs(of setting: TableSetting) -> [String] {
    TablePlace.all.map { place in
      guard let state = reach(place, in: setting) else {
        return "\(place.name): not reached\n"
      }
      let rows = TableRole.all(setting).map { role in
        (role: role, outcomes: outcomes(in: state, of: role, setting, place))
      }
      return paragraph(place, rows)
    }
  }

  // MARK: - The words
  private func paragraph(
    _ place: TablePlace,
    _ rows: [(role: TableRole, outcomes: [HazardStep: String])]
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
        groups[index].names.append(row.role.name)
      } else {
        groups.append(([row.role.name], words))
      }
    }
    let lines = groups.map { group in
      let words = group.words.isEmpty ? "as most" : group.words
      return "  - \(group.names.joined(separator: ", ")): \(words)"
    }
    return "\(place.name)\n  * \(common)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// `may: a b | notAnOfficer: c d`, what is allowed first.
  private func grouped(_ outcomes: [(HazardStep, String)], separator: String) -> String {
    var reasons: [String] = Set(outcomes.map(\.1)).filter { $0 != "may" }.sorted()
    if outcomes.contains(where: { $0.1 == "may" }) { reasons.insert("may", at: 0) }
    let words = reasons.map { reason -> String in
      let steps = outcomes.filter { $0.1 == reason }.map { $0.0.rawValue }
      return reason + ": " + steps.joined(separator: " ")
    }
    return words.joined(separator: separator)
  }

  // MARK: - The outcomes
  private func outcomes(
    in state: HazardState,
    of role: TableRole,
    _ setting: TableSetting,
    _ place: TablePlace
  ) -> [HazardStep: String] {
    let today = CivilDate(tableDay: place.today)
    var outcomes: [HazardStep: String] = [:]
    for step in HazardStep.allCases {
      let proper = ProperCommand(by: role.actor, with: role.partner, on: today, state: state)
      guard let command = proper(step),
        let context = context(setting, role.actor, today: today)
      else { continue }
      do throws(Refusal) {
        _ = try HazardWorkflow.decide(command, in: state, context: context)
        outcomes[step] = "may"
      } catch {
        outcomes[step] = error.reason.name
      }
    }
    return outcomes
  }

  /// The state of a place, reached by the proper people; nothing when one of them is refused.
  func reach(_ place: TablePlace, in setting: TableSetting) -> HazardState? {
    let found = setting.found(place.grade)
    guard var state = HazardState.replay([.registered(found)], id: HazardID(random: 20)) else {
      return nil
    }
    for (number, step) in place.steps.enumerated() {
      let day = CivilDate(tableDay: 3 + number)
      let (by, with) = people(for: step, setting, state)
      let proper = ProperCommand(by: by, with: with, on: day, state: state)
      guard let command = place.adjusted(proper(step), day),
        let context = context(setting, by, today: day),
        let events = try? HazardWorkflow.decide(command, in: state, context: context)
      else { return nil }
      for event in events { state = HazardState.evolve(state, event) }
    }
    return state
  }

  /// Who takes a step on the usual way: of a self-check the unit's own people, until it is ordered or
  /// major.
  private func people(
    for step: HazardStep,
    _ setting: TableSetting,
    _ state: HazardState
  ) -> (ActingPerson, ActingPerson) {
    switch step {
    case .claimRectification, .selfAssign, .requestExtension, .submitPlan, .reportAcceptance,
      .applyResumption, .applyDelisting:
      return (SimulatedPeople.unit[1], SimulatedPeople.unit[1])
    case .confirmDetermination, .revokeClosure:
      return (SimulatedPeople.cityOfficers[0], SimulatedPeople.cityOfficers[1])
    default:
      let own =
        setting.nature == .selfCheck && step != .issueOrder && state.orders.isEmpty
        && state.grade != .major
      return own
        ? (setting.finders[0], setting.finders[1]) : (setting.officers[1], setting.officers[2])
    }
  }

  private func context(
    _ setting: TableSetting,
    _ actor: ActingPerson,
    today: CivilDate
  ) -> DecisionContext? {
    var made = contexts[setting.name]
    made?.actor = actor
    made?.today = today
    return made
  }

  private static func context(_ setting: TableSetting, _ rules: RuleEditions) -> DecisionContext? {
    guard let policy = rules.policy(setting.regime, edition: 0) else { return nil }
    return DecisionContext(
      actor: setting.finders[0],
      people: SimulatedPeople.all,
      assurance: .personal,
      today: CivilDate(tableDay: 2),
      policy: policy,
      calendar: rules.calendar,
      visits: SimulatedPeople.visits,
      majorCase: CaseSummary(id: History.caseID, kind: .confirmed, site: SimulatedPeople.plant),
      mergeTarget: HazardState.replay([.registered(setting.found(.major))], id: Self.other)
    )
  }
}
