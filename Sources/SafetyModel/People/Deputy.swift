/// A colleague who stands in for somebody on some days (代理).
///
/// Standing in gives the work, not a power: the deputy acts in his own name and by his own
/// qualification, and the record says for whom.
public struct Deputy: Hashable, Sendable, Codable {
  /// The colleague.
  public var person: PersonID
  /// The days.
  public var valid: DayInterval
  /// The matters; empty = all.
  public var matters: [String]
  /// The paper or the reason.
  public var ground: String

  /// Creates the record.
  public init(person: PersonID, valid: DayInterval, matters: [String] = [], ground: String) {
    self.person = person
    self.valid = valid
    self.matters = matters
    self.ground = ground
  }

  /// Whether it covers a matter on a day; without a matter, whether it covers any.
  public func covers(_ matter: String?, on day: CivilDate) -> Bool {
    guard valid.contains(day) else { return false }
    guard let matter, !matters.isEmpty else { return true }
    return matters.contains(matter)
  }
}
