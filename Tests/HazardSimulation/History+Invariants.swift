import SafetyModel
import Workflow

/// What must hold of every accepted act, whatever workflow and model say of it by themselves.
extension History {
  /// Orders do not vanish, and nobody takes a hazard that is or once was major to its end alone.
  func checkNothingLost(
    _ command: HazardCommand,
    before: ReferenceHazard,
    after: ReferenceHazard
  ) throws(Disagreement) {
    if case .merge(let body) = command { try checkTermGoesOn(before, into: body.into) }
    if case .undoSplit(let body) = command { try checkTermGoesOn(before, into: body.into) }
    try checkUnitEndsNoOrder(command, before, after)
    guard before.isOpen, !after.isOpen, after.gravest > .general else { return }
    if case .undoSplit = command { return }
    let people = Set(settlers(of: after, by: command))
    guard people.count >= 2 else {
      throw disagree("the end of what was major", "one person alone: \(people)", "takes two")
    }
  }

  private func checkTermGoesOn(
    _ model: ReferenceHazard,
    into target: HazardID
  ) throws(Disagreement) {
    guard model.order != nil, let term = model.term(seenOn: today) else { return }
    let kept = hazards.first { $0.id == target }
    let other = kept?.order == nil ? nil : kept?.term(seenOn: today)
    guard let other, other <= term else {
      throw disagree("the term of an order", "is gone by a merge", "goes on")
    }
  }

  private func checkUnitEndsNoOrder(
    _ command: HazardCommand,
    _ before: ReferenceHazard,
    _ after: ReferenceHazard
  ) throws(Disagreement) {
    guard before.order != nil, ![.selfCheck, .parkDuty].contains(before.found.nature) else {
      return
    }
    let doers = (command.doers + approvers(of: command)).compactMap { SimulatedPeople.byID[$0] }
    let isUnit = !doers.isEmpty && doers.allSatisfy { $0.qualification == .unitStaff }
    guard isUnit, after.order == nil || (before.isOpen && !after.isOpen) else { return }
    throw disagree("an order", "ended by the unit: \(command.kind)", "stands")
  }

  private func approvers(of command: HazardCommand) -> [PersonID] {
    switch command {
    case .withdraw(let body): [body.approver]
    case .merge(let body): [body.approver].compactMap { $0 }
    default: []
    }
  }

  /// Who had a hand in the end: of what was made general those who did so and those who ended it, of
  /// what is major also who found it and who looked.
  private func settlers(of model: ReferenceHazard, by command: HazardCommand) -> [PersonID] {
    let people = command.doers + approvers(of: command)
    if model.grade == .general { return people + model.downgraders }
    return people + model.found.foundBy + (model.looks.last?.inspectors ?? [])
  }
}
