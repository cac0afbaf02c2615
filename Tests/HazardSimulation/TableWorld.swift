package import SafetyModel
import Workflow

/// What the tables ask about: every place in every setting, reached once under the rules as shipped.
///
/// A changed policy is judged where the shipped one leads, so that one row is looked at by itself.
package struct TableWorld: Sendable {
  /// A place that was reached.
  struct Spot: Sendable {
    var setting: TableSetting
    var place: TablePlace
    /// Where the hazard stands; nothing when the way there is refused.
    var state: HazardState?
  }

  /// Something somebody asks for at a spot.
  struct Question: Sendable {
    /// Who asks, or what is different about it.
    var name: String
    var command: HazardCommand
    var actor: ActingPerson
    var assurance = AssuranceLevel.personal
  }

  static let other = HazardID(random: 21)

  /// Every place of every setting, in the order of the tables.
  let spots: [Spot]
  /// What a decision is handed, by the name of the setting; made once.
  private var contexts: [String: DecisionContext]

  package init(rules: RuleEditions) {
    var contexts: [String: DecisionContext] = [:]
    let settings = TableSetting.all + TableSetting.beside
    for setting in settings { contexts[setting.name] = Self.context(setting, rules) }
    self.contexts = contexts
    spots = settings.flatMap { setting in
      TablePlace.all.map { place in
        let state = contexts[setting.name].flatMap { Self.reach(place, in: setting, $0) }
        return Spot(setting: setting, place: place, state: state)
      }
    }
  }

  /// The same places, decided under another policy of its regime.
  package func under(_ policy: Policy) -> TableWorld {
    var world = self
    let settings = TableSetting.all + TableSetting.beside
    for setting in settings where setting.regime == policy.regime {
      world.contexts[setting.name]?.policy = policy
    }
    return world
  }

  // MARK: - Answers
  /// `may`, or the name of the refusal with the row it rests on.
  func answer(_ question: Question, at spot: Spot) -> String {
    let today = CivilDate(tableDay: spot.place.today)
    guard let state = spot.state,
      var context = context(spot.setting, question.actor, today: today)
    else { return "" }
    context.assurance = question.assurance
    context.mergeTarget = Self.target(context.mergeTarget, beside: state)
    context.visit = SimulatedPeople.visit(of: question.command, about: state.found)
    do throws(Refusal) {
      _ = try HazardWorkflow.decide(question.command, in: state, context: context)
      return "may"
    } catch {
      return error.reason.name + (error.ground.map { " (\($0.short))" } ?? "")
    }
  }

  /// The hazard to merge into; where one is ordered the other is ordered along, so that nothing is lost.
  static func target(_ target: HazardState?, beside state: HazardState) -> HazardState? {
    guard let target, let order = state.order else { return target }
    return HazardState.evolve(target, .orderIssued(order))
  }

  func context(
    _ setting: TableSetting,
    _ actor: ActingPerson,
    today: CivilDate
  ) -> DecisionContext? {
    var made = contexts[setting.name]
    made?.actor = actor
    made?.today = today
    return made
  }

  // MARK: - The way to a place
  /// The state of a place, reached by the proper people; nothing when one of them is refused.
  private static func reach(
    _ place: TablePlace,
    in setting: TableSetting,
    _ context: DecisionContext
  ) -> HazardState? {
    let found = place.adjusted(setting.found(place.grade))
    guard var state = HazardState.replay([.registered(found)], id: HazardID(random: 20)) else {
      return nil
    }
    var context = context
    for (number, step) in place.steps.enumerated() {
      let day = CivilDate(tableDay: 3 + number)
      let (by, with) = people(for: step, setting, state, place)
      let proper = ProperCommand(by: by, with: with, on: day, state: state)
      context.actor = by
      context.today = day
      guard let command = place.adjusted(proper(step), day) else { return nil }
      context.visit = SimulatedPeople.visit(of: command, about: state.found)
      guard let events = try? HazardWorkflow.decide(command, in: state, context: context) else {
        return nil
      }
      for event in events { state = HazardState.evolve(state, event) }
    }
    return state
  }

  /// Who takes a step on the usual way: of a self-check the unit's own people, until it is ordered or
  /// major.
  private static func people(
    for step: HazardStep,
    _ setting: TableSetting,
    _ state: HazardState,
    _ place: TablePlace
  ) -> (ActingPerson, ActingPerson) {
    switch step {
    case .claimRectification, .selfAssign, .requestExtension, .submitPlan, .reportAcceptance,
      .applyResumption, .applyDelisting, .reportMajor:
      return (SimulatedPeople.unit[1], SimulatedPeople.unit[1])
    case .confirmDetermination, .revokeClosure:
      return (SimulatedPeople.cityOfficers[0], SimulatedPeople.cityOfficers[1])
    case .reinspect where place.lookers == .oneOfficer:
      return (setting.officers[1], setting.officers[1])
    case .reinspect where place.lookers == .others:
      return (SimulatedPeople.expert, SimulatedPeople.expert)
    default:
      let own =
        setting.nature == .selfCheck && step != .issueOrder && state.orders.isEmpty
        && state.grade != .major
      return own
        ? (setting.finders[0], setting.finders[1]) : (setting.officers[1], setting.officers[2])
    }
  }

  private static func context(
    _ setting: TableSetting,
    _ rules: RuleEditions
  ) -> DecisionContext? {
    guard let policy = rules.policy(setting.regime, edition: 0) else { return nil }
    var made = DecisionContext(
      actor: setting.finders[0],
      people: SimulatedPeople.all,
      assurance: .personal,
      today: CivilDate(tableDay: 2),
      policy: policy,
      calendar: rules.calendar,
      visits: SimulatedPeople.visits,
      majorCase: CaseSummary(id: History.caseID, kind: .confirmed, site: SimulatedPeople.plant),
      mergeTarget: HazardState.replay([.registered(setting.found(.major))], id: other)
    )
    made.siteRegion = SimulatedPeople.region
    return made
  }
}

extension Citation {
  /// The clause, with its instrument where that is more than a rule of the house.
  fileprivate var short: String {
    instrument == "house-practice" ? clause : "\(instrument) \(clause)"
  }
}
