/// Finds the types that the type parameters of an expression stand for.
///
/// A parameter stands for the first type it meets, and for a more general one where it meets
/// another: what is asked of `[1, null]` or `optional.none().orValue(1)` follows from all parts.
struct TypeUnifier {
  private var substitutions: [String: DeclaredType] = [:]
  /// What the substitutions replaced, so that an attempt can be taken back.
  private var trail: [(name: String, old: DeclaredType?)] = []
  private var freshCount = 0
  private var steps = 0

  /// Types can grow with the power of the source's length; past this much work everything fits.
  private static let greatestSteps = 200_000

  private mutating func isTired() -> Bool {
    steps += 1
    return hasGivenUp
  }

  private var hasGivenUp: Bool { steps > TypeUnifier.greatestSteps }

  /// A type parameter that stands for nothing yet.
  mutating func fresh() -> DeclaredType {
    freshCount += 1
    return .parameter("%\(freshCount)")
  }

  /// A signature with type parameters of its own.
  mutating func instance(
    of signature: FunctionSignature
  ) -> (parameters: [DeclaredType], result: DeclaredType) {
    var names: [String: DeclaredType] = [:]
    func renamed(_ type: DeclaredType, _ unifier: inout TypeUnifier) -> DeclaredType {
      type.mappingParts {
        guard case .parameter(let name) = $0 else { return renamed($0, &unifier) }
        let new = names[name] ?? unifier.fresh()
        names[name] = new
        return new
      }
    }
    func whole(_ type: DeclaredType, _ unifier: inout TypeUnifier) -> DeclaredType {
      guard case .list(let renamed) = renamed(.list(type), &unifier) else { return type }
      return renamed
    }
    let parameters = signature.parameters.map { whole($0, &self) }
    return (parameters, whole(signature.result, &self))
  }

  /// What a type is known to be now, its parts as they stand.
  func resolved(_ type: DeclaredType) -> DeclaredType {
    var type = type
    while case .parameter(let name) = type, let known = substitutions[name] { type = known }
    return type
  }

  /// The type with everything known put in; what stays unknown is `dyn`.
  mutating func substituted(_ type: DeclaredType) -> DeclaredType {
    if isTired() { return .dyn }
    let known = resolved(type)
    if case .parameter = known { return .dyn }
    return known.mappingParts { substituted($0) }
  }

  // MARK: - Assignment

  /// Whether values of both types can stand in one place; if so, type parameters take it into
  /// account from now on.
  mutating func unify(_ left: DeclaredType, _ right: DeclaredType) -> Bool {
    unify([left], [right])
  }

  mutating func unify(_ left: [DeclaredType], _ right: [DeclaredType]) -> Bool {
    let mark = trail.count
    for (left, right) in zip(left, right) where !isAssignable(left, right) {
      while trail.count > mark, let change = trail.popLast() {
        substitutions[change.name] = change.old
      }
      return false
    }
    return true
  }

  private mutating func isAssignable(_ left: DeclaredType, _ right: DeclaredType) -> Bool {
    if isTired() { return true }
    if case .parameter(let name) = right {
      switch substitute(left, for: name) {
      case .fits: return true
      case .conflicts: return false
      case .refersToItself: break
      }
    }
    if case .parameter(let name) = left { return substitute(right, for: name) == .fits }
    switch (left, right) {
    case (.dyn, _), (_, .dyn): return true
    case (.null, _): return right.takesNull
    case (_, .null): return left.takesNull
    case (.wrapper(let left), .wrapper(let right)): return left == right
    case (.wrapper(let inner), let other), (let other, .wrapper(let inner)): return inner == other
    case (.type, .type): return true
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      return isAssignable(left, right)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      return isAssignable(leftKey, rightKey) && isAssignable(left, right)
    case (.abstract(let leftName, let left), .abstract(let rightName, let right)):
      guard leftName == rightName, left.count == right.count else { return false }
      for (left, right) in zip(left, right) where !isAssignable(left, right) { return false }
      return true
    default: return left == right
    }
  }

  private enum Substitution {
    case fits
    case conflicts
    case refersToItself
  }

  private mutating func substitute(_ type: DeclaredType, for name: String) -> Substitution {
    if type == .parameter(name) { return .fits }
    if let known = substitutions[name] {
      if type == known { return .fits }
      guard isAssignable(type, known) else { return .conflicts }
      let general = type.isAtLeastAsGeneral(as: known) ? type : known
      if !refers(general, to: name) { record(general, for: name) }
      return .fits
    }
    guard !refers(type, to: name) else { return hasGivenUp ? .fits : .refersToItself }
    record(type, for: name)
    return .fits
  }

  private mutating func record(_ type: DeclaredType, for name: String) {
    trail.append((name, substitutions[name]))
    substitutions[name] = type
  }

  private mutating func refers(_ type: DeclaredType, to name: String) -> Bool {
    if isTired() { return true }
    if case .parameter(let other) = type {
      if other == name { return true }
      return substitutions[other].map { refers($0, to: name) } ?? false
    }
    return type.parts.contains { refers($0, to: name) }
  }

  /// The type of something that is of one or the other type: the more general when they agree,
  /// otherwise `dyn`.
  mutating func joined(_ left: DeclaredType, _ right: DeclaredType) -> DeclaredType {
    guard unify(left, right) else { return .dyn }
    return left.isAtLeastAsGeneral(as: right) ? left : right
  }
}

extension DeclaredType {
  /// The types this one is made of.
  var parts: [DeclaredType] {
    switch self {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .parameter:
      []
    case .list(let part), .optional(let part), .type(let part), .wrapper(let part): [part]
    case .map(let key, let value): [key, value]
    case .abstract(_, let parameters): parameters
    }
  }

  /// The same type made of other parts.
  func mappingParts(_ transform: (DeclaredType) -> DeclaredType) -> DeclaredType {
    switch self {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .parameter:
      self
    case .list(let part): .list(transform(part))
    case .optional(let part): .optional(transform(part))
    case .type(let part): .type(transform(part))
    case .wrapper(let part): .wrapper(transform(part))
    case .map(let key, let value): .map(transform(key), transform(value))
    case .abstract(let name, let parameters): .abstract(name, parameters.map(transform))
    }
  }

  /// Whether null can stand where this type is asked for.
  fileprivate var takesNull: Bool {
    switch self {
    case .dyn, .null, .wrapper, .timestamp, .duration, .optional, .abstract, .parameter: true
    case .bool, .int, .uint, .double, .string, .bytes, .list, .map, .type: false
    }
  }

  /// Whether this type says no more than the other.
  fileprivate func isAtLeastAsGeneral(as other: DeclaredType) -> Bool {
    switch (self, other) {
    case (.dyn, _), (.parameter, _): true
    case (_, .dyn), (_, .parameter): false
    case (.null, _): other == .null
    case (_, .null): true
    case (.wrapper(let inner), _) where inner == other: true
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      left.isAtLeastAsGeneral(as: right)
    case (.map(let leftKey, let left), .map(let rightKey, let right)):
      leftKey.isAtLeastAsGeneral(as: rightKey) && left.isAtLeastAsGeneral(as: right)
    case (.abstract(let leftName, let left), .abstract(let rightName, let right)):
      leftName == rightName && left.count == right.count
        && zip(left, right).allSatisfy { $0.isAtLeastAsGeneral(as: $1) }
    case (.type, .type): true
    default: self == other
    }
  }
}
