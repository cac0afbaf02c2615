/// A site was put on the register.
public struct SiteRegistered: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.registered"
  public var siteKind: SiteKind
  public var name: String
  /// The checked credit code.
  public var creditCode: String?
  /// An invented code of a sample; never checked.
  public var fictitiousCreditCode: String?
  /// Whether the site is an invented sample.
  public var fictitious: Bool
  public var region: RegionCode
  public var address: String?
  public var parent: SiteID?
  public var tenancy: Tenancy?
  public var externalCode: String?

  /// Creates the body.
  public init(
    siteKind: SiteKind,
    name: String,
    creditCode: String?,
    fictitiousCreditCode: String?,
    fictitious: Bool,
    region: RegionCode,
    address: String?,
    parent: SiteID?,
    tenancy: Tenancy?,
    externalCode: String?
  ) {
    self.siteKind = siteKind
    self.name = name
    self.creditCode = creditCode
    self.fictitiousCreditCode = fictitiousCreditCode
    self.fictitious = fictitious
    self.region = region
    self.address = address
    self.parent = parent
    self.tenancy = tenancy
    self.externalCode = externalCode
  }

  enum CodingKeys: String, CodingKey {
    case siteKind = "site_kind"
    case name
    case creditCode = "credit_code"
    case fictitiousCreditCode = "fictitious_credit_code"
    case fictitious
    case region
    case address
    case parent
    case tenancy
    case externalCode = "external_code"
  }
}

/// A fact of a site was recorded; an earlier value of the same key stays in the history.
public struct SiteFactRecorded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.fact-recorded"
  public var fact: SiteFact

  /// Creates the body.
  public init(fact: SiteFact) { self.fact = fact }
}

/// A fact turned out not to be known after all.
public struct SiteFactWithdrawn: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.fact-withdrawn"
  public var key: String
  public var reason: String

  /// Creates the body.
  public init(key: String, reason: String) {
    self.key = key
    self.reason = reason
  }
}

/// Address, region, parent, tenancy or credit code were corrected; absent members stay as they were.
public struct SiteDetailsCorrected: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.details-corrected"
  public var region: RegionCode?
  public var address: String?
  public var parent: SiteID?
  public var tenancy: Tenancy?
  public var creditCode: String?
  public var reason: String

  /// Creates the body.
  public init(
    region: RegionCode? = nil,
    address: String? = nil,
    parent: SiteID? = nil,
    tenancy: Tenancy? = nil,
    creditCode: String? = nil,
    reason: String
  ) {
    self.region = region
    self.address = address
    self.parent = parent
    self.tenancy = tenancy
    self.creditCode = creditCode
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case region
    case address
    case parent
    case tenancy
    case creditCode = "credit_code"
    case reason
  }
}

/// A contact was recorded; it replaces the earlier contact of the same role.
public struct SiteContactRecorded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.contact-recorded"
  public var contact: Contact

  /// Creates the body.
  public init(contact: Contact) { self.contact = contact }
}

/// A location of a site got its name.
public struct LocationNamed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.location-named"
  public var location: String

  /// Creates the body.
  public init(location: String) { self.location = location }
}

/// A site changed its name.
public struct SiteRenamed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.renamed"
  public var name: String
  public var reason: String

  /// Creates the body.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// A site ceased to be inspected; its open hazards stay open.
public struct SiteClosed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.closed"
  public var reason: String

  /// Creates the body.
  public init(reason: String) { self.reason = reason }
}

/// A site turned out to be the same as another; its history stays its own.
public struct SiteMerged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "site.merged"
  public var into: SiteID
  public var reason: String

  /// Creates the body.
  public init(into: SiteID, reason: String) {
    self.into = into
    self.reason = reason
  }
}

/// Anything that happens to a site.
public enum SiteEvent: Hashable, Sendable {
  case registered(SiteRegistered)
  case factRecorded(SiteFactRecorded)
  case factWithdrawn(SiteFactWithdrawn)
  case detailsCorrected(SiteDetailsCorrected)
  case contactRecorded(SiteContactRecorded)
  case locationNamed(LocationNamed)
  case renamed(SiteRenamed)
  case closed(SiteClosed)
  case merged(SiteMerged)
}

extension SiteEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .registered: SiteRegistered.kind
    case .factRecorded: SiteFactRecorded.kind
    case .factWithdrawn: SiteFactWithdrawn.kind
    case .detailsCorrected: SiteDetailsCorrected.kind
    case .contactRecorded: SiteContactRecorded.kind
    case .locationNamed: LocationNamed.kind
    case .renamed: SiteRenamed.kind
    case .closed: SiteClosed.kind
    case .merged: SiteMerged.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .registered(let body): body
    case .factRecorded(let body): body
    case .factWithdrawn(let body): body
    case .detailsCorrected(let body): body
    case .contactRecorded(let body): body
    case .locationNamed(let body): body
    case .renamed(let body): body
    case .closed(let body): body
    case .merged(let body): body
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case SiteRegistered.kind: self = .registered(try SiteRegistered(from: decoder))
    case SiteFactRecorded.kind: self = .factRecorded(try SiteFactRecorded(from: decoder))
    case SiteFactWithdrawn.kind: self = .factWithdrawn(try SiteFactWithdrawn(from: decoder))
    case SiteDetailsCorrected.kind:
      self = .detailsCorrected(try SiteDetailsCorrected(from: decoder))
    case SiteContactRecorded.kind: self = .contactRecorded(try SiteContactRecorded(from: decoder))
    case LocationNamed.kind: self = .locationNamed(try LocationNamed(from: decoder))
    case SiteRenamed.kind: self = .renamed(try SiteRenamed(from: decoder))
    case SiteClosed.kind: self = .closed(try SiteClosed(from: decoder))
    case SiteMerged.kind: self = .merged(try SiteMerged(from: decoder))
    default: return nil
    }
  }
}
