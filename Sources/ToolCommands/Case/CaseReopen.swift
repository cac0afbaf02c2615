import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 恢复案件.
struct CaseReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: text(
      "收回销案、“不构成重大”或“不再重大”的决定；由有权机关的另一名执法人员办理，并附签字扫描件。",
      "Take back an end, a dismissal or a re-determination: by another entitled officer, with a signed scan."
    ),
    discussion: text(
      "成员隐患撤销销号时，已销的案自动恢复，不必另办。",
      "When a member's closure is revoked, an ended case comes back by itself."
    ),
    aliases: ["恢复", "撤销销案"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var why: ReasonOption

  @Option(help: help("由哪个机关决定。", "The body that decided so."))
  var authority: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.reopenCase(id, reason: why.reason, authority: authority)
    try CaseOutcome.print(.reopen, of: id, in: context)
  }
}
