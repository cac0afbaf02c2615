import ArgumentParser
import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel

/// Puts one site on the register.
struct SiteAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text("登记一个检查对象。", "Register a site."),
    aliases: ["登记"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("名称。", "The name."))
  var name: String

  @Option(
    help: help(
      "类型：enterprise 企业、park 园区、building 楼栋、premises 场所。",
      "enterprise, park, building or premises."
    )
  )
  var kind = SiteKind.enterprise.rawValue

  @Option(
    help: help(
      "行政区划代码，2、4、6、9 或 12 位；有 --parent 时默认与它相同。",
      "Region code of 2, 4, 6, 9 or 12 digits; that of --parent when not given."
    )
  )
  var region: String?

  @Option(
    name: .customLong("credit-code"),
    help: help("统一社会信用代码，登记时核对校验位。", "Unified social credit code; it is checked.")
  )
  var creditCode: String?

  @Option(help: help("地址。", "The address."))
  var address: String?

  @Option(help: help("所在园区或楼栋（名称或编号）。", "The park or building it stands in."))
  var parent: String?

  @Option(
    help: help(
      "本单位的角色：owner 出租方、operator 运营方、tenant 承租方。",
      "Its part: owner, operator or tenant."
    )
  )
  var role: String?

  @Option(help: help("出租方（产权方）名称。", "The owner, when another body."))
  var owner: String?

  @Option(help: help("园区运营方名称。", "The operator, when another body."))
  var `operator`: String?

  @Option(
    name: .customLong("external-code"),
    help: help("别处的编号，如台账编号。", "A number given elsewhere.")
  )
  var externalCode: String?

  @Option(
    help: help(
      "联系人，写成 角色:姓名:电话；角色为 principal、safety_officer 或 other。可重复。",
      "Contact as role:name:phone; role is principal, safety_officer or other. Repeatable."
    )
  )
  var contact: [String] = []

  @Option(
    help: help(
      "属性，写成 键=值 或 键=值=单位；多个选项用逗号分隔。可重复。键见 bihuan rules facts。",
      "Fact as key=value or key=value=unit; several choices by commas. Repeatable. Keys: bihuan rules facts."
    )
  )
  var fact: [String] = []

  @Option(help: help("属性从哪里得知；有 --fact 时必填。", "Where the facts come from; needed with --fact."))
  var source: String?

  @Option(
    name: .customLong("as-of"),
    help: help("属性是哪一天的情况，默认今天。", "The day the facts describe; today when not given.")
  )
  var asOf: String?

  @Flag(help: help("虚构的样例，不核对信用代码。", "An invented sample; its code is not checked."))
  var fictitious = false

  func run() throws {
    let context = try global.act(acting)
    let draft = try draft(in: context)
    let names = try context.sites(matching: SiteFilter(text: name)).filter { $0.name == name }
    let id = try context.registerSite(draft)
    if let twin = names.first {
      Console.say(
        Sentence(
          zh:
            "提醒：已有同名的检查对象 \(twin.id.text)。如果是同一个，请用 bihuan site merge \(id) \(twin.id.text) --reason 重复登记。",
          en:
            "Note: \(twin.id.text) has the same name. If they are one, use bihuan site merge \(id) \(twin.id.text) --reason duplicate."
        )
      )
    }
    Console.done(
      Sentence(zh: "已登记检查对象 \(id) \(name)。", en: "Registered the site \(id) \(name)."),
      Sentence(
        zh: "下一步：bihuan site set \(id) 键=值 --source 来源；或 bihuan inspection start --site \(id) …",
        en:
          "Next: bihuan site set \(id) key=value --source SOURCE; or bihuan inspection start --site \(id) …"
      )
    )
  }

  private func draft(in context: OperatingContext) throws(OperationFailure) -> SiteDraft {
    var values = TypedValues()
    let kind = values.choice(kind, key: "--kind", label: \SiteKind.label)
    var code = values.region(region)
    if region == nil {
      if let parent {
        code = try context.viewSite(try context.site(named: parent)).site.region
      } else {
        values.report(.missing(key: "--region"))
      }
    }
    let tenancy = values.tenancy(role: role, owner: owner, operator: `operator`)
    let contacts = contact.compactMap { values.contact($0) }
    let day = values.day(asOf, key: "--as-of") ?? context.today
    let facts =
      fact.isEmpty
      ? [] : values.facts(fact, source: source, asOf: day, in: try context.rules())
    try values.check()
    guard let kind, let code else { throw .input([InputProblem(.missing(key: "--region"))]) }
    return SiteDraft(
      kind: kind,
      name: name,
      fictitious: fictitious,
      creditCode: creditCode,
      region: code,
      address: address,
      parent: parent,
      tenancy: tenancy,
      externalCode: externalCode,
      contacts: contacts,
      facts: facts
    )
  }
}
