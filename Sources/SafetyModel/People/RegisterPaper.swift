/// The paper by which a card, a qualification or a mandate was entered: its number, its scan, or both.
public struct RegisterPaper: Hashable, Sendable, Codable {
  /// The number as printed.
  public var number: String?
  /// The scan.
  public var scan: EvidenceReference?

  /// Creates the record; nothing when there is neither.
  public init?(number: String?, scan: EvidenceReference?) {
    guard number != nil || scan != nil else { return nil }
    self.number = number
    self.scan = scan
  }
}

/// That an entry is dated before acts the ledger already held when it was made (倒签).
public struct DatedBack: Hashable, Sendable, Codable {
  /// How many acts name the person or body after the day the entry is dated.
  public var acts: Int
  /// The day of the last of them.
  public var lastDay: CivilDate

  /// Creates the mark.
  public init(acts: Int, lastDay: CivilDate) {
    self.acts = acts
    self.lastDay = lastDay
  }

  enum CodingKeys: String, CodingKey {
    case acts
    case lastDay = "last_day"
  }
}
