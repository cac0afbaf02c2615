import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 撤销全案的停产、撤人决定.
struct CaseStopRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop-revoke",
    abstract: text(
      "撤销不该作出的全案停产、撤人决定；整改后恢复用 resume-decide。",
      "Take back an order to stop a case that should not have been given."
    ),
    aliases: ["撤销停产"]
  )

  @OptionGroup var target: CaseArgument

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
    let id = try context.majorCase(named: target.id)
    let states = try context.revokeStops(
      ofCase: id,
      paper: paper.value,
      reason: why.reason,
      officers: try context.people(named: officer),
      documents: document
    )
    CaseOutcome.print(.revokeStop, on: states, of: id)
  }
}
