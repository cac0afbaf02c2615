/// What a person may do by qualification (执法资格); "two officers" counts officers only.
public enum Qualification: String, Hashable, Sendable, Codable, CaseIterable {
  /// 行政执法人员, holding an enforcement card.
  case officer
  /// 执法辅助人员.
  case auxiliary
  /// 网格员.
  case gridWorker = "grid_worker"
  /// 专家.
  case expert
  /// A person of an enterprise or park.
  case unitStaff = "unit_staff"
}

/// Somebody who acts in the system.
public struct Person: Hashable, Sendable {
  /// The id.
  public var id: PersonID
  /// The name, by commitment.
  public var name: PersonalReference
  /// The organisation, for people of authorities and parks.
  public var organisation: OrganisationID?
  /// The site, for people of an enterprise.
  public var site: SiteID?
  /// The qualification.
  public var qualification: Qualification
  /// The number of the enforcement card.
  public var cardNumber: String?
  /// The days on which the card is valid; absent = not known, which refuses nothing.
  public var cardValid: DayInterval?
  /// The post held, 监管科副科长.
  public var post: String?
  /// The colleagues who stand in for this person, past and present.
  public var deputies: [Deputy] = []
  /// The papers by which qualification and card were entered, in order.
  public var papers: [RegisterPaper] = []
  /// The entries that are dated before acts of the person.
  public var datedBack: [DatedBack] = []
  /// The public keys by which this person signs, past and present.
  public var keys: [PersonKey] = []

  /// Creates a person.
  public init(
    id: PersonID,
    name: PersonalReference,
    organisation: OrganisationID?,
    site: SiteID?,
    qualification: Qualification,
    cardNumber: String?,
    cardValid: DayInterval? = nil,
    post: String? = nil
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.site = site
    self.qualification = qualification
    self.cardNumber = cardNumber
    self.cardValid = cardValid
    self.post = post
  }
}
