public import SafetyModel

/// How the acting person was known when the command was given.
public enum AssuranceLevel: String, Hashable, Sendable, CaseIterable {
  /// A typed name: a claim, not a login.
  case typed
  /// The person's device.
  case device
  /// The person's own key or login.
  case personal
  /// A paper, whose signed scan is attached.
  case paper
}

/// A person as far as rules of the workflow look at one.
public struct ActingPerson: Hashable, Sendable {
  /// The person.
  public var id: PersonID
  /// The qualification.
  public var qualification: Qualification
  /// The organisation, for people of authorities and parks.
  public var organisation: OrganisationID?
  /// The level of that organisation.
  public var level: OrganisationLevel?
  /// The region of that organisation; absent = not known, which refuses nothing.
  public var region: RegionCode?
  /// The mandates of that organisation.
  public var mandates: [Mandate]
  /// The site, for people of a unit.
  public var site: SiteID?
  /// The number of the enforcement card.
  public var card: String?
  /// The days on which the card is valid; absent = not known.
  public var cardValid: DayInterval?

  /// Creates a person from the parts the rules need.
  public init(
    id: PersonID,
    qualification: Qualification,
    organisation: OrganisationID? = nil,
    level: OrganisationLevel? = nil,
    region: RegionCode? = nil,
    mandates: [Mandate] = [],
    site: SiteID? = nil,
    card: String? = nil,
    cardValid: DayInterval? = nil
  ) {
    self.id = id
    self.qualification = qualification
    self.organisation = organisation
    self.level = level
    self.region = region
    self.mandates = mandates
    self.site = site
    self.card = card
    self.cardValid = cardValid
  }

  /// Creates a person from the register.
  public init(_ person: Person, of organisation: Organisation?) {
    self.init(
      id: person.id,
      qualification: person.qualification,
      organisation: person.organisation,
      level: organisation?.level,
      region: organisation?.region,
      mandates: organisation?.mandates ?? [],
      site: person.site,
      card: person.cardNumber,
      cardValid: person.cardValid
    )
  }
}

/// What is known of the case a hazard belongs to or is to join.
public struct CaseSummary: Hashable, Sendable {
  /// The case.
  public var id: CaseID
  /// Where it stands.
  public var kind: CaseState.Kind
  /// The site.
  public var site: SiteID
  /// The day it was confirmed as major.
  public var confirmedOn: CivilDate?
  /// The plan of the case.
  public var plan: RectificationPlan?
  /// Whether an interim measure was taken for the case.
  public var hasMeasures: Bool

  /// Creates a summary.
  public init(
    id: CaseID,
    kind: CaseState.Kind,
    site: SiteID,
    confirmedOn: CivilDate? = nil,
    plan: RectificationPlan? = nil,
    hasMeasures: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.site = site
    self.confirmedOn = confirmedOn
    self.plan = plan
    self.hasMeasures = hasMeasures
  }

  /// Creates a summary of a case, given which hazards are still open.
  public init(_ state: CaseState, openMembers: Set<HazardID>) {
    self.init(
      id: state.id,
      kind: state.kind(openMembers: openMembers),
      site: state.opened.site,
      confirmedOn: state.confirmation?.on,
      plan: state.plan?.plan,
      hasMeasures: !state.measures.isEmpty
    )
  }

  /// Whether its members are handled as major: confirmed, and not found otherwise since.
  public var isMajor: Bool { kind == .confirmed || kind == .rectified }
}

/// Everything a decision looks at beside the state: who acts, when, under which policy.
public struct DecisionContext: Sendable {
  /// The person who gives the command.
  public var actor: ActingPerson
  /// Everybody the command or the history names, by id; the actor is added.
  public var people: [PersonID: ActingPerson]
  /// How the actor is known.
  public var assurance: AssuranceLevel
  /// The day, in China Standard Time.
  public var today: CivilDate
  /// The clocks of the hazard's regime.
  public var policy: Policy
  /// The working days.
  public var calendar: WorkingCalendar
  /// The nature of the inspections the command may name; that of the finding is known anyway.
  public var visits: [InspectionID: VisitNature]
  /// The case the hazard belongs to or is to join.
  public var majorCase: CaseSummary?
  /// The hazard another one is to be merged into.
  public var mergeTarget: HazardState?
  /// The sites whose people are the unit, beside that of the case: every responsible party's.
  public var partySites: Set<SiteID> = []
  /// The visit a re-inspection, an order or a stop names.
  public var visit: VisitFacts?
  /// The region of the site; absent = not known, which refuses nothing.
  public var siteRegion: RegionCode?
  /// Whether every open member of the case was claimed as put right.
  public var membersRectified = false
  /// A stop or a seal that is in force on a member of the case.
  public var measuresInForce: RefusalReason?
  /// Whether every member of the case is over and none was put right since it was confirmed: the unit
  /// moved out, ceased, or the building is gone.
  public var nothingPutRight = false

  /// The hazards of the site a decision about its case may look at, whether or not they count in it.
  public var siteHazards: [HazardState] = []

  /// Creates a context.
  public init(
    actor: ActingPerson,
    people: [ActingPerson] = [],
    assurance: AssuranceLevel,
    today: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar,
    visits: [InspectionID: VisitNature] = [:],
    majorCase: CaseSummary? = nil,
    mergeTarget: HazardState? = nil
  ) {
    self.actor = actor
    self.people = Dictionary(
      (people + [actor]).map { ($0.id, $0) },
      uniquingKeysWith: { _, last in last }
    )
    self.assurance = assurance
    self.today = today
    self.policy = policy
    self.calendar = calendar
    self.visits = visits
    self.majorCase = majorCase
    self.mergeTarget = mergeTarget
  }

  /// Takes from the members of a case what a decision about it looks at.
  public mutating func know(members: [HazardState], of majorCase: CaseState) {
    partySites = Set(members.flatMap { $0.found.parties.compactMap(\.site) })
    let standing = members.filter(\.isOpen)
    membersRectified =
      !standing.isEmpty
      && standing.allSatisfy { $0.kind == .rectified || $0.kind == .reinspected }
    measuresInForce = standing.lazy.compactMap(\.stopWork.inForce).first
    nothingPutRight =
      !members.isEmpty && standing.isEmpty
      && members.allSatisfy { $0.wasNotPutRight(since: majorCase.confirmation?.on) }
  }

  func person(_ id: PersonID) throws(RefusalReason) -> ActingPerson {
    guard let person = people[id] else { throw .unknownPerson(id) }
    return person
  }
}

extension HazardState {
  /// Whether it ended another way than by work that a plan of its case should have said beforehand.
  fileprivate func wasNotPutRight(since day: CivilDate?) -> Bool {
    guard let closure, kind == .closed, closure.reason == .rectified else { return true }
    return day.map { closure.on < $0 } ?? false
  }
}
