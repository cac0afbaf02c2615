import Messages
import SafetyModel
import Testing

@Suite("等级说明 Summaries of verdicts")
struct HazardVerdictTests {
  @Test("写明等级、依据、把握和计数")
  func summaryNamesGroundAndCount() {
    let verdict = HazardVerdict(
      grade: .suspectedMajor,
      verdict: .undetermined,
      criteria: "gb",
      element: "7.5",
      counted: 2,
      required: 3,
      confidence: .secondhand,
      missing: ["site.floors"]
    )
    let summary = verdict.summary { _ in Sentence(zh: "示范标准", en: "Model Standard") }
    #expect(
      summary.zh == "疑似重大隐患，对照《示范标准》7.5（核对原文），综合判定已成立2项、需3项，尚不清楚“site.floors”"
    )
    #expect(
      summary.en
        == "suspected major hazard, by Model Standard, 7.5 (check against the text), 2 of 3 clauses that count, not known: “site.floors”"
    )
  }

  @Test("没有对照条款的一般隐患只写等级", arguments: LegalGrade.allCases)
  func gradeAloneStands(_ grade: LegalGrade) {
    let verdict = HazardVerdict(grade: grade, verdict: .notMajor)
    #expect(verdict.summary { _ in nil } == grade.label)
  }
}
