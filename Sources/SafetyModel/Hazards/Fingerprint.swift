/// What makes two findings the same hazard: site, location and circumstance, never free text.
public struct HazardFingerprint: Hashable, Sendable, Codable {
  /// The site.
  public var site: SiteID
  /// The named location in the site.
  public var location: String?
  /// The circumstance.
  public var circumstance: String

  /// Creates the record.
  public init(site: SiteID, location: String? = nil, circumstance: String) {
    self.site = site
    self.location = location
    self.circumstance = circumstance
  }
}

extension HazardRegistered {
  /// What makes it the same hazard as another.
  public var fingerprint: HazardFingerprint {
    HazardFingerprint(site: site, location: location, circumstance: circumstance)
  }
}
