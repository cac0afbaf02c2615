import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 撤销停产决定.
struct HazardStopRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop-revoke",
    abstract: text(
      "撤销不该作出的停产、撤人决定；整改后恢复生产用 resume-decide。",
      "Take back an order to stop that should not have been given; resume-decide is for resuming."
    ),
    aliases: ["撤销停产"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("第几份决定；只有一份时可不写。", "Which order, by number; not needed when there is one."))
  var stop: Int?

  @OptionGroup var paper: NumberedPaperOptions
  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @OptionGroup var why: ReasonOption

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let state = try context.revokeStop(
      of: try context.hazard(named: target.hazard),
      number: stop,
      paper: paper.value,
      reason: why.reason,
      officers: try context.people(named: officer),
      documents: document
    )
    HazardOutcome(.revokeStop, state).print()
  }
}
