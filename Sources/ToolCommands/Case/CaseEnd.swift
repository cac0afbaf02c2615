import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 销案.
struct CaseEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: text(
      "销案；须先重新判定不再重大，并附签字扫描件。",
      "End the case, once determined no longer major; with a signed scan."
    ),
    aliases: ["销案"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("说明。", "A remark."))
  var note: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.endCase(id, note: note)
    try CaseOutcome.print(.end, of: id, in: context)
  }
}
