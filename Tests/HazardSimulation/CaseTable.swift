import SafetyModel
import Workflow

/// Every place a major case can stand in × every step × everybody, in both regimes of authorities.
struct CaseTable {
  /// A place in the life of a case.
  private struct Place {
    var name: String
    /// How it is reached, a step a day from 3 March 2026.
    var steps: [CaseCommand.Kind]
    /// Whether every member is closed.
    var isPutRight = false
    /// What another body answers.
    var answer = ReplyOutcome.determinedGeneral
  }

  private static let kept: [CaseCommand.Kind] = [.submitPlan, .takeMeasure, .confirm]

  private static let places = [
    Place(name: "case, suspected", steps: []),
    Place(name: "case, referred", steps: [.refer]),
    Place(name: "case, answered general", steps: [.refer, .recordReply]),
    Place(name: "case, answered major", steps: [.refer, .recordReply], answer: .determinedMajor),
    Place(name: "case, confirmed", steps: kept),
    Place(name: "case, confirmed, no plan, never kept safe", steps: [.confirm]),
    Place(name: "case, noticed", steps: kept + [.issueNotice]),
    Place(name: "case, listed", steps: kept + [.list]),
    Place(name: "case, rectified", steps: kept, isPutRight: true),
    Place(name: "case, listed, rectified", steps: kept + [.list], isPutRight: true),
    Place(
      name: "case, listed, delisting asked",
      steps: kept + [.list, .redetermine, .applyDelisting],
      isPutRight: true
    ),
    Place(
      name: "case, listed, delisting reviewed",
      steps: kept + [.list, .redetermine, .applyDelisting, .reviewDelisting],
      isPutRight: true
    ),
    Place(name: "case, no longer major", steps: kept + [.redetermine], isPutRight: true),
    Place(name: "case, ended", steps: kept + [.redetermine, .end], isPutRight: true),
    Place(name: "case, dismissed", steps: [.dismiss]),
  ]

  private let world: TableWorld

  init(_ world: TableWorld) { self.world = world }

  var text: String {
    ["work safety, inspection", "fire, inspection"].compactMap { name in
      TableSetting.all.first { $0.name == name }
    }
    .map { setting in
      "# cases, \(setting.regime == .fire ? "fire" : "work safety")\n\n"
        + Self.places.map { paragraph($0, setting) }.joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  private func paragraph(_ place: Place, _ setting: TableSetting) -> String {
    guard let state = reach(place, setting) else { return "\(place.name): not reached\n" }
    let rows = TableRole.all(setting).map { role in
      var outcomes: [String: String] = [:]
      for kind in CaseCommand.Kind.allCases {
        let proper = ProperCaseCommand(
          by: role.actor,
          with: role.partner,
          on: CivilDate(tableDay: 16),
          state: state
        )
        outcomes["case.\(kind.rawValue)"] = answer(proper(kind), place, state, setting, role.actor)
      }
      return (role.name, outcomes)
    }
    return TableParagraph(steps: CaseCommand.Kind.allCases.map { "case.\($0.rawValue)" })
      .text(of: place.name, rows)
  }

  private func answer(
    _ command: CaseCommand,
    _ place: Place,
    _ state: CaseState,
    _ setting: TableSetting,
    _ actor: ActingPerson
  ) -> String {
    guard let context = world.context(setting, actor, today: CivilDate(tableDay: 16)) else {
      return ""
    }
    do throws(CaseRefusal) {
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open(place), context: context)
      return "may"
    } catch {
      return error.reason.name
    }
  }

  private func open(_ place: Place) -> Set<HazardID> {
    place.isPutRight ? [] : Set(ProperCaseCommand.members)
  }

  /// The state of a place, reached by the proper people; nothing when one of them is refused.
  private func reach(_ place: Place, _ setting: TableSetting) -> CaseState? {
    guard
      var state = CaseState.replay(
        [.opened(ProperCaseCommand.opening(setting.regime, setting.matter))],
        id: History.caseID
      )
    else { return nil }
    let people = SimulatedPeople.self
    let deciders = setting.regime == .fire ? people.brigadeOfficers : people.districtOfficers
    for (number, kind) in place.steps.enumerated() {
      let unit: Set<CaseCommand.Kind> = [.submitPlan, .applyDelisting, .report]
      // Who found it no longer major does not end it.
      let first = kind == .redetermine ? deciders[0] : deciders[1]
      let by = unit.contains(kind) ? people.unit[0] : first
      let day = CivilDate(tableDay: 3 + number)
      let proper = ProperCaseCommand(
        by: by,
        with: deciders[2],
        on: day,
        state: state,
        answer: place.answer
      )
      let members = kind == .redetermine || number + 1 == place.steps.count && place.isPutRight
      let isPutRight = members || state.release != nil
      guard let context = world.context(setting, by, today: day),
        let events = try? CaseWorkflow.decide(
          proper(kind),
          in: state,
          openMembers: isPutRight && kind != .confirm ? [] : Set(ProperCaseCommand.members),
          context: context
        )
      else { return nil }
      for event in events { state = CaseState.evolve(state, event) }
    }
    return state
  }
}
