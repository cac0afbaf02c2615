import Determination
import SafetyModel
import Testing

/// Elements in the manner of MEM Order 10 (2023).
@Suite("单项判定 Direct elements")
struct DirectElementTests {
  static let order10 = CriteriaSet.sample(
    "order-10",
    regime: .workSafety,
    elements: [
      .sample(
        "8(6)",
        when: "site.spray && !site.waterborne",
        metWhen: #"circumstance("no-alarm") || circumstance("no-fan")"#,
        failed: "14"
      ),
      .sample(
        "11(10)",
        when: "site.dust",
        metWhen: #"circumstance("not-cleaned") && circumstance("piled")"#
      ),
      .sample(
        "12(2)",
        when: "site.ammonia",
        metWhen:
          #"circumstance("not-separate") || (circumstance("overstaffed") && measured("site.workers") > 9)"#
      ),
      .sample(
        "13(1)",
        when: "site.confined",
        metWhen:
          #"(circumstance("unidentified") || circumstance("no-ledger")) && circumstance("no-sign")"#
      ),
    ]
  )

  struct Row: Sendable, CustomTestStringConvertible {
    let element: String
    let facts: [String: Bool]
    let asserted: [String]
    let denied: [String]
    let status: ElementFinding.Status
    let missing: [String]

    init(
      _ element: String,
      _ facts: [String: Bool],
      _ asserted: [String],
      _ denied: [String],
      _ status: ElementFinding.Status,
      missing: [String] = []
    ) {
      self.element = element
      self.facts = facts
      self.asserted = asserted
      self.denied = denied
      self.status = status
      self.missing = missing
    }

    var testDescription: String { "\(element) \(facts) +\(asserted) -\(denied)" }
  }

  static let oil = ["site.spray": true, "site.waterborne": false]
  static let confined = ["site.confined": true]

  static let rows: [Row] = [
    Row("8(6)", oil, ["no-fan"], ["no-alarm"], .met),
    Row("8(6)", oil, ["no-fan"], [], .met),
    Row("8(6)", oil, [], ["no-alarm", "no-fan"], .notMet),
    Row("8(6)", oil, [], ["no-alarm"], .undetermined, missing: ["no-fan"]),
    Row("8(6)", ["site.spray": false], ["no-fan"], [], .notApplicable),
    Row(
      "8(6)",
      ["site.spray": true],
      ["no-fan"],
      [],
      .undetermined,
      missing: ["site.waterborne"]
    ),
    Row("8(6)", [:], [], ["no-alarm", "no-fan"], .notMet),
    Row("11(10)", ["site.dust": true], ["not-cleaned", "piled"], [], .met),
    Row("11(10)", ["site.dust": true], ["not-cleaned"], ["piled"], .notMet),
    Row("11(10)", ["site.dust": true], ["piled"], [], .undetermined, missing: ["not-cleaned"]),
    Row(
      "11(10)",
      [:],
      ["piled"],
      [],
      .undetermined,
      missing: ["not-cleaned", "site.dust"]
    ),
    Row("12(2)", ["site.ammonia": true], ["not-separate"], ["overstaffed"], .met),
    Row(
      "12(2)",
      ["site.ammonia": true],
      ["overstaffed"],
      ["not-separate"],
      .undetermined,
      missing: ["site.workers"]
    ),
    Row("13(1)", confined, ["no-ledger", "no-sign"], ["unidentified"], .met),
    Row("13(1)", confined, ["unidentified", "no-sign"], ["no-ledger"], .met),
    Row("13(1)", confined, ["unidentified", "no-ledger"], ["no-sign"], .notMet),
    Row("13(1)", confined, ["no-sign"], ["unidentified", "no-ledger"], .notMet),
    Row("13(1)", confined, ["no-ledger"], [], .undetermined, missing: ["no-sign"]),
  ]

  @Test("并且、或者、不适用、未知", arguments: rows)
  func elementStandsAsItsConditionSays(_ row: Row) throws {
    let record = try #require(
      DirectElementTests.order10.record(
        facts: .booleans(row.facts),
        .sample(row.asserted, denied: row.denied)
      )
    )
    let finding = try #require(record.elements.first { $0.element == row.element })
    #expect(finding.status == row.status)
    #expect(finding.missing == row.missing)
  }

  @Test("快速冻结间人数：9人不够，10人够", arguments: [("9", Verdict.undetermined), ("10", .major)])
  func workersAreCountedAboveNine(_ workers: String, _ verdict: Verdict) throws {
    let value = try #require(ExactDecimal(workers))
    let item = ItemApplicability(
      item: .sample("i", ["overstaffed", "not-separate"]),
      status: .applies
    )
    let answer = Answer(
      item: "i",
      answer: .nonconforming,
      circumstances: ["overstaffed"],
      measurement: Measurement(fact: "site.workers", value: value, unit: "人")
    )
    let record = try #require(
      DirectElementTests.order10.record(
        facts: .booleans(["site.ammonia": true]),
        Assertions(items: [item], answers: [answer])
      )
    )
    #expect(record.verdict == verdict)
    #expect(record.status(of: "12(2)") == (verdict == .major ? .met : .notMet))
  }

  @Test("一项成立就是重大，其余未知不改变结论")
  func oneMetElementDecides() throws {
    let record = try #require(
      DirectElementTests.order10.record(
        facts: .booleans(DirectElementTests.oil),
        .sample(["no-fan"])
      )
    )
    #expect(record.verdict == .major)
    #expect(record.grade == .major)
  }

  @Test("全部未知是待定，全部不适用是不构成")
  func nothingKnownIsUndetermined() throws {
    let none = Assertions.sample([])
    #expect(DirectElementTests.order10.record(none)?.verdict == .undetermined)
    let facts = ["site.spray", "site.dust", "site.ammonia", "site.confined"].map { ($0, false) }
    let record = DirectElementTests.order10.record(
      facts: .booleans(Dictionary(uniqueKeysWithValues: facts)),
      none
    )
    #expect(record?.verdict == .notMajor)
  }

  @Test("设施已装但失效，并引第14条；只对设施情形")
  func fittedButFailedCitesItsClause() throws {
    let circumstances = [
      Circumstance.sample("no-alarm", isDevice: true), .sample("no-fan", isDevice: false),
    ]
    func clause(_ circumstance: String, failed: Bool) throws -> String? {
      let record = try #require(
        DirectElementTests.order10.record(
          facts: .booleans(DirectElementTests.oil),
          .sample([circumstance], failed: failed),
          circumstances: circumstances
        )
      )
      return try #require(record.elements.first { $0.element == "8(6)" }).fittedButFailedClause
    }
    #expect(try clause("no-alarm", failed: true) == "14")
    #expect(try clause("no-alarm", failed: false) == nil)
    #expect(try clause("no-fan", failed: true) == nil)
  }

  @Test("差一个条件的要素在说明里写明")
  func nearlyMetElementIsExplained() throws {
    let record = try #require(
      DirectElementTests.order10.record(
        facts: .booleans(DirectElementTests.confined),
        .sample(["no-ledger"], denied: ["no-sign", "unidentified"])
      )
    )
    #expect(record.trace.contains { $0.zh.contains("13(1)") && $0.zh.contains("未成立") })
    #expect(record.trace.contains { $0.en.contains("13(1)") && $0.en.contains("not met") })
  }

  @Test("未查明的要素写明缺什么，属性和没有查的分开")
  func openElementsSayWhatIsMissing() throws {
    let record = try #require(
      DirectElementTests.order10.record(
        facts: .booleans(["site.dust": true, "site.ammonia": false, "site.confined": false]),
        .sample(["piled"])
      )
    )
    let zh = record.trace.map(\.zh)
    #expect(
      zh.contains("11(10)“clause 11(10)”未能判定：有“piled”，缺：not-cleaned。")
    )
    #expect(
      zh.contains(
        "另有1个直接要素未查明：8(6)。缺属性：site.spray；site.waterborne。没有查到：no-alarm；no-fan。"
      )
    )
  }

  @Test("等级随依据的可靠程度", arguments: Confidence.allCases)
  func gradeFollowsConfidence(_ confidence: Confidence) throws {
    let set = CriteriaSet.sample(
      elements: [.sample("1", metWhen: #"circumstance("a")"#, confidence)])
    let record = try #require(set.record(.sample(["a"])))
    let judge = set.judge(.sample(["a"]))
    let hazard = judge.verdict(on: "a", records: [record])
    #expect(hazard.grade == record.grade)
    switch confidence {
    case .verified: #expect(record.grade == .major)
    case .secondhand, .memoryHigh, .memoryMedium:
      #expect(record.grade == .suspectedMajor)
      #expect(record.trace.contains { $0.zh.contains("核对原文") })
    case .memoryLow, .practice, .foreign, .unknown:
      #expect(record.verdict == .notMajor)
      #expect(record.trace.contains { $0.zh.contains("不计入") })
    }
  }

  @Test("依据不足的要素未知，也不造成待定")
  func adviceNeverLeavesAVerdictOpen() {
    let set = CriteriaSet.sample(
      elements: [.sample("1", metWhen: #"circumstance("a")"#, .memoryLow)])
    #expect(set.record(.sample([]))?.verdict == .notMajor)
  }

  @Test("最后一天仍按旧版，第二天按新版")
  func editionsFollowTheDay() throws {
    let last = CivilDate.sample
    let old = CriteriaSet.sample("old", inForce: DayInterval(to: last))
    let new = CriteriaSet.sample("new", inForce: DayInterval(from: last.adding(days: 1)))
    let judge = old.judge(.sample([]), beside: [new])
    #expect(judge.determinations(on: last).map(\.criteria) == ["old"])
    #expect(judge.determinations(on: last.adding(days: 1)).map(\.criteria) == ["new"])
  }
}
