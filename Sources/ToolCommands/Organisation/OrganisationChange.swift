import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Changes the level, the region or the body above an organisation.
struct OrganisationChange: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: text("变更或更正层级、区划、上级单位。", "Change or mend level, region or the body above."),
    discussion: text(
      "原来的内容留在记录里；要写办理人、理由和凭据。上级单位不能在自己的下级里。",
      "What stood before stays on record; who, why and the paper are named. No body stands above itself."
    ),
    aliases: ["变更"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("单位。", "The organisation."))
  var organisation: String

  @Option(
    help: help(
      "现在的层级：unit 单位、town 镇街、district 区县、city 市、province 省、national 国家。",
      "The level now: unit, town, district, city, province or national."
    )
  )
  var level: String?

  @Option(help: help("现在的区划代码。", "The region code now."))
  var region: String?

  @Option(help: help("现在的上级单位。", "The body above it now."))
  var parent: String?

  @Option(help: help("理由。", "The reason."))
  var reason: String

  @Option(
    help: help(
      "凭据的文号；也可以用 --signed-scan 附扫描件。",
      "Number of the paper; or attach its scan with --signed-scan."
    )
  )
  var document: String?

  func run() throws {
    let context = try global.act(acting)
    let body = try context.organisation(named: organisation)
    var values = TypedValues()
    let chosen = values.choice(level, key: "--level", label: \OrganisationLevel.label)
    let code = values.region(region)
    _ = values.required(reason, key: "--reason")
    if level == nil, region == nil, parent == nil {
      values.report(.missing(key: "--level | --region | --parent"))
    }
    try values.check()
    let above: OrganisationID?
    if let parent { above = try context.organisation(named: parent) } else { above = nil }
    try context.changeOrganisation(
      body,
      level: chosen,
      region: code,
      parent: above,
      reason: reason,
      document: document
    )
    Console.done(
      Sentence(
        zh: "已变更单位 \(body)，原来的内容留在记录里（bihuan ledger log \(body)）。",
        en:
          "Changed the organisation \(body); what stood before is on record (bihuan ledger log \(body))."
      )
    )
  }
}
