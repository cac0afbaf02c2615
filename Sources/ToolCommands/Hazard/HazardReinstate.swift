import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 恢复已撤销的隐患.
struct HazardReinstate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate",
    abstract: text("恢复已撤销的隐患。", "Take a withdrawal back."),
    aliases: ["恢复"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.reinstate(
      try context.hazard(named: target.hazard),
      reason: why.reason
    )
    HazardOutcome(.reinstate, state).print()
  }
}
