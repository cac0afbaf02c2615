import ArgumentParser
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Prints a checklist as paper to be carried, ticked and signed.
struct ChecklistPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: text(
      "打印成可带走的 A4 纸质表（HTML，浏览器直接打印）：适用的项目按行走顺序排列，带勾选框、取证、依据、签字栏。",
      "Print checklists on A4 to be carried (HTML for any browser): items as one walks, boxes, evidence, basis, signatures."
    ),
    aliases: ["打印"]
  )

  @OptionGroup var global: GlobalOptions

  @Option(
    name: .customLong("checklist"),
    help: help("检查表编号，可重复。", "Id of a checklist, repeatable.")
  )
  var lists: [String] = []

  @Option(
    help: help(
      "检查对象（编号、代码或名称的一部分）；不写则打印整张表。",
      "The site: id, code or a part of its name; without it the whole list."
    )
  )
  var site: String?

  @Option(
    help: help(
      "哪一天，如 2026-03-05：只用当天已有的属性；默认用档案里的全部。",
      "The day, such as 2026-03-05: only facts of that day or earlier; default all on file."
    )
  )
  var on: String?

  @Option(
    help: help(
      "已开始的检查：打印它锁定的项目和规则，带编号和检查人员。",
      "A visit that has begun: its own items and rules, with its id and inspectors."
    )
  )
  var inspection: String?

  @Flag(
    help: help(
      "企业自查版：大白话的问法、怎么改、谁改、何时改好。",
      "For the enterprise: everyday wording, what to do, who and by when."
    )
  )
  var selfCheck = false

  @Option(
    name: [.short, .long],
    help: help("写入这个文件；不写则输出到屏幕。", "Write to this file instead of the screen.")
  )
  var output: String?

  func validate() throws {
    if inspection != nil, site != nil || on != nil || !lists.isEmpty {
      throw ValidationError(
        text(
          "--inspection 已经定了检查对象、日期和检查表，不能再写 --site、--on、--checklist。",
          "--inspection settles site, day and lists; leave out --site, --on and --checklist."
        )
      )
    }
    if inspection == nil, lists.isEmpty {
      throw ValidationError(
        text(
          "请用 --checklist 写明检查表，或者用 --inspection 写明检查。",
          "Name the lists with --checklist, or a visit with --inspection."
        )
      )
    }
  }

  func run() throws {
    let paper = ChecklistPaper(try printable(), for: selfCheck ? .enterprise : .inspectors)
    let page = PaperRenderer(language: SpokenLanguage.current).render(paper)
    guard let output else {
      Console.print(page)
      return
    }
    do throws(FileFailure) {
      try Files.writeAtomically(Array(page.utf8), to: output)
    } catch {
      throw OperationFailure.file(error)
    }
    let path = output.hasPrefix("/") ? output : "\(Files.currentFolder())/\(output)"
    Console.say(
      Sentence(
        zh: "\(paper.count)项，已写入 \(path)；用浏览器打开后按 A4 打印。",
        en: "\(paper.count) items, written to \(path); open it in a browser and print on A4."
      )
    )
  }

  private func printable() throws -> PrintableChecklist {
    let moment = try Typed.noon(on, key: "--on")
    if let inspection {
      let context = try global.look(asOf: moment)
      return try context.printableChecklist(of: try context.inspection(named: inspection))
    }
    if let site {
      let context = try global.look(asOf: moment)
      let id = try context.site(named: site)
      return try context.printableChecklist(lists, for: id, factsOn: moment?.day)
    }
    let pack = try loadRules(from: try global.rulesFolder())
    let day = moment?.day ?? SystemClock.now().day
    return PrintableChecklist(prepared: try PreparedChecklist(lists, under: pack, on: day))
  }
}
