import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 答复延期申请.
struct HazardExtendDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend-decide",
    abstract: text(
      "答复延期申请；原期限保留在记录里。",
      "Decide a request for more time; the old term stays on record."
    ),
    aliases: ["答复延期", "decide-extension"]
  )

  @OptionGroup var target: HazardArgument

  @Flag(help: help("同意。", "Grant it."))
  var grant = false

  @Flag(help: help("不同意。", "Refuse it."))
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
    let state = try context.decideExtension(
      of: try context.hazard(named: target.hazard),
      grant ? .granted : .refused,
      newDue: try Typed.optionalDay(to, key: "--to"),
      reason: why.reason
    )
    HazardOutcome(.decideExtension, state).print()
  }
}
