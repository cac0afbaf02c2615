import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 公示挂牌.
struct HazardSupervisePublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-publish",
    abstract: text("公示挂牌：登记公示的地点和日期。", "Record where the listing was made public."),
    aliases: ["挂牌公示"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try publication.record(.hazard(id), in: context)
    HazardOutcome(.publishListing, try context.viewHazard(id).state).print()
  }
}
