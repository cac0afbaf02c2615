import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow

/// One line of a person's queue.
public struct WorkListing {
  /// What it is about.
  public enum Subject {
    /// A hazard.
    case hazard(HazardState)
    /// A suspected or confirmed case.
    case majorCase(CaseView)
  }

  /// What it is about.
  public var subject: Subject
  /// The present name of the site.
  public var site: String
  /// What is to be done.
  public var item: WorkItem
  /// The steps still missing.
  public var missing: [MissingStep]
  /// What the body that follows it may do.
  public var power: KeeperPower
  /// The colleague whose work it is, when the person stands in for one.
  public var onBehalfOf: PersonID?
}

/// A person's queue on a day.
public struct WorkQueue {
  /// Whose it is.
  public var person: PersonView
  /// On which day.
  public var day: CivilDate
  /// The lines, the most urgent first.
  public var lines: [WorkListing]
  /// The names of the colleagues the person stands in for.
  public var names: [PersonID: String]
}

extension OperatingContext {
  /// What a person has to do, across hazards and cases.
  ///
  /// A hazard is in the queue of those who follow it (`HazardState.keepers`) and, for people of an
  /// enterprise, when it is a hazard of their site; a case when one of its members is. A listing
  /// (挂牌督办) is in the queue of whoever answers for it, whoever recorded it, and the people of the
  /// body that lists.
  public func work(of id: PersonID) throws(OperationFailure) -> WorkQueue {
    let person = try viewPerson(id)
    let places = WorkPlace(
      person: person.person,
      standsInFor: try standsInFor(id),
      day: today
    )
    var rules = try placeRules()
    var powers = KeeperPowers()
    var lines: [WorkListing] = []
    var joined: [CaseID: PersonID?] = [:]
    for row in try hazards(matching: HazardFilter(standing: .open)) {
      guard let hazard = HazardID(row.hazard.id.text) else { continue }
      let state = try loadHazard(hazard).value
      guard let place = places.side(of: state) else {
        lines += try supervised(state, at: row.siteName, by: places, &rules, &powers)
        continue
      }
      if let joins = state.majorCase, joined[joins] == nil { joined[joins] = .some(place.for) }
      let power = try powers.power(over: state, in: self)
      let duties = try obligations(of: state, under: &rules, power: power)
      let missing = HazardWorkflow.missingSteps(in: state, power: power)
      let items = WorkItem.items(
        duties: duties,
        missing: missing,
        for: place.side,
        isOwnCheck: state.found.nature == .selfCheck,
        on: today
      )
      lines += items.map {
        WorkListing(
          subject: .hazard(state),
          site: row.siteName ?? row.hazard.site.text,
          item: $0,
          missing: missing,
          power: power,
          onBehalfOf: place.for
        )
      }
    }
    for (id, behalf) in joined { lines += try work(of: id, side: places.ownSide, for: behalf) }
    lines += try supervisedCases(by: places, besides: Set(joined.keys))
    return WorkQueue(
      person: person,
      day: today,
      lines: lines.sorted { $0.order < $1.order },
      names: try names(of: Set(lines.compactMap(\.onBehalfOf)))
    )
  }

  /// What the listings of a hazard ask of a person who supervises them and does not follow it.
  private func supervised(
    _ state: HazardState,
    at site: String?,
    by places: WorkPlace,
    _ rules: inout PlaceRules,
    _ powers: inout KeeperPowers
  ) throws(OperationFailure) -> [WorkListing] {
    let levels = places.levels(of: state.supervision)
    guard !levels.isEmpty else { return [] }
    let power = try powers.power(over: state, in: self)
    let duties = try obligations(of: state, under: &rules, power: power)
    let missing = HazardWorkflow.missingSteps(in: state, power: power)
    return WorkItem.supervising(duties, at: levels, on: today).map {
      WorkListing(
        subject: .hazard(state),
        site: site ?? state.found.site.text,
        item: $0,
        missing: missing,
        power: power
      )
    }
  }

  /// What the listings of cases ask of a person who supervises them.
  private func supervisedCases(
    by places: WorkPlace,
    besides known: Set<CaseID>
  ) throws(OperationFailure) -> [WorkListing] {
    guard places.ownSide == .finder else { return [] }
    var lines: [WorkListing] = []
    for row in try cases(standing: horizon == nil ? .open : .any) {
      guard let id = CaseID(row.majorCase.id.text), !known.contains(id) else { continue }
      // A case opened beyond the horizon was not there yet.
      if horizon != nil, try history(of: id).isEmpty { continue }
      let levels = places.levels(of: try loadCase(id).value.supervision)
      guard !levels.isEmpty else { continue }
      let view = try viewCase(id)
      guard view.kind.isOpen else { continue }
      lines += WorkItem.supervising(view.obligations, at: levels, on: today).map {
        WorkListing(
          subject: .majorCase(view),
          site: view.site.name,
          item: $0,
          missing: view.missing,
          power: .mandated
        )
      }
    }
    return lines
  }

  private func work(
    of id: CaseID,
    side: WorkItem.Side,
    for behalf: PersonID?
  ) throws(OperationFailure) -> [WorkListing] {
    let view = try viewCase(id)
    guard view.kind.isOpen else { return [] }
    return WorkItem.items(
      duties: view.obligations,
      missing: view.missing,
      for: side,
      isOwnCheck: false,
      on: today
    ).map {
      WorkListing(
        subject: .majorCase(view),
        site: view.site.name,
        item: $0,
        missing: view.missing,
        power: .mandated,
        onBehalfOf: behalf
      )
    }
  }

  /// The kept names of some people.
  func names(of people: Set<PersonID>) throws(OperationFailure) -> [PersonID: String] {
    var names: [PersonID: String] = [:]
    for id in people { names[id] = try value(of: try loadPerson(id).value.name) }
    return names
  }
}

/// Where a person stands towards a hazard.
private struct WorkPlace {
  let person: Person
  let standsInFor: [(absent: PersonID, as: Deputy)]
  let day: CivilDate

  /// The levels whose listings the person supervises, recorded, or makes with the body.
  func levels(of supervision: SupervisionState) -> Set<OrganisationLevel> {
    guard ownSide == .finder else { return [] }
    let own = supervision.standing.map(\.listed).filter { listed in
      listed.responsible.person == person.id || listed.by == person.id
        || (person.organisation != nil && listed.organisation == person.organisation)
    }
    return Set(own.map(\.level))
  }

  var ownSide: WorkItem.Side { person.qualification == .unitStaff ? .unit : .finder }

  /// The side and, for a deputy, the colleague; nothing when the hazard is not the person's.
  func side(of state: HazardState) -> (side: WorkItem.Side, for: PersonID?)? {
    let keepers = state.keepers
    if let site = person.site {
      let sites = state.found.parties.compactMap(\.site) + [state.found.site]
      if sites.contains(site) { return (.unit, nil) }
    }
    if state.responsible?.person == person.id { return (.unit, nil) }
    if keepers.contains(person.id) { return (ownSide, nil) }
    let standing = standsInFor.first {
      keepers.contains($0.absent) && $0.as.covers(state.found.matter, on: day)
    }
    return standing.map { (ownSide, $0.absent) }
  }
}

extension WorkListing {
  /// The most urgent first, then the earliest day, then by what and where it is, then by id.
  fileprivate var order: WorkOrder {
    let (matter, id) =
      switch subject {
      case .hazard(let state):
        (state.found.title.zh + (state.found.location ?? ""), state.id.text)
      case .majorCase(let view): ("", view.state.id.text)
      }
    return WorkOrder(
      urgency: item.urgency,
      day: item.day?.daysSinceEpoch ?? .max,
      matter: matter,
      id: id
    )
  }
}

private struct WorkOrder: Comparable {
  let urgency: WorkItem.Urgency
  let day: Int
  let matter: String
  let id: String

  static func < (left: WorkOrder, right: WorkOrder) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.day != right.day { return left.day < right.day }
    return (left.matter, left.id) < (right.matter, right.id)
  }
}
