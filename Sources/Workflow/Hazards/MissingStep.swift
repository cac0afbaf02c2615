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
  /// Who found it has no power over the matter and owes a referral to the body that has.
  case referral
  /// Nobody of the unit is named.
  case responsible
  /// The plan lacks elements; all of them when there is no plan.
  case plan([PlanElement])
  /// The unit has not yet claimed rectification.
  case rectification
  /// The unit has not accepted its own work (Order 16 (2007), art. 18).
  case acceptance
  /// Re-inspection.
  case reinspection
  /// An order to stop stands; the unit asks and the authority consents.
  case resumption
  /// A seal was not lifted.
  case unsealing
  /// The levels that still list it.
  case delisting([OrganisationLevel])
  /// The order names a party it has not been served on.
  case service(PartyRole)
  /// The unit has not reported its major hazard (双报告).
  case report(ReportRecipient)
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
  ///
  /// - Parameters:
  ///   - state: Where the hazard stands.
  ///   - power: What the body that follows it may do.
  /// - Returns: The steps, in the order of a hazard's life.
  public static func missingSteps(
    in state: HazardState,
    power: KeeperPower = .mandated
  ) -> [MissingStep] {
    guard state.isOpen else { return [] }
    var steps: [MissingStep] = []
    if state.grade == .suspectedMajor, state.majorCase == nil { steps.append(.determination) }
    if state.carriesPlan, !state.isKeptSafe { steps.append(.interimMeasures) }
    if state.mayBeOrdered, state.order == nil, power == .without {
      if state.transfers.isEmpty { steps.append(.referral) }
    } else if state.grade > .general, state.order == nil, state.mayBeOrdered {
      steps.append(.order)
    } else if state.kind == .registered {
      steps.append(.assignment)
    }
    steps += state.unservedParties.map { .service($0.role) }
    steps += state.unreported.map { .report($0) }
    if state.carriesPlan { steps += planSteps(state.plan?.plan, state.responsible) }
    steps += state.unansweredTransfers.map { .reply(receiver: $0.sent.receiver) }
    switch state.kind {
    case .registered, .assigned: steps += [.rectification] + state.accepting + [.reinspection]
    case .rectified: steps += state.accepting + [.reinspection]
    case .reinspected: steps += state.accepting
    case .closed, .withdrawn, .merged: return steps
    }
    let open: [MissingStep] = state.gradePending == nil ? [] : [.determination]
    return steps + state.lifting + open + [.closure]
  }

  static func planSteps(
    _ plan: RectificationPlan?,
    _ responsible: ResponsiblePerson?
  ) -> [MissingStep] {
    var steps: [MissingStep] = []
    if responsible == nil { steps.append(.responsible) }
    let missing = plan?.missing ?? PlanElement.five
    if !missing.isEmpty { steps.append(.plan(missing)) }
    return steps
  }
}

extension HazardState {
  /// Whether a measure keeps people safe: its own, or one of the case it left.
  var isKeptSafe: Bool { !measures.isEmpty || wasDone(.measures) }

  /// Whether the case it left had done something for it since it has been as grave as it is.
  func wasDone(_ work: CaseWork) -> Bool {
    guard majorCase == nil, let leftCase, leftCase.done?.contains(work) ?? false else {
      return false
    }
    return gradedSince.map { $0 <= leftCase.on } ?? false
  }

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
  /// The unit's own acceptance, where work was stopped or a list awaits it.
  fileprivate var accepting: [MissingStep] {
    let isAwaited = !stopWork.standingStops.isEmpty || !supervision.standing.isEmpty
    return isAwaited && stopWork.standingAcceptance == nil ? [.acceptance] : []
  }

  /// What must be lifted before it closes.
  fileprivate var lifting: [MissingStep] {
    var steps: [MissingStep] = []
    if !stopWork.standingStops.isEmpty { steps.append(.resumption) }
    if !stopWork.standingSeals.isEmpty { steps.append(.unsealing) }
    if !supervision.standing.isEmpty { steps.append(.delisting(supervision.levels)) }
    return steps
  }
}

extension HazardState {
  /// Whether the visit that found it can carry an order; anything else leads to a reminder or a referral.
  fileprivate var mayBeOrdered: Bool { found.nature == .administrativeInspection }
}
