import Ledger
public import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow

/// What can be done with a hazard now, and by whom.
public struct HazardNextView {
  /// A step that is possible.
  public struct Step {
    /// What it asks for.
    public var outlook: StepOutlook
    /// Those who know the hazard and may take it; the person asked about first.
    public var candidates: [PersonID]
  }

  /// The hazard.
  public var hazard: HazardView
  /// What is possible, what is missing or due first.
  public var steps: [Step]
  /// What is not possible.
  public var refused: [StepOutlook]
  /// The name of the matter.
  public var matter: BilingualText?
  /// The bodies with a mandate for the matter.
  public var competent: [String]
  /// The names of people and bodies, by id.
  public var names: [String: String]
  /// The rules where the hazard lies.
  public var rules: RulePack
  /// The last day of the usual term of an order served today.
  public var usualTerm: CivilDate?
}

extension OperatingContext {
  /// What can be done with a hazard now: by a person, or by whoever is entitled to it.
  public func viewNext(
    _ id: HazardID,
    by person: PersonID?
  ) throws(OperationFailure) -> HazardNextView {
    let view = try viewHazard(id)
    let state = view.state
    let pack = try rules(of: state)
    let known = state.keepers + state.people + [state.responsible?.person].compactMap { $0 }
    let first = person ?? known.first ?? view.history.first?.stored.envelope.actor
    var decision = try acting(as: first).decisionContext(
      regime: state.found.regime,
      people: known,
      hazards: [state],
      pack: pack
    )
    let outlooks =
      person == nil
      ? HazardWorkflow.outlooks(in: state, context: decision)
      : HazardWorkflow.outlooksForActor(in: state, context: decision)
    var able: [HazardStep: [PersonID]] = [:]
    // The person asked about first, then as the hazard came to know them: the same names every time.
    let ranks = Dictionary(
      zip([first].compactMap { $0 } + known, 0...),
      uniquingKeysWith: { earlier, _ in earlier }
    )
    for acting in decision.people.values.sorted(by: {
      (ranks[$0.id] ?? ranks.count, $0.id.text) < (ranks[$1.id] ?? ranks.count, $1.id.text)
    }) {
      decision.actor = acting
      for step in HazardWorkflow.permittedCommands(in: state, context: decision) {
        able[step, default: []].append(acting.id)
      }
    }
    let refused = outlooks.filter { $0.obstacle != nil }
    let usual = HazardWorkflow.usualTerm(
      from: today,
      policy: decision.policy,
      calendar: decision.calendar
    )
    return HazardNextView(
      hazard: view,
      steps: outlooks.filter { $0.obstacle == nil && view.calls(for: $0.step) }
        .map { HazardNextView.Step(outlook: $0, candidates: able[$0.step] ?? []) },
      refused: refused,
      matter: pack.matter(state.found.matter)?.label,
      competent: try bodies(
        withMandateFor: state.found.matter,
        at: decision.siteRegion
      ),
      names: try names(of: Array(decision.people.keys), and: refused),
      rules: pack,
      usualTerm: usual.flatMap { $0.day > today ? $0.day : nil }
    )
  }

  private func names(
    of people: [PersonID],
    and refused: [StepOutlook]
  ) throws(OperationFailure) -> [String: String] {
    var names: [String: String] = [:]
    for id in people { names[id.text] = try value(of: try loadPerson(id).value.name) }
    for reason in refused.compactMap(\.obstacle?.reason) {
      names.merge(try self.names(in: reason)) { first, _ in first }
    }
    return names
  }
}

extension HazardView {
  /// Whether a step that may always be recorded is one that the hazard asks for now.
  ///
  /// An order is served on the parties it names, and the ladder is for what is late.
  fileprivate func calls(for step: HazardStep) -> Bool {
    switch step {
    case .serveOrder: !state.unservedParties.isEmpty
    case .escalate: rung != nil || obligations.contains { $0.daysOverdue > 0 }
    default: true
    }
  }

  /// The rung of the ladder that is due.
  public var rung: EscalationRung.Kind? { obligations.lazy.compactMap(\.rung?.kind).first }
}
