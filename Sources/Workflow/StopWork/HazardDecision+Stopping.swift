import SafetyModel

/// Orders to withdraw people, to stop and to seal: power, form and longest term.
extension HazardDecision {
  func stopWork(_ command: StopWorkCommand) throws(RefusalReason) -> HazardEvent {
    let event =
      switch command {
      case .order(let draft): try orderStop(draft)
      case .revoke(let body): try revokeStop(body)
      case .seal(let draft): try seal(draft)
      case .extendSeal(let draft): try extendSeal(draft)
      case .liftSeal(let body): try liftSeal(body)
      case .accept(let draft): try accept(draft)
      case .requestResumption(let body): try requestResumption(body)
      case .decideResumption(let answer): try decideResumption(answer)
      }
    return .stopWork(event)
  }

  /// For a major hazard only, by two officers of a body that has the matter.
  ///
  /// Source: Work Safety Law (2021), art. 65(1)(3).
  private func orderStop(_ draft: StopDraft) throws(RefusalReason) -> StopWorkEvent {
    guard isMajor else { throw .stopWork(.needsMajor(state.grade)) }
    let power = try checkOrder(draft.order)
    guard !draft.measures.isEmpty else { throw .textMissing(.measures) }
    try checkText(draft.scope, .scope)
    return .ordered(
      StopOrdered(
        number: state.stopWork.stops.count + 1,
        measures: draft.measures,
        scope: draft.scope,
        legalBasis: draft.order.legalBasis,
        paper: draft.order.paper,
        on: draft.order.on,
        officers: draft.order.officers,
        organisation: power.organisation,
        mandate: power.mandate.id,
        inNameOf: power.mandate.inNameOf,
        until: try term(draft.order.until, from: draft.order.on, limit: .stopOrdered),
        inspection: draft.inspection,
        service: draft.order.service,
        evidence: draft.order.evidence
      )
    )
  }

  /// The body that ordered, or one above it, takes back an order that should not have been given.
  private func revokeStop(_ body: StopRevoked) throws(RefusalReason) -> StopWorkEvent {
    guard let stop = state.stopWork.standingStops.first(where: { $0.ordered.number == body.number })
    else { throw .stopWork(.noSuchStop(body.number)) }
    for id in body.officers {
      let officer = try context.person(id)
      try checkIssuer(
        officer,
        of: stop.ordered.organisation,
        officers: stop.ordered.officers,
        on: body.on
      )
    }
    try checkStep(body.on, notBefore: stop.ordered.on)
    try checkText(body.paper.text, .paperNumber)
    try checkText(body.reason, .reason)
    return .revoked(body)
  }

  private func seal(_ draft: SealDraft) throws(RefusalReason) -> StopWorkEvent {
    let power = try checkOrder(draft.order)
    try checkText(draft.sealed, .sealed)
    return .sealed(
      SealImposed(
        number: state.stopWork.seals.count + 1,
        sealed: draft.sealed,
        legalBasis: draft.order.legalBasis,
        paper: draft.order.paper,
        on: draft.order.on,
        officers: draft.order.officers,
        organisation: power.organisation,
        mandate: power.mandate.id,
        inNameOf: power.mandate.inNameOf,
        until: try term(draft.order.until, from: draft.order.on, limit: .sealed),
        service: draft.order.service,
        evidence: draft.order.evidence
      )
    )
  }

  /// Once, before the seal ends, with approval; where the policy gives no extension there is none.
  ///
  /// Source: Administrative Coercion Law (2011), art. 25.
  private func extendSeal(_ draft: SealExtensionDraft) throws(RefusalReason) -> StopWorkEvent {
    let person = try context.person(draft.by)
    let seal = try standingSeal(draft.number)
    if let extended = seal.extended { throw .stopWork(.extendedBefore(extended.paper)) }
    guard context.policy.clocks.contains(where: { $0.starts == .sealExtended }) else {
      throw .stopWork(.notExtendable)
    }
    try checkIssuer(
      person,
      of: seal.imposed.organisation,
      officers: seal.imposed.officers,
      on: draft.on
    )
    try checkStep(draft.on, notBefore: seal.imposed.on)
    guard draft.on <= seal.until.day else {
      throw .stopWork(.sealOver(until: seal.until.day, on: draft.on))
    }
    try checkText(draft.paper.text, .paperNumber)
    try checkText(draft.approver, .approver)
    try checkText(draft.reason, .reason)
    return .sealExtended(
      SealExtended(
        number: draft.number,
        paper: draft.paper,
        approver: draft.approver,
        reason: draft.reason,
        oldUntil: seal.until,
        until: try term(draft.until, from: seal.until.day, limit: .sealExtended),
        by: draft.by,
        on: draft.on,
        evidence: draft.evidence
      )
    )
  }

  private func liftSeal(_ body: SealLifted) throws(RefusalReason) -> StopWorkEvent {
    let seal = try standingSeal(body.number)
    for id in body.officers {
      let officer = try context.person(id)
      try checkIssuer(
        officer,
        of: seal.imposed.organisation,
        officers: seal.imposed.officers,
        on: body.on
      )
    }
    try checkStep(body.on, notBefore: seal.imposed.on)
    try checkText(body.paper.text, .paperNumber)
    try checkText(body.reason, .reason)
    return .sealLifted(body)
  }

  private func standingSeal(_ number: Int) throws(RefusalReason) -> StopWorkState.Seal {
    guard let seal = state.stopWork.standingSeals.first(where: { $0.imposed.number == number })
    else { throw .stopWork(.noSuchSeal(number)) }
    return seal
  }

  private func checkOrder(
    _ order: MeasureOrder
  ) throws(RefusalReason) -> (organisation: OrganisationID, mandate: Mandate) {
    let power = try commonMandate(of: order.officers, on: order.on)
    try checkText(order.paper.text, .paperNumber)
    try checkText(order.legalBasis, .legalBasis)
    try checkService(order.service, of: order.on)
    return power
  }

  /// The last day of a measure: never beyond what the policy admits, which is also the default.
  private func term(
    _ chosen: CivilDate?,
    from start: CivilDate,
    limit event: Clock.Start
  ) throws(RefusalReason) -> DueDay {
    let longest = context.policy.clocks.first { $0.starts == event }
      .map { context.calendar.due($0, from: start) }
    guard let day = chosen else {
      guard let longest else { throw .stopWork(.termMissing) }
      return longest
    }
    guard day > start else { throw .dueNotAfterOrder(due: day, on: start) }
    if let longest {
      guard day <= longest.day else { throw .stopWork(.tooLong(until: day, longest: longest)) }
      if day == longest.day { return longest }
    }
    return .chosen(day, start: event, startDay: start)
  }

  /// Major by itself, or counted in a case that was confirmed as major.
  var isMajor: Bool { appliedGrade == .major }

  func checkStep(_ day: CivilDate, notBefore step: CivilDate) throws(RefusalReason) {
    guard day >= step else { throw .dayBeforeFound(day: day, found: step) }
  }
}
