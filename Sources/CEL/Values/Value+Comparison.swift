extension Value {
  /// How two values stand in order.
  enum Order {
    case ascending
    case same
    case descending
    /// One of them is not a number.
    case unordered
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
        guard let other = right[entry.key],
          isEqual(entry.value, other, steps: &steps, limit: limit)
        else { return false }
      }
      return true
    case (.optional(.some(let left)), .optional(.some(let right))):
      return isEqual(left, right, steps: &steps, limit: limit)
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

  /// Compares exactly, without rounding the integer to a double first.
  private static func order(_ left: some FixedWidthInteger, _ right: Double) -> Order {
    if right.isNaN { return .unordered }
    // Both bounds are powers of two or one less; as doubles they are at or above the greatest
    // integer, and a double below them converts without loss of its whole part.
    if right >= 18_446_744_073_709_551_616 { return .ascending }
    if right < -9_223_372_036_854_775_808 { return .descending }
    let floor = right.rounded(.down)
    if floor < 0 {
      let whole = Int64(floor)
      if left < whole { return .ascending }
      if left > whole { return .descending }
    } else {
      let whole = UInt64(floor)
      if left < whole { return .ascending }
      if left > whole { return .descending }
    }
    return floor == right ? .same : .ascending
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
