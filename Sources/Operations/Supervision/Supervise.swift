import Ledger
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// What can be listed: a hazard that is major by itself, or a major case.
public enum SupervisedSubject: Hashable, Sendable {
  case hazard(HazardID)
  case majorCase(CaseID)
}

/// A listing as somebody enters it.
public struct ListingRequest: Hashable, Sendable {
  /// The level that lists.
  public var level: OrganisationLevel
  /// The number of the listing document.
  public var number: DocumentNumber
  /// The body that issued it.
  public var body: String
  /// The unit that supervises.
  public var supervisor: String
  /// The person of that unit who answers for the supervision.
  public var responsible: String
  /// The post of that person.
  public var post: String?
  /// The last day of the term.
  public var due: CivilDate
  /// What is required.
  public var requirements: String
  /// How many days lie between two reports on progress.
  public var reportEvery: Int?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    level: OrganisationLevel,
    number: DocumentNumber,
    body: String,
    supervisor: String,
    responsible: String,
    post: String? = nil,
    due: CivilDate,
    requirements: String,
    reportEvery: Int? = nil,
    documents: [String] = []
  ) {
    self.level = level
    self.number = number
    self.body = body
    self.supervisor = supervisor
    self.responsible = responsible
    self.post = post
    self.due = due
    self.requirements = requirements
    self.reportEvery = reportEvery
    self.documents = documents
  }
}

extension OperatingContext {
  /// Records that a level put a hazard or case on its list (挂牌督办).
  public func list(
    _ subject: SupervisedSubject,
    _ request: ListingRequest
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    let body = try signer(request.body, of: request.level)
    let responsible = try registered(request.responsible)
    try supervise(subject) { (recording, _) throws(OperationFailure) in
      .list(
        ListingDraft(
          level: request.level,
          paper: request.number,
          body: request.body,
          organisation: body,
          supervisor: request.supervisor,
          responsible: ResponsiblePerson(
            person: responsible,
            name: recording.commit(request.responsible),
            post: request.post
          ),
          due: request.due,
          requirements: request.requirements,
          reportEvery: request.reportEvery,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Whether the register knows a body that is to have signed a listing; else nobody could check it.
  public func knowsBody(named name: String) throws(OperationFailure) -> Bool {
    try organisations().contains { $0.name == name }
  }

  /// The body of the register that signs for a level; nothing when it is not on the register.
  ///
  /// - Throws: `input` when it is registered below that level.
  private func signer(
    _ name: String,
    of level: OrganisationLevel
  ) throws(OperationFailure) -> OrganisationID? {
    guard let row = try organisations().first(where: { $0.name == name }),
      let id = OrganisationID(row.id.text)
    else { return nil }
    let own = try loadOrganisation(id).value.level
    guard own >= level else {
      throw .input([InputProblem(.bodyBelowLevel(name, own, listed: level))])
    }
    return id
  }

  /// The one person on the register with exactly that name, if there is one.
  private func registered(_ name: String) throws(OperationFailure) -> PersonID? {
    let people = try query { () throws(StoreFailure) in
      try workspace.database.people(matching: name, page: Page(limit: 20))
    }
    .filter { $0.name == name }
    guard people.count == 1 else { return nil }
    return people.first.flatMap { PersonID($0.person.id.text) }
  }

  /// Records where a listing was made public (公示).
  public func publishListing(
    of subject: SupervisedSubject,
    at level: OrganisationLevel?,
    place: String,
    documents: [String] = []
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    try supervise(subject) { (_, state) throws(OperationFailure) in
      .publish(
        ListingPublished(
          number: try listing(at: level, in: state),
          place: place,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records a report on progress under a listing.
  public func reportProgress(
    of subject: SupervisedSubject,
    at level: OrganisationLevel?,
    text: String,
    photos: [String] = [],
    documents: [String] = []
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence =
      try addEvidence(photos, purpose: .corrected) + addEvidence(documents, purpose: .document)
    try supervise(subject) { (_, state) throws(OperationFailure) in
      .report(
        ListingProgressReported(
          number: try listing(at: level, in: state),
          text: text,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records the unit's request to be taken off a list.
  public func requestDelisting(
    of subject: SupervisedSubject,
    at level: OrganisationLevel?,
    text: String,
    number: DocumentNumber?,
    documents: [String] = []
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    try supervise(subject) { (_, state) throws(OperationFailure) in
      .request(
        DelistingRequested(
          number: try listing(at: level, in: state),
          text: text,
          paper: number,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records the review of a request to be taken off a list.
  public func reviewDelisting(
    of subject: SupervisedSubject,
    at level: OrganisationLevel?,
    reviewers: [PersonID],
    result: DelistingReviewResult,
    assessment: String,
    documents: [String] = []
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    try supervise(subject, naming: reviewers) { (_, state) throws(OperationFailure) in
      .review(
        DelistingReviewed(
          number: try listing(at: level, in: state),
          reviewers: reviewers,
          result: result,
          assessment: assessment,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Takes a hazard or case off the list of a level (解除挂牌督办).
  ///
  /// - Throws: `refused` unless the acting person is of that level or above.
  public func delist(
    _ subject: SupervisedSubject,
    at level: OrganisationLevel?,
    number paper: DocumentNumber,
    body: String,
    ground: DelistingGround,
    reason: String,
    approver: PersonID? = nil,
    documents: [String] = []
  ) throws(OperationFailure) {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    try supervise(subject, naming: [approver].compactMap { $0 }) {
      (_, state) throws(OperationFailure) in
      let number = try listing(at: level, in: state)
      if let listed = state.standing.first(where: { $0.listed.number == number })?.listed {
        _ = try signer(body, of: listed.level)
      }
      return .lift(
        SupervisionLifted(
          number: number,
          paper: paper,
          body: body,
          ground: ground,
          reason: reason,
          by: actor,
          approver: approver,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  private func supervise(
    _ subject: SupervisedSubject,
    naming others: [PersonID] = [],
    _ command: (inout Recording, SupervisionState) throws(OperationFailure) -> SupervisionCommand
  ) throws(OperationFailure) {
    switch subject {
    case .hazard(let id):
      try perform(on: id, naming: others) { (recording, state) throws(OperationFailure) in
        .supervision(try command(&recording, state.supervision))
      }
    case .majorCase(let id):
      try perform(onCase: id, naming: others) { (recording, state) throws(OperationFailure) in
        .supervision(try command(&recording, state.supervision))
      }
    }
  }

  /// The number of the listing meant; the only one that stands when no level is given.
  private func listing(
    at level: OrganisationLevel?,
    in state: SupervisionState
  ) throws(OperationFailure) -> Int {
    if let level { return state.standing(at: level)?.listed.number ?? 0 }
    guard state.standing.count <= 1 else {
      throw .input([InputProblem(.missing(key: "--level"))])
    }
    return state.standing.first?.listed.number ?? 0
  }
}
