import Ledger
import Operations
import RuleLanguage
import SQLStore
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("导入检查对象 Importing sites")
struct SiteImportTests {
  @Test("样例全部导入；再导入一次什么也不变")
  func importsTheSamplesOnce() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let samples = [ScratchWorkspace.projectFolder("Fixtures/sites")]
    let first = try context.importSites(try SiteImportTests.read(samples, in: context).drafts)
    let size = try context.ledgerHead().size
    let second = try context.importSites(try SiteImportTests.read(samples, in: context).drafts)
    #expect(first.registered.count == 14)
    #expect(second.registered.isEmpty && second.updated.values.allSatisfy { $0 == 0 })
    #expect(try context.ledgerHead().size == size)
  }

  @Test("只检查时不写入")
  func writesNothingInARehearsal() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let samples = [ScratchWorkspace.projectFolder("Fixtures/sites")]
    let drafts = try SiteImportTests.read(samples, in: context).drafts
    #expect(try context.importSites(drafts, rehearsal: .dryRun).registered.count == 14)
    #expect(try context.ledgerHead().size == 0)
  }

  @Test("两个文件写了同一个编号，或一张表里两家写了同一个信用代码，不接受")
  func refusesRepeatedCodes() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let file = "site: N-1\nkind: enterprise\nname: 甲厂\nregion: \"330299101\"\n"
    let one = try workspace.write(file, to: "one.yml")
    let other = try workspace.write(file, to: "other.yml")
    let table = try workspace.write(
      "名称,区划,统一社会信用代码\n甲厂,33,91330299MA2AAAAA11\n乙厂,33,91330299MA2AAAAA11\n",
      to: "table.csv"
    )
    #expect(SiteImportTests.codes([one, other], in: context) == ["RULE-030"])
    #expect(SiteImportTests.codes([table], in: context) == ["RULE-030"])
    #expect(SiteImportTests.codes([one], in: context).isEmpty)
  }

  @Test("每个文件的每个问题都说出来")
  func gathersTheProblemsOfEveryFile() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let broken = try workspace.write("site: [\n", to: "a.yml")
    let wrong = try workspace.write(
      "site: N-1\nkind: firm\nname: 甲厂\nregion: \"33\"\ncolour: red\n",
      to: "b.yml"
    )
    #expect(SiteImportTests.codes([broken, wrong], in: context).count == 3)
  }

  @Test("没有的文件、空的文件夹、别的格式，各有说法")
  func refusesOtherFiles() throws {
    let workspace = try ScratchWorkspace()
    let context = try workspace.context()
    let text = try workspace.write("甲厂", to: "sites.txt")
    for path in [text, "\(workspace.folder)/none.yml", "\(workspace.folder)/evidence"] {
      #expect(throws: OperationFailure.self) { try SiteImportTests.read([path], in: context) }
    }
  }

  private static func read(
    _ paths: [String],
    in context: OperatingContext
  ) throws -> (drafts: [SiteDraft], warnings: [RuleDiagnostic]) {
    try context.readSiteFiles(
      paths,
      defaults: SiteTable.Defaults(source: "", asOf: context.today)
    )
  }

  private static func codes(_ paths: [String], in context: OperatingContext) -> [String] {
    do {
      _ = try read(paths, in: context)
      return []
    } catch OperationFailure.input(let problems) {
      return problems.compactMap { problem in
        guard case .diagnostic(let diagnostic) = problem.fault else { return nil }
        return diagnostic.code
      }
    } catch {
      return ["\(error)"]
    }
  }
}
