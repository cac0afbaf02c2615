import ArgumentParser
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workspace

/// Explains a rule for one site on one day.
struct RulesExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: text(
      "说明一个检查项、要素或属性对某个检查对象为什么适用或不适用：条件逐部分的结果、所依据的事实、要问清楚什么。",
      "Explain why an item, element or fact concerns a site or not: each part of the condition, the facts behind it, what is to be asked."
    ),
    aliases: ["解释", "为什么"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "检查项编号、要素条款（如 8(6)，几个标准都有时写 标准/条款）或属性的键。",
      "Id of an item, clause of an element (8(6), or SET/CLAUSE where several have it), or key of a fact."
    )
  )
  var rule: String

  @Option(help: help("检查对象（编号、代码或名称的一部分）。", "The site: id, code or a part of its name."))
  var site: String?

  @Option(
    help: help(
      "属性文件（一行一个 site.键: 值）或检查对象文件，不用工作区时写。",
      "File of facts (site.KEY: VALUE on a line each) or of one site, where there is no workspace."
    )
  )
  var facts: String?

  @Option(
    help: help(
      "哪一天，如 2026-03-05：只用当天已有的属性，按当天施行的标准；默认今天和档案里的全部。",
      "The day, such as 2026-03-05: its facts and editions; today and all on file when not given."
    )
  )
  var on: String?

  @Option(help: help("输出格式：text、markdown 或 html。", "Output: text, markdown or html."))
  var format: ReportFormat = .text

  func validate() throws {
    guard site == nil || facts == nil else {
      throw ValidationError(text("--site 和 --facts 只写一个。", "Give --site or --facts, not both."))
    }
  }

  func run() throws {
    let moment = try Typed.noon(on, key: "--on")
    let sheet = Document.explanation(
      try explanation(on: moment?.day),
      in: SpokenLanguage.current
    )
    Console.print(format.render(sheet, width: Console.width))
  }

  private func explanation(on day: CivilDate?) throws(OperationFailure) -> RuleExplanation {
    if let site {
      let context = try global.look()
      return try context.explainRule(rule, for: try context.site(named: site), on: day)
    }
    var pack = try loadRules(from: try global.rulesFolder())
    let known: RuleExplanation.KnownSite?
    if let facts {
      let today = day ?? SystemClock.now().day
      let stated = try StatedSite(in: facts, facts: pack, on: today)
      if let region = stated.region { pack = pack.tailored(for: region) }
      known = RuleExplanation.KnownSite(stated)
    } else {
      known = nil
    }
    return try RuleExplanation(
      of: rule,
      under: pack,
      for: known,
      on: day ?? SystemClock.now().day
    )
  }
}
