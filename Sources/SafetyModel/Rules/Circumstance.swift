/// The body of law that leads a hazard and chooses its policy.
public enum Regime: String, Hashable, Sendable, Codable, CaseIterable {
  /// Work safety (应急管理部门).
  case workSafety = "work_safety"
  /// Fire (消防救援机构).
  case fire
  /// An enterprise's own checks.
  case selfCheck = "self_check"
  /// Another authority's field; referred, never ordered by us.
  case other
}

/// A field of supervision in which a body may or may not act.
public struct Matter: Hashable, Sendable {
  /// The id, `fire-safety`.
  public var id: String
  /// The name.
  public var label: BilingualText
  /// The regime it belongs to.
  public var regime: Regime
  /// A remark.
  public var note: BilingualText?

  /// Creates a matter.
  public init(id: String, label: BilingualText, regime: Regime, note: BilingualText?) {
    self.id = id
    self.label = label
    self.regime = regime
    self.note = note
  }
}

/// What a nonconforming answer asserts; the joint between checklist items and criteria.
public struct Circumstance: Hashable, Sendable {
  /// Whether a family of elements counts alone or together with others.
  public enum FamilyKind: String, Hashable, Sendable, CaseIterable {
    case direct
    case comprehensive
  }

  /// The id, `exit-blocked`.
  public var id: String
  /// The name.
  public var label: BilingualText
  /// The leading regime of a hazard that rests on it.
  public var regime: Regime
  /// The id of the matter.
  public var matter: String
  /// The family of fire elements it feeds, lower case.
  public var family: String?
  /// Whether that family is direct or comprehensive.
  public var familyKind: FamilyKind?
  /// Whether it concerns a monitoring, alarm or protective device that may be fitted but failed.
  public var concernsDevice: Bool
  /// How a locality wants it handled; says nothing about the legal grade.
  public var handling: HandlingLevel
  /// Where it is defined.
  public var location: RuleLocation

  /// Creates a circumstance.
  public init(
    id: String,
    label: BilingualText,
    regime: Regime,
    matter: String,
    family: String?,
    familyKind: FamilyKind?,
    concernsDevice: Bool,
    handling: HandlingLevel = .normal,
    location: RuleLocation
  ) {
    self.id = id
    self.label = label
    self.regime = regime
    self.matter = matter
    self.family = family
    self.familyKind = familyKind
    self.concernsDevice = concernsDevice
    self.handling = handling
    self.location = location
  }
}

/// A condition in the Common Expression Language, with its place.
public struct RuleCondition: Hashable, Sendable {
  /// The source text of the expression.
  public var source: String
  /// Where it stands.
  public var location: RuleLocation

  /// Creates a condition.
  public init(source: String, location: RuleLocation) {
    self.source = source
    self.location = location
  }
}
