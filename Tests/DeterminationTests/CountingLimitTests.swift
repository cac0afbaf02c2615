import Determination
import SafetyModel
import Testing

/// Questions too large to be worked out, and how they are answered.
@Suite("组合过多 Too many combinations")
struct CountingLimitTests {
  /// Pairs whose halves stand as far apart as can be: every subset of the first halves matters.
  static let pairs = 20
  static let clauses = (0..<(2 * pairs)).map { "c\($0)" }
  static let set = CriteriaSet.sample(
    elements: clauses.map { .sample($0, .comprehensive, metWhen: "false") },
    branches: [
      Branch(
        id: "a",
        places: [],
        requirement: .anyOf(
          (0..<pairs).map { .allOf([.clause("c\($0)"), .clause("c\($0 + pairs)")]) }
        ),
        confidence: .verified
      )
    ]
  )

  static func record(_ stated: StatedClauses) -> DeterminationRecord {
    set.judge(Assertions(items: [], answers: [])).determination(of: stated, under: set).record
  }

  @Test("推算不完的写明，结论待定，不给组合")
  func whatIsTooLargeStaysOpen() {
    let record = Self.record(StatedClauses(kinds: [], met: [], rest: .unknown))
    #expect(record.verdict == .undetermined)
    #expect(record.needed == ClauseSets())
    #expect(record.trace.contains { $0.zh.contains("未逐一推算") })
  }

  @Test("逐项就能定的照样下结论")
  func whatIsDecidedAnywayIsDecided() {
    let met = Self.record(StatedClauses(kinds: [], met: ["c0", "c20"], rest: .unknown))
    #expect(met.verdict == .major)
    #expect(met.by == "a")
    let none = Self.record(StatedClauses(kinds: [], met: Array(Self.clauses[..<20]), rest: .notMet))
    #expect(none.verdict == .notMajor)
  }

  @Test("推算得完的不受影响")
  func smallerQuestionsAreExact() {
    let unknown = ["c0", "c1", "c20", "c21"]
    let record = Self.record(StatedClauses(kinds: [], met: [], unknown: unknown, rest: .notMet))
    #expect(record.needed?.sets == [["c0", "c20"], ["c1", "c21"]])
    #expect(!record.trace.contains { $0.zh.contains("未逐一推算") })
  }
}
