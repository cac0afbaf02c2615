/// The level of an organisation in the administration.
public enum OrganisationLevel: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case unit
  case town
  case district
  case city
  case province
  case national

  private var order: Int {
    switch self {
    case .unit: 0
    case .town: 1
    case .district: 2
    case .city: 3
    case .province: 4
    case .national: 5
    }
  }

  /// Orders levels from the unit up.
  public static func < (left: OrganisationLevel, right: OrganisationLevel) -> Bool {
    left.order < right.order
  }
}

/// Where a power to inspect and order comes from.
public enum MandateSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// Its own, by statute.
  case own
  /// 赋权: transferred; acts in its own name.
  case authorised
  /// 委托: entrusted; acts in the entrusting organ's name (行政处罚法 2021, art. 20).
  case entrusted
}

/// What a body may inspect and order, on which days, and in whose name (职权).
public struct Mandate: Hashable, Sendable, Codable {
  /// A short id, unique within the organisation.
  public var id: String
  /// Where the power comes from.
  public var source: MandateSource
  /// The body in whose name papers are issued; absent = its own.
  public var inNameOf: String?
  /// The matters included.
  public var matters: [String]
  /// The matters expressly excluded.
  public var excluded: [String]
  /// The document that grants it.
  public var document: String
  /// The days it is valid.
  public var valid: DayInterval

  /// Creates a mandate.
  public init(
    id: String,
    source: MandateSource,
    inNameOf: String?,
    matters: [String],
    excluded: [String],
    document: String,
    valid: DayInterval
  ) {
    self.id = id
    self.source = source
    self.inNameOf = inNameOf
    self.matters = matters
    self.excluded = excluded
    self.document = document
    self.valid = valid
  }

  /// Whether it covers a matter on a day.
  public func covers(_ matter: String, on day: CivilDate) -> Bool {
    valid.contains(day) && matters.contains(matter) && !excluded.contains(matter)
  }

  enum CodingKeys: String, CodingKey {
    case id
    case source
    case inNameOf = "in_name_of"
    case matters
    case excluded
    case document
    case valid
  }
}

/// A body that inspects, runs a park or is a unit.
public struct Organisation: Hashable, Sendable {
  /// The id.
  public var id: OrganisationID
  /// The name.
  public var name: String
  /// The level.
  public var level: OrganisationLevel
  /// The region.
  public var region: RegionCode?
  /// The body above it.
  public var parent: OrganisationID?
  /// Its mandates.
  public var mandates: [Mandate]
  /// The papers by which its mandates and its place were entered, in order.
  public var papers: [RegisterPaper] = []
  /// The entries that are dated before acts of the body.
  public var datedBack: [DatedBack] = []

  /// Creates an organisation.
  public init(
    id: OrganisationID,
    name: String,
    level: OrganisationLevel,
    region: RegionCode?,
    parent: OrganisationID?,
    mandates: [Mandate] = []
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.region = region
    self.parent = parent
    self.mandates = mandates
  }
}
