import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 延期.
struct CaseExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: text(
      "为全案申请延期：期限在走的各条成员隐患一并申请，全部成功或全部不办。",
      "Ask for more time for every member whose term runs, all or none."
    ),
    aliases: ["延期"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("希望延到的最后一日。", "The last day asked for."))
  var to: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let states = try context.requestExtension(
      ofCase: id,
      to: try Typed.day(to, key: "--to"),
      reason: why.reason
    )
    CaseOutcome.print(.requestExtension, on: states, of: id)
  }
}
