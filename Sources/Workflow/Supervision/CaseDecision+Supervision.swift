import SafetyModel

/// Listings of a comprehensive determination: the case is listed, not its members.
extension CaseDecision {
  func supervise(_ command: SupervisionCommand) throws(RefusalReason) -> CaseEvent {
    let decision = SupervisionDecision(
      state: state.supervision,
      subject: SupervisionDecision.Subject(
        notListable: nil,
        notReady: nil,
        notPutRight: kind == .redetermined ? nil : .supervision(.caseNotPutRight),
        rectifiers: []
      ),
      context: context
    )
    // The same rows speak of a hazard and of a case.
    let person = try context.person(command.by)
    let rows = context.policy.rule(of: command.step)?.guards ?? []
    if rows.contains(where: { $0.rule == .office }), !person.holdsOffice {
      throw .holdsNoOffice(person.id, person.qualification)
    }
    if rows.contains(where: { $0.rule == .listingPower }) { try decision.checkPower(command) }
    return .supervision(try decision.event(for: command))
  }
}
