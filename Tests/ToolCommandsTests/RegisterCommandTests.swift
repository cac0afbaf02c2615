import ArgumentParser
import Operations
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("登记、账本、规则、证据命令的语法 Grammar of the register commands")
struct RegisterCommandTests {
  private static let nouns: [any ParsableCommand.Type] = [
    InitCommand.self, SiteCommand.self, PersonCommand.self, OrganisationCommand.self,
    EvidenceCommand.self, LedgerCommand.self, RulesCommand.self,
  ]

  @Test("每个名词和动词都有中文说法")
  func hasAChineseAliasForEveryCommand() {
    for noun in RegisterCommandTests.nouns {
      for command in [noun] + noun.configuration.subcommands {
        let chinese = command.configuration.aliases.filter { $0.utf8.contains { $0 > 127 } }
        #expect(!chinese.isEmpty, "\(command)")
      }
    }
  }

  @Test(
    "中文和英文说法是同一个命令",
    arguments: [
      ["对象", "登记", "甲厂", "--region", "33"], ["site", "add", "甲厂", "--region", "33"],
    ]
  )
  func readsBothLanguages(_ arguments: [String]) throws {
    let command = try #require(try BihuanCommand.parseAsRoot(arguments) as? SiteAdd)
    #expect(command.name == "甲厂")
    #expect(command.region == "33")
  }

  @Test("指明的规则文件夹没有规则时，说出找过哪里")
  func namesThePlacesLookedAt() {
    do throws(OperationFailure) {
      _ = try RuleFolderSearch.folder(given: "/nowhere")
      Issue.record("a folder was found")
    } catch {
      guard case .noRules(let searched) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(searched == ["/nowhere"])
    }
  }

  @Test("账本日志按编号开头或名称查找；认不出的编号不算名称")
  func findsEventsOfOneThing() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let id = try context.registerOrganisation(
      name: "东溪镇应急管理所",
      level: .town,
      region: nil,
      parent: nil
    )
    #expect(try context.events(ofSubject: String(id.text.prefix(6)), limit: 10).events.count == 1)
    #expect(try context.latestEvents(limit: 10).events.count == 1)
    #expect(throws: OperationFailure.self) { try context.events(ofSubject: "H-0", limit: 10) }
    #expect(throws: OperationFailure.self) { try context.events(ofSubject: "东溪", limit: 10) }
  }

  @Test("没有记入账本的哈希找不到证据")
  func findsNoEvidenceInAnEmptyLedger() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    for text in ["", "63"] {
      #expect(throws: OperationFailure.self) { try context.evidenceFile(beginning: text) }
    }
  }
}
