extension StandardLibrary {
  /// The sets extension, which takes lists without regard to order and repetition.
  static let sets: [LibraryFunction] = [
    relation("sets.contains") { left, right, limit in
      left.containsAll(right, limit: limit)
    },
    relation("sets.intersects") { left, right, limit in
      right.contains { left.contains($0, limit: limit) }
    },
    .function("sets.equivalent", ofLists) { arguments, context in
      guard arguments.count == 2, let left = arguments.list(0), let right = arguments.list(1) else {
        return .noSuchOverload
      }
      let limit = context.remaining
      var (lefts, rights) = (ValueSet(left, limit: limit), ValueSet(right, limit: limit))
      let holds = lefts.containsAll(right, limit: limit) && rights.containsAll(left, limit: limit)
      context.charge(lefts.steps + rights.steps)
      return .value(.bool(holds))
    },
  ]

  private static let ofLists: [LibraryFunction.Overload] = [
    .init([.list(.parameter("A")), .list(.parameter("A"))], .bool)
  ]

  private static func relation(
    _ name: String,
    _ holds: @escaping @Sendable (inout ValueSet, [Value], Int) -> Bool
  ) -> LibraryFunction {
    .function(name, ofLists) { arguments, context in
      guard arguments.count == 2, let left = arguments.list(0), let right = arguments.list(1) else {
        return .noSuchOverload
      }
      var set = ValueSet(left, limit: context.remaining)
      let result = holds(&set, right, context.remaining)
      context.charge(set.steps)
      return .value(.bool(result))
    }
  }
}

extension ValueSet {
  /// Whether every value is there.
  fileprivate mutating func containsAll(_ values: [Value], limit: Int) -> Bool {
    for value in values where !contains(value, limit: limit) { return false }
    return true
  }
}
