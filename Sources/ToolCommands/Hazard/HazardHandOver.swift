import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 交接经办人.
struct HazardHandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: text("把隐患交给另一位同事跟进；谁发现、谁办过不变。", "Give a hazard to a colleague; authorship stays."),
    aliases: ["交接"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("接手的人。", "Who takes over."))
  var to: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.handOver(
      try context.hazard(named: target.hazard),
      to: try context.person(named: to),
      reason: why.reason
    )
    HazardOutcome(.handOver, state).print()
  }
}
