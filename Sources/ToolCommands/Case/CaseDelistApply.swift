import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 单位申请摘牌.
struct CaseDelistApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delist-apply",
    abstract: text("单位申请摘牌。", "Ask to be taken off a list."),
    aliases: ["申请摘牌"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var request: DelistingRequestOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try request.record(.majorCase(id), in: context)
    try CaseOutcome.print(.applyDelisting, of: id, in: context)
  }
}
