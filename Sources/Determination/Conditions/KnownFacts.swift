public import SafetyModel

/// What is known about a site on a day; a fact that is not here is unknown.
public struct KnownFacts: Hashable, Sendable {
  /// The values by key.
  public var values: [String: FactValue]
  /// What each derived fact that cannot be worked out waits for, by its key.
  public internal(set) var missing: [String: [String]] = [:]

  /// Creates a table from values by key.
  public init(_ values: [String: FactValue]) {
    self.values = values
  }

  /// The facts of a site with those that follow from what it is.
  public init(of site: Site) {
    self.init(
      site.facts.mapValues(\.value),
      region: site.region,
      kind: site.kind,
      tenancy: site.tenancy
    )
  }

  /// Stated facts with those that follow from the site itself: its region is a fact of its own, and
  /// so are its kind and its role in a lease where they are not stated.
  public init(
    _ stated: [String: FactValue],
    region: RegionCode,
    kind: SiteKind,
    tenancy: Tenancy?
  ) {
    values = stated
    values["site.region"] = .text(region.text)
    if values["site.subject"] == nil { values["site.subject"] = .choice(kind.rawValue) }
    if let tenancy, values["site.role"] == nil {
      values["site.role"] = .choice(tenancy.role.rawValue)
    }
  }
}
