import Determination
import SafetyModel
import Testing

/// What stands but is not counted, and why.
@Suite("没有计入的 What was not counted")
struct UncountedTests {
  private func reasons(_ record: DeterminationRecord) -> [String] {
    (record.notCounted ?? []).map { "\($0.name) \($0.reason.rawValue) \($0.by ?? "-")" }
  }

  @Test("当场改正的不计入消防要素，写明")
  func correctedAtOnce() throws {
    let record = try #require(
      CountingTests.set.record(
        facts: CountingTests.facts(CountingTests.kinds("crowded")),
        .sample(
          ["c0", "c1"],
          denied: (3..<10).map { "c\($0)" } + ["direct"],
          corrected: ["c2"]
        )
      )
    )
    #expect(record.verdict == .notMajor)
    #expect(reasons(record) == ["7.2 corrected_at_once -"])
    #expect(record.trace.contains { $0.zh.contains("未计入7.2：当场改正") })
  }

  @Test("排除情形成立时，成立的要素都不计入")
  func excluded() throws {
    var facts = CountingTests.kinds("crowded")
    facts["stopped"] = true
    let record = try #require(
      CountingTests.set.record(
        facts: CountingTests.facts(facts),
        CountingTests.assertions(met: [0, 1])
      )
    )
    #expect(reasons(record) == ["7.0 excluded stopped", "7.1 excluded stopped"])
  }

  @Test("依据不足的，和只在别的场所计数的，写明")
  func adviceAndOtherPlaces() throws {
    var set = CountingTests.set
    set.elements[0].confidence = .practice
    set.elements[9].condition = rule("site.shop")
    set.branches = [set.branches[0], set.branches[1]]
    let facts = CountingTests.kinds("crowded").merging(["shop": false]) { $1 }
    let record = try #require(
      set.record(
        facts: CountingTests.facts(facts),
        CountingTests.assertions(met: [0, 1, 7, 9])
      )
    )
    #expect(
      reasons(record) == ["7.9 other_place -", "7.0 advice_only -", "7.7 other_place -"]
    )
    #expect(record.trace.contains { $0.zh == "未计入7.9、7.7：只适用于其他性质的场所。" })
  }

  @Test("作为直接要素计了的，不再计数；直接要素未定时，它也未定")
  func countedAsDirect() throws {
    var set = CountingTests.set
    for index in 0..<3 { set.elements[index].notCountedWith = ["6.1"] }
    let facts = CountingTests.facts(CountingTests.kinds("crowded"))
    func branch(_ assertions: Assertions) throws -> (DeterminationRecord, BranchFinding) {
      let record = try #require(set.record(facts: facts, assertions))
      return (record, try #require(record.branches.first { $0.branch == "a" }))
    }
    let others = (3..<10).map { "c\($0)" }
    let (direct, none) = try branch(.sample(["c0", "c1", "c2", "direct"], denied: others))
    #expect(none.met.isEmpty)
    #expect(direct.by == CriteriaJudge.direct)
    // Once the direct element is put right the others count again, so one of them must go too.
    #expect(
      direct.minimalCorrections?.sets == [["7.0", "6.1"], ["7.1", "6.1"], ["7.2", "6.1"]]
    )
    #expect(reasons(direct) == (0..<3).map { "7.\($0) counted_as_direct 6.1" })

    let (open, possible) = try branch(.sample(["c0", "c1", "c2"], denied: others))
    #expect(possible.possible == ["7.0", "7.1", "7.2"])
    #expect(possible.state == .undetermined)
    // Direct or counted, it is major either way.
    #expect(open.verdict == .major)
  }

  @Test("条款转由别的标准判定，隐患也不因它升级")
  func referredElement() throws {
    var element = Element.sample("2", metWhen: #"circumstance("fire")"#)
    element.route = .fire
    let set = CriteriaSet.sample(regime: .workSafety, elements: [element])
    let judge = set.judge(.sample(["fire"]))
    let record = try #require(judge.determinations(on: .sample).first)
    #expect(record.verdict == .notMajor)
    #expect(record.status(of: "2") == .met)
    #expect(reasons(record) == ["2 referred fire"])
    #expect(judge.verdict(on: "fire", records: [record]).grade == .general)
  }

  @Test("让出的事项：查到的写明转由哪里；自己条文写到的照判")
  func referredMatters() throws {
    var set = CriteriaSet.sample(
      regime: .workSafety,
      elements: [.sample("8", metWhen: #"circumstance("own")"#)]
    )
    set.routes = [
      CriteriaRoute(matters: ["sample"], regime: .fire, clause: "2", confidence: .verified)
    ]
    let record = try #require(
      set.record(
        .sample(["own", "exit"]),
        circumstances: [.sample("own"), .sample("exit"), .sample("unasserted")]
      )
    )
    #expect(record.verdict == .major)
    #expect(reasons(record) == ["exit referred fire"])
    #expect(record.trace.contains { $0.zh == "按第2条转由消防的判定标准判定，本标准不判：exit。" })
  }
}
