import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 明确整改责任人.
struct HazardResponsible: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "responsible",
    abstract: text("明确单位一方的整改责任人。", "Name who is responsible on the unit's side."),
    aliases: ["责任人", "name-responsible"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("姓名。", "The name."))
  var name: String

  @Option(help: help("职务。", "The post."))
  var post: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.nameResponsible(
      try context.hazard(named: target.hazard),
      name: name,
      post: post
    )
    HazardOutcome(.nameResponsible, state, power: try context.keeperPower(over: state)).print()
  }
}
