import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workspace

/// Checks a rule folder.
struct RulesLint: ParsableCommand {
  /// The forms the problems can be printed in; the last two never change with the language.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: text(
      "检查规则文件；有错误时退出码为 1。",
      "Check the rule files; exit code 1 when there are errors."
    ),
    aliases: ["检查"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "规则文件夹，或其中一个文件；不写时取所在的规则文件夹，再取工作区的。",
      "Rule folder, or one file of it; else the one stood in, else the workspace's."
    )
  )
  var path: String?

  @Option(help: help("输出格式：text、json 或 sarif。", "Output: text, json or sarif."))
  var format: Form = .text

  @Flag(help: help("等于 --format json。", "The same as --format json."))
  var json = false

  @Flag(help: help("有提醒时退出码也为 1。", "Exit code 1 for warnings too."))
  var strict = false

  @Option(
    help: help("引用的法规标准应在哪一天有效，默认今天。", "Day on which cited instruments should be in force; today.")
  )
  var on: String?

  func run() throws {
    var values = TypedValues()
    let day = values.day(on, key: "--on") ?? SystemClock.now().day
    try values.check()
    let place: String
    if let path { place = path } else { place = try global.rulesFolderToCheck() }
    let lint = try lintRules(at: place, on: day)
    if lint.files.isEmpty { throw OperationFailure.noRules(searched: [place]) }
    let report = LintReport(
      folder: lint.folder,
      diagnostics: lint.diagnostics,
      files: lint.files
    )
    switch json ? .json : format {
    case .text:
      if !report.diagnostics.isEmpty {
        Console.print(report.text(in: SpokenLanguage.current, width: Console.width) + "\n")
      }
      Console.done(summary(of: report, pack: lint.pack, path: place))
    case .json: MachineText.print(report.json)
    case .sarif:
      MachineText.print(report.sarif(toolVersion: BihuanCommand.configuration.version))
    }
    if report.count(.error) > 0 || (strict && !report.diagnostics.isEmpty) { throw ExitCode(1) }
  }

  /// Whether a problem leaves the rules usable: a warning, or an error in a case.
  private func isHarmless(_ diagnostic: RuleDiagnostic) -> Bool {
    diagnostic.severity == .warning || diagnostic.location.file.hasPrefix("cases/")
  }

  private func summary(of report: LintReport, pack: RulePack?, path: String) -> Sentence {
    let (errors, warnings) = (report.count(.error), report.count(.warning))
    let found = Sentence(
      zh: "\(errors)处错误，\(warnings)处提醒",
      en: "\(errors) errors, \(warnings) warnings"
    )
    if errors > 0, pack != nil, report.diagnostics.allSatisfy(isHarmless) {
      return Sentence(
        zh: "\(path)：\(found.zh)，都在例子里；规则可以使用，例子要改。",
        en:
          "\(path): \(found.en), all in the cases; the rules are usable, the cases are to be put right."
      )
    }
    guard errors == 0 else {
      return Sentence(zh: "\(path)：\(found.zh)，不能使用。", en: "\(path): \(found.en); not usable.")
    }
    guard let pack, path == report.folder else {
      return Sentence(zh: "\(path)：\(found.zh)。", en: "\(path): \(found.en).")
    }
    let items = Set(pack.checklists.flatMap { $0.items.map(\.id) }).count
    return Sentence(
      zh:
        "\(path)：\(found.zh)。\(pack.checklists.count)张检查表、\(items)个检查项、\(pack.criteria.count)套判定标准、\(pack.facts.count)个属性。",
      en:
        "\(path): \(found.en). \(pack.checklists.count) checklists, \(items) items, \(pack.criteria.count) criteria sets, \(pack.facts.count) facts."
    )
  }
}
