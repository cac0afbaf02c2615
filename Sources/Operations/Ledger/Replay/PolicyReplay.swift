import Ledger
import RuleLanguage
import SafetyModel
import Workflow

/// One walk over the history in which every act is decided anew, as things stood then.
///
/// Events of one command are judged together: what a visit registers is right only because the visit
/// ends with it.
struct PolicyReplay {
  /// The rules kept under a hash; nothing when they are gone or are not what they were.
  let pack: (String) -> RulePack?
  private(set) var world = ReplayWorld()
  private(set) var result = ReplayResult()
  private var packs: [String: RulePack?] = [:]
  private var group: [RecordedEvent] = []
  private var gaps: [ReplayGap.Reason: [Int]] = [:]
  /// What a hazard split off must begin with.
  private var parts: [HazardID: [HazardEvent]] = [:]
  /// Whether an act has named its rules: then all later ones do.
  private var namesRules = false

  init(pack: @escaping (String) -> RulePack?) {
    self.pack = pack
  }

  /// Takes the next event of the log.
  mutating func read(_ event: RecordedEvent) {
    if let first = group.first, !first.isOfOneCommand(with: event) { judgeGroup() }
    group.append(event)
  }

  /// Judges what is left and gives the result.
  mutating func finish() -> ReplayResult {
    judgeGroup()
    result.gaps = gaps.map { ReplayGap(reason: $0.key, positions: $0.value) }
      .sorted { ($0.positions.first ?? 0) < ($1.positions.first ?? 0) }
    result.findings.sort { $0.position < $1.position }
    return result
  }

  private mutating func judgeGroup() {
    var visit: VisitEnd?
    for (index, recorded) in group.enumerated() {
      if visit == nil { visit = VisitEnd(in: group[index...], world: world) }
      switch recorded.event {
      case .site, .person, .organisation: break
      case .inspection(let event):
        result.judged += 1
        judge(event, recorded, visit)
      case .hazard(let event):
        result.judged += 1
        judge(event, recorded, visit)
      case .majorCase(let event):
        result.judged += 1
        judge(event, recorded, visit)
      case .personalData(let event):
        result.judged += 1
        let objection = event.decision.objection(about: recorded.stored.envelope.subject.text) {
          world.people[$0]
        }
        object(objection.map { .notApproved($0) }, to: recorded)
      }
      world.apply(recorded)
      if recorded.stored.position == visit?.position { visit = nil }
    }
    group = []
  }

  // MARK: Findings

  mutating func object(_ ground: ReplayGround?, to recorded: RecordedEvent) {
    guard let ground else { return }
    result.findings.append(
      ReplayFinding(
        position: recorded.stored.position,
        subject: recorded.stored.envelope.subject,
        kind: recorded.stored.envelope.kind,
        ground: ground
      )
    )
  }

  mutating func leave(_ reason: ReplayGap.Reason, _ recorded: RecordedEvent) {
    gaps[reason, default: []].append(recorded.stored.position)
  }

  // MARK: Rules

  /// The rules kept under a hash, read once.
  mutating func rules(_ hash: String) -> RulePack? {
    if let known = packs[hash] { return known }
    let found = pack(hash)
    packs[hash] = .some(found)
    return found
  }

  /// The rules a visit pinned, its local layers included.
  mutating func rules(of start: InspectionStarted) -> RulePack? {
    guard let whole = rules(start.pack) else { return nil }
    guard let layers = start.layers else { return whole }
    return whole.tailored(by: layers)
  }
}

// MARK: - Hazards
extension PolicyReplay {
  private mutating func judge(
    _ event: HazardEvent,
    _ recorded: RecordedEvent,
    _ visit: VisitEnd?
  ) {
    guard let id = HazardID(recorded.stored.envelope.subject.text) else { return }
    if var expected = parts[id], !expected.isEmpty {
      object(expected.removeFirst() == event ? nil : .notThePart, to: recorded)
      parts[id] = expected
      return
    }
    guard let state = world.hazard(id, knownTo: recorded) else {
      guard case .registered(let found) = event else {
        return object(.notTheBeginning, to: recorded)
      }
      return judge(registering: found, recorded, visit)
    }
    switch event {
    case .registered: object(.notTheBeginning, to: recorded)
    // A visit that sees a hazard again records it whatever the policy says of other sightings.
    case .observed(let body)
    where visit != nil && body.inspection == visit?.inspection.id && body.by == visit?.inspectors:
      break
    // To take note of a conflict asks for no rules: it gives effect to nothing.
    case .conflictSettled(let body):
      let isRight =
        body.by == recorded.stored.envelope.actor
        && world.isHeldBack(body.event, of: id, knownTo: recorded)
      object(isRight ? nil : .workflow(.noCommand), to: recorded)
    case .joinedCase(let body):
      let isCounted = world.cases[body.majorCase]?.members.contains(id) ?? false
      object(isCounted ? nil : .caseDisagrees(body.majorCase), to: recorded)
    case .splitUndone(let body):
      let part = world.hazards[body.part]
      let isBack = part?.kind == .merged && part?.found.splitFrom == id
      object(isBack ? nil : .notThePart, to: recorded)
    default: decide(event, in: state, recorded, visit)
    }
    if case .split(let body) = event {
      parts[body.into] = HazardWorkflow.part(of: state, split: body)
    }
  }

  private mutating func judge(
    registering found: HazardRegistered,
    _ recorded: RecordedEvent,
    _ visit: VisitEnd?
  ) {
    if found.isReported { return judge(reported: found, recorded) }
    guard let visit, visit.inspection.id == found.inspection else {
      return object(.outsideVisit, to: recorded)
    }
    guard let pack = rules(of: visit.inspection.start) else {
      return leave(.packMissing(hash: visit.inspection.start.pack), recorded)
    }
    guard let context = context(for: recorded, regime: found.regime, pack: pack, site: found.site)
    else { return object(.nobodyActs, to: recorded) }
    let alike = (world.alike[found.fingerprint] ?? []).compactMap { world.hazards[$0] }
    if let objection = HazardWorkflow.objection(
      toRegistering: found,
      beside: alike,
      context: context
    ) {
      return object(.workflow(objection), to: recorded)
    }
    object(visit.objection(to: found, under: pack, world: world), to: recorded)
  }

  /// What came in without a visit is judged by the rules it names and by what stood open then.
  private mutating func judge(reported found: HazardRegistered, _ recorded: RecordedEvent) {
    guard let id = HazardID(recorded.stored.envelope.subject.text), let hash = found.pack,
      let site = world.sites[found.site]
    else { return object(.outsideVisit, to: recorded) }
    guard let whole = rules(hash) else { return leave(.packMissing(hash: hash), recorded) }
    let pack = whole.tailored(for: site.region, sites: world.enclosing(site.id))
    guard let context = context(for: recorded, regime: found.regime, pack: pack, site: site.id)
    else { return object(.nobodyActs, to: recorded) }
    guard pack.circumstance(found.circumstance) != nil else {
      return object(.notFound(circumstance: found.circumstance), to: recorded)
    }
    let alike = (world.alike[found.fingerprint] ?? []).compactMap { world.hazards[$0] }
    if let objection = HazardWorkflow.objection(
      toRegistering: found,
      beside: alike,
      context: context
    ) {
      return object(.workflow(objection), to: recorded)
    }
    let open = (world.hazardsOfSite[found.site] ?? []).compactMap { world.hazards[$0] }
      .filter(\.isOpen)
    let judged = HazardVerdict(
      onReported: found.circumstance,
      as: id,
      at: site,
      beside: open,
      under: pack,
      day: found.foundOn
    ).grade
    guard judged != found.grade else { return }
    object(.gradeDiffers(recorded: found.grade, judged: judged), to: recorded)
  }

  private mutating func decide(
    _ event: HazardEvent,
    in state: HazardState,
    _ recorded: RecordedEvent,
    _ visit: VisitEnd?
  ) {
    let envelope = recorded.stored.envelope
    // What is closed on the spot is closed under the rules of its visit.
    let isOfVisit = visit != nil && visit?.inspection.id == state.found.inspection
    let named = isOfVisit ? visit?.inspection.start.pack : envelope.pack?.hex
    guard let hash = named ?? state.found.pack else { return leave(.rulesNotRecorded, recorded) }
    if named != nil {
      namesRules = true
    } else if namesRules {
      object(.rulesNotNamed, to: recorded)
    }
    let found =
      isOfVisit
      ? visit.flatMap { rules(of: $0.inspection.start) }
      : rules(hash).map { pack in
        world.sites[state.found.site].map {
          pack.tailored(for: $0.region, sites: world.enclosing($0.id))
        } ?? pack
      }
    guard let pack = found else { return leave(.packMissing(hash: hash), recorded) }
    if let behalf = envelope.behalf,
      let ground = deputyObjection(envelope, of: behalf, matter: state.found.matter)
    {
      return object(ground, to: recorded)
    }
    guard
      var context = context(
        for: recorded,
        regime: state.leadingRegime,
        pack: pack,
        site: state.found.site
      )
    else { return object(.nobodyActs, to: recorded) }
    context.majorCase = state.majorCase.flatMap { world.summary(of: $0) }
    if case .merged(let body) = event { context.mergeTarget = world.hazards[body.into] }
    context.visit = event.namedVisit.flatMap { world.inspections[$0] }.map(VisitFacts.init)
    guard let objection = HazardWorkflow.objection(to: event, in: state, context: context) else {
      return
    }
    if named == nil, !objection.holdsUnderAnyRules { return leave(.rulesNotRecorded, recorded) }
    object(.workflow(objection), to: recorded)
  }

  private func deputyObjection(
    _ envelope: Envelope,
    of absent: PersonID,
    matter: String?
  ) -> ReplayGround? {
    let covers =
      world.people[absent]?.deputies.contains {
        $0.person == envelope.actor && $0.covers(matter, on: envelope.occurred.day)
      } ?? false
    return covers ? nil : .notTheDeputy(absent)
  }

  /// What a decision looks at, as it was then; nothing when nobody on the register acts.
  private mutating func context(
    for recorded: RecordedEvent,
    regime: Regime,
    pack: RulePack,
    site: SiteID
  ) -> DecisionContext? {
    let envelope = recorded.stored.envelope
    let people = world.actingPeople()
    guard let actor = envelope.actor.flatMap({ people[$0] }), let calendar = pack.calendar,
      let policy = pack.policy(regime) ?? pack.policy(.workSafety)
    else { return nil }
    var context = DecisionContext(
      actor: actor,
      assurance: AssuranceLevel(envelope.assurance),
      today: envelope.occurred.day,
      policy: policy,
      calendar: WorkingCalendar(calendar),
      visits: world.visits[site] ?? [:]
    )
    context.people = people
    context.siteRegion = world.sites[site]?.region
    return context
  }
}

extension HazardEvent {
  /// The visit it rests on.
  fileprivate var namedVisit: InspectionID? {
    switch self {
    case .reinspected(let body): body.inspection
    case .orderIssued(let body): body.inspection
    case .stopWork(.ordered(let body)): body.inspection
    default: nil
    }
  }
}

// MARK: - Cases
extension PolicyReplay {
  private mutating func judge(_ event: CaseEvent, _ recorded: RecordedEvent, _ visit: VisitEnd?) {
    guard let id = CaseID(recorded.stored.envelope.subject.text) else { return }
    guard let state = world.majorCase(id, knownTo: recorded) else {
      guard case .opened(let body) = event else { return object(.notTheBeginning, to: recorded) }
      let isOfVisit = visit?.inspection.start.site == body.site
      return object(isOfVisit ? visit?.objection(to: body) : .outsideVisit, to: recorded)
    }
    if case .opened = event { return object(.notTheBeginning, to: recorded) }
    if case .memberAdded = event, visit?.inspection.start.site == state.opened.site { return }
    let named = recorded.stored.envelope.pack?.hex
    guard let hash = named ?? state.opened.pack else { return leave(.rulesNotRecorded, recorded) }
    guard let pack = rules(hash) else { return leave(.packMissing(hash: hash), recorded) }
    guard
      var context = context(
        for: recorded,
        regime: state.opened.regime,
        pack: pack,
        site: state.opened.site
      )
    else { return object(.nobodyActs, to: recorded) }
    context.know(members: state.members.compactMap { world.hazards[$0] }, of: state)
    context.siteHazards = (world.hazardsOfSite[state.opened.site] ?? [])
      .compactMap { world.hazards[$0] }
    guard
      let objection = CaseWorkflow.objection(
        to: event,
        in: state,
        openMembers: world.openMembers(of: state),
        context: context
      )
    else { return }
    if named == nil, !objection.holdsUnderAnyRules { return leave(.rulesNotRecorded, recorded) }
    object(.workflow(objection), to: recorded)
  }
}

extension RecordedEvent {
  /// Whether two events can have been recorded by one command.
  fileprivate func isOfOneCommand(with other: RecordedEvent) -> Bool {
    let (mine, others) = (stored.envelope, other.stored.envelope)
    return stored.received == other.stored.received && mine.device == others.device
      && mine.actor == others.actor && mine.occurred == others.occurred
  }
}

extension EventObjection {
  /// Whether no rules could admit it.
  fileprivate var holdsUnderAnyRules: Bool {
    switch self {
    case .noCommand, .refused(.wrongState), .refused(.dayBeforeFound), .refused(.dayInFuture),
      .refused(.unknownPerson):
      true
    case .refused, .otherOutcome: false
    }
  }
}
