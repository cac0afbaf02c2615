import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 延期答复.
struct CaseExtendDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend-decide",
    abstract: text(
      "答复全案的延期申请：等待答复的各条成员隐患一并答复。",
      "Decide every request of a member for more time."
    ),
    aliases: ["延期答复"]
  )

  @OptionGroup var target: CaseArgument

  @Flag(help: help("同意。", "Grant them."))
  var grant = false

  @Flag(help: help("不同意。", "Refuse them."))
  var refuse = false

  @Option(help: help("同意到哪一日；默认按申请。", "Until which day; else as asked for."))
  var to: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard grant != refuse else {
      throw ValidationError(
        text("请写 --grant 或 --refuse 其中一个。", "Give one of --grant and --refuse.")
      )
    }
  }

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let states = try context.decideExtension(
      ofCase: id,
      grant ? .granted : .refused,
      newDue: try Typed.optionalDay(to, key: "--to"),
      reason: why.reason
    )
    CaseOutcome.print(.decideExtension, on: states, of: id)
  }
}
