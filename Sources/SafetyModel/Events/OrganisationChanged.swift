/// Where a body stands: its level, its region and the body above it.
public struct OrganisationPlace: Hashable, Sendable, Codable {
  /// The level.
  public var level: OrganisationLevel
  /// The region.
  public var region: RegionCode?
  /// The body above it.
  public var parent: OrganisationID?

  /// Creates a place.
  public init(level: OrganisationLevel, region: RegionCode?, parent: OrganisationID?) {
    self.level = level
    self.region = region
    self.parent = parent
  }

  /// Creates the place of a body.
  public init(of body: Organisation) {
    self.init(level: body.level, region: body.region, parent: body.parent)
  }
}

/// The level, the region or the body above an organisation changed, or was recorded wrong.
public struct OrganisationChanged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "org.changed"
  /// What stood before.
  public var former: OrganisationPlace
  /// What stands now.
  public var place: OrganisationPlace
  public var reason: String
  /// The paper behind it.
  public var paper: RegisterPaper?
  /// That it is dated before acts of the body.
  public var datedBack: DatedBack?

  /// Creates the body.
  public init(
    former: OrganisationPlace,
    place: OrganisationPlace,
    reason: String,
    paper: RegisterPaper?,
    datedBack: DatedBack? = nil
  ) {
    self.former = former
    self.place = place
    self.reason = reason
    self.paper = paper
    self.datedBack = datedBack
  }

  enum CodingKeys: String, CodingKey {
    case former
    case place
    case reason
    case paper
    case datedBack = "dated_back"
  }
}
