/// What an inspector answered to an item.
public enum AnswerKind: String, Hashable, Sendable, Codable, CaseIterable {
  case conforming
  case nonconforming
  /// The item does not apply here, with a reason.
  case notApplicable = "not_applicable"
  /// It was tried, but could not be checked, with a reason.
  case unableToCheck = "unable_to_check"
  /// It was not looked at.
  case notChecked = "not_checked"
}

/// A measured value.
public struct Measurement: Hashable, Sendable, Codable {
  /// The key of the fact that was measured.
  public var fact: String
  /// The value.
  public var value: ExactDecimal
  /// The unit.
  public var unit: String

  /// Creates a measured value.
  public init(fact: String, value: ExactDecimal, unit: String) {
    self.fact = fact
    self.value = value
    self.unit = unit
  }
}

/// One answer to one item at one place.
public struct Answer: Hashable, Sendable, Codable {
  /// The item.
  public var item: String
  /// What was answered.
  public var answer: AnswerKind
  /// What a nonconforming answer asserts; the default is the item's only circumstance.
  public var circumstances: [String]
  /// Where in the site.
  public var location: String?
  /// The inspector's words.
  public var note: String?
  /// What was measured.
  public var measurement: Measurement?
  /// Whether a device is fitted but does not work.
  ///
  /// Source: MEM Order 10 (2023), art. 14.
  public var fittedButFailed: Bool
  /// Whether the unit corrected it during the visit.
  public var correctedOnTheSpot: Bool
  /// Photos and documents.
  public var evidence: [EvidenceReference]
  /// Why it does not apply or could not be checked.
  public var reason: String?

  /// Creates an answer.
  public init(
    item: String,
    answer: AnswerKind,
    circumstances: [String] = [],
    location: String? = nil,
    note: String? = nil,
    measurement: Measurement? = nil,
    fittedButFailed: Bool = false,
    correctedOnTheSpot: Bool = false,
    evidence: [EvidenceReference] = [],
    reason: String? = nil
  ) {
    self.item = item
    self.answer = answer
    self.circumstances = circumstances
    self.location = location
    self.note = note
    self.measurement = measurement
    self.fittedButFailed = fittedButFailed
    self.correctedOnTheSpot = correctedOnTheSpot
    self.evidence = evidence
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case item
    case answer
    case circumstances
    case location
    case note
    case measurement
    case fittedButFailed = "fitted_but_failed"
    case correctedOnTheSpot = "corrected_on_the_spot"
    case evidence
    case reason
  }
}
