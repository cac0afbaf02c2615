import Determination
import SafetyModel
import Testing

/// The edition in force whose text was not verified, in the manner of GB 35181-2025.
@Suite("新版文本未核时的候选 Candidates under an unverified text")
struct CandidateTests {
  static let new = CriteriaSet.sample(
    "gb-new",
    status: .textNotVerified,
    candidate: CandidateRule(directFamilies: ["goods"], countLike: "gb")
  )

  static let circumstances = [
    Circumstance.sample("gas", family: "goods"), .sample("liquid", family: "goods"),
    .sample("c0"),
  ]

  static func record(
    facts: [String: Bool],
    _ assertions: Assertions,
    counted: CriteriaSet? = CountingTests.set
  ) -> DeterminationRecord? {
    new.record(
      facts: CountingTests.facts(facts),
      assertions,
      circumstances: circumstances,
      beside: counted.map { [$0] } ?? []
    )
  }

  @Test("直接类别的一个情形就是疑似")
  func familyMemberIsSuspected() throws {
    let record = try #require(
      CandidateTests.record(facts: [:], .sample(["gas"], denied: ["liquid"]))
    )
    #expect(record.verdict == .major)
    #expect(record.grade == .suspectedMajor)
    #expect(record.countedLike == "gb")
    #expect(record.status(of: "goods") == .met)
    #expect(record.status(of: "6.1") == nil)
  }

  @Test("按旧版计数：差一项是未达到候选条件，够了是疑似", arguments: [(2, false), (3, true)])
  func countIsThatOfTheEarlierEdition(_ met: Int, _ reached: Bool) throws {
    let assertions = Assertions.sample(
      (0..<met).map { "c\($0)" },
      denied: (met..<10).map { "c\($0)" } + ["gas", "liquid"]
    )
    let facts = CountingTests.kinds("crowded")
    let record = try #require(CandidateTests.record(facts: facts, assertions))
    #expect(record.grade == (reached ? .suspectedMajor : .general))
    #expect(record.verdict == (reached ? .major : .notMajor))
    let judge = CandidateTests.new.judge(
      facts: CountingTests.facts(facts),
      assertions,
      circumstances: CandidateTests.circumstances,
      beside: [CountingTests.set]
    )
    let hazard = judge.verdict(on: "c0", records: [record])
    #expect(hazard.grade == (reached ? .suspectedMajor : .general))
    #expect(hazard.counted == met)
    #expect(hazard.required == 3)
  }

  @Test("候选从不是确定的重大，哪怕旧版条款都已核")
  func candidateIsNeverFirm() throws {
    var counted = CountingTests.set
    for index in counted.elements.indices { counted.elements[index].confidence = .verified }
    for index in counted.branches.indices { counted.branches[index].confidence = .verified }
    var facts = CountingTests.kinds("crowded")
    facts["stopped"] = false
    let record = CandidateTests.record(
      facts: facts,
      CountingTests.assertions(met: [0, 1, 2]),
      counted: counted
    )
    #expect(record?.grade == .suspectedMajor)
  }

  @Test("旧版的排除情形只提示，不排除")
  func earlierExclusionsAreOnlyConsidered() throws {
    var facts = CountingTests.kinds("crowded")
    facts["stopped"] = true
    let record = try #require(
      CandidateTests.record(facts: facts, CountingTests.assertions(met: [0, 1, 2]))
    )
    #expect(record.verdict == .major)
    #expect(record.excludedBy.isEmpty)
    #expect(record.exclusionsToConsider == ["stopped", "minor"])
    #expect(record.trace.contains { $0.zh.contains("新版是否保留未核") })
  }

  @Test("类别里没有查的成员使它待定，旧版对这类场所不适用的除外")
  func unaskedMembersLeaveAFamilyOpen() throws {
    var counted = CountingTests.set
    counted.elements.append(
      .sample("6.8", when: "site.tank", metWhen: #"circumstance("liquid")"#, .memoryHigh)
    )
    let assertions = Assertions.sample([], denied: ["gas"])
    func status(_ facts: [String: Bool]) throws -> ElementFinding.Status? {
      try #require(CandidateTests.record(facts: facts, assertions, counted: counted))
        .status(of: "goods")
    }
    #expect(try status(["tank": true]) == .undetermined)
    #expect(try status([:]) == .undetermined)
    #expect(try status(["tank": false]) == .notMet)
  }

  @Test("没有旧版可比时只能待定，绝不是不构成")
  func withoutTheEarlierEditionNothingIsNotMajor() {
    let denied = Assertions.sample([], denied: ["gas", "liquid"])
    #expect(CandidateTests.record(facts: [:], denied, counted: nil)?.verdict == .undetermined)
    let bare = CriteriaSet.sample("bare", status: .textNotVerified)
    #expect(bare.record(denied)?.verdict == .undetermined)
  }
}
