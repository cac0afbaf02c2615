import ArgumentParser
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Puts the sites of files on the register, all of them or none.
struct SiteImportFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: text(
      "从 YAML 文件或 CSV 表导入检查对象；要么全部导入，要么一个也不导入。",
      "Import sites from YAML files or CSV tables; all or none."
    ),
    discussion: text(
      "编号已登记过的对象只补记新的或变化了的属性，重复导入不会重复登记。",
      "A site whose number is known only gets facts that are new or differ; importing again changes nothing."
    ),
    aliases: ["导入"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("文件或文件夹（.yml、.csv）。", "Files or folders (.yml, .csv)."))
  var files: [String]

  @Flag(
    name: .customLong("dry-run"),
    help: help("只检查并说明会做什么，不写入。", "Only check and say what would be done.")
  )
  var dryRun = false

  @Option(
    help: help("CSV 表中属性的来源，默认文件名。", "Source of the facts of a CSV table; else the file name.")
  )
  var source: String?

  @Option(
    name: .customLong("as-of"),
    help: help("CSV 表中属性的日期，默认今天。", "Day of the facts of a CSV table; else today.")
  )
  var asOf: String?

  @Option(help: help("CSV 表没有写区划时的区划代码。", "Region of a CSV table without a region column."))
  var region: String?

  func run() throws {
    let context = try global.act(acting)
    var values = TypedValues()
    let defaults = SiteTable.Defaults(
      source: source ?? "",
      asOf: values.day(asOf, key: "--as-of") ?? context.today,
      region: values.region(region)
    )
    try values.check()
    let read = try context.readSiteFiles(files, defaults: defaults)
    for warning in read.warnings { Console.say(warning.sentence) }
    let result = try context.importSites(read.drafts, rehearsal: dryRun ? .dryRun : .forReal)
    if !dryRun {
      for id in result.registered {
        let site = try context.viewSite(id).site
        Console.print(
          "\(id)  \([site.externalCode, site.name].compactMap { $0 }.joined(separator: "  "))"
        )
      }
    }
    let facts = result.updated.values.reduce(0, +)
    Console.done(summary(of: result, facts: facts))
  }

  private func summary(of result: SiteImport, facts: Int) -> Sentence {
    let new = result.registered.count
    let known = result.updated.count
    return dryRun
      ? Sentence(
        zh: "检查通过：将新登记\(new)个，已有\(known)个（更新属性\(facts)条）。没有写入任何内容。",
        en:
          "Checked: would register \(new), \(known) known already (\(facts) facts). Nothing written."
      )
      : Sentence(
        zh: "已新登记\(new)个检查对象；已有\(known)个，更新属性\(facts)条。",
        en: "Registered \(new) sites; \(known) known already, \(facts) facts updated."
      )
  }
}
