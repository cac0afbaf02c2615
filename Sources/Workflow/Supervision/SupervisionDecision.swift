import SafetyModel

/// One decision about the listings of a hazard or case: what both have in common.
struct SupervisionDecision {
  /// What the hazard or case says of itself.
  struct Subject {
    /// Why it may not be listed; nothing when it may.
    var notListable: RefusalReason?
    /// Why it may not yet be asked for; nothing when the unit's own work and acceptance are done.
    var notReady: RefusalReason?
    /// Why it does not yet count as put right by the authority; nothing when it does.
    var notPutRight: RefusalReason?
    /// Who put it right: they neither review nor delist.
    var rectifiers: Set<PersonID>
  }

  let state: SupervisionState
  let subject: Subject
  let context: DecisionContext

  func event(for command: SupervisionCommand) throws(RefusalReason) -> SupervisionEvent {
    _ = try context.person(command.by)
    return switch command {
    case .list(let draft): try list(draft)
    case .publish(let body): try publish(body)
    case .report(let body): try report(body)
    case .request(let body): try request(body)
    case .review(let body): try review(body)
    case .lift(let body): try lift(body)
    }
  }

  /// A level lists once; another level may list beside it.
  private func list(_ draft: ListingDraft) throws(RefusalReason) -> SupervisionEvent {
    if let reason = subject.notListable { throw reason }
    guard draft.level > .unit else { throw .supervision(.notALevel(draft.level)) }
    if let standing = state.standing(at: draft.level) {
      throw .supervision(.alreadyListed(draft.level, standing.listed.paper))
    }
    try checkText(draft.paper.text, .paperNumber)
    try checkText(draft.body, .listingBody)
    try checkText(draft.supervisor, .supervisor)
    try checkText(draft.requirements, .listingRequirements)
    guard draft.due > draft.on else { throw .dueNotAfterOrder(due: draft.due, on: draft.on) }
    if let days = draft.reportEvery, days < 1 { throw .supervision(.rhythmUnfit(days: days)) }
    return .listed(
      SupervisionListed(
        number: state.listings.count + 1,
        level: draft.level,
        paper: draft.paper,
        body: draft.body,
        organisation: draft.organisation,
        supervisor: draft.supervisor,
        responsible: draft.responsible,
        due: .chosen(draft.due, start: .listed, startDay: draft.on),
        requirements: draft.requirements,
        reportEvery: draft.reportEvery,
        by: draft.by,
        on: draft.on,
        evidence: draft.evidence
      )
    )
  }

  private func publish(_ body: ListingPublished) throws(RefusalReason) -> SupervisionEvent {
    _ = try listing(body.number, on: body.on)
    try checkText(body.place, .place)
    return .published(body)
  }

  private func report(_ body: ListingProgressReported) throws(RefusalReason) -> SupervisionEvent {
    let listing = try listing(body.number, on: body.on)
    try checkText(body.text, .progress)
    guard body.on >= listing.lastReportDay else {
      throw .dayBeforeFound(day: body.on, found: listing.lastReportDay)
    }
    return .reported(body)
  }

  private func request(_ body: DelistingRequested) throws(RefusalReason) -> SupervisionEvent {
    let listing = try listing(body.number, on: body.on)
    if let pending = listing.request { throw .supervision(.alreadyRequested(on: pending.on)) }
    if let reason = subject.notReady { throw reason }
    try checkText(body.text, .claim)
    return .requested(body)
  }

  private func review(_ body: DelistingReviewed) throws(RefusalReason) -> SupervisionEvent {
    let listing = try listing(body.number, on: body.on)
    guard let request = listing.request else { throw .supervision(.notRequested) }
    guard body.on >= request.on else { throw .dayBeforeFound(day: body.on, found: request.on) }
    try checkText(body.assessment, .assessment)
    let reviewers = Set(body.reviewers)
    for id in reviewers { _ = try context.person(id) }
    if let rectifier = reviewers.first(where: subject.rectifiers.contains) {
      throw .rectifierInspects(rectifier)
    }
    guard reviewers.count >= 2 else { throw .supervision(.tooFewReviewers(named: reviewers.count)) }
    if body.result == .passed, let reason = subject.notPutRight { throw reason }
    return .reviewed(body)
  }

  /// Only the level that listed, or one above it; as put right only after request and review.
  private func lift(_ body: SupervisionLifted) throws(RefusalReason) -> SupervisionEvent {
    let listing = try listing(body.number, on: body.on)
    let person = try context.person(body.by)
    try checkLevel(person, of: listing)
    if subject.rectifiers.contains(person.id) { throw .rectifierCloses(person.id) }
    try checkText(body.paper.text, .paperNumber)
    try checkText(body.body, .listingBody)
    try checkText(body.reason, .reason)
    switch body.ground {
    case .rectified:
      guard listing.request != nil else { throw .supervision(.notRequested) }
      guard let review = listing.passedReview else { throw .supervision(.notReviewed) }
      guard body.on >= review.on else { throw .dayBeforeFound(day: body.on, found: review.on) }
      if let reason = subject.notPutRight { throw reason }
    case .gone, .mistaken:
      guard !body.evidence.isEmpty else { throw .groundMissing }
    }
    return .lifted(body)
  }

  private func checkLevel(
    _ person: ActingPerson,
    of listing: SupervisionState.Listing
  ) throws(RefusalReason) {
    guard let level = person.level, level >= listing.listed.level else {
      throw .supervision(.belowLevel(person.id, level: person.level, listed: listing.listed.level))
    }
  }

  /// The listing a command is about, while it stands, not before it was made.
  private func listing(
    _ number: Int,
    on day: CivilDate
  ) throws(RefusalReason) -> SupervisionState.Listing {
    guard let listing = state.standing.first(where: { $0.listed.number == number }) else {
      throw .supervision(.noSuchListing)
    }
    guard day >= listing.listed.on else {
      throw .dayBeforeFound(day: day, found: listing.listed.on)
    }
    return listing
  }

  private func checkText(_ text: String, _ field: RequiredText) throws(RefusalReason) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }
}
