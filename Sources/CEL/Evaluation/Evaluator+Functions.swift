/// The functions of the language itself.
enum StandardFunction: String, CaseIterable {
  case size
  case contains
  case startsWith
  case endsWith
  case int
  case uint
  case double
  case string
  case bytes
  case bool
  case type
  case dyn

  /// The type a conversion leads to, or nil for other functions.
  var conversionTarget: ValueType? {
    switch self {
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .bool: .bool
    case .size, .contains, .startsWith, .endsWith, .type, .dyn: nil
    }
  }

  /// Whether the function is called on a target, beside or instead of globally.
  var isMethod: Bool {
    switch self {
    case .size, .contains, .startsWith, .endsWith: true
    case .int, .uint, .double, .string, .bytes, .bool, .type, .dyn: false
    }
  }

  /// Whether the function is called without a target.
  var isGlobal: Bool { self == .size || !isMethod }

  /// The number of arguments, a target included.
  var operandCount: Int {
    switch self {
    case .contains, .startsWith, .endsWith: 2
    case .size, .int, .uint, .double, .string, .bytes, .bool, .type, .dyn: 1
    }
  }
}

extension Evaluator {
  /// A call of a host function or, where the host has none of that name, of a standard one.
  mutating func call(
    _ name: String,
    isMethod: Bool,
    _ operands: [Value],
    _ node: Node
  ) -> Outcome {
    let arity = operands.count - (isMethod ? 1 : 0)
    let mismatch = fail(.noSuchOverload(name: name, types: operands.map(\.type)), node)
    if let body = functions.body(name, arity: arity, isMethod: isMethod) {
      switch body(operands) {
      case .value(let value): return .value(value)
      case .unknown(let paths): return .unknown(paths)
      case .failure(let reason): return fail(.host(reason), node)
      case .noSuchOverload: return mismatch
      }
    }
    guard let function = StandardFunction(rawValue: name),
      isMethod ? function.isMethod : function.isGlobal,
      operands.count == function.operandCount
    else { return mismatch }
    return standard(function, operands, node) ?? mismatch
  }

  private mutating func standard(
    _ function: StandardFunction,
    _ operands: [Value],
    _ node: Node
  ) -> Outcome? {
    let operand = operands[0]
    switch function {
    case .size: return size(operand).map { .value(.int(Int64($0))) }
    case .contains, .startsWith, .endsWith:
      guard case .string(let text) = operand, case .string(let part) = operands[1] else {
        return nil
      }
      return .value(.bool(holds(function, text, part)))
    case .type: return .value(.type(operand.type))
    case .dyn: return .value(operand)
    case .int, .uint, .double, .string, .bytes, .bool:
      return conversion(function, operand, node)
    }
  }

  private mutating func size(_ value: Value) -> Int? {
    switch value {
    case .string(let text):
      charge(text.utf8.count / 8)
      return text.unicodeScalars.count
    case .bytes(let bytes): return bytes.count
    case .list(let values): return values.count
    case .map(let map): return map.count
    case .null, .bool, .int, .uint, .double, .type: return nil
    }
  }

  /// Compares octets: a part of valid UTF-8 is found only where its code points are.
  private mutating func holds(_ function: StandardFunction, _ text: String, _ part: String) -> Bool
  {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    charge((text.count + part.count) / 8)
    guard part.count <= text.count else { return false }
    switch function {
    case .startsWith: return text.starts(with: part)
    case .endsWith: return text.suffix(part.count).elementsEqual(part)
    default: break
    }
    guard let first = part.first else { return true }
    for start in 0...(text.count - part.count) where text[start] == first {
      charge(part.count / 8)
      if isExhausted { return false }
      if text[start...].starts(with: part) { return true }
    }
    return false
  }

  private func conversion(
    _ function: StandardFunction,
    _ operand: Value,
    _ node: Node
  ) -> Outcome? {
    guard let target = function.conversionTarget, accepts(operand, for: target) else { return nil }
    let result: Value? =
      switch function {
      case .int: Conversion.int(operand).map { .int($0) }
      case .uint: Conversion.uint(operand).map { .uint($0) }
      case .double: Conversion.double(operand).map { .double($0) }
      case .string: Conversion.string(operand).map { .string($0) }
      case .bool: Conversion.bool(operand).map { .bool($0) }
      case .bytes:
        switch operand {
        case .bytes: operand
        case .string(let text): .bytes(Array(text.utf8))
        default: nil
        }
      default: nil
      }
    return result.map { .value($0) }
      ?? fail(.invalidConversion(value: operand.description, to: target), node)
  }

  /// Whether values of this type can be converted at all, though single ones may fail.
  private func accepts(_ operand: Value, for target: ValueType) -> Bool {
    switch (target, operand.type) {
    case (.int, .int), (.int, .uint), (.int, .double), (.int, .string): true
    case (.uint, .int), (.uint, .uint), (.uint, .double), (.uint, .string): true
    case (.double, .int), (.double, .uint), (.double, .double), (.double, .string): true
    case (.string, .int), (.string, .uint), (.string, .double), (.string, .string): true
    case (.string, .bool), (.string, .bytes): true
    case (.bytes, .string), (.bytes, .bytes), (.bool, .string), (.bool, .bool): true
    default: false
    }
  }
}
