/// A site as somebody enters it, before it is on the register.
public struct SiteDraft: Hashable, Sendable {
  /// A person to speak to, with the values themselves.
  public struct ContactDraft: Hashable, Sendable {
    /// The part.
    public var role: Contact.Role
    /// The name.
    public var name: String
    /// The phone number.
    public var phone: String?

    /// Creates a contact.
    public init(role: Contact.Role, name: String, phone: String?) {
      self.role = role
      self.name = name
      self.phone = phone
    }
  }

  /// The kind.
  public var kind: SiteKind
  /// The name.
  public var name: String
  /// Whether it is an invented sample.
  public var fictitious: Bool
  /// The credit code as typed.
  public var creditCode: String?
  /// The region.
  public var region: RegionCode
  /// The address.
  public var address: String?
  /// The park or building it stands in, by id, external code or name.
  public var parent: String?
  /// Who owns, runs and rents.
  public var tenancy: Tenancy?
  /// A number given elsewhere.
  public var externalCode: String?
  /// People to speak to.
  public var contacts: [ContactDraft]
  /// What is known.
  public var facts: [SiteFact]
  /// Where the draft stands in a file.
  public var location: RuleLocation?

  /// Creates a draft.
  public init(
    kind: SiteKind,
    name: String,
    fictitious: Bool = false,
    creditCode: String? = nil,
    region: RegionCode,
    address: String? = nil,
    parent: String? = nil,
    tenancy: Tenancy? = nil,
    externalCode: String? = nil,
    contacts: [ContactDraft] = [],
    facts: [SiteFact] = [],
    location: RuleLocation? = nil
  ) {
    self.kind = kind
    self.name = name
    self.fictitious = fictitious
    self.creditCode = creditCode
    self.region = region
    self.address = address
    self.parent = parent
    self.tenancy = tenancy
    self.externalCode = externalCode
    self.contacts = contacts
    self.facts = facts
    self.location = location
  }
}
