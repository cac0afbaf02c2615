import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 申请延期.
struct HazardExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: text("申请延期；须在期限届满前提出。", "Ask for more time, before the term ends."),
    aliases: ["延期"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("希望延到的最后一日。", "The last day asked for."))
  var to: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.requestExtension(
      of: try context.hazard(named: target.hazard),
      to: try Typed.day(to, key: "--to"),
      reason: why.reason
    )
    HazardOutcome(.requestExtension, state).print()
  }
}
