import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 撤销销号.
struct HazardRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: text(
      "撤销销号，隐患重新打开；须由上级机关的人办理，或写明依据的机关。",
      "Revoke a closure; by a higher level, or a named authority."
    ),
    aliases: ["撤销销号"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var why: ReasonOption

  @Option(help: help("决定撤销的机关。", "The body that decided it."))
  var authority: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.revokeClosure(
      of: try context.hazard(named: target.hazard),
      reason: why.reason,
      authority: authority
    )
    HazardOutcome(.revokeClosure, state).print()
  }
}
