import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 查封.
struct HazardSeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: text("查封场所、设施或者查封扣押物品。", "Seal a place or things."),
    aliases: ["查封"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("查封清单：查封了什么。", "What is sealed, thing by thing."))
  var sealed: String

  @OptionGroup var order: MeasureOrderOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: order.officer)
    let state = try context.seal(
      try context.hazard(named: target.hazard),
      sealed: sealed,
      try order.request(in: context)
    )
    HazardOutcome(.seal, state).print()
  }
}
