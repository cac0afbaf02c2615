import CEL
import Testing

/// What an operand of a logical operator can come to.
enum Operand: String, CaseIterable, Sendable {
  case isTrue = "true"
  case isFalse = "false"
  case error = "(1 / 0 == 1)"
  case unknown = "u"

  var outcome: String {
    switch self {
    case .isTrue: "true"
    case .isFalse: "false"
    case .error: "error: zero"
    case .unknown: "unknown: u"
    }
  }
}

@Suite("三值逻辑 Logic with errors and unknowns")
struct LogicTests {
  static let host = TableActivation([:], unknown: ["u", "v", "w"])

  /// A decisive operand wins, then what is unknown, then what failed, then the rest.
  static func expected(_ decisive: Operand, _ operands: [Operand]) -> String {
    for winner in [decisive, .unknown, .error] where operands.contains(winner) {
      return winner.outcome
    }
    return (decisive == .isTrue ? Operand.isFalse : .isTrue).outcome
  }

  @Test("真值表", arguments: Operand.allCases, Operand.allCases)
  func followsTheTruthTable(_ left: Operand, _ right: Operand) throws {
    let and = try Expression.parse("\(left.rawValue) && \(right.rawValue)")
    let or = try Expression.parse("\(left.rawValue) || \(right.rawValue)")
    #expect(spelled(and.evaluate(in: Self.host)) == Self.expected(.isFalse, [left, right]))
    #expect(spelled(or.evaluate(in: Self.host)) == Self.expected(.isTrue, [left, right]))
    #expect(and.evaluateTracing(in: Self.host).outcome == and.evaluate(in: Self.host))
    #expect(or.evaluateTracing(in: Self.host).outcome == or.evaluate(in: Self.host))
  }

  @Test("条件式只看条件", arguments: Operand.allCases)
  func theConditionalFollowsItsCondition(_ condition: Operand) throws {
    let source = "\(condition.rawValue) ? true : false"
    let outcome = try Expression.parse(source).evaluate(in: Self.host)
    #expect(spelled(outcome) == condition.outcome)
  }

  @Test("非布尔操作数是错误，但可被吸收")
  func operandsOfOtherTypesAreErrorsThatMayBeAbsorbed() throws {
    func outcome(_ source: String) throws -> String {
      spelled(try Expression.parse(source).evaluate(in: Self.host))
    }
    #expect(try outcome("1 || true") == "true")
    #expect(try outcome("'a' && false") == "false")
    #expect(try outcome("1 && true") == "error: overload &&")
    #expect(try outcome("!1") == "error: overload !")
  }

  @Test("补全未知不改变已定的结论", arguments: UInt64(1)...40)
  func fillingInUnknownsNeverContradictsAVerdict(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<50 {
      let source = Self.condition(depth: 4, &random)
      let expression = try Expression.parse(source)
      let before = expression.evaluate(in: Self.host)
      #expect(expression.evaluateTracing(in: Self.host).outcome == before, "\(source)")
      for choice in 0..<8 {
        var filled = TableActivation()
        for (bit, name) in ["u", "v", "w"].enumerated() {
          filled.values[AttributePath(name)] = .bool(choice >> bit & 1 == 1)
        }
        let after = expression.evaluate(in: filled)
        if case .unknown = after { Issue.record("\(source) is unknown with everything known") }
        if let verdict = before.truth { #expect(after.truth == verdict, "\(source)") }
      }
    }
  }

  static func condition(depth: Int, _ random: inout SplitMix) -> String {
    let leaves = ["u", "v", "w", "true", "false", "1 / 0 == 1"]
    guard depth > 0 else { return leaves[random.below(leaves.count)] }
    func part(_ random: inout SplitMix) -> String { condition(depth: depth - 1, &random) }
    switch random.below(7) {
    case 0: return "(\(part(&random))) && (\(part(&random)))"
    case 1: return "(\(part(&random))) || (\(part(&random)))"
    case 2: return "(\(part(&random))) ? (\(part(&random))) : (\(part(&random)))"
    case 3: return "!(\(part(&random)))"
    case 4: return "[true, false].exists(x, x && (\(part(&random))))"
    case 5: return "[true, false].all(x, x || (\(part(&random))))"
    default: return leaves[random.below(leaves.count)]
    }
  }
}

/// A small generator with a seed, so that every run is the same.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
