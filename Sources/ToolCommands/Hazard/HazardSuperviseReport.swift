import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 报告督办进展.
struct HazardSuperviseReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-report",
    abstract: text("报告督办进展。", "Report progress under a listing."),
    aliases: ["督办进展"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try progress.record(.hazard(id), in: context)
    HazardOutcome(.reportListing, try context.viewHazard(id).state).print()
  }
}
