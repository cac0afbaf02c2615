public import SafetyModel

/// The listings of a hazard or case: several levels may list it at once, each on its own.
public struct SupervisionState: Hashable, Sendable {
  /// One listing and what became of it.
  public struct Listing: Hashable, Sendable {
    /// How it was listed.
    public var listed: SupervisionListed
    /// Where it was made public.
    public var publications: [ListingPublished] = []
    /// The reports on progress.
    public var reports: [ListingProgressReported] = []
    /// The request to be taken off the list, until a review fails it.
    public var request: DelistingRequested?
    /// The last review of a request.
    public var review: DelistingReviewed?
    /// How it ended.
    public var lifted: SupervisionLifted?

    /// Whether it still stands.
    public var stands: Bool { lifted == nil }

    /// Whether the request waits for its review.
    public var waitsForReview: Bool { stands && request != nil && passedReview == nil }

    /// The review that passed the pending request.
    public var passedReview: DelistingReviewed? {
      guard request != nil, let review, review.result == .passed else { return nil }
      return review
    }

    /// The day the last report was made, or the listing itself before the first one.
    public var lastReportDay: CivilDate { reports.last?.on ?? listed.on }
  }

  /// Every listing, in order.
  public internal(set) var listings: [Listing] = []

  /// Creates the state before anything was listed.
  public init() {}

  /// The listings that stand.
  public var standing: [Listing] { listings.filter(\.stands) }

  /// The levels that list it now, from the lowest.
  public var levels: [OrganisationLevel] { standing.map(\.listed.level).sorted() }

  /// The listing of a level that stands.
  public func standing(at level: OrganisationLevel) -> Listing? {
    standing.first { $0.listed.level == level }
  }

  /// Whether a step about listings has anything to be about.
  func admits(_ step: HazardStep) -> Bool {
    switch step {
    case .publishListing, .reportListing, .delist: !standing.isEmpty
    case .applyDelisting: standing.contains { $0.request == nil }
    case .reviewDelisting: standing.contains(where: \.waitsForReview)
    default: true
    }
  }

  mutating func apply(_ event: SupervisionEvent) {
    switch event {
    case .listed(let body): listings.append(Listing(listed: body))
    case .published(let body): change(body.number) { $0.publications.append(body) }
    case .reported(let body): change(body.number) { $0.reports.append(body) }
    case .requested(let body):
      change(body.number) {
        $0.request = body
        $0.review = nil
      }
    case .reviewed(let body):
      change(body.number) {
        $0.review = body
        if body.result == .failed { $0.request = nil }
      }
    case .lifted(let body): change(body.number) { $0.lifted = body }
    }
  }

  /// A hazard that is not put right after all must be asked about and reviewed anew.
  mutating func forgetRequests() {
    for index in listings.indices where listings[index].stands {
      listings[index].request = nil
      listings[index].review = nil
    }
  }

  private mutating func change(_ number: Int, _ change: (inout Listing) -> Void) {
    for index in listings.indices where listings[index].listed.number == number {
      change(&listings[index])
    }
  }
}
