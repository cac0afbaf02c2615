import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 报告督办进展.
struct CaseSuperviseReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-report",
    abstract: text("报告督办进展。", "Report progress under a listing."),
    aliases: ["督办进展"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try progress.record(.majorCase(id), in: context)
    try CaseOutcome.print(.reportListing, of: id, in: context)
  }
}
