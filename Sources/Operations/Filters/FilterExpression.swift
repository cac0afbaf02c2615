public import SafetyModel

/// A condition on hazards as somebody wrote it, checked.
public indirect enum FilterExpression: Hashable, Sendable {
  /// Every part holds.
  case all([FilterExpression])
  /// At least one part holds.
  case any([FilterExpression])
  /// The part does not hold.
  case not(FilterExpression)
  /// One comparison.
  case test(FilterTest)
}

/// One comparison of a field with values; with several values one of them is enough.
public struct FilterTest: Hashable, Sendable {
  /// The field.
  public var field: FilterField
  /// What is asked of it.
  public var condition: Condition

  /// Creates a comparison.
  public init(field: FilterField, condition: Condition) {
    self.field = field
    self.condition = condition
  }

  /// What is asked of a field.
  public enum Condition: Hashable, Sendable {
    /// The name stands alone.
    case holds
    /// It equals one of some words of a list, by their stable words.
    case among([String])
    /// The grade compares with another.
    case grade(Order, LegalGrade)
    /// It equals one of some texts.
    case equals([String])
    /// It contains one of some texts.
    case contains([String])
    /// It lies within one of some regions.
    case within([RegionCode])
    /// The day compares with another.
    case day(Order, CivilDate)
    /// There is no day.
    case noDay
    /// The number of days compares with another.
    case days(Order, Int)
  }

  /// How two values of one order stand to each other.
  public enum Order: Hashable, Sendable {
    case equal
    case less
    case atMost
    case more
    case atLeast

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .atMost: left <= right
      case .more: left > right
      case .atLeast: left >= right
      }
    }
  }
}

/// Why a filter is not understood, with the place.
public struct FilterFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing was written.
    case empty
    /// It is longer than a filter may be.
    case tooLong(limit: Int)
    /// Brackets within brackets, too deep.
    case tooDeep
    /// The word is none of the fields that may be asked about and no word of a list.
    case unknownWord(String, fields: [FilterField])
    /// A condition should stand here.
    case conditionMissing
    /// The field needs a comparison.
    case comparisonMissing(FilterField)
    /// The field does not admit the comparison.
    case comparisonNotAllowed(FilterField, FilterComparison)
    /// A value should stand here.
    case valueMissing(FilterField)
    /// The list of the field has no such word.
    case unknownValue(FilterField, String, allowed: [FilterChoice])
    /// The text is no day.
    case badDay(FilterField, String)
    /// The text is no number of days.
    case badNumber(FilterField, String)
    /// The text is no code of a region.
    case badRegion(String)
    /// Only one value can be compared by order.
    case oneValueOnly(FilterField)
    /// A bracket has no other half.
    case bracketOpen
    /// A quotation has no end.
    case quoteOpen
    /// Something stands after the end of the condition.
    case trailing(String)
  }

  /// The whole filter.
  public var source: String
  /// The first character meant, counted from 0.
  public var position: Int
  /// How many characters are meant.
  public var length: Int
  /// What is wrong.
  public var reason: Reason

  /// Creates a fault of a place in a filter.
  public init(source: String, position: Int, length: Int, reason: Reason) {
    self.source = source
    self.position = position
    self.length = length
    self.reason = reason
  }
}
