import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Puts an organisation on the register.
struct OrganisationAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text("登记单位。", "Register an organisation."),
    aliases: ["登记"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("名称。", "The name."))
  var name: String

  @Option(
    help: help(
      "层级：unit 单位、town 镇街、district 区县、city 市、province 省、national 国家。",
      "unit, town, district, city, province or national."
    )
  )
  var level: String

  @Option(help: help("区划代码。", "Region code."))
  var region: String?

  @Option(help: help("上级单位。", "The body above it."))
  var parent: String?

  func run() throws {
    let context = try global.act(acting)
    var values = TypedValues()
    let chosen = values.choice(level, key: "--level", label: \OrganisationLevel.label)
    let code = values.region(region)
    _ = values.required(name, key: "NAME")
    try values.check()
    guard let chosen else { return }
    let above: OrganisationID?
    if let parent { above = try context.organisation(named: parent) } else { above = nil }
    let id = try context.registerOrganisation(
      name: name,
      level: chosen,
      region: code,
      parent: above
    )
    Console.done(
      Sentence(zh: "已登记单位 \(id) \(name)。", en: "Registered the organisation \(id) \(name)."),
      Sentence(
        zh:
          "下一步：bihuan org mandate \(id) --source own --matter 事项 --document 文件 --from 日期；bihuan person add 姓名 --org \(id) --qualification officer",
        en:
          "Next: bihuan org mandate \(id) --source own --matter MATTER --document PAPER --from DAY; bihuan person add NAME --org \(id) --qualification officer"
      )
    )
  }
}
