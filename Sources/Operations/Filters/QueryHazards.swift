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
  public init(
    _ filter: HazardFilter = HazardFilter(),
    conditions: [FilterExpression] = [],
    sort: HazardSort? = nil
  ) {
    self.filter = filter
    self.conditions = conditions
    self.sort = sort
  }
}

extension OperatingContext {
  /// The hazards that answer a question, on the day of the context.
  public func hazards(answering query: HazardQuery) throws(OperationFailure) -> [HazardListing] {
    let condition = FilterExpression.all(query.conditions)
    var rows = try hazards(matching: condition.narrowing(query.filter, on: today))
    if condition.asksOverdue { rows += try rowsWithMeasures(beside: rows, query, condition) }
    let passing = try only(try withMeasures(rows), passing: query)
    return query.sort?.sorted(passing) ?? passing
  }

  /// Hazards in time by their term whose stop or listing may be past its last day.
  private func rowsWithMeasures(
    beside rows: [HazardListing],
    _ query: HazardQuery,
    _ condition: FilterExpression
  ) throws(OperationFailure) -> [HazardListing] {
    var wide = condition.withoutOverdue.narrowing(query.filter, on: today)
    wide.standing = .open
    if wide.grade == .any { wide.grade = .majorOrSuspected }
    let known = Set(rows.map(\.hazard.id))
    return try hazards(matching: wide).filter {
      $0.mayHaveMeasures && !known.contains($0.hazard.id)
    }
  }

  /// The rows with the last days of what stands beside the term; few hazards have any.
  func withMeasures(_ rows: [HazardListing]) throws(OperationFailure) -> [HazardListing] {
    var filled = rows
    for index in filled.indices where filled[index].mayHaveMeasures {
      guard let id = HazardID(filled[index].hazard.id.text) else { continue }
      filled[index].measureDue = try loadHazard(id).value.measureDue
    }
    return filled
  }

  /// The rows that meet the conditions of a question.
  func only(
    _ rows: [HazardListing],
    passing query: HazardQuery
  ) throws(OperationFailure) -> [HazardListing] {
    guard !query.conditions.isEmpty else { return rows }
    let condition = FilterExpression.all(query.conditions)
    var sources = DetailSources()
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

  private func details(
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
      isListed: !state.supervision.levels.isEmpty
    )
  }
}

/// What many hazards share, fetched once.
private struct DetailSources {
  private var names: [PersonID: String?] = [:]
  private var industries: [SiteID: [String]] = [:]
  private var campaigns: [InspectionID: [String]?] = [:]

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

extension HazardListing {
  /// Whether a stop, a seal or a listing must be lifted before it closes.
  fileprivate var mayHaveMeasures: Bool {
    let steps = (hazard.missingSteps ?? "").split(separator: " ").map { $0.prefix { $0 != ":" } }
    return hazard.isOpen
      && steps.contains { $0 == "resumption" || $0 == "unsealing" || $0 == "delisting" }
  }
}

extension FilterExpression {
  /// Whether everything that passes must be overdue.
  fileprivate var asksOverdue: Bool {
    switch self {
    case .any, .not: false
    case .all(let parts): parts.contains(where: \.asksOverdue)
    case .test(let test): test.field == .overdue && test.condition == .holds
    }
  }

  /// The same without the parts that ask for it.
  fileprivate var withoutOverdue: FilterExpression {
    switch self {
    case .any, .not: self
    case .all(let parts): .all(parts.map(\.withoutOverdue))
    case .test: asksOverdue ? .all([]) : self
    }
  }
}

extension HazardQuery {
  /// Whether it asks for what only hazards have, not cases.
  var isAboutMembers: Bool {
    !conditions.isEmpty || filter.text != nil || filter.dueBefore != nil || filter.dueAfter != nil
      || !filter.states.isEmpty
  }
}
