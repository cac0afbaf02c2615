import Ledger
public import SQLStore
import SafetyModel
import Workflow

/// A question for a list of hazards.
public struct HazardQuery {
  /// What the register answers.
  public var filter: HazardFilter
  /// Conditions, all of which must hold.
  public var conditions: [FilterExpression]
  /// The order; absent = by due day.
  public var sort: HazardSort?

  /// Creates a question.
  ///
  /// No row of the register says that the unit found a hazard itself: that becomes a condition.
  public init(
    _ filter: HazardFilter = HazardFilter(),
    conditions: [FilterExpression] = [],
    sort: HazardSort? = nil
  ) {
    self.filter = filter
    self.conditions = conditions
    self.sort = sort
    guard filter.regime == .selfCheck else { return }
    self.filter.regime = nil
    let ownCheck = FilterTest(field: .regime, condition: .among([Regime.selfCheck.rawValue]))
    self.conditions.append(.test(ownCheck))
  }
}

extension OperatingContext {
  /// The hazards that answer a question, on the day of the context.
  public func hazards(answering query: HazardQuery) throws(OperationFailure) -> [HazardListing] {
    let condition = FilterExpression.all(query.conditions)
    let rows = try hazards(matching: condition.narrowing(query.filter, on: today))
    let passing = try only(rows, passing: query)
    return query.sort?.sorted(passing) ?? passing
  }

  /// The rows that meet the conditions of a question.
  func only(
    _ rows: [HazardListing],
    passing query: HazardQuery
  ) throws(OperationFailure) -> [HazardListing] {
    guard !query.conditions.isEmpty else { return rows }
    let condition = FilterExpression.all(query.conditions)
    var sources = DetailSources(asksLate: condition.mentions(.overdue))
    var passing: [HazardListing] = []
    for row in rows {
      if let answer = condition.passes(row, nil, on: today) {
        if answer { passing.append(row) }
        continue
      }
      let details = try details(of: row, from: &sources)
      if condition.passes(row, details, on: today) == true { passing.append(row) }
    }
    return passing
  }

  /// What a row of the register does not say, read from the events.
  func details(
    of row: HazardListing,
    from sources: inout DetailSources
  ) throws(OperationFailure) -> HazardDetails {
    guard let id = HazardID(row.hazard.id.text) else { return HazardDetails() }
    let state = try loadHazard(id).value
    var handlers: [String] = []
    for person in state.keepers {
      handlers.append(person.text)
      if let name = try sources.name(of: person, in: self) { handlers.append(name) }
    }
    return HazardDetails(
      items: [state.found.item, state.found.checklist, state.found.circumstance].compactMap { $0 },
      note: state.found.note,
      handlers: handlers,
      industries: try sources.industries(of: state.found.site, in: self),
      campaign: try state.found.inspection.flatMap { inspection throws(OperationFailure) in
        try sources.campaign(of: inspection, in: self)
      },
      levels: state.supervision.levels,
      late: try sources.late(of: state, in: self),
      missedTerm: state.isOpen ? state.missedTerm : nil,
      extensions: state.grantedExtensions,
      isSelfCheck: state.found.nature == .selfCheck
    )
  }
}

/// What many hazards share, fetched once.
struct DetailSources {
  /// Whether what is past its last day is asked about, which takes the rules.
  let asksLate: Bool
  private var places: PlaceRules?
  private var powers = KeeperPowers()
  private var names: [PersonID: String?] = [:]
  private var industries: [SiteID: [String]] = [:]
  private var campaigns: [InspectionID: [String]?] = [:]

  init(asksLate: Bool) { self.asksLate = asksLate }

  /// What is owed on an open hazard and past its last day, the longest first.
  mutating func late(
    of state: HazardState,
    in context: OperatingContext
  ) throws(OperationFailure) -> [Obligation] {
    guard asksLate, state.isOpen else { return [] }
    var known: PlaceRules
    if let places { known = places } else { known = try context.placeRules() }
    defer { places = known }
    let power = try powers.power(over: state, in: context)
    return try context.obligations(of: state, under: &known, power: power)
      .filter { $0.daysOverdue > 0 }
      .sorted { $0.daysOverdue > $1.daysOverdue }
  }

  mutating func name(
    of person: PersonID,
    in context: OperatingContext
  ) throws(OperationFailure) -> String? {
    if let known = names[person] { return known }
    let name = try context.value(of: try context.loadPerson(person).value.name)
    names[person] = .some(name)
    return name
  }

  mutating func industries(
    of site: SiteID,
    in context: OperatingContext
  ) throws(OperationFailure) -> [String] {
    if let known = industries[site] { return known }
    let found: [String]
    switch try context.loadSite(site).value.facts["site.industry"]?.value {
    case .choices(let choices): found = choices
    case .choice(let choice): found = [choice]
    case .boolean, .integer, .decimal, .text, .day, nil: found = []
    }
    industries[site] = found
    return found
  }

  /// The plan or notice that names the campaign; nothing when the visit was of no campaign.
  mutating func campaign(
    of inspection: InspectionID,
    in context: OperatingContext
  ) throws(OperationFailure) -> [String]? {
    if let known = campaigns[inspection] { return known }
    let visit = try context.loadInspection(inspection).value
    let isCampaign = visit.start.occasion == .campaign
    let found: [String]? =
      isCampaign
      ? visit.start.checklists + [visit.administrative?.planOrTrigger].compactMap { $0 } : nil
    campaigns[inspection] = .some(found)
    return found
  }
}

extension HazardQuery {
  /// Whether it asks for what only hazards have, not cases.
  var isAboutMembers: Bool {
    !conditions.isEmpty || filter.text != nil || filter.dueBefore != nil || filter.dueAfter != nil
      || !filter.states.isEmpty
  }
}
