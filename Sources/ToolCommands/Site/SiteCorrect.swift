import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Corrects what is registered about a site.
struct SiteCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: text(
      "更正地址、区划、信用代码、所在园区或租赁关系。",
      "Correct address, region, credit code, parent or tenancy."
    ),
    aliases: ["更正"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象。", "The site."))
  var site: String

  @Option(help: help("正确的区划代码。", "The right region code."))
  var region: String?

  @Option(help: help("正确的地址。", "The right address."))
  var address: String?

  @Option(
    name: .customLong("credit-code"),
    help: help("正确的统一社会信用代码。", "The right credit code.")
  )
  var creditCode: String?

  @Option(help: help("正确的所在园区或楼栋。", "The right park or building."))
  var parent: String?

  @Option(help: help("本单位的角色：owner、operator、tenant。", "Its part: owner, operator or tenant."))
  var role: String?

  @Option(help: help("出租方（产权方）名称。", "The owner, when another body."))
  var owner: String?

  @Option(help: help("园区运营方名称。", "The operator, when another body."))
  var `operator`: String?

  @Option(help: help("更正的理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    var values = TypedValues()
    _ = values.required(reason, key: "--reason")
    let region = values.region(region)
    let tenancy = values.tenancy(role: role, owner: owner, operator: `operator`)
    if [self.region, address, creditCode, parent, role].allSatisfy({ $0 == nil }), owner == nil {
      values.report(.missing(key: "--region | --address | --credit-code | --parent | --role"))
    }
    try values.check()
    let above: SiteID?
    if let parent { above = try context.site(named: parent) } else { above = nil }
    try context.correctSite(
      SiteDetailsCorrected(
        region: region,
        address: address,
        parent: above,
        tenancy: tenancy,
        creditCode: creditCode,
        reason: reason
      ),
      of: id
    )
    Console.done(Sentence(zh: "已更正 \(id)。", en: "Corrected \(id)."))
  }
}

/// Records a contact of a site.
struct SiteContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: text(
      "记录联系人；同一角色的旧联系人被替换。",
      "Record a contact; it replaces the one of the same part."
    ),
    aliases: ["联系人"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象。", "The site."))
  var site: String

  @Argument(
    help: help(
      "角色:姓名:电话；角色为 principal、safety_officer 或 other。",
      "role:name:phone; role is principal, safety_officer or other."
    )
  )
  var contacts: [String]

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    var values = TypedValues()
    let drafts = contacts.compactMap { values.contact($0) }
    try values.check()
    for draft in drafts {
      try context.recordContact(draft, of: id)
      Console.done(
        Sentence(
          zh: "已记录 \(id) 的\(draft.role.label.zh)：\(draft.name)。",
          en: "Recorded the \(draft.role.label.en) of \(id): \(draft.name)."
        )
      )
    }
  }
}
