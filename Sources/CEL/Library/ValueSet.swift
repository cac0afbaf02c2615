/// Values without the ones that the language holds equal, for fast lookup.
///
/// Numbers, strings and truth values are found at once; other values are compared one by one.
struct ValueSet {
  private var keyed = ValueMap()
  private var others: [Value] = []
  /// The work done so far.
  private(set) var steps = 0

  init() {}

  init(_ values: [Value], limit: Int) {
    for value in values where steps <= limit { _ = insert(value, limit: limit) }
  }

  /// Adds a value; false when an equal one is there.
  mutating func insert(_ value: Value, limit: Int) -> Bool {
    steps += 1
    if let key = ValueSet.key(value) { return keyed.add(.null, for: key) }
    if isAmongOthers(value, limit: limit) { return false }
    others.append(value)
    return true
  }

  /// Whether an equal value is there.
  mutating func contains(_ value: Value, limit: Int) -> Bool {
    steps += 1
    if let key = ValueSet.key(value) { return keyed[key] != nil }
    return isAmongOthers(value, limit: limit)
  }

  private mutating func isAmongOthers(_ value: Value, limit: Int) -> Bool {
    for other in others where steps <= limit {
      steps += 1
      if Value.isEqual(other, value, steps: &steps, limit: limit) { return true }
    }
    return false
  }

  /// The form of a value that all its equals share; nil for values without one.
  private static func key(_ value: Value) -> Value? {
    switch value {
    case .bool, .int, .uint, .string: value
    case .double(let number):
      Int64(exactly: number).map { .int($0) } ?? UInt64(exactly: number).map { .uint($0) }
    case .null, .bytes, .list, .map, .type, .timestamp, .duration, .optional: nil
    }
  }
}
