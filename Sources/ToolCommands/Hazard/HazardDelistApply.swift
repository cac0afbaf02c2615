import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 单位申请摘牌.
struct HazardDelistApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delist-apply",
    abstract: text("单位申请摘牌。", "Ask to be taken off a list."),
    aliases: ["申请摘牌"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var request: DelistingRequestOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try request.record(.hazard(id), in: context)
    HazardOutcome(.applyDelisting, try context.viewHazard(id).state).print()
  }
}
