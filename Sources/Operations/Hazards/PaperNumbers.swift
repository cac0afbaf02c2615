import Ledger
import SQLStore
import SafetyModel
import Workflow
import Workspace

/// A numbered paper of a body: a number is used once (文书编号).
struct NumberedPaper: Hashable {
  /// What kind of paper it is.
  enum Kind: Hashable { case order, stop, seal, penalty }

  var kind: Kind
  var number: String
  var body: OrganisationID?
  var on: CivilDate

  /// The kinds of events that carry one.
  static let events = [
    OrderIssued.kind, "hazard.\(StopOrdered.name)", "hazard.\(SealImposed.name)",
    PenaltyDecided.kind,
  ]
}

extension HazardState {
  /// The numbered papers of a hazard; whose a penalty is follows from who recorded it.
  func papers(
    bodyOf person: (PersonID) throws(OperationFailure) -> OrganisationID?
  ) throws(OperationFailure) -> [NumberedPaper] {
    var papers: [NumberedPaper] = []
    for order in orders {
      papers.append(
        NumberedPaper(
          kind: .order,
          number: order.number.text,
          body: order.organisation,
          on: order.on
        )
      )
    }
    for stop in stopWork.stops.map(\.ordered) {
      papers.append(
        NumberedPaper(
          kind: .stop,
          number: stop.paper.text,
          body: stop.organisation,
          on: stop.on
        )
      )
    }
    for seal in stopWork.seals.map(\.imposed) {
      papers.append(
        NumberedPaper(
          kind: .seal,
          number: seal.paper.text,
          body: seal.organisation,
          on: seal.on
        )
      )
    }
    for case .penaltyDecided(let penalty) in proceedings {
      papers.append(
        NumberedPaper(
          kind: .penalty,
          number: penalty.number.text,
          body: try person(penalty.by),
          on: penalty.on
        )
      )
    }
    return papers
  }
}

extension OperatingContext {
  /// One number of one body is one paper; what one command says of several hazards is one.
  ///
  /// A penalty may rest on several hazards that are recorded one after another.
  func checkNumber(of command: HazardCommand) throws(OperationFailure) {
    guard let paper = try numberedPaper(of: command) else { return }
    let holders = try query { () throws(StoreFailure) in
      try workspace.database.subjects(naming: paper.number, inEventsOf: NumberedPaper.events)
    }
    for holder in holders {
      guard let id = HazardID(holder.text) else { continue }
      let used = try loadHazard(id).value.papers(bodyOf: body)
      for other in used where other.number == paper.number && other.body == paper.body {
        if paper.kind == .penalty, other.kind == .penalty, other.on == paper.on { continue }
        throw .notNow(.act(.numberUsed(paper.number, by: id.text, on: other.on)))
      }
    }
  }

  private func numberedPaper(
    of command: HazardCommand
  ) throws(OperationFailure) -> NumberedPaper? {
    let kind: NumberedPaper.Kind
    let number: DocumentNumber
    switch command {
    case .issueOrder(let draft): (kind, number) = (.order, draft.number)
    case .stopWork(.order(let draft)): (kind, number) = (.stop, draft.order.paper)
    case .stopWork(.seal(let draft)): (kind, number) = (.seal, draft.order.paper)
    case .proceeding(.penaltyDecided(let penalty)): (kind, number) = (.penalty, penalty.number)
    default: return nil
    }
    return NumberedPaper(
      kind: kind,
      number: number.text,
      body: try command.doers.first.flatMap(body),
      on: command.day
    )
  }

  private func body(of person: PersonID) throws(OperationFailure) -> OrganisationID? {
    try loadPerson(person).value.organisation
  }

  /// Tells when it cannot be known whether the site lies in the region of the body that acts.
  func adviseOnRegion(of command: HazardCommand) throws(OperationFailure) {
    switch command.kind {
    case .issueOrder, .orderStop, .seal, .filePenaltyCase, .decidePenalty, .close: break
    default: return
    }
    guard let id = try command.doers.first.flatMap(body) else { return }
    let organisation = try loadOrganisation(id).value
    if organisation.region == nil { warn(.advice(.noRegion(organisation.name))) }
  }
}
