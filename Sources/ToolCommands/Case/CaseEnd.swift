import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 销案.
struct CaseEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: text(
      "销案；须先重新判定不再重大，由两名未作该判定的执法人员办理，并附签字扫描件。",
      "End the case, once determined no longer major, by two other officers; with a signed scan."
    ),
    aliases: ["销案"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @Option(help: help("说明。", "A remark."))
  var note: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let id = try context.majorCase(named: target.id)
    try context.endCase(id, officers: try context.people(named: officer), note: note)
    try CaseOutcome.print(.end, of: id, in: context)
  }
}
