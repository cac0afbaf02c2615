import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 取消拆分.
struct HazardUnsplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsplit",
    abstract: text("取消拆分：把分出的一条并回原隐患。", "Merge a part back into the hazard it came from."),
    aliases: ["取消拆分"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    HazardOutcome(.undoSplit, try context.undoSplit(id, reason: why.reason)).print()
  }
}
