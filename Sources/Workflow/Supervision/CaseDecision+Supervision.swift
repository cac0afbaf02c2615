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
    let person = try context.person(command.by)
    switch command {
    case .list, .publish: try checkAuthority(person)
    case .lift(let body):
      try checkAuthority(person)
      try checkAssurance(body.evidence)
    case .review(let body):
      try checkAuthority(person)
      for id in body.reviewers { try checkAuthority(try context.person(id)) }
    case .report, .request: break
    }
    return .supervision(try decision.event(for: command))
  }

  /// The inspected side neither lists nor delists.
  func checkAuthority(_ person: ActingPerson) throws(RefusalReason) {
    if person.qualification == .unitStaff { throw .unitActsForFinder(person.id) }
  }
}
