import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 重新判定.
struct CaseRedetermine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redetermine",
    abstract: text("整改后重新判定是否仍为重大。", "Determine again whether it is still major."),
    aliases: ["重新判定"]
  )

  @OptionGroup var target: CaseArgument

  @Flag(name: .customLong("still-major"), help: help("仍构成重大。", "It is still major."))
  var stillMajor = false

  @Flag(name: .customLong("no-longer-major"), help: help("不再构成重大。", "It is no longer major."))
  var noLongerMajor = false

  @OptionGroup var decided: AuthorityOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var collective: CollectiveOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard stillMajor != noLongerMajor else {
      throw ValidationError(
        text(
          "请写 --still-major 或 --no-longer-major 其中一个。",
          "Give one of --still-major and --no-longer-major."
        )
      )
    }
  }

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.redetermineCase(
      id,
      result: stillMajor ? .stillMajor : .noLongerMajor,
      authority: decided.authority,
      reason: why.reason,
      collective: try collective.record(in: context)
    )
    try CaseOutcome.print(.redetermine, of: id, in: context)
  }
}
