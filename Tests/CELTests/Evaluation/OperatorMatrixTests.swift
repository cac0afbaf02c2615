import CEL
import Testing

/// A value of each type, by its source.
enum Sample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case null = "null"
  case bool = "true"
  case int = "2"
  case uint = "3u"
  case double = "2.5"
  case string = "'a'"
  case bytes = "b'a'"
  case list = "[1]"
  case map = "{'a': 1}"
  case type = "int"
  case timestamp = "timestamp('2025-01-01T00:00:00Z')"
  case duration = "duration('60s')"
  case optional = "optional.of(1)"

  var testDescription: String { rawValue }

  var isNumber: Bool { self == .int || self == .uint || self == .double }

  var isOrdered: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    case .null, .list, .map, .type, .optional: false
    }
  }
}

@Suite("每个运算符和每对类型 Every operator and pair of types")
struct OperatorMatrixTests {
  /// Whether the language defines the operator between values of two types.
  static func isDefined(_ operation: BinaryOperator, _ left: Sample, _ right: Sample) -> Bool {
    switch operation {
    case .equal, .notEqual: true
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      left.isOrdered && (left == right || (left.isNumber && right.isNumber))
    case .isIn: right == .list || right == .map
    case .add:
      switch (left, right) {
      case (.timestamp, .duration), (.duration, .timestamp), (.duration, .duration): true
      case (.int, .int), (.uint, .uint), (.double, .double), (.string, .string), (.bytes, .bytes),
        (.list, .list):
        true
      default: false
      }
    case .subtract:
      switch (left, right) {
      case (.timestamp, .duration), (.timestamp, .timestamp), (.duration, .duration): true
      default: left == right && left.isNumber
      }
    case .multiply, .divide: left == right && left.isNumber
    case .modulo: left == right && (left == .int || left == .uint)
    }
  }

  @Test("有定义的有值，没有定义的是类型错误", arguments: Sample.allCases, Sample.allCases)
  func definedPairsHaveValuesAndOthersFail(_ left: Sample, _ right: Sample) throws {
    for operation in BinaryOperator.allCases {
      let source = "(\(left.rawValue)) \(operation.rawValue) (\(right.rawValue))"
      let outcome = try Expression.parse(source).evaluate(in: TableActivation())
      if Self.isDefined(operation, left, right) {
        guard case .value = outcome else {
          Issue.record("\(source): \(outcome)")
          continue
        }
      } else {
        #expect(spelled(outcome) == "error: overload \(operation.rawValue)", "\(source)")
      }
    }
  }

  @Test("检查和求值对类型的看法一致", arguments: Sample.allCases, Sample.allCases)
  func checkingAndEvaluationAgree(_ left: Sample, _ right: Sample) throws {
    for operation in BinaryOperator.allCases {
      let source = "(\(left.rawValue)) \(operation.rawValue) (\(right.rawValue))"
      let expression = try Expression.parse(source)
      let problems = expression.check(in: Declarations(attributes: [:]), expecting: .dyn)
      // What the checker lets pass has a value; what it refuses may have one, as 1 == 'a' does. Null
      // may stand for an instant, a span or an optional value, which only the evaluation can tell.
      if problems.isEmpty, left != .null, right != .null {
        guard case .value = expression.evaluate(in: TableActivation()) else {
          Issue.record("\(source) passes the checker and fails")
          continue
        }
      }
    }
  }

  static let unary: [EvaluationCase] = Sample.allCases.flatMap { sample in
    [
      EvaluationCase("!(\(sample.rawValue))", sample == .bool ? "false" : "error: overload !"),
      EvaluationCase(
        "type(-(\(sample.rawValue)))",
        sample == .int ? "int" : sample == .double ? "double" : "error: overload -"
      ),
    ]
  }

  static let numbers: [EvaluationCase] = [
    .init("9223372036854775807 == 9223372036854775807u", "true"),
    .init("-1 == 18446744073709551615u", "false"), .init("-1 < 18446744073709551615u", "true"),
    .init("18446744073709551615u > 9223372036854775807", "true"),
    .init("1u <= 1", "true"), .init("0 >= 0u", "true"), .init("2.5 > 2u", "true"),
    .init("double('Infinity') > 18446744073709551615u", "true"),
    .init("double('-Infinity') < -9223372036854775808", "true"),
    .init("0.0 == -0.0", "true"), .init("[double('NaN')] == [double('NaN')]", "false"),
    .init("double('NaN') in [double('NaN')]", "false"), .init("1u in [1.0]", "true"),
    .init("[1u, 2.0] == [1, 2]", "true"), .init("{1: 2u} == {1u: 2.0}", "true"),
    .init("{1u: 'x'}[1.0]", "\"x\""), .init("{1: 'x'}[1u]", "\"x\""),
    .init("{'1': 'x'}[1]", "error: key 1"), .init("{1: 'x'}[1.5]", "error: key 1.5"),
    .init("{1: 'x'}[[1]]", "error: overload []"), .init("{1: 'x'}[null]", "error: overload []"),
    .init("[1, 2][1u]", "2"), .init("[1, 2][true]", "error: overload []"),
    .init("{null: 1}", "error: invalid key"), .init("{b'a': 1}", "error: invalid key"),
    .init("{true: 1, true: 2}", "error: duplicate"), .init("{1: 1, 1u: 1}", "error: duplicate"),
    .init("optional.of(1) == optional.of(1.0)", "true"), .init("optional.of(1) == 1", "false"),
    .init("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "error: overflow"),
    .init("timestamp('0001-01-01T00:00:00Z') - duration('1s')", "error: overflow"),
    .init(
      "timestamp('2025-01-02T00:00:00Z') - timestamp('2025-01-01T00:00:00Z') == duration('24h')",
      "true"
    ),
    .init("duration('1h') - duration('90m') == duration('-30m')", "true"),
    .init("duration('-1s') < duration('0s')", "true"),
    .init("1.0 / 0.0 == double('Infinity')", "true"), .init("-5 % 3", "-2"), .init("5 % -3", "2"),
  ]

  @Test("边界上的值", arguments: unary + numbers)
  func valuesAtTheBounds(_ example: EvaluationCase) throws {
    let outcome = try Expression.parse(example.source).evaluate(in: TableActivation())
    #expect(spelled(outcome) == example.expected)
  }

  static let bounds: [Int64] = [
    .min, .min + 1, -3_037_000_500, -2, -1, 0, 1, 2, 3_037_000_500, .max,
  ]

  @Test("整数运算在 128 位里核对", arguments: bounds, bounds)
  func integersOverflowExactlyWhereTheResultDoesNotFit(_ left: Int64, _ right: Int64) throws {
    let host = TableActivation(["x": .int(left), "y": .int(right)])
    func check(_ source: String, _ exact: Int128?) throws {
      let outcome = try Expression.parse(source).evaluate(in: host)
      let expected = exact.map { Int64(exactly: $0).map { String($0) } ?? "error: overflow" }
      #expect(spelled(outcome) == expected ?? "error: zero", "\(source) of \(left) and \(right)")
    }
    let (x, y) = (Int128(left), Int128(right))
    try check("x + y", x + y)
    try check("x - y", x - y)
    try check("x * y", x * y)
    try check("x / y", y == 0 ? nil : x / y)
    try check("-x", -x)
  }
}
