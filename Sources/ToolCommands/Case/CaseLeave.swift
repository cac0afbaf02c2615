import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 隐患退出.
struct CaseLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: text(
      "隐患退出案件；须有权机关的人员办理、另一人同意，并附签字扫描件。",
      "Take a hazard out of the case: by the deciding body, agreed by another, with a signed scan."
    ),
    aliases: ["退出"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("隐患编号。", "The hazard."))
  var hazard: String

  @OptionGroup var why: ReasonOption

  @Option(help: help("同意的人。", "Who agrees."))
  var approver: String

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.removeMember(
      try context.hazard(named: hazard),
      reason: why.reason,
      approver: try context.person(named: approver),
      fromCase: id
    )
    try CaseOutcome.print(.removeMember, of: id, in: context)
  }
}
