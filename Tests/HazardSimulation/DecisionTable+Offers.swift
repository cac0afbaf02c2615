package import SafetyModel
import Workflow

/// Something a step is offered for, or not, and whether anything makes it succeed.
package struct Offer: Sendable, CustomStringConvertible {
  package var place: String
  package var role: String
  package var step: HazardStep
  package var isOffered: Bool
  /// Why nothing makes it succeed; nothing when something does.
  package var refusal: String?

  package var description: String { "\(place), \(role): \(step.rawValue), \(refusal ?? "may")" }
}

extension DecisionTable {
  /// Each step that is offered in any place to anybody, with whether some argument makes it succeed.
  package var offered: [Offer] {
    everybody { step, setting, place, role, state, context in
      var refusal = "no command"
      for command in VariedCommand(step, of: role, in: state, on: context.today).commands {
        guard let reason = self.refusal(of: command, in: state, context) else {
          return Offer(setting, place, role, step, isOffered: true, nil)
        }
        refusal = reason
      }
      return Offer(setting, place, role, step, isOffered: true, refusal)
    } where: {
      $0
    }
  }

  /// Each step that is not offered although a command with nothing wrong about it would be accepted.
  package var withheld: [Offer] {
    everybody { step, setting, place, role, state, context in
      let proper = ProperCommand(
        by: role.actor,
        with: role.partner,
        on: context.today,
        state: state
      )
      guard let command = proper(step), self.refusal(of: command, in: state, context) == nil else {
        return nil
      }
      return Offer(setting, place, role, step, isOffered: false, nil)
    } where: {
      !$0
    }
  }

  private func everybody(
    _ each: (HazardStep, TableSetting, TablePlace, TableRole, HazardState, DecisionContext) ->
      Offer?,
    where isAsked: (Bool) -> Bool
  ) -> [Offer] {
    var offers: [Offer] = []
    for setting in TableSetting.all {
      for place in TablePlace.all {
        guard let state = reach(place, in: setting) else { continue }
        for role in TableRole.all(setting) {
          guard let context = context(setting, role.actor, today: CivilDate(tableDay: place.today))
          else { continue }
          let offered = Set(HazardWorkflow.permittedCommands(in: state, context: context))
          for step in HazardStep.allCases where isAsked(offered.contains(step)) {
            if let offer = each(step, setting, place, role, state, context) { offers.append(offer) }
          }
        }
      }
    }
    return offers
  }

  /// The name of the refusal; a merge may be into a hazard of the same case, too.
  private func refusal(
    of command: HazardCommand,
    in state: HazardState,
    _ context: DecisionContext
  ) -> String? {
    var context = context
    context.visit = SimulatedPeople.visit(of: command, about: state.found)
    context.mergeTarget = TableWorld.target(context.mergeTarget, beside: state)
    // What was seen again was seen of both.
    for look in state.reinspections {
      context.mergeTarget = context.mergeTarget.map { HazardState.evolve($0, .reinspected(look)) }
    }
    if case .merge = command, let joined = state.majorCase, let target = context.mergeTarget {
      let body = JoinedCase(majorCase: joined, by: context.actor.id, on: context.today)
      context.mergeTarget = HazardState.evolve(target, .joinedCase(body))
    }
    do throws(Refusal) {
      _ = try HazardWorkflow.decide(command, in: state, context: context)
      return nil
    } catch {
      return "\(error.reason)"
    }
  }
}

extension Offer {
  fileprivate init(
    _ setting: TableSetting,
    _ place: TablePlace,
    _ role: TableRole,
    _ step: HazardStep,
    isOffered: Bool,
    _ refusal: String?
  ) {
    self.init(
      place: "\(setting.name), \(place.name)",
      role: role.name,
      step: step,
      isOffered: isOffered,
      refusal: refusal
    )
  }
}
