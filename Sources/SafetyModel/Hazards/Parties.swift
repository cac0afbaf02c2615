/// The part a responsible party plays.
public enum PartyRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// The enterprise itself, in its own premises.
  case unit
  /// 出租方/产权方.
  case owner
  /// 园区运营方.
  case `operator`
  /// 承租方.
  case tenant
}

/// Who must put a hazard right; a hazard in a shared location names every party.
public struct ResponsibleParty: Hashable, Sendable, Codable {
  /// The part it plays.
  public var role: PartyRole
  /// The site, when it is on the register.
  public var site: SiteID?
  /// The name of a body that is not.
  public var name: String?

  /// Creates the record.
  public init(role: PartyRole, site: SiteID? = nil, name: String? = nil) {
    self.role = role
    self.site = site
    self.name = name
  }
}

/// The person of the unit who answers for putting a hazard right.
public struct ResponsiblePerson: Hashable, Sendable, Codable {
  /// The person, when on the register.
  public var person: PersonID?
  /// The name, by commitment, when not.
  public var name: PersonalReference?
  /// The post.
  public var post: String?

  /// Creates the record.
  public init(person: PersonID? = nil, name: PersonalReference? = nil, post: String? = nil) {
    self.person = person
    self.name = name
    self.post = post
  }
}

/// Where a hazard came from; leniency, caps and figures depend on it.
public enum HazardSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// 企业自查.
  case selfCheck = "self_check"
  /// 园区（出租方）检查.
  case parkDuty = "park_duty"
  /// 日常巡查.
  case patrol
  /// 指导服务.
  case guidance
  /// 行政检查.
  case inspection
  /// 举报投诉.
  case report
  /// 媒体.
  case media
  /// 其他部门移送.
  case transfer
  /// 数据导入.
  case importedData = "imported_data"
}

extension HazardSource {
  /// The source that follows from what a visit was and what it came from.
  public init(nature: VisitNature, occasion: Occasion) {
    if occasion == .report {
      self = .report
      return
    }
    switch nature {
    case .administrativeInspection: self = .inspection
    case .patrol: self = .patrol
    case .guidance: self = .guidance
    case .selfCheck: self = .selfCheck
    case .parkDuty: self = .parkDuty
    }
  }
}

/// The ground of a hazard in three parts (依据三分): what was broken, who may order, what follows.
public struct LegalBasis: Hashable, Sendable, Codable {
  /// The duty that is broken.
  public var norm: [Citation]
  /// Who may order correction.
  public var power: [Citation]
  /// What may follow; empty prints 未核.
  public var liability: [Citation]
  /// How surely the duty is known.
  public var confidence: Confidence

  /// Creates the record.
  public init(
    norm: [Citation] = [],
    power: [Citation] = [],
    liability: [Citation] = [],
    confidence: Confidence
  ) {
    self.norm = norm
    self.power = power
    self.liability = liability
    self.confidence = confidence
  }
}
