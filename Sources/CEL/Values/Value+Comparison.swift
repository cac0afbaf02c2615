extension Value {
  /// The number of values this one is made of, itself included, counted no further than `limit`.
  func size(limit: Int) -> Int {
    var count = 1
    switch self {
    case .list(let values):
      for value in values where count < limit { count += value.size(limit: limit - count) }
    case .map(let map):
      for entry in map.entries where count < limit {
        count += 1 + entry.value.size(limit: limit - count)
      }
    case .optional(.some(let content)):
      if limit > 1 { count += content.size(limit: limit - 1) }
    case .optional(nil), .null, .bool, .int, .uint, .double, .string, .bytes, .type, .timestamp,
      .duration:
      break
    }
    return count
  }

  /// How two values stand in order.
  enum Order {
    case ascending
    case same
    case descending
    /// One of them is not a number.
    case unordered
  }

  /// The steps it takes to look at a simple value, beside the one everything takes.
  var weight: Int {
    switch self {
    case .string(let text): text.utf8.count / 8
    case .bytes(let bytes): bytes.count / 8
    default: 0
    }
  }

  /// Whether two values are equal in the language, where numbers are compared by what they mean.
  public func isEqual(to other: Value) -> Bool { Value.isEqual(self, other) }

  static func isEqual(_ left: Value, _ right: Value) -> Bool {
    var steps = 0
    return isEqual(left, right, steps: &steps, limit: .max)
  }

  /// Equality that counts elements and gives up, saying no, beyond `limit` of them.
  static func isEqual(_ left: Value, _ right: Value, steps: inout Int, limit: Int) -> Bool {
    steps += 1
    guard steps <= limit else { return false }
    switch (left, right) {
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      for (left, right) in zip(left, right)
      where !isEqual(left, right, steps: &steps, limit: limit) {
        return false
      }
      return true
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      for entry in left.entries {
        steps += entry.key.weight
        guard steps <= limit, let other = right[entry.key],
          isEqual(entry.value, other, steps: &steps, limit: limit)
        else { return false }
      }
      return true
    case (.optional(.some(let left)), .optional(.some(let right))):
      return isEqual(left, right, steps: &steps, limit: limit)
    case (.string(let left), .string(let right)):
      guard left.utf8.count == right.utf8.count else { return false }
      steps += left.utf8.count / 8
      return steps <= limit && left.utf8.elementsEqual(right.utf8)
    case (.bytes(let left), .bytes(let right)):
      guard left.count == right.count else { return false }
      steps += left.count / 8
      return steps <= limit && left == right
    default:
      if left.isNumber, right.isNumber { return order(left, right) == .same }
      return left == right
    }
  }

  /// The order of two values, or nil when the language gives them none.
  static func order(_ left: Value, _ right: Value) -> Order? {
    switch (left, right) {
    case (.bool(let left), .bool(let right)): order(left ? 1 : 0, right ? 1 : 0)
    case (.string(let left), .string(let right)): order(left.utf8, right.utf8)
    case (.bytes(let left), .bytes(let right)): order(left, right)
    case (.timestamp(let left), .timestamp(let right)): order(left, right)
    case (.duration(let left), .duration(let right)): order(left, right)
    case (.int(let left), .int(let right)): order(left, right)
    case (.uint(let left), .uint(let right)): order(left, right)
    // The integer types of Swift compare by value across each other.
    case (.int(let left), .uint(let right)):
      left == right ? .same : left < right ? .ascending : .descending
    case (.uint(let left), .int(let right)):
      left == right ? .same : left < right ? .ascending : .descending
    case (.double(let left), .double(let right)):
      left.isNaN || right.isNaN ? .unordered : order(left, right)
    case (.int(let left), .double(let right)): order(left, right)
    case (.uint(let left), .double(let right)): order(left, right)
    case (.double(let left), .int(let right)): order(right, left).reversed
    case (.double(let left), .uint(let right)): order(right, left).reversed
    default: nil
    }
  }

  private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
    left == right ? .same : left < right ? .ascending : .descending
  }

  /// UTF-8 keeps the order of code points.
  private static func order(
    _ left: some Collection<UInt8>,
    _ right: some Collection<UInt8>
  ) -> Order {
    if left.elementsEqual(right) { return .same }
    return left.lexicographicallyPrecedes(right) ? .ascending : .descending
  }

  /// Compares as doubles, so that an integer beyond 2^53 is equal to the doubles it rounds to, as
  /// the conformance tests of the language ask.
  private static func order(_ left: some FixedWidthInteger, _ right: Double) -> Order {
    right.isNaN ? .unordered : order(Double(left), right)
  }
}

extension Value.Order {
  /// The order with the operands exchanged.
  var reversed: Value.Order {
    switch self {
    case .ascending: .descending
    case .descending: .ascending
    case .same, .unordered: self
    }
  }
}
