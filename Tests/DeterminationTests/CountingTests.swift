import Determination
import SafetyModel
import Testing

/// Counting in the manner of GB 35181-2017, 5.3.3.
@Suite("综合判定 Counting")
struct CountingTests {
  /// Ten clauses; rule a counts the first five, b the last three, c and d all of them.
  static let set = CriteriaSet.sample(
    "gb",
    places: [
      PlaceKind(kind: "crowded", label: text("crowded"), condition: rule("site.crowded")),
      PlaceKind(kind: "goods", label: text("goods"), condition: rule("site.goods")),
      PlaceKind(kind: "important", label: text("important"), condition: rule("site.important")),
    ],
    elements: (0..<10).map {
      .sample("7.\($0)", .comprehensive, metWhen: #"circumstance("c\#($0)")"#, .memoryHigh)
    } + [.sample("6.1", metWhen: #"circumstance("direct")"#, .secondhand)],
    exclusions: [
      Exclusion(
        id: "stopped",
        title: text("stopped"),
        condition: rule("site.stopped"),
        confidence: .secondhand
      ),
      Exclusion(id: "minor", title: text("minor"), condition: nil, confidence: .secondhand),
    ],
    branches: [
      branch("a", ["crowded"], 3, 0..<5), branch("b", ["goods"], 3, 7..<10),
      branch("c", ["crowded", "goods", "important"], 4, 0..<10), branch("d", [], 6, 0..<10),
    ]
  )

  static func branch(
    _ id: String,
    _ places: [String],
    _ atLeast: Int,
    _ clauses: Range<Int>
  ) -> Branch {
    Branch(
      id: id,
      places: places,
      requirement: .atLeast(atLeast, clauses: clauses.map { "7.\($0)" }),
      confidence: .memoryHigh
    )
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let places: [String: Bool]
    let met: [Int]
    let denied: [Int]
    let verdict: Verdict

    init(_ places: [String: Bool], met: [Int], denied: [Int]? = nil, _ verdict: Verdict) {
      self.places = places
      self.met = met
      self.denied = denied ?? (0..<10).filter { !met.contains($0) }
      self.verdict = verdict
    }

    var testDescription: String { "\(places) +\(met) -\(denied)" }
  }

  static func kinds(_ holding: String...) -> [String: Bool] {
    Dictionary(
      uniqueKeysWithValues: ["crowded", "goods", "important"].map { ($0, holding.contains($0)) }
    )
  }

  static let rows: [Row] = [
    // Rule a: three of its own set.
    Row(kinds("crowded"), met: [0, 1], .notMajor),
    Row(kinds("crowded"), met: [0, 1, 2], .major),
    Row(kinds("crowded"), met: [0, 1, 5], .notMajor),
    // Rule b.
    Row(kinds("goods"), met: [7, 8], .notMajor),
    Row(kinds("goods"), met: [7, 8, 9], .major),
    Row(kinds("goods"), met: [0, 1, 2], .notMajor),
    // Rule c: four of any.
    Row(kinds("important"), met: [0, 1, 2], .notMajor),
    Row(kinds("important"), met: [0, 1, 2, 9], .major),
    Row(kinds("crowded"), met: [0, 1, 5, 6], .major),
    // Rule d: six, in places of no other kind only.
    Row(kinds(), met: [0, 1, 2, 3, 4], .notMajor),
    Row(kinds(), met: [0, 1, 2, 3, 4, 5], .major),
    // A place of two kinds is served by the rules of both.
    Row(kinds("crowded", "goods"), met: [7, 8, 9], .major),
    // Unknown clauses: k possible, k out of reach.
    Row(kinds("crowded"), met: [0, 1], denied: [3, 4, 5, 6, 7, 8, 9], .undetermined),
    Row(kinds("crowded"), met: [0], denied: [3, 4, 5, 6, 7, 8, 9], .undetermined),
    Row(kinds("crowded"), met: [0], denied: [2, 3, 4, 5, 6, 7, 8, 9], .notMajor),
    Row(kinds(), met: [0], denied: [5, 6, 7, 8, 9], .notMajor),
    Row(kinds(), met: [0], denied: [6, 7, 8, 9], .undetermined),
    // Unknown kind of place: open between the rules, decided where every kind agrees.
    Row([:], met: [0, 1, 2, 3], .undetermined),
    Row([:], met: [0, 1], .notMajor),
    Row([:], met: [0, 1, 2, 3, 4, 5], .major),
    Row(["crowded": true], met: [0, 1, 2], .major),
    Row(["crowded": false], met: [7, 8], .notMajor),
  ]

  @Test("计数规则的界限：差一项不够，刚好够", arguments: rows)
  func countReachesItsBound(_ row: Row) throws {
    var facts = row.places
    facts["stopped"] = false
    let record = try #require(
      CountingTests.set.record(
        facts: CountingTests.facts(facts),
        .sample(row.met.map { "c\($0)" }, denied: row.denied.map { "c\($0)" } + ["direct"])
      )
    )
    #expect(record.verdict == row.verdict)
    #expect(record.grade == (row.verdict == .major ? .suspectedMajor : .general))
  }

  static func facts(_ values: [String: Bool]) -> KnownFacts {
    .booleans(
      Dictionary(uniqueKeysWithValues: values.map { ("site.\($0.key)", $0.value) })
    )
  }

  static func assertions(met: [Int]) -> Assertions {
    .sample(
      met.map { "c\($0)" },
      denied: (0..<10).filter { !met.contains($0) }.map { "c\($0)" } + ["direct"]
    )
  }

  @Test("五处同一条款只算一项")
  func clausesCountNotFindings() throws {
    let items = (0..<10).map {
      ItemApplicability(item: .sample("i\($0)", ["c\($0)"]), status: .applies)
    }
    let repeated = (0..<5).map {
      Answer(
        item: "i0",
        answer: .nonconforming,
        circumstances: ["c0"],
        location: "\($0)"
      )
    }
    let rest = (1..<10).map { Answer(item: "i\($0)", answer: .conforming) }
    let record = try #require(
      CountingTests.set.record(
        facts: CountingTests.facts(CountingTests.kinds("crowded")),
        Assertions(items: items, answers: repeated + rest)
      )
    )
    #expect(record.branches.first { $0.branch == "a" }?.met == ["7.0"])
    #expect(record.elements.filter { $0.kind == .comprehensive && $0.status == .met }.count == 1)
  }

  @Test("直接要素成立时不看计数")
  func directElementIsEnough() {
    let record = CountingTests.set.record(
      facts: CountingTests.facts(CountingTests.kinds()),
      .sample(["direct"])
    )
    #expect(record?.verdict == .major)
  }

  @Test("依据不足的条款和规则不计数")
  func adviceIsNeverCounted() throws {
    var set = CountingTests.set
    set.elements[2].confidence = .memoryLow
    let facts = CountingTests.facts(CountingTests.kinds("crowded"))
    let assertions = CountingTests.assertions(met: [0, 1, 2])
    let record = try #require(set.record(facts: facts, assertions))
    #expect(record.branches.first { $0.branch == "a" }?.met == ["7.0", "7.1"])
    #expect(record.verdict == .notMajor)

    var advice = CountingTests.set
    advice.branches[0].confidence = .practice
    #expect(advice.record(facts: facts, assertions)?.verdict == .notMajor)
  }

  @Test("属性表明的排除情形排除，未知的留到确认时考虑")
  func exclusionsHoldOrStayToBeConsidered() throws {
    func record(_ stopped: Bool?) throws -> DeterminationRecord {
      var facts = CountingTests.kinds("crowded")
      facts["stopped"] = stopped
      return try #require(
        CountingTests.set.record(
          facts: CountingTests.facts(facts),
          CountingTests.assertions(met: [0, 1, 2])
        )
      )
    }
    let excluded = try record(true)
    #expect(excluded.verdict == .notMajor)
    #expect(excluded.excludedBy == ["stopped"])
    let running = try record(false)
    #expect(running.verdict == .major)
    #expect(running.exclusionsToConsider == ["minor"])
    let unknown = try record(nil)
    #expect(unknown.verdict == .major)
    #expect(unknown.exclusionsToConsider == ["stopped", "minor"])
  }

  @Test("全部条款原文已核才直接定为重大，未知的排除情形留为疑似")
  func onlyVerifiedClausesAreFirm() throws {
    var set = CountingTests.set
    for index in set.elements.indices { set.elements[index].confidence = .verified }
    for index in set.branches.indices { set.branches[index].confidence = .verified }
    var facts = CountingTests.kinds("crowded")
    let assertions = CountingTests.assertions(met: [0, 1, 2])
    #expect(set.record(facts: CountingTests.facts(facts), assertions)?.grade == .suspectedMajor)
    facts["stopped"] = false
    #expect(set.record(facts: CountingTests.facts(facts), assertions)?.grade == .major)
    set.elements[1].confidence = .memoryHigh
    #expect(set.record(facts: CountingTests.facts(facts), assertions)?.grade == .suspectedMajor)
  }

  @Test("说明写出计数、核对原文和不再构成的条件")
  func traceExplainsTheCount() throws {
    let record = try #require(
      CountingTests.set.record(
        facts: CountingTests.facts(CountingTests.kinds("crowded")),
        CountingTests.assertions(met: [0, 1, 2, 3])
      )
    )
    let zh = record.trace.map(\.zh).joined(separator: "\n")
    #expect(zh.contains("计数规则a：已成立4项（7.0、7.1、7.2、7.3），需3项"))
    #expect(zh.contains("核对原文"))
    #expect(zh.contains("计数规则a至少消除2项"))
    #expect(zh.contains("计数规则c至少消除1项"))
    let en = record.trace.map(\.en).joined(separator: "\n")
    #expect(en.contains("Counting rule a: 4 met (7.0, 7.1, 7.2, 7.3), 3 needed"))
    #expect(!en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }
}
