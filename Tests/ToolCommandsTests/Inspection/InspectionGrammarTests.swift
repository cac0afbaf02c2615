import ArgumentParser
import Operations
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("检查命令的写法")
struct InspectionGrammarTests {
  @Test(
    "答案的写法",
    arguments: [
      ("是", AnswerKind.conforming), ("否", .nonconforming), ("符合", .conforming),
      ("not-applicable", .notApplicable), ("unable_to_check", .unableToCheck), ("未检查", .notChecked),
    ]
  )
  func answerWords(word: String, kind: AnswerKind) throws {
    let options = try AnswerOptions.parse(["c-ebike", word, "--measured", "0.9"])
    let draft = try options.draft()
    #expect(draft.answer == kind)
    #expect(draft.measured == ExactDecimal("0.9"))
  }

  @Test("不是答案的词和不是数的测量值被拒绝", arguments: [["对"], ["是", "--measured", "宽"]])
  func badAnswers(words: [String]) throws {
    let options = try AnswerOptions.parse(["c-ebike"] + words)
    #expect(throws: OperationFailure.self) { try options.draft() }
  }

  @Test("没有写批准情况就没有行政检查记录，写了就完整")
  func administrativeRecord() throws {
    #expect(try AdministrativeOptions.parse(["--cards-shown"]).record() == nil)
    let record = try AdministrativeOptions.parse([
      "--approved-by", "所长", "--approved-on", "2026-03-05", "--plan", "年度计划", "--kind", "special",
    ]).record()
    #expect(record?.approval == .approved)
    #expect(record?.approvedOn == CivilDate("2026-03-05"))
    #expect(record?.kind == .special)
    #expect(record?.cardsShown == false)
    #expect(try AdministrativeOptions.parse(["--urgent"]).record()?.approval == .urgent)
  }

  @Test(
    "互相矛盾的写法是用法错误",
    arguments: [["--urgent", "--approved-by", "所长"], ["--plan", "甲", "--trigger", "乙"]]
  )
  func contradictions(words: [String]) {
    #expect(throws: (any Error).self) { try AdministrativeOptions.parse(words) }
  }

  @Test("只有行政检查不带“不能责令”的提示", arguments: VisitNature.allCases)
  func natureNotes(nature: VisitNature) {
    #expect((NatureNote.noOrder(after: nature) == nil) == (nature == .administrativeInspection))
  }
}
