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

  /// The facts of a site; its region is a fact of its own, and so are its kind and its role in a
  /// lease where they are not stated.
  public init(of site: Site) {
    values = site.facts.mapValues(\.value)
    values["site.region"] = .text(site.region.text)
    if values["site.subject"] == nil { values["site.subject"] = .choice(site.kind.rawValue) }
    if let tenancy = site.tenancy, values["site.role"] == nil {
      values["site.role"] = .choice(tenancy.role.rawValue)
    }
  }
}
