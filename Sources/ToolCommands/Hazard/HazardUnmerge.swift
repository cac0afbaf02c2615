import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 取消合并.
struct HazardUnmerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: text("取消合并，隐患重新单独跟进。", "Take a merge back."),
    aliases: ["取消合并"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.unmerge(
      try context.hazard(named: target.hazard),
      reason: why.reason
    )
    HazardOutcome(.unmerge, state).print()
  }
}
