import SafetyModel

/// No order without power; the paper names the body and the mandate it rests on.
extension HazardDecision {
  func issueOrder(_ draft: OrderDraft) throws(RefusalReason) -> HazardEvent {
    try checkOrderable()
    let mandate = try commonMandate(of: draft.officers, on: draft.on)
    try checkTerm(draft)
    try checkService(draft.service, of: draft.on)
    return .orderIssued(
      OrderIssued(
        form: draft.form,
        number: draft.number,
        on: draft.on,
        due: term(of: draft),
        officers: draft.officers,
        organisation: mandate.organisation,
        mandate: mandate.mandate.id,
        inNameOf: mandate.mandate.inNameOf,
        inspection: draft.inspection,
        requirement: draft.requirement,
        service: draft.service,
        evidence: draft.evidence,
        alsoOrdered: draft.alsoOrdered.isEmpty ? nil : draft.alsoOrdered,
        parties: draft.parties.isEmpty ? nil : draft.parties
      )
    )
  }

  /// The usual term with its source when the officers kept to it, otherwise the day they chose.
  private func term(of draft: OrderDraft) -> DueDay {
    let usual = HazardWorkflow.usualTerm(
      from: draft.service.on,
      policy: context.policy,
      calendar: context.calendar
    )
    if let usual, usual.day == draft.due, draft.form == .byDate { return usual }
    return .chosen(draft.due, start: .orderServed, startDay: draft.service.on)
  }

  func checkCarriesOrders(_ command: HazardCommand) throws(RefusalReason) {
    switch command {
    case .issueOrder(let draft): try checkCarriesOrders(draft.inspection)
    case .stopWork(.order(let draft)): try checkCarriesOrders(draft.inspection)
    case .reinspect(let draft): try checkVisit(of: draft)
    default: try checkSomeInspectionCarriesOrders()
    }
  }

  func checkCarriesOrders(_ inspection: InspectionID) throws(RefusalReason) {
    let ownNature = state.found.inspection == inspection ? state.found.nature : nil
    guard let nature = context.visits[inspection] ?? ownNature else {
      throw .visitUnknown(inspection)
    }
    guard nature == .administrativeInspection else { throw .visitCarriesNoOrder(nature) }
  }

  func checkSomeInspectionCarriesOrders() throws(RefusalReason) {
    let natures = [state.found.nature] + context.visits.values
    guard natures.contains(.administrativeInspection) else {
      throw .visitCarriesNoOrder(state.found.nature)
    }
  }

  /// At least so many different officers, and nobody else.
  func checkOfficers(
    _ people: [ActingPerson],
    atLeast count: Int,
    on day: CivilDate
  ) throws(RefusalReason) {
    for person in people { try checkOfficer(person, on: day) }
    let named = Set(people.map(\.id)).count
    guard named >= count else { throw .tooFewOfficers(named: named, of: count) }
  }

  func commonMandate(
    of officers: [PersonID],
    on day: CivilDate
  ) throws(RefusalReason) -> (organisation: OrganisationID, mandate: Mandate) {
    var found: (organisation: OrganisationID, mandate: Mandate)?
    for id in officers {
      let own = try mandate(of: try context.person(id), on: day)
      if let found, found.organisation != own.organisation {
        throw .officersOfDifferentBodies(found.organisation, own.organisation)
      }
      found = found ?? own
    }
    guard let found else { throw .tooFewOfficers(named: 0, of: 1) }
    return found
  }

  /// Everybody's body has a mandate; that a paper is signed by people of two bodies is said first,
  /// since neither a mandate nor a referral would help.
  func checkMandates(
    of people: [ActingPerson],
    for command: HazardCommand
  ) throws(RefusalReason) {
    do throws(RefusalReason) {
      for person in people { _ = try mandate(of: person, on: command.day) }
    } catch {
      let bodies = people.compactMap(\.organisation)
      let isPaper = [HazardStep.issueOrder, .orderStop, .seal].contains(command.kind)
      if isPaper, let first = bodies.first, let other = bodies.first(where: { $0 != first }) {
        throw .officersOfDifferentBodies(first, other)
      }
      throw error
    }
  }

  /// The mandate of a person's body for the hazard's matter on a day, or why there is none.
  ///
  /// Source: Administrative Penalty Law (2021), art. 20 (entrusted: in the entrusting organ's name) and 24.
  func mandate(
    of person: ActingPerson,
    on day: CivilDate
  ) throws(RefusalReason) -> (organisation: OrganisationID, mandate: Mandate) {
    let matter = state.found.matter
    guard let body = person.organisation else { throw .noOrganisation(person.id) }
    guard let mandate = person.mandates.first(where: { $0.covers(matter, on: day) }) else {
      throw lack(of: matter, in: person.mandates, body: body, on: day)
    }
    if mandate.source == .entrusted, mandate.inNameOf?.isEmpty ?? true {
      throw .principalNotNamed(body, mandate: mandate.id)
    }
    return (body, mandate)
  }

  private func lack(
    of matter: String,
    in mandates: [Mandate],
    body: OrganisationID,
    on day: CivilDate
  ) -> RefusalReason {
    let valid = mandates.filter { $0.valid.contains(day) }
    if let excluding = valid.first(where: { $0.excluded.contains(matter) }) {
      return .matterExcluded(body, matter: matter, mandate: excluding.id)
    }
    if let other = mandates.first(where: {
      $0.matters.contains(matter) && !$0.excluded.contains(matter)
    }) {
      return .mandateNotValid(body, matter: matter, mandate: other.id, valid: other.valid)
    }
    return .noMandate(body, matter: matter, on: day)
  }

  private func checkTerm(_ draft: OrderDraft) throws(RefusalReason) {
    switch draft.form {
    case .immediate:
      guard draft.due == draft.on else { throw .immediateDueLater(due: draft.due, on: draft.on) }
    case .byDate:
      guard draft.due > draft.on else { throw .dueNotAfterOrder(due: draft.due, on: draft.on) }
    }
  }

  func checkService(
    _ service: ServiceRecord,
    of day: CivilDate
  ) throws(RefusalReason) {
    guard service.on >= day else { throw .servedBeforeOrder(served: service.on, on: day) }
    guard service.on <= context.today else {
      throw .dayInFuture(day: service.on, today: context.today)
    }
    if service.manner == .refused, service.witness == nil { throw .witnessMissing }
    if service.manner == .struckOff { throw .textMissing(.service) }
  }
}
