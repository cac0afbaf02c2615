/// What a review before delisting found.
public enum DelistingReviewResult: String, Hashable, Sendable, Codable, CaseIterable {
  /// The requirements of the listing are met.
  case passed
  /// They are not; the listing goes on.
  case failed
}

/// Why something is taken off a list.
public enum DelistingGround: String, Hashable, Sendable, Codable, CaseIterable {
  /// 整改合格: after request and review.
  case rectified
  /// 搬离、停业、拆除: there is nothing left to supervise.
  case gone
  /// 列入有误: it should not have been listed.
  case mistaken
}

/// Anything that happens to the listings of a hazard or of a major case.
public enum SupervisionEvent: Hashable, Sendable {
  /// It was put on the list of a level.
  case listed(SupervisionListed)
  /// The listing was made public.
  case published(ListingPublished)
  /// Progress was reported.
  case reported(ListingProgressReported)
  /// The unit asked to be taken off the list.
  case requested(DelistingRequested)
  /// The request was reviewed.
  case reviewed(DelistingReviewed)
  /// The level took it off its list.
  case lifted(SupervisionLifted)
}

extension SupervisionEvent {
  /// The name of the event after the noun, `listed`.
  public var name: String {
    switch self {
    case .listed: SupervisionListed.name
    case .published: ListingPublished.name
    case .reported: ListingProgressReported.name
    case .requested: DelistingRequested.name
    case .reviewed: DelistingReviewed.name
    case .lifted: SupervisionLifted.name
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .listed(let body): body
    case .published(let body): body
    case .reported(let body): body
    case .requested(let body): body
    case .reviewed(let body): body
    case .lifted(let body): body
    }
  }

  /// The day it happened.
  public var day: CivilDate {
    switch self {
    case .listed(let body): body.on
    case .published(let body): body.on
    case .reported(let body): body.on
    case .requested(let body): body.on
    case .reviewed(let body): body.on
    case .lifted(let body): body.on
    }
  }

  /// The number of the listing it is about.
  public var number: Int {
    switch self {
    case .listed(let body): body.number
    case .published(let body): body.number
    case .reported(let body): body.number
    case .requested(let body): body.number
    case .reviewed(let body): body.number
    case .lifted(let body): body.number
    }
  }

  /// The files it brought along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .listed(let body): body.evidence
    case .published(let body): body.evidence
    case .reported(let body): body.evidence
    case .requested(let body): body.evidence
    case .reviewed(let body): body.evidence
    case .lifted(let body): body.evidence
    }
  }

  /// Reads the particulars of a kind such as `hazard.listed`, or nothing when it is not one of these.
  ///
  /// - Parameters:
  ///   - kind: The kind as the envelope carries it.
  ///   - noun: `hazard` or `case`.
  ///   - decoder: The particulars.
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, of noun: String, from decoder: any Decoder) throws {
    switch kind {
    case "\(noun).\(SupervisionListed.name)":
      self = .listed(try SupervisionListed(from: decoder))
    case "\(noun).\(ListingPublished.name)":
      self = .published(try ListingPublished(from: decoder))
    case "\(noun).\(ListingProgressReported.name)":
      self = .reported(try ListingProgressReported(from: decoder))
    case "\(noun).\(DelistingRequested.name)":
      self = .requested(try DelistingRequested(from: decoder))
    case "\(noun).\(DelistingReviewed.name)":
      self = .reviewed(try DelistingReviewed(from: decoder))
    case "\(noun).\(SupervisionLifted.name)":
      self = .lifted(try SupervisionLifted(from: decoder))
    default: return nil
    }
  }

  /// Every kind under a noun.
  public static func kinds(of noun: String) -> [String] {
    [
      SupervisionListed.name, ListingPublished.name, ListingProgressReported.name,
      DelistingRequested.name, DelistingReviewed.name, SupervisionLifted.name,
    ].map { "\(noun).\($0)" }
  }
}
