/// What kind of place is inspected.
public enum SiteKind: String, Hashable, Sendable, Codable, CaseIterable {
  case enterprise
  case park
  case building
  /// 场所.
  case premises
}

/// The credit code of a site, as far as it is known.
public enum CreditCodeStatus: Hashable, Sendable {
  /// Checked and valid.
  case valid(CreditCode)
  /// Invented for samples.
  case fictitious(String?)
  /// There is none (natural person), or it is not yet known.
  case absent
}

/// The part a party plays in a let building.
public enum TenancyRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// 出租方/产权方.
  case owner
  /// 园区运营方.
  case `operator`
  /// 承租方.
  case tenant
}

/// Who owns, runs and rents the premises.
public struct Tenancy: Hashable, Sendable, Codable {
  /// The part the site itself plays.
  public var role: TenancyRole
  /// The owner's name, when it is another body.
  public var owner: String?
  /// The operator's name, when it is another body.
  public var `operator`: String?

  /// Creates a tenancy.
  public init(role: TenancyRole, owner: String?, operator: String?) {
    self.role = role
    self.owner = owner
    self.`operator` = `operator`
  }
}

/// A person to speak to at a site.
public struct Contact: Hashable, Sendable, Codable {
  /// The part a contact plays.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// 主要负责人.
    case principal
    /// 安全管理人员.
    case safetyOfficer = "safety_officer"
    case other
  }

  /// The part.
  public var role: Role
  /// The name, by commitment.
  public var name: PersonalReference
  /// The phone number, by commitment.
  public var phone: PersonalReference?

  /// Creates a contact.
  public init(role: Role, name: PersonalReference, phone: PersonalReference?) {
    self.role = role
    self.name = name
    self.phone = phone
  }
}

/// Anything inspected: an enterprise, a park, a building, premises (检查对象).
public struct Site: Hashable, Sendable {
  /// Whether the site is still there.
  public enum Status: Hashable, Sendable {
    case active
    /// Closed, moved out or demolished, with a reason.
    case closed(reason: String)
    /// Found to be the same as another site.
    case merged(into: SiteID)
  }

  /// The id.
  public var id: SiteID
  /// The kind.
  public var kind: SiteKind
  /// The name.
  public var name: String
  /// Names it had before, oldest first.
  public var formerNames: [String] = []
  /// The credit code.
  public var creditCode: CreditCodeStatus
  /// The region.
  public var region: RegionCode
  /// The address.
  public var address: String?
  /// The park or building it stands in.
  public var parent: SiteID?
  /// Who owns, runs and rents.
  public var tenancy: Tenancy?
  /// A number given elsewhere.
  public var externalCode: String?
  /// People to speak to.
  public var contacts: [Contact] = []
  /// What is known, by key.
  public var facts: [String: SiteFact] = [:]
  /// Values that later ones replaced, oldest first.
  public var earlierFacts: [SiteFact] = []
  /// Its named locations, in order of first use.
  public var locations: [String] = []
  /// Whether it is still there.
  public var status: Status = .active
}
