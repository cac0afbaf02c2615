import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 摘牌.
struct HazardDelist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delist",
    abstract: text(
      "摘牌：挂牌机关或其上级解除挂牌督办。",
      "Take it off a list, by the level that listed it or one above."
    ),
    aliases: ["摘牌", "解除挂牌"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var delisting: DelistingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try delisting.record(.hazard(id), in: context)
    HazardOutcome(.delist, try context.viewHazard(id).state).print()
  }
}
