import ArgumentParser
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Records facts of a site.
struct SiteSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: text("记录检查对象的属性；旧值留在历史里。", "Record facts of a site; old values stay in its history."),
    aliases: ["记录"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象（编号或名称的一部分）。", "The site: id or part of its name."))
  var site: String

  @Argument(
    help: help(
      "属性，写成 键=值 或 键=值=单位；多个选项用逗号分隔。键见 bihuan rules facts。",
      "Facts as key=value or key=value=unit; several choices by commas. Keys: bihuan rules facts."
    )
  )
  var facts: [String]

  @Option(help: help("从哪里得知，必填。", "Where they come from; needed."))
  var source: String?

  @Option(
    name: .customLong("as-of"),
    help: help("是哪一天的情况，默认今天。", "The day they describe; today when not given.")
  )
  var asOf: String?

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    let pack = try context.rules()
    var values = TypedValues()
    let day = values.day(asOf, key: "--as-of") ?? context.today
    let recorded = values.facts(facts, source: source, asOf: day, in: pack)
    try values.check()
    try context.recordFacts(recorded, of: id)
    let words = recorded.map { fact in
      let definition = pack.fact(fact.key)
      let value = definition?.words(for: fact.value) ?? Sentence(zh: fact.key, en: fact.key)
      let label = definition?.label ?? Sentence(zh: fact.key, en: fact.key)
      return Sentence(zh: "\(label.zh)：\(value.zh)", en: "\(label.en): \(value.en)")
    }
    Console.done(
      Sentence(
        zh: "已记录 \(id) 的\(recorded.count)条属性（\(day.chineseText)）。",
        en: "Recorded \(recorded.count) facts of \(id) (\(day))."
      )
    )
    for line in words { Console.done(Sentence(zh: "  \(line.zh)", en: "  \(line.en)")) }
  }
}

/// Takes a fact of a site back.
struct SiteWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: text("撤回一条属性，它重新成为“不知道”。", "Take a fact back: it is unknown again."),
    aliases: ["撤回"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象。", "The site."))
  var site: String

  @Argument(help: help("属性的键。", "The key of the fact."))
  var key: String

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    var values = TypedValues()
    let definition = values.definition(key, in: try context.rules())
    _ = values.required(reason, key: "--reason")
    try values.check()
    guard let definition else { return }
    guard try context.viewSite(id).site.facts[definition.key] != nil else {
      Console.done(
        Sentence(
          zh: "\(id) 没有记录过\(definition.label.zh)，不需要撤回。",
          en: "\(id) has no recorded \(definition.label.en); nothing to take back."
        )
      )
      return
    }
    try context.withdrawFact(definition.key, of: id, reason: reason)
    Console.done(
      Sentence(
        zh: "已撤回 \(id) 的\(definition.label.zh)，现在是“不知道”。",
        en: "Took back \(definition.label.en) of \(id); it is unknown now."
      )
    )
  }
}
