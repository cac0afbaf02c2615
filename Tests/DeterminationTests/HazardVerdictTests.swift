import Determination
import SafetyModel
import Testing

@Suite("单个隐患的等级 The grade of a hazard")
struct HazardVerdictTests {
  private func verdict(
    on circumstance: String,
    _ sets: [CriteriaSet],
    facts: [String: Bool] = [:],
    _ assertions: Assertions
  ) throws -> HazardVerdict {
    let first = try #require(sets.first)
    let judge = first.judge(
      facts: CountingTests.facts(facts),
      assertions,
      beside: Array(sets.dropFirst())
    )
    return judge.verdict(on: circumstance, records: judge.determinations(on: .sample))
  }

  @Test("没有要素的情形是一般隐患")
  func circumstanceWithoutElementIsGeneral() throws {
    let verdict = try verdict(on: "x", [CountingTests.set], .sample(["x"]))
    #expect(verdict.grade == .general)
    #expect(verdict.criteria == nil)
    #expect(verdict.reasons.count == 1)
  }

  @Test("综合要素是一般隐患，写第几项共几项")
  func comprehensiveElementIsCounted() throws {
    let verdict = try verdict(
      on: "c1",
      [CountingTests.set],
      facts: CountingTests.kinds("crowded"),
      CountingTests.assertions(met: [0, 1])
    )
    #expect(verdict.grade == .general)
    #expect(verdict.verdict == .notMajor)
    #expect(verdict.element == "7.1")
    #expect(verdict.counted == 2)
    #expect(verdict.required == 3)
  }

  @Test("计数达到时，隐患仍是一般，重大的是场所")
  func reachedCountLeavesTheHazardGeneral() throws {
    let verdict = try verdict(
      on: "c1",
      [CountingTests.set],
      facts: CountingTests.kinds("crowded"),
      CountingTests.assertions(met: [0, 1, 2])
    )
    #expect(verdict.grade == .general)
    #expect(verdict.verdict == .major)
  }

  @Test("还有没查的条款，够得着就是待定")
  func reachableCountIsUndetermined() throws {
    let verdict = try verdict(
      on: "c1",
      [CountingTests.set],
      facts: CountingTests.kinds("crowded"),
      .sample(["c0", "c1"])
    )
    #expect(verdict.grade == .general)
    #expect(verdict.verdict == .undetermined)
  }

  @Test("既是直接要素又是综合要素，等级从直接，同时写第几项共几项")
  func directHazardAlsoShowsItsCount() throws {
    let other = CriteriaSet.sample(
      "other",
      regime: .workSafety,
      elements: [.sample("3(1)", metWhen: #"circumstance("c0")"#)]
    )
    let verdict = try verdict(
      on: "c0",
      [CountingTests.set, other],
      facts: CountingTests.kinds("crowded"),
      CountingTests.assertions(met: [0, 1])
    )
    #expect(verdict.grade == .major)
    #expect(verdict.criteria == "other")
    #expect(verdict.counted == 2)
    #expect(verdict.required == 3)
    #expect(verdict.reasons.count == 2)
  }

  @Test("未定的直接要素按疑似处理，缺什么写明")
  func undecidedDirectElementIsSuspected() throws {
    let set = CriteriaSet.sample(
      elements: [.sample("1", when: "site.dust", metWhen: #"circumstance("a")"#)])
    let verdict = try verdict(on: "a", [set], .sample(["a"]))
    #expect(verdict.grade == .suspectedMajor)
    #expect(verdict.verdict == .undetermined)
    #expect(verdict.missing == ["site.dust"])
  }

  @Test("要素因另一情形成立，与本隐患无关的不算")
  func circumstanceThatDoesNotHelpIsNotMajor() throws {
    let set = CriteriaSet.sample(
      elements: [
        .sample("3(1)", metWhen: #"circumstance("a") || (site.tenants && circumstance("b"))"#)
      ])
    let assertions = Assertions.sample(["a", "b"])
    #expect(try verdict(on: "a", [set], facts: ["tenants": false], assertions).grade == .major)
    #expect(try verdict(on: "b", [set], facts: ["tenants": false], assertions).grade == .general)
    #expect(try verdict(on: "b", [set], facts: ["tenants": true], assertions).grade == .major)
    let open = try verdict(on: "b", [set], assertions)
    #expect(open.grade == .suspectedMajor)
    #expect(open.verdict == .undetermined)
    #expect(open.missing == ["site.tenants"])
  }

  @Test("并且的两半都算", arguments: ["ledger", "sign"])
  func bothHalvesOfAConjunctionHelp(_ circumstance: String) throws {
    let set = CriteriaSet.sample(
      elements: [.sample("13(1)", metWhen: #"circumstance("ledger") && circumstance("sign")"#)])
    #expect(
      try verdict(on: circumstance, [set], .sample(["ledger", "sign"])).grade == .major
    )
    let half = Assertions.sample([circumstance], denied: ["ledger", "sign"])
    #expect(try verdict(on: circumstance, [set], half).grade == .general)
  }

  @Test("排除情形成立时写明理由", arguments: ["direct", "c0"])
  func exclusionIsNamed(_ circumstance: String) throws {
    var facts = CountingTests.kinds("crowded")
    facts["stopped"] = true
    let verdict = try verdict(
      on: circumstance,
      [CountingTests.set],
      facts: facts,
      .sample(["direct", "c0", "c1", "c2"])
    )
    #expect(verdict.grade == .general)
    #expect(verdict.verdict == .notMajor)
    #expect(verdict.reasons.first?.zh.contains("stopped") == true)
  }

  @Test("场所性质未明，缺的属性写明")
  func unknownPlaceIsNamed() throws {
    let verdict = try verdict(
      on: "c0",
      [CountingTests.set],
      CountingTests.assertions(met: [0, 1, 2, 3])
    )
    #expect(verdict.verdict == .undetermined)
    #expect(verdict.missing == ["site.crowded", "site.goods", "site.important"])
  }
}
