import SafetyModel

/// Whose a listing is: the level that lists keeps it, from the listing to its end.
///
/// Source: listing is the act of a government, its safety committee or a department (Work Safety Law
/// (2021), art. 41; Order 16 (2007), art. 18 and 23); that others only record it from the paper follows.
extension SupervisionDecision {
  /// Whether those named may do it to a listing of that level.
  func checkPower(_ command: SupervisionCommand) throws(RefusalReason) {
    switch command {
    case .list(let draft): try checkLists(draft)
    case .review(let body): try checkReviews(body)
    case .lift(let body): try checkApproved(body)
    case .publish, .report, .request: break
    }
  }

  /// Whoever records it is of that level or above, of a body on the register; or the paper is attached.
  private func checkLists(_ draft: ListingDraft) throws(RefusalReason) {
    if draft.evidence.contains(where: { $0.purpose == .document }) { return }
    let person = try context.person(draft.by)
    guard let level = person.level, level >= draft.level else {
      throw .supervision(
        .listerBelowLevel(person.id, level: person.level, listed: draft.level)
      )
    }
    if draft.organisation == nil { throw .supervision(.bodyNotRegistered(draft.body)) }
  }

  /// Two who hold office at that level look, not the one who answers for the supervision.
  private func checkReviews(_ body: DelistingReviewed) throws(RefusalReason) {
    guard let listing = state.standing.first(where: { $0.listed.number == body.number })?.listed
    else { return }
    if let responsible = listing.responsible.person, body.reviewers.contains(responsible) {
      throw .supervision(.responsibleReviews(responsible))
    }
    var ofLevel: Set<PersonID> = []
    for id in body.reviewers {
      let person = try context.person(id)
      if let level = person.level, level >= listing.level, person.holdsOffice { ofLevel.insert(id) }
    }
    guard ofLevel.count >= 2 else {
      throw .supervision(.reviewersBelowLevel(named: ofLevel.count, listed: listing.level))
    }
  }

  /// That there is nothing to supervise, or never was, a second person of that level agrees to.
  private func checkApproved(_ body: SupervisionLifted) throws(RefusalReason) {
    if let id = body.approver { _ = try context.person(id) }
    guard body.ground != .rectified,
      let listing = state.standing.first(where: { $0.listed.number == body.number })?.listed
    else { return }
    guard let id = body.approver else { throw .textMissing(.approver) }
    let approver = try context.person(id)
    guard id != body.by, !subject.rectifiers.contains(id) else { throw .approverNotIndependent(id) }
    guard let level = approver.level, level >= listing.level, approver.holdsOffice else {
      throw .supervision(.belowLevel(id, level: approver.level, listed: listing.level))
    }
  }
}

extension ActingPerson {
  /// Whether the person is an officer or other staff of an authority.
  var holdsOffice: Bool {
    switch qualification {
    case .officer, .auxiliary: organisation != nil
    case .gridWorker, .expert, .unitStaff: false
    }
  }
}
