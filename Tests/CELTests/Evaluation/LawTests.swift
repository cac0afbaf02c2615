import CEL
import Testing

/// Two expressions that come to the same whatever stands in them.
struct Law: CustomTestStringConvertible, Sendable {
  let left: String
  let right: String

  init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
  }

  var testDescription: String { "\(left) ≡ \(right)" }
}

@Suite("恒等式 Laws")
struct LawTests {
  static let host = TableActivation(
    ["t": .bool(true), "f": .bool(false), "n": .int(3), "s": .string("安全")],
    unknown: ["u", "v"]
  )

  /// `P`, `Q` and `R` stand for conditions, of `e` in the body of a macro; `S` for a list.
  static let laws: [Law] = [
    .init("!(P && Q)", "!P || !Q"), .init("!(P || Q)", "!P && !Q"), .init("P && Q", "Q && P"),
    .init("(P && Q) && R", "P && Q && R"), .init("P || Q || R", "P || (Q || R)"),
    .init("!!P", "P"), .init("P && true", "P"),
    .init("S.exists(e, P)", "!S.all(e, !P)"),
    .init("S.exists_one(e, P)", "S.filter(e, P).size() == 1"),
    .init("S.filter(e, P)", "S.map(e, P, e)"), .init("S.map(e, P)", "S.transformList(i, e, P)"),
    .init("S.all(e, P)", "S.all(i, e, P)"), .init("S.exists(e, P)", "S.exists(i, e, P)"),
    .init("S.exists_one(e, P)", "S.existsOne(i, e, P)"), .init("cel.bind(x, P, x && Q)", "P && Q"),
    .init("optional.of(P).value()", "P"), .init("[P][0]", "P"),
    .init("optional.of(P).orValue(Q)", "P"),
    .init("optional.none().orValue(P)", "P"),
    .init("cel.block([P, Q], cel.index(0) || cel.index(1))", "P || Q"),
    .init("optional.of(1).optMap(x, P).value()", "P"), .init("{'k': P}.k", "P"),
    .init("[?optional.of(P)][0]", "P"),
  ]

  @Test("两边的结果相同", arguments: laws)
  func bothSidesComeToTheSame(_ law: Law) throws {
    var random = SplitMix(state: 0x9E37)
    for _ in 0..<60 {
      let parts = [
        "P": Self.condition(depth: 2, &random), "Q": Self.condition(depth: 2, &random),
        "R": Self.condition(depth: 2, &random), "S": Self.list(&random),
      ]
      let left = Self.outcome(law.left, parts)
      let right = Self.outcome(law.right, parts)
      #expect(left == right, "\(parts)")
    }
  }

  /// The outcome without the place and kind of an error: which of several is reported may differ.
  static func outcome(_ law: String, _ parts: [String: String]) -> String {
    let source = law.map { parts[String($0)].map { "(\($0))" } ?? String($0) }.joined()
    do throws(SyntaxError) {
      // Outside of macros there is no element; there it is a number like any other.
      let bound = "[2].map(e, " + source + ")"
      let outcome = try Expression.parse(bound).evaluate(in: host)
      guard case .error = outcome else { return spelled(outcome) }
      return "error"
    } catch { return "\(error)" }
  }

  static func condition(depth: Int, _ random: inout SplitMix) -> String {
    let leaves = ["t", "f", "u", "v", "e > 1", "e == n", "1 / e > 0", "1 / 0 > 0", "s < '门'"]
    guard depth > 0 else { return leaves[random.below(leaves.count)] }
    let first = condition(depth: depth - 1, &random)
    let second = condition(depth: depth - 1, &random)
    switch random.below(5) {
    case 0: return "(\(first)) && (\(second))"
    case 1: return "(\(first)) || (\(second))"
    case 2: return "!(\(first))"
    case 3: return "(\(first)) ? (\(second)) : t"
    default: return first
    }
  }

  static func list(_ random: inout SplitMix) -> String {
    let count = random.below(4)
    return "[" + (0..<count).map { _ in String(random.below(4)) }.joined(separator: ", ") + "]"
  }

  @Test("编译一次，求值多次，结果一样")
  func aProgramGivesTheSameEveryTime() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<100 {
      let source = "[0, 1, 2].filter(e, \(Self.condition(depth: 4, &random)))"
      let expression = try Expression.parse(source)
      let first = expression.evaluate(in: Self.host)
      #expect(expression.evaluate(in: Self.host) == first)
      #expect(expression.evaluateTracing(in: Self.host).outcome == first)
    }
  }
}
