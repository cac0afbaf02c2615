import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 挂牌督办.
struct HazardSupervise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise",
    abstract: text("挂牌督办：登记挂牌文书、督办单位、责任人、期限和报告周期。", "Record that a level put it on its list."),
    aliases: ["挂牌", "挂牌督办"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var listing: ListingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try listing.record(.hazard(id), in: context)
    HazardOutcome(.list, try context.viewHazard(id).state).print()
  }
}
