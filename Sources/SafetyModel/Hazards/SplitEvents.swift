/// One hazard became two: a part of it goes on by itself.
public struct HazardSplit: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.split"
  /// The new hazard.
  public var into: HazardID
  /// The part that goes on by itself.
  public var part: String
  /// Where that part is; another place than that of the rest.
  public var location: String
  /// What stays with this hazard.
  public var rest: String
  /// Why.
  public var reason: String
  /// Who split it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(
    into: HazardID,
    part: String,
    location: String,
    rest: String,
    reason: String,
    by: PersonID,
    on: CivilDate
  ) {
    self.into = into
    self.part = part
    self.location = location
    self.rest = rest
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// A part that was split off is with its hazard again.
public struct SplitUndone: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.split-undone"
  /// The part, merged back.
  public var part: HazardID
  /// Why.
  public var reason: String
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(part: HazardID, reason: String, by: PersonID, on: CivilDate) {
    self.part = part
    self.reason = reason
    self.by = by
    self.on = on
  }
}
