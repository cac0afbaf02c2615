import SafetyModel
import Workflow

/// The listings of a hazard or a case, read from what was done about them.
struct ReferenceListings {
  /// What happened: something about a listing, or it turned out not to be put right after all.
  enum Entry {
    case act(SupervisionCommand)
    case notPutRight
  }

  struct Listing {
    var number: Int
    var draft: ListingDraft
    var lastReport: CivilDate
    var isPublished = false
    var request: DelistingRequested?
    var review: DelistingReviewed?

    var isPassed: Bool { request != nil && review?.result == .passed }
    var waits: Bool { request != nil && !isPassed }
  }

  /// What the hazard or the case says of itself.
  struct Subject {
    /// Why it may not be listed.
    var notListable: String?
    /// Why nobody may ask yet to have it taken off.
    var notReady: String?
    /// Why it is not yet put right.
    var notPutRight: String?
    var rectifiers: Set<PersonID> = []
  }

  /// The listings nobody has lifted.
  private(set) var standing: [Listing] = []
  private var count = 0

  init(_ entries: [Entry]) {
    for entry in entries {
      switch entry {
      case .notPutRight: forget()
      case .act(let act): read(act)
      }
    }
  }

  private mutating func forget() {
    for place in standing.indices {
      standing[place].request = nil
      standing[place].review = nil
    }
  }

  private mutating func read(_ act: SupervisionCommand) {
    switch act {
    case .list(let draft):
      count += 1
      standing.append(Listing(number: count, draft: draft, lastReport: draft.on))
    case .publish(let body): change(body.number) { $0.isPublished = true }
    case .report(let body): change(body.number) { $0.lastReport = body.on }
    case .request(let body):
      change(body.number) {
        $0.request = body
        $0.review = nil
      }
    case .review(let body):
      change(body.number) {
        $0.review = body
        if body.result == .failed { $0.request = nil }
      }
    case .lift(let body): standing.removeAll { $0.number == body.number }
    }
  }

  private mutating func change(_ number: Int, _ change: (inout Listing) -> Void) {
    for place in standing.indices where standing[place].number == number {
      change(&standing[place])
    }
  }

  // MARK: - Which rules an act would break
  /// What holds for a hazard and a case alike.
  func judge(
    _ act: SupervisionCommand,
    of subject: Subject,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    switch act {
    case .list(let draft): list(draft, subject, asked, &broken)
    case .publish(let body):
      know([body.by], asked, &broken)
      _ = listing(body.number, on: body.on, &broken)
      broken.needText(body.place)
    case .report(let body):
      know([body.by], asked, &broken)
      let listing = listing(body.number, on: body.on, &broken)
      broken.needText(body.text)
      broken.refuse("dayBeforeFound", if: listing.map { body.on < $0.lastReport } ?? false)
    case .request(let body):
      know([body.by], asked, &broken)
      let listing = listing(body.number, on: body.on, &broken)
      broken.refuse("supervision.alreadyRequested", if: listing?.request != nil)
      if let reason = subject.notReady { broken.refuse(reason, if: true) }
      broken.needText(body.text)
    case .review(let body): review(body, subject, asked, &broken)
    case .lift(let body): lift(body, subject, asked, &broken)
    }
  }

  private func know(_ ids: [PersonID], _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("unknownPerson", if: ids.contains { asked.people[$0] == nil })
  }

  /// Whether somebody holds office in a body of that level or above.
  private func isOf(
    _ level: OrganisationLevel,
    _ id: PersonID,
    _ asked: ReferenceQuestion
  ) -> Bool {
    guard let person = asked.people[id], let own = person.level else { return false }
    return level <= own && person.organisation != nil
      && (person.qualification == .officer || person.qualification == .auxiliary)
  }

  private func listing(
    _ number: Int,
    on day: CivilDate,
    _ broken: inout BrokenRules
  ) -> Listing? {
    let listing = standing.first { $0.number == number }
    broken.refuse("supervision.noSuchListing", if: listing == nil)
    broken.refuse("dayBeforeFound", if: listing.map { day < $0.draft.on } ?? false)
    return listing
  }

  /// A level lists once; another may list beside it.
  private func list(
    _ draft: ListingDraft,
    _ subject: Subject,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know([draft.by], asked, &broken)
    // Its own level lists it; anybody else shows the paper.
    if !draft.evidence.contains(where: { $0.purpose == .document }) {
      let level = asked.people[draft.by]?.level
      broken.refuse("supervision.listerBelowLevel", if: level.map { $0 < draft.level } ?? true)
      broken.refuse("supervision.bodyNotRegistered", if: draft.organisation == nil)
    }
    if let reason = subject.notListable { broken.refuse(reason, if: true) }
    broken.refuse("supervision.notALevel", if: draft.level == .unit)
    broken.refuse(
      "supervision.alreadyListed",
      if: standing.contains { $0.draft.level == draft.level }
    )
    for text in [draft.paper.text, draft.body, draft.supervisor, draft.requirements] {
      broken.needText(text)
    }
    broken.refuse("dueNotAfterOrder", if: draft.due <= draft.on)
    broken.refuse("supervision.rhythmUnfit", if: draft.reportEvery.map { $0 < 1 } ?? false)
  }

  /// Two who had no part in the work look; passed only what the authority found put right.
  private func review(
    _ body: DelistingReviewed,
    _ subject: Subject,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know([body.by] + body.reviewers, asked, &broken)
    if let listing = listing(body.number, on: body.on, &broken) {
      broken.refuse("supervision.notRequested", if: listing.request == nil)
      broken.refuse("dayBeforeFound", if: listing.request.map { body.on < $0.on } ?? false)
      let answers = listing.draft.responsible.person
      broken.refuse(
        "supervision.responsibleReviews",
        if: answers.map(body.reviewers.contains) ?? false
      )
      let fit = body.reviewers.filter { isOf(listing.draft.level, $0, asked) }
      broken.refuse("supervision.reviewersBelowLevel", if: Set(fit).count < 2)
    }
    broken.needText(body.assessment)
    broken.refuse("rectifierInspects", if: !subject.rectifiers.isDisjoint(with: body.reviewers))
    broken.refuse("supervision.tooFewReviewers", if: Set(body.reviewers).count < 2)
    if let reason = subject.notPutRight { broken.refuse(reason, if: body.result == .passed) }
  }

  /// Only the level that listed, or one above it; as put right only after request and review.
  private func lift(
    _ body: SupervisionLifted,
    _ subject: Subject,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know([body.by] + [body.approver].compactMap { $0 }, asked, &broken)
    for text in [body.paper.text, body.body, body.reason] { broken.needText(text) }
    broken.refuse("rectifierCloses", if: subject.rectifiers.contains(body.by))
    guard let listing = listing(body.number, on: body.on, &broken) else { return }
    let level = asked.people[body.by]?.level
    broken.refuse("supervision.belowLevel", if: level.map { $0 < listing.draft.level } ?? true)
    switch body.ground {
    case .rectified:
      broken.refuse("supervision.notRequested", if: listing.request == nil)
      broken.refuse("supervision.notReviewed", if: !listing.isPassed)
      broken.refuse("dayBeforeFound", if: listing.review.map { body.on < $0.on } ?? false)
      if let reason = subject.notPutRight { broken.refuse(reason, if: true) }
    case .gone, .mistaken:
      broken.refuse("groundMissing", if: body.evidence.isEmpty)
      broken.refuse("textMissing", if: body.approver == nil)
      guard let id = body.approver else { return }
      broken.refuse(
        "approverNotIndependent",
        if: id == body.by || subject.rectifiers.contains(id)
      )
      broken.refuse("supervision.belowLevel", if: !isOf(listing.draft.level, id, asked))
    }
  }
}
