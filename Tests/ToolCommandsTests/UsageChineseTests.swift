import ArgumentParser
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("命令行写错时的中文 Chinese for usage errors")
struct UsageChineseTests {
  @Test(
    "写错的命令行用中文说",
    arguments: [
      (["rules", "lint", "--nowhere"], "不认识的选项“--nowhere”"),
      (["rules", "lint", "甲", "乙"], "多出来的内容“乙”"),
      (["rules", "lint", "--on"], "后面没有写值"),
      (["rules", "explain"], "少写了“<rule>”"),
      (["rules", "lint", "--format", "甲"], "“甲”不能作“--format <format>”的值"),
    ]
  )
  func aWrongCommandLineIsSaidInChinese(_ words: [String], _ part: String) throws {
    do {
      _ = try BihuanCommand.parseAsRoot(words)
      Issue.record("accepted")
    } catch {
      let said = try #require(UsageChinese.sentence(of: BihuanCommand.message(for: error)))
      #expect(said.contains(part), "\(said)")
    }
  }

  @Test(
    "写错的命令名：说是哪一个，可能要写什么",
    arguments: [
      (["hazrad", "list"], "是不是 hazard？"), (["hazard", "lst"], "是不是 list？"),
      (["hazard", "清单儿"], "没有“bihuan hazard 清单儿”"),
    ]
  )
  func aWrongVerbIsSaidWithTheNearest(_ words: [String], _ part: String) throws {
    let unknown = try #require(UnknownVerb(in: words))
    #expect(unknown.sentence.zh.contains(part), "\(unknown.sentence.zh)")
  }

  @Test("写对的命令名、选项和值不算写错", arguments: [["hazard", "list", "x"], ["--lang", "en"], ["help"]])
  func knownVerbsPass(_ words: [String]) {
    #expect(UnknownVerb(in: words) == nil)
  }

  @Test("自己的话不重复")
  func ownSentencesAreNotRepeated() {
    #expect(UsageChinese.sentence(of: "请写表达式。") == nil)
  }
}
