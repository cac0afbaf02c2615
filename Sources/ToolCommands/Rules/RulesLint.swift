import ArgumentParser
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Checks a rule folder.
struct RulesLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: text(
      "检查规则文件；有错误时退出码为 1。",
      "Check the rule files; exit code 1 when there are errors."
    ),
    aliases: ["检查"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("规则文件夹；默认用工作区的。", "Rule folder; the workspace's own when not given."))
  var folder: String?

  @Option(
    help: help("引用的法规标准应在哪一天有效，默认今天。", "Day on which cited instruments should be in force; today.")
  )
  var on: String?

  func run() throws {
    var values = TypedValues()
    let day = values.day(on, key: "--on") ?? SystemClock.now().day
    try values.check()
    let place: String
    if let folder { place = folder } else { place = try global.rulesFolder() }
    let result = try lintRules(in: place, on: day)
    if result.pack?.files.isEmpty == true { throw OperationFailure.noRules(searched: [place]) }
    let errors = result.diagnostics.filter { $0.severity == .error }
    if format.chosen == .table {
      for diagnostic in errors + result.diagnostics.filter({ $0.severity == .warning }) {
        let label = diagnostic.severity.label
        Console.done(
          Sentence(
            zh: "\(label.zh) \(diagnostic.sentence.zh)",
            en: "\(label.en) \(diagnostic.sentence.en)"
          )
        )
      }
      Console.done(summary(of: place, pack: result.pack, result.diagnostics.count, errors.count))
    } else {
      RulesLint.listing(result.diagnostics).print(as: format.chosen)
    }
    if !errors.isEmpty { throw ExitCode(1) }
  }

  private func summary(
    of folder: String,
    pack: RulePack?,
    _ all: Int,
    _ errors: Int
  ) -> Sentence {
    let found = Sentence(
      zh: "\(errors)处错误，\(all - errors)处提醒",
      en: "\(errors) errors, \(all - errors) warnings"
    )
    guard let pack else {
      return Sentence(zh: "\(folder)：\(found.zh)，不能使用。", en: "\(folder): \(found.en); not usable.")
    }
    let items = Set(pack.checklists.flatMap { $0.items.map(\.id) }).count
    return Sentence(
      zh:
        "\(folder)：\(found.zh)。\(pack.checklists.count)张检查表、\(items)个检查项、\(pack.criteria.count)套判定标准、\(pack.facts.count)个属性。",
      en:
        "\(folder): \(found.en). \(pack.checklists.count) checklists, \(items) items, \(pack.criteria.count) criteria sets, \(pack.facts.count) facts."
    )
  }

  private static func listing(_ diagnostics: [RuleDiagnostic]) -> Listing {
    Listing(
      columns: ["severity", "code", "file", "line", "column", "message"],
      rows: diagnostics.map {
        [
          .string($0.severity.rawValue), .string($0.code), .string($0.location.file),
          .number($0.location.line), .number($0.location.column), .string($0.kind.sentence.spoken),
        ]
      }
    )
  }
}
