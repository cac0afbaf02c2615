import ArgumentParser
import Messages
import Operations
import SafetyModel
import Testing
import Workflow

@testable import ToolCommands

@Suite("隐患命令的语法 Grammar of the hazard commands")
struct HazardGrammarTests {
  @Test("元精确换算为分", arguments: [("12000", 1_200_000), ("0.1", 10), ("12000.50", 1_200_050)])
  func readsYuanAsFen(_ text: String, _ fen: Int64) throws {
    #expect(try Typed.fen(yuan: text, key: "--funds") == fen)
  }

  @Test("不成金额的文字不接受", arguments: ["-1", "1.005", "一万", "1,000", ""])
  func refusesOtherAmounts(_ text: String) {
    #expect(throws: OperationFailure.self) { try Typed.fen(yuan: text, key: "--funds") }
  }

  @Test("词可以写英文、连字符或中文", arguments: ["stopped_use", "stopped-use", "停止使用", "Stopped_Use"])
  func readsWordsInBothLanguages(_ text: String) throws {
    let kind: InterimMeasureKind = try Typed.word(text, key: "--kind", label: \.label)
    #expect(kind == .stoppedUse)
  }

  @Test("每一种可以办理的事项都有命令，提示里的说法也能用", arguments: HazardStep.allCases)
  func offersACommandForEveryStep(_ kind: HazardStep) {
    let names = HazardGrammarTests.names(of: ToolCommands.HazardCommand.self)
    if let verb = HazardNoun.verb(of: kind) { #expect(names.contains(verb)) }
    if let verb = kind.verb { #expect(names.contains(verb)) }
    // A hint types the name the documents use, not another one for it.
    if let verb = HazardNoun.verb(of: kind) { #expect(kind.verb == verb) }
  }

  @Test("重大隐患案的每一种事项都有命令", arguments: CaseStep.allCases)
  func offersACaseCommandForEveryStep(_ kind: CaseStep) {
    #expect(HazardGrammarTests.names(of: ToolCommands.CaseCommand.self).contains(kind.verb))
  }

  @Test("每条命令都有中文说法")
  func hasAChineseAliasForEveryVerb() {
    for noun in [ToolCommands.HazardCommand.self, ToolCommands.CaseCommand.self]
      as [any ParsableCommand.Type]
    {
      let commands =
        noun.configuration.subcommands
        + noun.configuration.groupedSubcommands.flatMap(\.subcommands)
      for command in commands {
        #expect(command.configuration.aliases.contains { !$0.utf8.allSatisfy { $0 < 128 } })
      }
    }
  }

  private static func names(of noun: any ParsableCommand.Type) -> Set<String> {
    let configuration = noun.configuration
    let commands =
      configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    return Set(
      commands.flatMap {
        [$0.configuration.commandName].compactMap { $0 } + $0.configuration.aliases
      }
    )
  }
}
