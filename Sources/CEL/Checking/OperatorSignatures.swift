/// The types that the arithmetic operators take and give.
enum OperatorSignatures {
  /// The prefix minus.
  static let negation = [same(.int, 1), same(.double, 1)]

  static func of(_ operation: BinaryOperator) -> [FunctionSignature] {
    switch operation {
    case .add: sums
    case .subtract: differences
    case .multiply, .divide: [same(.int), same(.uint), same(.double)]
    case .modulo: [same(.int), same(.uint)]
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: []
    }
  }

  private static let sums: [FunctionSignature] = [
    same(.int), same(.uint), same(.double), same(.string), same(.bytes), same(.duration),
    same(.list(.parameter("A"))),
    FunctionSignature("+", [.timestamp, .duration], returns: .timestamp),
    FunctionSignature("+", [.duration, .timestamp], returns: .timestamp),
  ]

  private static let differences: [FunctionSignature] = [
    same(.int), same(.uint), same(.double), same(.duration),
    FunctionSignature("-", [.timestamp, .timestamp], returns: .duration),
    FunctionSignature("-", [.timestamp, .duration], returns: .timestamp),
  ]

  /// An operator whose operands and result are of one type.
  private static func same(_ type: DeclaredType, _ count: Int = 2) -> FunctionSignature {
    FunctionSignature("", Array(repeating: type, count: count), returns: type)
  }
}
