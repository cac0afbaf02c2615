import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 登记答复.
struct CaseReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: text("登记有权机关的答复。", "Record the reply of the deciding body."),
    aliases: ["答复"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var which: TransferNumber
  @OptionGroup var reply: ReplyOptions

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let outcome = try reply.replyOutcome()
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let waiting = try context.viewCase(id).state.referrals.filter { $0.reply == nil }
    try context.recordReply(
      onCase: id,
      number: try which.chosen(among: waiting.map(\.sent.number)),
      outcome: outcome,
      text: reply.text ?? outcome.label.zh,
      paper: reply.paper.map { DocumentNumber(text: $0, origin: .official) },
      documents: reply.document
    )
    try CaseOutcome.print(.recordReply, of: id, in: context)
  }
}
