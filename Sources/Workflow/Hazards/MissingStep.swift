public import SafetyModel

/// What still lacks on the way to closing, in the order of a hazard's life.
public enum MissingStep: Hashable, Sendable {
  /// Somebody must decide whether it is major.
  case determination
  /// People are not yet kept safe (Order 16 (2007), art. 16).
  case interimMeasures
  /// It has not been put to the unit.
  case assignment
  /// A hazard that is or may be major is under no order.
  case order
  /// Nobody of the unit is named.
  case responsible
  /// The plan lacks elements; all of them when there is no plan.
  case plan([PlanElement])
  /// The unit has not yet claimed rectification.
  case rectification
  /// Re-inspection.
  case reinspection
  /// Another body has not answered.
  case reply(receiver: String)
  /// Somebody other than the rectifier must close.
  case closure
  /// Member hazards of the case are open.
  case members([HazardID])
  /// The deciding body must determine again.
  case redetermination
}

extension HazardWorkflow {
  /// What an open hazard still lacks; empty when it is no longer open.
  public static func missingSteps(in state: HazardState) -> [MissingStep] {
    guard state.isOpen else { return [] }
    var steps: [MissingStep] = []
    if state.grade == .suspectedMajor, state.majorCase == nil { steps.append(.determination) }
    if state.carriesPlan, state.measures.isEmpty { steps.append(.interimMeasures) }
    if state.grade > .general, state.orders.isEmpty, state.mayBeOrdered {
      steps.append(.order)
    } else if state.kind == .registered {
      steps.append(.assignment)
    }
    if state.carriesPlan { steps += planSteps(state.plan?.plan, state.responsible) }
    steps += state.unansweredTransfers.map { .reply(receiver: $0.sent.receiver) }
    switch state.kind {
    case .registered, .assigned: steps += [.rectification, .reinspection, .closure]
    case .rectified: steps += [.reinspection, .closure]
    case .reinspected: steps.append(.closure)
    case .closed, .withdrawn, .merged: break
    }
    return steps
  }

  static func planSteps(
    _ plan: RectificationPlan?,
    _ responsible: ResponsiblePerson?
  ) -> [MissingStep] {
    var steps: [MissingStep] = []
    if responsible == nil { steps.append(.responsible) }
    let missing = plan?.missing ?? PlanElement.allCases
    if !missing.isEmpty { steps.append(.plan(missing)) }
    return steps
  }
}

extension HazardState {
  /// Whether plan and interim measures are owed for the hazard itself.
  ///
  /// Those of a comprehensive determination belong to its case, not to each member.
  var carriesPlan: Bool {
    switch grade {
    case .general: false
    case .suspectedMajor: majorCase == nil
    case .major: true
    }
  }
}

extension HazardState {
  /// Whether the visit that found it can carry an order; anything else leads to a reminder or a referral.
  fileprivate var mayBeOrdered: Bool { found.nature == .administrativeInspection }
}
