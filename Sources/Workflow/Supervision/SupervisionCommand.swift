public import SafetyModel

/// A listing to be recorded; its number follows from the state.
public struct ListingDraft: Hashable, Sendable {
  /// The level that lists.
  public var level: OrganisationLevel
  /// The number of the listing document.
  public var paper: DocumentNumber
  /// The body that issued it.
  public var body: String
  /// That body, when it is on the register.
  public var organisation: OrganisationID?
  /// The unit that supervises.
  public var supervisor: String
  /// The person of that unit who answers for the supervision.
  public var responsible: ResponsiblePerson
  /// The last day of the term.
  public var due: CivilDate
  /// What is required.
  public var requirements: String
  /// How many days lie between two reports on progress.
  public var reportEvery: Int?
  /// Who records it.
  public var by: PersonID
  /// The day of the document.
  public var on: CivilDate
  /// The signed document.
  public var evidence: [EvidenceReference]

  /// Creates the draft.
  public init(
    level: OrganisationLevel,
    paper: DocumentNumber,
    body: String,
    organisation: OrganisationID? = nil,
    supervisor: String,
    responsible: ResponsiblePerson,
    due: CivilDate,
    requirements: String,
    reportEvery: Int? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.level = level
    self.paper = paper
    self.body = body
    self.organisation = organisation
    self.supervisor = supervisor
    self.responsible = responsible
    self.due = due
    self.requirements = requirements
    self.reportEvery = reportEvery
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// What somebody asks to do about the listings of a hazard or case.
public enum SupervisionCommand: Hashable, Sendable {
  case list(ListingDraft)
  case publish(ListingPublished)
  case report(ListingProgressReported)
  case request(DelistingRequested)
  case review(DelistingReviewed)
  case lift(SupervisionLifted)
}

extension SupervisionCommand {
  /// The day it is said to happen on.
  public var day: CivilDate {
    switch self {
    case .list(let draft): draft.on
    case .publish(let body): body.on
    case .report(let body): body.on
    case .request(let body): body.on
    case .review(let body): body.on
    case .lift(let body): body.on
    }
  }

  /// The files a command brings along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .list(let draft): draft.evidence
    case .publish(let body): body.evidence
    case .report(let body): body.evidence
    case .request(let body): body.evidence
    case .review(let body): body.evidence
    case .lift(let body): body.evidence
    }
  }

  /// The step it takes.
  public var step: HazardStep {
    switch self {
    case .list: .list
    case .publish: .publishListing
    case .report: .reportListing
    case .request: .applyDelisting
    case .review: .reviewDelisting
    case .lift: .delist
    }
  }

  /// Everybody it names as taking the step; of a review the reviewers.
  var doers: [PersonID] {
    if case .review(let body) = self { return body.reviewers }
    return [by]
  }

  /// Who gives the command, by what it says.
  var by: PersonID {
    switch self {
    case .list(let draft): draft.by
    case .publish(let body): body.by
    case .report(let body): body.by
    case .request(let body): body.by
    case .review(let body): body.by
    case .lift(let body): body.by
    }
  }

  /// The text it gives for a field; nothing where it gives none.
  func text(_ field: StepField) -> String? {
    switch (self, field) {
    case (.list(let draft), .paperNumber): draft.paper.text
    case (.list(let draft), .listingBody): draft.body
    case (.list(let draft), .supervisor): draft.supervisor
    case (.list(let draft), .listingRequirements): draft.requirements
    case (.publish(let body), .place): body.place
    case (.report(let body), .progress): body.text
    case (.request(let body), .claim): body.text
    case (.review(let body), .assessment): body.assessment
    case (.lift(let body), .paperNumber): body.paper.text
    case (.lift(let body), .listingBody): body.body
    case (.lift(let body), .reason): body.reason
    case (.lift(let body), .approver): body.approver?.text
    default: nil
    }
  }
}
