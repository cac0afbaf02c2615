import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 摘牌.
struct CaseDelist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delist",
    abstract: text(
      "摘牌：挂牌机关或其上级解除挂牌督办。",
      "Take it off a list, by the level that listed it or one above."
    ),
    aliases: ["摘牌", "解除挂牌"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var delisting: DelistingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try delisting.record(.majorCase(id), in: context)
    try CaseOutcome.print(.delist, of: id, in: context)
  }
}
