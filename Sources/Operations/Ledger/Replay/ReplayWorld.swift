import Ledger
import SafetyModel
import Workflow

/// Everything as it stood after the events read so far, folded in memory.
struct ReplayWorld {
  private(set) var sites: [SiteID: Site] = [:]
  private(set) var hazards: [HazardID: HazardState] = [:]
  private(set) var cases: [CaseID: CaseState] = [:]
  private(set) var inspections: [InspectionID: Inspection] = [:]
  private(set) var people: [PersonID: Person] = [:]
  private(set) var organisations: [OrganisationID: Organisation] = [:]
  /// Hazards by fingerprint, in order of registration.
  private(set) var alike: [HazardFingerprint: [HazardID]] = [:]
  /// Hazards by site, in order of registration.
  private(set) var hazardsOfSite: [SiteID: [HazardID]] = [:]
  /// The nature of every visit by site.
  private(set) var visits: [SiteID: [InspectionID: VisitNature]] = [:]
  /// Everybody as the workflow looks at them; made when asked for, dropped when people change.
  private var acting: [PersonID: ActingPerson]?

  private var siteEvents: [SiteID: [SiteEvent]] = [:]
  private var personEvents: [PersonID: [PersonEvent]] = [:]
  private var organisationEvents: [OrganisationID: [OrganisationEvent]] = [:]
  private var inspectionEvents: [InspectionID: [InspectionEvent]] = [:]
  private var streams = ReplayStreams()

  /// Takes one more event into account, whatever it is; what several devices recorded is folded in their agreed order.
  mutating func apply(_ recorded: RecordedEvent) {
    apply(recorded.event, of: recorded.stored.envelope.subject)
    guard let agreed = streams.take(recorded) else { return }
    let subject = recorded.stored.envelope.subject.text
    if let id = HazardID(subject) { hazards[id] = agreed.mergedHazard(id)?.state }
    if let id = CaseID(subject) { cases[id] = CaseState.replay(agreed.map(\.event).cases, id: id) }
    if let id = InspectionID(subject) {
      inspections[id] = Inspection.replay(agreed.visitEvents, id: id)
    }
  }

  /// A hazard as the author of an event knew it, which another device may have changed by then.
  func hazard(_ id: HazardID, knownTo recorded: RecordedEvent) -> HazardState? {
    guard let known = streams.known(to: recorded) else { return hazards[id] }
    return known.mergedHazard(id)?.state
  }

  /// A case as the author of an event knew it.
  func majorCase(_ id: CaseID, knownTo recorded: RecordedEvent) -> CaseState? {
    guard let known = streams.known(to: recorded) else { return cases[id] }
    return CaseState.replay(known.map(\.event).cases, id: id)
  }

  /// A visit as the author of an event knew it.
  func inspection(_ id: InspectionID, knownTo recorded: RecordedEvent) -> Inspection? {
    guard let known = streams.known(to: recorded) else { return inspections[id] }
    return Inspection.replay(known.visitEvents, id: id)
  }

  /// Whether the author of an event saw this one held back by a conflict.
  func isHeldBack(_ event: String, of id: HazardID, knownTo recorded: RecordedEvent) -> Bool {
    guard let known = streams.known(to: recorded), let hazard = known.mergedHazard(id) else {
      return false
    }
    let order = AgreedOrder(known.map(\.stored)).events
    return hazard.conflicts.contains { order[$0.event].hash.hex == event }
  }

  private mutating func apply(_ event: DomainEvent, of subject: SubjectID) {
    switch event {
    case .site(let event):
      guard let id = SiteID(subject.text) else { return }
      siteEvents[id, default: []].append(event)
      sites[id] = siteEvents[id].flatMap { Site.replay($0, id: id) }
    case .person(let event):
      guard let id = PersonID(subject.text) else { return }
      personEvents[id, default: []].append(event)
      people[id] = personEvents[id].flatMap { Person.replay($0, id: id) }
      acting = nil
    case .organisation(let event):
      guard let id = OrganisationID(subject.text) else { return }
      organisationEvents[id, default: []].append(event)
      organisations[id] = organisationEvents[id].flatMap { Organisation.replay($0, id: id) }
      acting = nil
    case .inspection(let event):
      guard let id = InspectionID(subject.text) else { return }
      apply(event, of: id)
    case .hazard(let event):
      guard let id = HazardID(subject.text) else { return }
      apply(event, of: id)
    case .majorCase(let event):
      guard let id = CaseID(subject.text) else { return }
      cases[id] = cases[id].map { CaseState.evolve($0, event) } ?? CaseState.replay([event], id: id)
    case .personalData: return
    }
  }

  private mutating func apply(_ event: InspectionEvent, of id: InspectionID) {
    inspectionEvents[id, default: []].append(event)
    inspections[id] = inspectionEvents[id].flatMap { Inspection.replay($0, id: id) }
    if let start = inspections[id]?.start { visits[start.site, default: [:]][id] = start.nature }
  }

  private mutating func apply(_ event: HazardEvent, of id: HazardID) {
    if let before = hazards[id] {
      hazards[id] = HazardState.evolve(before, event)
    } else if let new = HazardState.replay([event], id: id) {
      hazards[id] = new
      alike[new.found.fingerprint, default: []].append(id)
      hazardsOfSite[new.found.site, default: []].append(id)
    }
  }

  /// Everybody on the register, with organisation and mandates.
  mutating func actingPeople() -> [PersonID: ActingPerson] {
    if let acting { return acting }
    let made = people.mapValues {
      ActingPerson($0, of: $0.organisation.flatMap { organisations[$0] })
    }
    acting = made
    return made
  }

  /// The open hazards of a site but those one visit found.
  func standing(at site: SiteID, without visit: InspectionID) -> [HazardState] {
    (hazardsOfSite[site] ?? []).compactMap { hazards[$0] }
      .filter { $0.isOpen && $0.found.inspection != visit }
  }

  /// The sites around a site, outermost first, and the site itself.
  func enclosing(_ site: SiteID) -> [SiteID] {
    var path = [site]
    var outer = sites[site]?.parent
    while let id = outer, !path.contains(id) {
      path.append(id)
      outer = sites[id]?.parent
    }
    return path.reversed()
  }

  /// The members of a case that are open.
  func openMembers(of majorCase: CaseState) -> Set<HazardID> {
    Set(majorCase.members.filter { hazards[$0]?.isOpen ?? false })
  }

  /// What a hazard's decision is told of a case.
  func summary(of id: CaseID) -> CaseSummary? {
    cases[id].map { CaseSummary($0, openMembers: openMembers(of: $0)) }
  }
}
