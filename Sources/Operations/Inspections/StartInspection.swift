import Determination
import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// What a visit is started with.
public struct InspectionRequest: Hashable, Sendable {
  /// The site.
  public var site: SiteID
  /// The checklists, by id.
  public var checklists: [String]
  /// Who inspects.
  public var inspectors: [PersonID]
  /// The nature of the visit.
  public var nature: VisitNature
  /// What it came from.
  public var occasion: Occasion
  /// Approval, notice, cards and code of an administrative inspection.
  public var administrative: AdministrativeRecord?
  /// The hazards a re-inspection is bound to.
  public var reinspectedHazards: [HazardID]

  /// Creates a request.
  public init(
    site: SiteID,
    checklists: [String],
    inspectors: [PersonID],
    nature: VisitNature = .patrol,
    occasion: Occasion = .routine,
    administrative: AdministrativeRecord? = nil,
    reinspectedHazards: [HazardID] = []
  ) {
    self.site = site
    self.checklists = checklists
    self.inspectors = inspectors
    self.nature = nature
    self.occasion = occasion
    self.administrative = administrative
    self.reinspectedHazards = reinspectedHazards
  }
}

/// Something the inspectors should know when a visit begins; nothing is blocked.
public enum VisitWarning: Hashable, Sendable {
  /// How many administrative inspections the body has made at the enterprise this year, by kind, this one included.
  case countThisYear(Int, kinds: [AdministrativeRecord.Kind: Int])
  /// How many re-inspections were made beside those; whether they count differs from place to place.
  case reinspectionsThisYear(Int)
  /// What is ordered or major is re-inspected in an administrative inspection by two officers only.
  case reinspectionWithoutPower([HazardID])
  /// The yearly cap is exceeded.
  case capExceeded(count: Int, cap: VisitCap)
  /// A patrol of one named enterprise by officers is an inspection by law, whatever it is called.
  case targetedPatrolByOfficers
  /// The approval must be made up.
  case approvalToBeMadeUp
  /// No code or number of the official system is recorded.
  case noOfficialCode
  /// Cards were not shown.
  case cardsNotShown
}

/// A visit that has begun.
public struct StartedInspection {
  /// The id.
  public var id: InspectionID
  /// What is to be looked at.
  public var prepared: PreparedChecklist
  /// What the inspectors should know.
  public var warnings: [VisitWarning]
}

extension OperatingContext {
  /// Begins a visit: chooses the items and pins the exact rules.
  ///
  /// - Throws: `input` when an administrative inspection lacks two officers, a mandate or its
  ///   record; `notNow` when the site is closed or merged.
  public func startInspection(
    _ request: InspectionRequest
  ) throws(OperationFailure) -> StartedInspection {
    let site = try loadSite(request.site)
    guard site.value.status == .active else { throw .notNow(.siteNotActive(request.site)) }
    let people = try inspectors(request.inspectors)
    let organisation = people.compactMap(\.organisation).first
    try check(request, people: people, organisation: organisation)
    try checkApproval(request.administrative, ofVisitOn: today)
    if request.nature == .administrativeInspection { try checkCards(of: people) }
    let prepared = try prepare(request)
    var recording = Recording()
    recording.pack = try pin(prepared.pack)
    let layers = prepared.pack.appliedLayers.map(\.id)
    let hidden = prepared.hidden.map(\.item.id)
    let id = newID(InspectionID.self)
    recording.expectNew(id)
    recording.record(
      .inspection(
        .started(
          InspectionStarted(
            site: request.site,
            checklists: prepared.checklists.map(\.id),
            items: prepared.applicable.map(\.id),
            undecidedItems: prepared.undecided,
            pack: prepared.pack.contentHash,
            layers: layers.isEmpty ? nil : layers,
            hiddenItems: hidden.isEmpty ? nil : hidden,
            inspectors: request.inspectors,
            organisation: organisation,
            nature: request.nature,
            occasion: request.occasion,
            day: today,
            administrative: request.administrative,
            reinspectedHazards: request.reinspectedHazards
          )
        )
      ),
      of: id
    )
    let warnings = try warnings(
      for: request,
      people: people,
      organisation: organisation,
      pack: prepared.pack
    )
    try append(recording)
    return StartedInspection(id: id, prepared: prepared, warnings: warnings)
  }

  /// What is to be looked at: the lists asked for, or the items of the hazards to be re-inspected.
  private func prepare(
    _ request: InspectionRequest
  ) throws(OperationFailure) -> PreparedChecklist {
    let bound = try boundHazards(of: request)
    guard request.checklists.isEmpty, !bound.isEmpty else {
      return try prepareChecklists(request.checklists, for: request.site)
    }
    let items = Set(bound.compactMap(\.found.item))
    var lists: [String] = []
    for list in bound.compactMap(\.found.checklist) where !lists.contains(list) {
      lists.append(list)
    }
    guard !items.isEmpty, !lists.isEmpty else {
      throw .input([InputProblem(.missing(key: "checklist"))])
    }
    var prepared = try prepareChecklists(lists, for: request.site)
    prepared.items = prepared.items.filter { items.contains($0.item.id) }
    for index in prepared.items.indices { prepared.items[index].status = .applies }
    return prepared
  }

  /// The hazards a visit is to be bound to: open, put to the unit, of the site.
  private func boundHazards(
    of request: InspectionRequest
  ) throws(OperationFailure) -> [HazardState] {
    var bound: [HazardState] = []
    for id in request.reinspectedHazards {
      let hazard = try loadHazard(id).value
      guard hazard.found.site == request.site else {
        throw try refusal(of: .reinspect, on: hazard, .ofAnotherSite(hazard.found.site))
      }
      guard hazard.kind == .assigned || hazard.kind == .rectified else {
        throw try refusal(of: .reinspect, on: hazard, .wrongState)
      }
      bound.append(hazard)
    }
    return bound
  }

  private func inspectors(_ ids: [PersonID]) throws(OperationFailure) -> [Person] {
    guard !ids.isEmpty else { throw .input([InputProblem(.tooFewInspectors(needed: 1, found: 0))]) }
    var people: [Person] = []
    for id in ids {
      guard !people.contains(where: { $0.id == id }) else {
        throw .input([InputProblem(.samePersonTwice(id))])
      }
      people.append(try loadPerson(id).value)
    }
    return people
  }

  private func check(
    _ request: InspectionRequest,
    people: [Person],
    organisation: OrganisationID?
  ) throws(OperationFailure) {
    let mandates: [Mandate]
    if let organisation {
      mandates = try loadOrganisation(organisation).value.mandates
    } else {
      mandates = []
    }
    let problems = VisitCheck(
      nature: request.nature,
      people: people,
      organisation: organisation,
      mandates: mandates,
      administrative: request.administrative,
      today: today
    ).problems
    guard problems.isEmpty else { throw .input(problems) }
  }

  private func warnings(
    for request: InspectionRequest,
    people: [Person],
    organisation: OrganisationID?,
    pack: RulePack
  ) throws(OperationFailure) -> [VisitWarning] {
    guard request.nature == .administrativeInspection, let record = request.administrative else {
      let isTargeted =
        request.nature == .patrol && people.contains { $0.qualification == .officer }
      let refused = try needingPower(request.reinspectedHazards)
      return (isTargeted ? [.targetedPatrolByOfficers] : [])
        + (refused.isEmpty ? [] : [.reinspectionWithoutPower(refused)])
    }
    var warnings: [VisitWarning] = []
    var (kinds, again) = try administrativeVisits(
      at: request.site,
      by: organisation,
      in: today.year
    )
    if record.capExemption == nil {
      if request.occasion == .reinspection {
        again += 1
      } else {
        kinds[record.kind, default: 0] += 1
      }
    }
    let count = kinds.values.reduce(0, +)
    let isAgain = request.occasion == .reinspection
    if !isAgain { warnings.append(.countThisYear(count, kinds: kinds)) }
    if again > 0 { warnings.append(.reinspectionsThisYear(again)) }
    if !isAgain, let cap = pack.policy(.workSafety)?.visitCap, count > cap.perYear {
      warnings.append(.capExceeded(count: count, cap: cap))
    }
    if record.approval == .urgent, record.approvedOn == nil { warnings.append(.approvalToBeMadeUp) }
    if record.officialCode == nil { warnings.append(.noOfficialCode) }
    if !record.cardsShown { warnings.append(.cardsNotShown) }
    return warnings
  }

  /// The hazards whose re-inspection needs an administrative inspection.
  private func needingPower(_ ids: [HazardID]) throws(OperationFailure) -> [HazardID] {
    var needing: [HazardID] = []
    for id in ids {
      let state = try loadHazard(id).value
      if state.order != nil || state.grade == .major { needing.append(id) }
    }
    return needing
  }

  /// Administrative inspections of a site by a body in a year by kind; exempted ones are left out.
  ///
  /// Re-inspections are counted apart: some places keep the on-site check of a correction out of the
  /// yearly cap, others put every single-case check under it.
  private func administrativeVisits(
    at site: SiteID,
    by organisation: OrganisationID?,
    in year: Int
  ) throws(OperationFailure) -> (kinds: [AdministrativeRecord.Kind: Int], again: Int) {
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.inspections(of: SubjectID(site), page: .all)
    }
    var kinds: [AdministrativeRecord.Kind: Int] = [:]
    var again = 0
    for row in rows {
      guard row.inspection.nature == .administrativeInspection, row.inspection.day.year == year,
        row.inspection.state != Inspection.Status.abandoned.rawValue,
        row.inspection.organisation == organisation.map({ SubjectID($0) }),
        let id = InspectionID(row.inspection.id.text)
      else { continue }
      guard let record = try loadInspection(id).value.administrative, record.capExemption == nil
      else { continue }
      if row.inspection.occasion == .reinspection {
        again += 1
      } else {
        kinds[record.kind, default: 0] += 1
      }
    }
    return (kinds, again)
  }
}
