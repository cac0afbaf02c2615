import SafetyModel

/// What a field asks for, so that two of them can be compared by strictness.
struct Demand {
  /// The value; absent asks for nothing.
  let value: ExactDecimal?
  /// Whether a larger value asks for more.
  let growsStricter: Bool

  static func days(_ days: Int) -> Demand {
    Demand(value: ExactDecimal(Int64(days)), growsStricter: false)
  }

  static func handling(_ level: HandlingLevel) -> Demand {
    Demand(value: ExactDecimal(level == .asMajor ? 1 : 0), growsStricter: true)
  }

  static func atLeast(_ value: ExactDecimal?) -> Demand {
    Demand(value: value, growsStricter: true)
  }

  static func atMost(_ value: ExactDecimal?) -> Demand {
    Demand(value: value, growsStricter: false)
  }

  /// Whether it asks for more than another of the same field.
  func isStricter(than other: Demand) -> Bool {
    guard let value else { return false }
    guard let rival = other.value else { return true }
    return growsStricter ? rival < value : value < rival
  }
}
