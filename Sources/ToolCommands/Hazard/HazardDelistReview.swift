import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 摘牌审核.
struct HazardDelistReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delist-review",
    abstract: text("摘牌审核：评估报告和审核人。", "Review a request to be taken off a list."),
    aliases: ["摘牌审核"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var review: DelistingReviewOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    try review.record(.hazard(id), in: context)
    HazardOutcome(.reviewDelisting, try context.viewHazard(id).state).print()
  }
}
