import ArgumentParser
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Makes a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: text(
      "新建工作区：账本、证据和一份规则。",
      "Make a workspace: ledger, evidence and a copy of the rules."
    ),
    aliases: ["新建"]
  )

  @Argument(help: help("文件夹；默认当前文件夹。", "The folder; the current one when not given."))
  var folder = "."

  @Option(
    help: help(
      "规则文件夹；默认取 BIHUAN_RULES，再取当前目录或程序所在目录向上最近的 Rules。",
      "Rule folder; else BIHUAN_RULES, else the nearest Rules above here or above the program."
    )
  )
  var rules: String?

  @Option(help: help("语言：zh 或 en。", "Language: zh or en."))
  var lang: String?

  func run() throws {
    let source = try RuleFolderSearch.folder(given: rules)
    let pack = try createWorkspace(in: folder, rules: source, now: SystemClock.now())
    let items = Set(pack.checklists.flatMap { $0.items.map(\.id) }).count
    let place = folder == "." ? Files.currentFolder() : folder
    Console.done(
      Sentence(
        zh: "已新建工作区 \(place)；规则取自 \(source)：\(pack.checklists.count)张检查表，\(items)个检查项。",
        en:
          "Made the workspace \(place); rules from \(source): \(pack.checklists.count) checklists, \(items) items."
      )
    )
    if folder != "." {
      Console.done(
        Sentence(
          zh: "请进入这个文件夹再使用：cd \(folder)（或用 --db \(folder)）。",
          en: "Work inside it: cd \(folder) (or use --db \(folder))."
        )
      )
    }
    Console.done(
      Sentence(
        zh:
          "下一步：bihuan org add 单位名称 --level town；bihuan person add 姓名 --org 单位 --qualification officer；bihuan site import 文件夹",
        en:
          "Next: bihuan org add NAME --level town; bihuan person add NAME --org ORG --qualification officer; bihuan site import FOLDER"
      )
    )
  }
}
